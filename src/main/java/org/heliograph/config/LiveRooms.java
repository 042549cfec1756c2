package org.heliograph.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.function.Supplier;
import org.heliograph.account.AccountSettings;
import org.heliograph.account.OidcSettings;
import org.heliograph.address.NumberingPlan;
import org.heliograph.bearer.kannel.KannelSettings;
import org.heliograph.bearer.pap.PapSettings;
import org.heliograph.bearer.udp.UdpPhones;
import org.heliograph.charging.ChargingSettings;
import org.heliograph.mm1.Mm1Settings;
import org.heliograph.pdu.DecoderLimits;
import org.heliograph.relay.DeliverySettings;
import org.heliograph.relay.MmboxSettings;
import org.heliograph.relay.RelaySettings;
import org.heliograph.relay.RetentionSettings;
import org.heliograph.routing.RoutingTable;
import org.heliograph.subscriber.IdentitySettings;
import org.heliograph.subscriber.Provisioning;
import org.heliograph.trace.TraceSettings;

/**
 * Gives each room its part of the settings in force: it asks for every request or batch, and holds what it got until that
 * is done. Asking reads one field.
 *
 * <p>Who is believed, where messages go and what they cost is not told before it is known what operators changed: no
 * message is taken over by rules that hold no more. Everything else is, or a phone could not even be asked to try again.
 */
@ApplicationScoped
public class LiveRooms {
    private Live live;

    public LiveRooms() {} // for the container

    @Inject
    public LiveRooms(Live live) {
        this.live = live;
    }

    @Produces
    @Singleton
    public Supplier<IdentitySettings> identitySettings() {
        return () -> live.inForce().parts().of(IdentitySettings.class);
    }

    @Produces
    @Singleton
    public Supplier<RoutingTable> routingTable() {
        return () -> live.inForce().parts().of(RoutingTable.class);
    }

    @Produces
    @Singleton
    public Supplier<ChargingSettings> chargingSettings() {
        return () -> live.inForce().parts().of(ChargingSettings.class);
    }

    @Produces
    @Singleton
    public Supplier<DecoderLimits> decoderLimits() {
        return lastKnown(DecoderLimits.class);
    }

    @Produces
    @Singleton
    public Supplier<Mm1Settings> mm1Settings() {
        return lastKnown(Mm1Settings.class);
    }

    @Produces
    @Singleton
    public Supplier<RelaySettings> relaySettings() {
        return lastKnown(RelaySettings.class);
    }

    @Produces
    @Singleton
    public Supplier<DeliverySettings> deliverySettings() {
        return lastKnown(DeliverySettings.class);
    }

    @Produces
    @Singleton
    public Supplier<MmboxSettings> mmboxSettings() {
        return lastKnown(MmboxSettings.class);
    }

    @Produces
    @Singleton
    public Supplier<NumberingPlan> numberingPlan() {
        return lastKnown(NumberingPlan.class);
    }

    @Produces
    @Singleton
    public Supplier<Provisioning> provisioning() {
        return lastKnown(Provisioning.class);
    }

    @Produces
    @Singleton
    public Supplier<UdpPhones> udpPhones() {
        return lastKnown(UdpPhones.class);
    }

    @Produces
    @Singleton
    public Supplier<KannelSettings> kannelSettings() {
        return lastKnown(KannelSettings.class);
    }

    @Produces
    @Singleton
    public Supplier<PapSettings> papSettings() {
        return lastKnown(PapSettings.class);
    }

    @Produces
    @Singleton
    public Supplier<AccountSettings> accountSettings() {
        return lastKnown(AccountSettings.class);
    }

    @Produces
    @Singleton
    public Supplier<RetentionSettings> retentionSettings() {
        return lastKnown(RetentionSettings.class);
    }

    @Produces
    @Singleton
    public Supplier<TraceSettings> traceSettings() {
        return lastKnown(TraceSettings.class);
    }

    @Produces
    @Singleton
    public Supplier<OidcSettings> oidcSettings() {
        return () -> live.inForce().parts().of(OidcSettings.class);
    }

    private <T> Supplier<T> lastKnown(Class<T> room) {
        return () -> live.lastKnown().parts().of(room);
    }
}
