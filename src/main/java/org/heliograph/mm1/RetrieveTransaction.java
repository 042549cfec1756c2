package org.heliograph.mm1;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.heliograph.mm.Token;
import org.heliograph.octet.Octets;
import org.heliograph.pdu.DecoderLimits;
import org.heliograph.pdu.MmsVersion;
import org.heliograph.pdu.PduDecoder;
import org.heliograph.pdu.PduEncoder;
import org.heliograph.pdu.RetrieveStatus;
import org.heliograph.pdu.SendReq;
import org.heliograph.relay.DeliverySettings;
import org.heliograph.relay.Refusal;
import org.heliograph.relay.RefusedException;
import org.heliograph.relay.Retrieval;
import org.heliograph.relay.RetrievalService;
import org.heliograph.subscriber.Peer;

/** The GET of a phone: octets of an m-retrieve-conf, and word of it when they have gone out. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class RetrieveTransaction {
    private static final System.Logger LOG = System.getLogger(RetrieveTransaction.class.getName());

    private RetrievalService retrievals;
    private Callers callers;
    private DeliverySettings settings;
    private Clock clock;
    private PduDecoder decoder;
    private final PduEncoder encoder = new PduEncoder();

    public RetrieveTransaction() {} // for the container

    @Inject
    public RetrieveTransaction(
            RetrievalService retrievals,
            Callers callers,
            DeliverySettings settings,
            DecoderLimits limits,
            Clock clock) {
        this.retrievals = retrievals;
        this.callers = callers;
        this.settings = settings;
        this.decoder = new PduDecoder(limits);
        this.clock = clock;
    }

    /** What to answer the GET of an address that ends like this. */
    public Retrieved perform(Peer peer, String path) {
        Optional<Token> token = Token.at(path);
        try {
            Token known =
                    token.orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND, "No message has this address."));
            Retrieval retrieval = retrievals.open(known, callers.find(peer));
            LOG.log(
                    Level.INFO,
                    "mm1 GET mm={0} copy {1}",
                    retrieval.to().mm().messageId(),
                    retrieval.to().nr());
            return message(retrieval, known);
        } catch (RefusedException e) {
            LOG.log(Level.INFO, "mm1 GET refused: {0}", e.refusal());
            return refused(RetrieveAnswer.status(e.refusal()), e.getMessage(), version(token));
        } catch (Exception e) {
            LOG.log(Level.ERROR, "mm1 GET failed; the phone is told to try again", e);
            return refused(
                    RetrieveStatus.ERROR_TRANSIENT_FAILURE,
                    "The message cannot be fetched now. Please try again later.",
                    MmsVersion.parse(settings.clientVersion()));
        }
    }

    /** All octets of the answer went out. A failure here means that the phone may be told again. */
    public void sent(Token token) {
        try {
            retrievals.fetched(token);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "mm1 GET: a message went out and that could not be written down", e);
        }
    }

    private Retrieved message(Retrieval retrieval, Token token) {
        MmsVersion version = MmsVersion.parse(retrieval.clientVersion().orElse(settings.clientVersion()));
        SendReq sent = (SendReq) decoder.fromClient(retrieval.content().octets());
        List<Octets> slices = encoder.slices(new RetrieveAnswer(version).message(retrieval, token, sent));
        return new Retrieved(Optional.of(token), slices, true);
    }

    private Retrieved refused(RetrieveStatus status, String text, MmsVersion version) {
        List<Octets> slices = encoder.slices(new RetrieveAnswer(version).refused(status, text, clock.instant()));
        return new Retrieved(Optional.empty(), slices, version.isAtLeast(MmsVersion.V1_1));
    }

    private MmsVersion version(Optional<Token> token) {
        return MmsVersion.parse(token.flatMap(retrievals::clientVersion).orElse(settings.clientVersion()));
    }

    /**
     * The answer to a GET.
     *
     * @param message what was fetched; empty if nothing
     * @param slices of the PDU, one after the other
     * @param readable whether the phone reads a status in a PDU; one of version 1.0 wants HTTP 404 instead of it
     */
    public record Retrieved(Optional<Token> message, List<Octets> slices, boolean readable) {
        int size() {
            return slices.stream().mapToInt(Octets::size).sum();
        }
    }
}
