package org.heliograph.mm1;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.heliograph.address.Address;
import org.heliograph.address.Msisdn;
import org.heliograph.bearer.Bearer;
import org.heliograph.bearer.Push;
import org.heliograph.mm.CollisionException;
import org.heliograph.mm.Report;
import org.heliograph.mm.ReportKind;
import org.heliograph.mm.Route;
import org.heliograph.octet.Octets;
import org.heliograph.pdu.MmsVersion;
import org.heliograph.pdu.Pdu;
import org.heliograph.pdu.PduEncoder;
import org.heliograph.relay.Copy;
import org.heliograph.relay.Outcome;
import org.heliograph.relay.Outlet;
import org.heliograph.relay.OwnMessageService;

/** To phones of ours: a push tells the recipient that a message waits, and the sender what became of one. */
@ApplicationScoped
public class LocalOutlet implements Outlet {
    private static final System.Logger LOG = System.getLogger(LocalOutlet.class.getName());

    private Bearer bearer;
    private Supplier<Mm1Settings> settings;
    private Clock clock;
    private OwnMessageService ownMessages;
    private final PduEncoder encoder = new PduEncoder();

    public LocalOutlet() {} // for the container

    @Inject
    public LocalOutlet(Bearer bearer, OwnMessageService ownMessages, Supplier<Mm1Settings> settings, Clock clock) {
        this.bearer = bearer;
        this.ownMessages = ownMessages;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Route route() {
        return Route.LOCAL;
    }

    @Override
    public Outcome send(Copy copy) {
        Address to = copy.to().address().orElseThrow();
        if (!(to instanceof Msisdn msisdn)) {
            return new Outcome.Never("no phone number");
        }
        Octets notification = new NotificationPdu(settings.get(), clock).encode(copy);
        return bearer.carry(new Push(msisdn, notification, copy.mm().expiresAt()));
    }

    @Override
    public Outcome send(Report report, String clientVersion) {
        if (!(report.mm().sender() instanceof Msisdn msisdn)) {
            return new Outcome.Never("no phone number");
        }
        MmsVersion version = MmsVersion.parse(clientVersion);
        if (report.kind() == ReportKind.READ && !version.isAtLeast(MmsVersion.V1_1)) {
            return sendAsMessage(report, msisdn);
        }
        Pdu pdu = new ReportPdu(version).of(report);
        return bearer.carry(new Push(msisdn, encoder.encode(pdu), report.expiresAt(), false));
    }

    private Outcome sendAsMessage(Report report, Msisdn sender) {
        if (!(report.recipient().address().orElse(null) instanceof Msisdn reader)) {
            return new Outcome.Never("no phone number");
        }
        try {
            ownMessages.submit(ReadReportMessage.of(report, reader, sender), reader);
        } catch (CollisionException e) {
            return Outcome.Sent.WITHOUT_RECEIPT; // it was taken over before
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "a read report could not be made a message", e);
            return new Outcome.Later(Optional.empty(), "the read report could not be made a message");
        }
        return Outcome.Sent.WITHOUT_RECEIPT;
    }
}
