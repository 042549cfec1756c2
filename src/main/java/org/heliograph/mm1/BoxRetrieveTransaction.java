package org.heliograph.mm1;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.net.HttpURLConnection;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.heliograph.mm.Token;
import org.heliograph.mm1.RetrieveTransaction.Retrieved;
import org.heliograph.mmbox.EntryState;
import org.heliograph.pdu.MmsVersion;
import org.heliograph.pdu.PduEncoder;
import org.heliograph.pdu.RetrieveStatus;
import org.heliograph.relay.BoxRetrieval;
import org.heliograph.relay.DeliverySettings;
import org.heliograph.relay.Exchange.Ending;
import org.heliograph.relay.MmboxLookup;
import org.heliograph.relay.OpenExchange;
import org.heliograph.relay.Refusal;
import org.heliograph.relay.RefusedException;
import org.heliograph.subscriber.Caller;
import org.heliograph.subscriber.Peer;

/** The GET of an entry in the own MMBox: as often as its owner likes, and for nobody else. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class BoxRetrieveTransaction {
    private static final System.Logger LOG = System.getLogger(BoxRetrieveTransaction.class.getName());

    private MmboxLookup boxes;
    private Callers callers;
    private BoxForms forms;
    private Supplier<DeliverySettings> delivery;
    private Supplier<Mm1Settings> settings;
    private Clock clock;
    private final PduEncoder encoder = new PduEncoder();

    public BoxRetrieveTransaction() {} // for the container

    @Inject
    public BoxRetrieveTransaction(
            MmboxLookup boxes,
            Callers callers,
            BoxForms forms,
            Supplier<DeliverySettings> delivery,
            Supplier<Mm1Settings> settings,
            Clock clock) {
        this.boxes = boxes;
        this.callers = callers;
        this.forms = forms;
        this.delivery = delivery;
        this.settings = settings;
        this.clock = clock;
    }

    /** What to answer the GET of an address that ends like this. */
    public Retrieved perform(Peer peer, String path, OpenExchange exchange) {
        try {
            Token token = Token.at(path)
                    .orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND, "No message has this address."));
            Caller caller = callers.require(peer);
            exchange.by(caller);
            BoxRetrieval retrieval = boxes.open(caller, token);
            retrieval.entry().messageId().ifPresent(exchange::about);
            Retrieved message = message(retrieval);
            exchange.ends(Ending.DONE, RetrieveStatus.OK);
            return message;
        } catch (RefusedException e) {
            exchange.refused(e, RetrieveAnswer.status(e.refusal()));
            return refused(RetrieveAnswer.status(e.refusal()), e.getMessage());
        } catch (Exception e) {
            LOG.log(Level.ERROR, "mm1 GET of an entry failed; the phone is told to try again", e);
            exchange.ends(Ending.FAILED, RetrieveStatus.ERROR_TRANSIENT_FAILURE);
            return refused(
                    RetrieveStatus.ERROR_TRANSIENT_FAILURE,
                    "The message cannot be fetched now. Please try again later.");
        }
    }

    /** All octets of the answer went out: what was new is so no longer. */
    public void sent(Peer peer, Token token) {
        try {
            boxes.fetched(callers.require(peer), token);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "mm1 GET: an entry went out and that could not be written down", e);
        }
    }

    private Retrieved message(BoxRetrieval retrieval) {
        MmsVersion version = retrieval.clientVersion().map(MmsVersion::parse).orElse(usual());
        boolean isNew = retrieval.entry().state() == EntryState.NEW;
        return new Retrieved(
                isNew ? Optional.of(retrieval.entry().token()) : Optional.empty(),
                encoder.slices(new RetrieveAnswer(version.lowerOf(MmsVersion.V1_3))
                        .entry(retrieval, forms.fields(retrieval.entry()), settings.get())),
                HttpURLConnection.HTTP_OK);
    }

    private Retrieved refused(RetrieveStatus status, String text) {
        return new Retrieved(
                Optional.empty(),
                encoder.slices(new RetrieveAnswer(usual()).refused(status, text, clock.instant())),
                RetrieveTransaction.httpStatus(status, usual()));
    }

    private MmsVersion usual() {
        return MmsVersion.parse(delivery.get().clientVersion());
    }
}
