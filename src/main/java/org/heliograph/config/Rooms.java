package org.heliograph.config;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.heliograph.account.AccountSettings;
import org.heliograph.account.FirstPassword;
import org.heliograph.account.OidcSettings;
import org.heliograph.address.NumberingPlan;
import org.heliograph.address.ShortCodes;
import org.heliograph.bearer.BearerKind;
import org.heliograph.bearer.kannel.KannelSettings;
import org.heliograph.bearer.pap.PapSettings;
import org.heliograph.bearer.smpp.SmppSettings;
import org.heliograph.bearer.udp.UdpPhones;
import org.heliograph.charging.ChargingSettings;
import org.heliograph.mm1.Mm1Settings;
import org.heliograph.mmbox.Usage;
import org.heliograph.pdu.DecoderLimits;
import org.heliograph.relay.DeliverySettings;
import org.heliograph.relay.MmboxSettings;
import org.heliograph.relay.RelaySettings;
import org.heliograph.relay.RetentionSettings;
import org.heliograph.relay.TimerSettings;
import org.heliograph.routing.RoutingTable;
import org.heliograph.subscriber.IdentitySettings;
import org.heliograph.subscriber.IdentitySettings.ConflictPolicy;
import org.heliograph.subscriber.Money;
import org.heliograph.subscriber.Provisioning;
import org.heliograph.subscriber.TrustedNetworks;
import org.heliograph.trace.TraceSettings;

/**
 * Makes of settings the part that is each room's own. What is fixed at start is injected from here; what is live is given
 * by {@link LiveRooms}, out of one of these for each set of settings.
 */
@ApplicationScoped
public class Rooms {
    private static final System.Logger LOG = System.getLogger(Rooms.class.getName());

    /** Each is a parameter of a statement, of which drivers take some ten thousand. */
    private static final int LARGEST_BATCH = 1_000;

    private final Settings settings;

    public Rooms() {
        this(Settings.load());
    }

    Rooms(Settings settings) {
        this.settings = settings;
    }

    /**
     * Makes each part once, for what they refuse: at the start, where an operator sees it, and not at the first phone's
     * request. A bean of the start depends on these settings, so that a refusal fails the deployment.
     */
    @PostConstruct
    void refuseWhatRoomsRefuse() {
        parts();
        adminToken();
        timerSettings();
        warnOfIdentity();
    }

    /** What is live: a record a room. A record that is added here is also given by {@link LiveRooms}. */
    Parts parts() {
        return new Parts(List.of(
                decoderLimits(),
                mm1Settings(),
                relaySettings(),
                deliverySettings(),
                mmboxSettings(),
                numberingPlan(),
                identitySettings(),
                provisioning(),
                routingTable(),
                chargingSettings(),
                smppSettings(),
                udpPhones(),
                kannelSettings(),
                papSettings(),
                accountSettings(),
                oidcSettings(),
                traceSettings(),
                retentionSettings()));
    }

    private void warnOfIdentity() {
        if (!identitySettings().trustsAnybody()) {
            LOG.log(
                    Level.WARNING,
                    "nobody is trusted to say who is calling, so that every phone is refused; see identity.trusted");
        } else if (settings.get(SettingsTable.IDENTITY_RULES).isEmpty()) {
            LOG.log(
                    Level.WARNING,
                    "identity.rules is not set, so that several headers are believed; name the one that your gateway"
                            + " writes, or a phone may add another");
        }
    }

    @Produces
    @Singleton
    public Settings settings() {
        return settings;
    }

    @Produces
    @Singleton
    public Clock clock() {
        return Clock.systemUTC();
    }

    DecoderLimits decoderLimits() {
        return new DecoderLimits(
                maxRequestSize(),
                settings.get(SettingsTable.MAX_HEADER_OCTETS),
                settings.get(SettingsTable.MAX_FIELDS),
                settings.get(SettingsTable.MAX_PARTS),
                settings.get(SettingsTable.MAX_PART_HEADER_OCTETS),
                settings.get(SettingsTable.MAX_NESTING));
    }

    Mm1Settings mm1Settings() {
        if (settings.get(SettingsTable.MAX_MESSAGE_SIZE) > maxRequestSize()) {
            throw new SettingsException(SettingsTable.MAX_MESSAGE_SIZE.key() + " is above "
                    + SettingsTable.MAX_REQUEST_SIZE.key() + ", so that such a message could not be read");
        }
        return new Mm1Settings(maxRequestSize(), publicUrl());
    }

    RelaySettings relaySettings() {
        return new RelaySettings(
                settings.get(SettingsTable.DOMAIN),
                settings.get(SettingsTable.MAX_MESSAGE_SIZE),
                settings.get(SettingsTable.MAX_RECIPIENTS),
                settings.get(SettingsTable.FROM_MISMATCH),
                identitySettings().conflict() == ConflictPolicy.REFUSE,
                settings.get(SettingsTable.DUPLICATE_WINDOW),
                settings.get(SettingsTable.MAX_EXPIRY),
                settings.get(SettingsTable.MAX_DELIVERY_DELAY));
    }

    DeliverySettings deliverySettings() {
        String version = settings.get(SettingsTable.CLIENT_VERSION);
        if (!version.matches("1\\.[0-3]")) {
            throw new SettingsException(
                    SettingsTable.CLIENT_VERSION.key() + ": \"" + version + "\" is none of 1.0, 1.1, 1.2 and 1.3");
        }
        if (settings.get(SettingsTable.DELIVERY_BATCH) > LARGEST_BATCH) {
            throw new SettingsException(SettingsTable.DELIVERY_BATCH.key() + ": more than " + LARGEST_BATCH);
        }
        return new DeliverySettings(
                settings.get(SettingsTable.DELIVERY_BATCH),
                settings.get(SettingsTable.DELIVERY_PARALLEL),
                settings.get(SettingsTable.DELIVERY_LEASE),
                settings.get(SettingsTable.DELIVERY_RETRY),
                settings.get(SettingsTable.DELIVERY_RENOTIFY),
                settings.get(SettingsTable.ACKNOWLEDGE_GRACE),
                settings.get(SettingsTable.REPORT_LIFETIME),
                settings.get(SettingsTable.ACCESS),
                version);
    }

    MmboxSettings mmboxSettings() {
        return new MmboxSettings(
                settings.get(SettingsTable.MMBOX_ENABLED),
                new Usage(settings.get(SettingsTable.MMBOX_MAX_MESSAGES), settings.get(SettingsTable.MMBOX_MAX_SIZE)));
    }

    NumberingPlan numberingPlan() {
        return NumberingPlan.ofRegion(settings.get(SettingsTable.HOME_REGION))
                .withShortCodes(ShortCodes.of(
                        settings.get(SettingsTable.SHORT_CODES),
                        settings.get(SettingsTable.SHORT_CODE_LENGTHS),
                        settings.get(SettingsTable.SHORT_CODE_PATTERN)))
                .withPrivateNumbers(settings.get(SettingsTable.PRIVATE_NUMBERS));
    }

    IdentitySettings identitySettings() {
        return IdentitySettings.of(settings::text);
    }

    Provisioning provisioning() {
        return new Provisioning(
                settings.get(SettingsTable.AUTO_PROVISION),
                Money.of(settings.get(SettingsTable.INITIAL_BALANCE)),
                settings.text(SettingsTable.SUBSCRIBER_FILE.key()).map(Kind.PATH::read));
    }

    @Produces
    @Singleton
    public AdminToken adminToken() {
        return AdminToken.of(
                settings.text(SettingsTable.ADMIN_TOKEN.key()),
                settings.get(SettingsTable.DATA).resolve("admin-token"));
    }

    /** Where the first admin finds his first password. */
    @Produces
    @Singleton
    public FirstPassword firstPassword() {
        return new FirstPassword(settings.get(SettingsTable.DATA).resolve("first-admin-password"));
    }

    AccountSettings accountSettings() {
        return new AccountSettings(
                settings.get(SettingsTable.SESSION_IDLE),
                settings.get(SettingsTable.SESSION_LONGEST),
                settings.get(SettingsTable.LOCK_AFTER),
                settings.get(SettingsTable.CONSOLE_PROXIES, TrustedNetworks::of));
    }

    OidcSettings oidcSettings() {
        return new OidcSettings(
                settings.text(SettingsTable.OIDC_ISSUER.key()).map(Kind.URL::read),
                settings.get(SettingsTable.OIDC_CLIENT_ID),
                settings.get(SettingsTable.OIDC_CLIENT_SECRET),
                settings.text(SettingsTable.OIDC_REDIRECT_URL.key()).map(Kind.URL::read),
                settings.get(SettingsTable.OIDC_ROLE_CLAIM),
                OidcSettings.roles(settings.get(SettingsTable.OIDC_ROLES)));
    }

    RoutingTable routingTable() {
        return new RoutingTable(settings.get(SettingsTable.LOCAL_PREFIXES));
    }

    @Produces
    @Singleton
    public TimerSettings timerSettings() {
        return new TimerSettings(
                settings.get(SettingsTable.DELIVERY_POLL), settings.get(SettingsTable.EXPORT_INTERVAL));
    }

    @Produces
    @Singleton
    public BearerKind bearerKind() {
        return settings.get(SettingsTable.BEARER);
    }

    ChargingSettings chargingSettings() {
        return new ChargingRows(settings).chargingSettings();
    }

    SmppSettings smppSettings() {
        return new SmscRows(settings).smppSettings();
    }

    private String publicUrl() {
        String url = settings.get(SettingsTable.PUBLIC_URL).replaceFirst("/+$", "");
        try {
            URI uri = new URI(url);
            if (uri.getHost() == null
                    || uri.getQuery() != null
                    || !Set.of("http", "https").contains(uri.getScheme())) {
                throw new SettingsException(SettingsTable.PUBLIC_URL.key() + ": \"" + url
                        + "\" is no address such as http://mmsc.example.org or http://[2001:db8::1]:8080");
            }
        } catch (URISyntaxException e) {
            throw new SettingsException(SettingsTable.PUBLIC_URL.key() + ": \"" + url + "\" is no URL", e);
        }
        return url;
    }

    UdpPhones udpPhones() {
        return new BearerRows(settings).udpPhones();
    }

    KannelSettings kannelSettings() {
        return new BearerRows(settings).kannelSettings();
    }

    PapSettings papSettings() {
        return new BearerRows(settings).papSettings();
    }

    RetentionSettings retentionSettings() {
        if (settings.get(SettingsTable.RELAY_KEEP).compareTo(settings.get(SettingsTable.DUPLICATE_WINDOW)) < 0) {
            throw new SettingsException(SettingsTable.RELAY_KEEP.key() + " is below "
                    + SettingsTable.DUPLICATE_WINDOW.key() + ", so that a repeated message would not be known as one");
        }
        return new RetentionSettings(settings.get(SettingsTable.RELAY_KEEP), settings.get(SettingsTable.CHARGING_KEEP));
    }

    TraceSettings traceSettings() {
        return new TraceSettings(
                settings.get(SettingsTable.TRACE_ENABLED),
                settings.get(SettingsTable.TRACE_KEEP),
                settings.get(SettingsTable.TRACE_PDUS),
                settings.get(SettingsTable.TRACE_REFUSALS),
                NodeName.of(settings));
    }

    private int maxRequestSize() {
        return settings.get(SettingsTable.MAX_REQUEST_SIZE);
    }
}
