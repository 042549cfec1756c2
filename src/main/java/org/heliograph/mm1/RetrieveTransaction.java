package org.heliograph.mm1;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.net.HttpURLConnection;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.heliograph.mm.Token;
import org.heliograph.octet.Octets;
import org.heliograph.pdu.DecoderLimits;
import org.heliograph.pdu.MmsVersion;
import org.heliograph.pdu.PduDecoder;
import org.heliograph.pdu.PduEncoder;
import org.heliograph.pdu.RetrieveStatus;
import org.heliograph.pdu.SendReq;
import org.heliograph.relay.DeliverySettings;
import org.heliograph.relay.Exchange.Ending;
import org.heliograph.relay.Insistence;
import org.heliograph.relay.OpenExchange;
import org.heliograph.relay.Refusal;
import org.heliograph.relay.RefusedException;
import org.heliograph.relay.Retrieval;
import org.heliograph.relay.RetrievalService;
import org.heliograph.relay.Wire;
import org.heliograph.subscriber.Caller;
import org.heliograph.subscriber.Peer;

/** The GET of a phone: octets of an m-retrieve-conf, and word of it when they have gone out. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class RetrieveTransaction {
    private static final System.Logger LOG = System.getLogger(RetrieveTransaction.class.getName());
    private static final Insistence INSISTENCE = new Insistence();

    private RetrievalService retrievals;
    private Callers callers;
    private Supplier<DeliverySettings> settings;
    private Clock clock;
    private final PduDecoder decoder = new PduDecoder(DecoderLimits.OURS);
    private final PduEncoder encoder = new PduEncoder();

    public RetrieveTransaction() {} // for the container

    @Inject
    public RetrieveTransaction(
            RetrievalService retrievals, Callers callers, Supplier<DeliverySettings> settings, Clock clock) {
        this.retrievals = retrievals;
        this.callers = callers;
        this.settings = settings;
        this.clock = clock;
    }

    /** What to answer the GET of an address that ends like this. */
    public Retrieved perform(Peer peer, String path, OpenExchange exchange) {
        Optional<Token> token = Token.at(path);
        try {
            Token known =
                    token.orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND, "No message has this address."));
            Optional<Caller> caller = caller(peer);
            caller.ifPresent(exchange::by);
            Retrieval retrieval = retrievals
                    .open(known, caller)
                    .orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND, "No message has this address."));
            exchange.about(retrieval.to().mm().messageId());
            Retrieved message = message(retrieval, known);
            exchange.ends(Ending.DONE, RetrieveStatus.OK);
            return message;
        } catch (RefusedException e) {
            exchange.refused(e, RetrieveAnswer.status(e.refusal()));
            return refused(RetrieveAnswer.status(e.refusal()), e.getMessage(), version(token));
        } catch (Exception e) {
            LOG.log(Level.ERROR, "mm1 GET failed; the phone is told to try again", e);
            exchange.ends(Ending.FAILED, RetrieveStatus.ERROR_TRANSIENT_FAILURE);
            return refused(
                    RetrieveStatus.ERROR_TRANSIENT_FAILURE,
                    "The message cannot be fetched now. Please try again later.",
                    version(Optional.empty()));
        }
    }

    /** Where the token is enough, headers that make no sense do no harm. */
    private Optional<Caller> caller(Peer peer) {
        try {
            return callers.find(peer);
        } catch (RefusedException e) {
            if (settings.get().access() == DeliverySettings.Access.TOKEN) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** All octets of the answer went out. A failure here means that the phone may be told again. */
    public void sent(Token token, Wire wire) {
        try {
            INSISTENCE.on(() -> retrievals.fetched(token, wire));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "mm1 GET: a message went out and that could not be written down", e);
        }
    }

    private Retrieved message(Retrieval retrieval, Token token) {
        MmsVersion version =
                MmsVersion.parse(retrieval.clientVersion().orElse(settings.get().clientVersion()));
        SendReq sent = (SendReq) decoder.fromClient(retrieval.content().octets());
        List<Octets> slices = encoder.slices(new RetrieveAnswer(version).message(retrieval, token, sent));
        return new Retrieved(Optional.of(token), slices, HttpURLConnection.HTTP_OK);
    }

    private Retrieved refused(RetrieveStatus status, String text, MmsVersion version) {
        List<Octets> slices = encoder.slices(new RetrieveAnswer(version).refused(status, text, clock.instant()));
        return new Retrieved(Optional.empty(), slices, httpStatus(status, version));
    }

    static int httpStatus(RetrieveStatus status, MmsVersion version) {
        if (version.isAtLeast(MmsVersion.V1_1)) {
            return HttpURLConnection.HTTP_OK;
        }
        return status == RetrieveStatus.ERROR_TRANSIENT_FAILURE
                ? HttpURLConnection.HTTP_UNAVAILABLE
                : HttpURLConnection.HTTP_NOT_FOUND;
    }

    /** As far as it can be known: this is asked for where something has gone wrong. */
    private MmsVersion version(Optional<Token> token) {
        Optional<String> known = Optional.empty();
        try {
            known = token.flatMap(retrievals::clientVersion);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "mm1 GET: the version of the phone could not be looked up", e);
        }
        return MmsVersion.parse(known.orElse(settings.get().clientVersion()));
    }

    /**
     * The answer to a GET.
     *
     * @param message what was fetched; empty if nothing
     * @param slices of the PDU, one after the other
     * @param httpStatus 200; a phone of version 1.0 reads no status in a PDU and gets 404 or 503 instead of it
     */
    public record Retrieved(Optional<Token> message, List<Octets> slices, int httpStatus) {
        boolean readable() {
            return httpStatus == HttpURLConnection.HTTP_OK;
        }

        /** Its header fields, and the size of all of it. */
        Wire.Passed passed() {
            return new Wire.Passed(slices.get(0), size());
        }

        int size() {
            return slices.stream().mapToInt(Octets::size).sum();
        }
    }
}
