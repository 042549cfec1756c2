package org.heliograph.bearer.smpp;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.heliograph.address.Msisdn;
import org.heliograph.bearer.Push;
import org.heliograph.relay.Outcome;
import org.heliograph.relay.ReceiptKey;
import org.jsmpp.GenericNackResponseException;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RawDataCoding;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.SMPPSession;

/** Submits the pieces of a push on one bind, one after another; only the last asks for a receipt. */
final class Submission {
    private static final byte NOTHING = 0;

    private final SmscSettings smsc;
    private final SmscBind bind;
    private final SmscLog log;
    /** Whether a piece was taken since the last refusal for good. */
    private final AtomicBoolean accepted = new AtomicBoolean();

    Submission(SmscSettings smsc, SmscBind bind, SmscLog log) {
        this.smsc = smsc;
        this.bind = bind;
        this.log = log;
    }

    /** @param validityPeriod empty for the SMSC's own */
    Outcome submit(SMPPSession session, Push push, List<Piece> pieces, String validityPeriod) {
        Outcome outcome = Outcome.Sent.WITHOUT_RECEIPT;
        for (int i = 0; i < pieces.size() && outcome instanceof Outcome.Sent; i++) {
            boolean last = i == pieces.size() - 1;
            int request =
                    last && push.receipted() ? smsc.form().registeredDelivery().bits() : 0;
            outcome = submit(session, push, pieces.get(i), validityPeriod, request);
            if (!(outcome instanceof Outcome.Sent))
                push.pieces().failed(smsc.name(), pieces.get(i).size(), outcome.why());
        }
        return outcome;
    }

    private Outcome submit(SMPPSession session, Push push, Piece piece, String validityPeriod, int receipt) {
        if (!session.getSessionState().isTransmittable()) return later("the bind was lost");
        try {
            var id = send(session, push.to(), piece, validityPeriod, receipt);
            push.pieces().taken(smsc.name(), piece.size(), Optional.ofNullable(id));
            accepted.set(true);
            return receipt == 0 ? Outcome.Sent.WITHOUT_RECEIPT : new Outcome.Sent(key(id));
        } catch (NegativeResponseException e) {
            return refused(session, e.getCommandStatus());
        } catch (GenericNackResponseException e) {
            return refused(session, e.getCommandStatus());
        } catch (PDUException e) {
            return new Outcome.Never(say("cannot be written as submit_sm"));
        } catch (ResponseTimeoutException e) {
            return new Outcome.Unknown(say("no answer to submit_sm"));
        } catch (InvalidResponseException e) {
            return new Outcome.Unknown(say(e.getMessage()));
        } catch (IOException e) {
            return new Outcome.Unknown(say("the connection ended"));
        }
    }

    private String send(SMPPSession session, Msisdn to, Piece piece, String validityPeriod, int receipt)
            throws PDUException, ResponseTimeoutException, InvalidResponseException, NegativeResponseException,
                    IOException {
        var form = smsc.form();
        return session.submitShortMessage(
                        form.serviceType(),
                        form.sourceNumbering().ton(),
                        form.sourceNumbering().npi(),
                        form.source(),
                        form.destinationNumbering().ton(),
                        form.destinationNumbering().npi(),
                        to.digits(),
                        new ESMClass(piece.esmBits() | form.mode().bits()),
                        NOTHING,
                        NOTHING,
                        "",
                        validityPeriod,
                        new RegisteredDelivery(receipt),
                        NOTHING,
                        new RawDataCoding((byte) form.dataCoding()),
                        NOTHING,
                        piece.shortMessage().toArray(),
                        piece.parameters().toArray(OptionalParameter[]::new))
                .getMessageId();
    }

    private Optional<ReceiptKey> key(String id) {
        return Optional.ofNullable(id)
                .filter(it -> !it.isBlank())
                .map(it -> new ReceiptKey(smsc.name(), smsc.receipts().ids().ofSubmission(it)));
    }

    private Outcome refused(SMPPSession session, int status) {
        var refusal = SubmitRefusal.of(status);
        log.refused(status, refusal);
        if (refusal == SubmitRefusal.SESSION) bind.drop(session);
        boolean alone = refusal == SubmitRefusal.MISCONFIGURED_FOR_GOOD && accepted.getAndSet(false);
        return refusal.outcome(
                say(String.format("submit_sm refused with command_status 0x%08X (%s)", status, refusal)), alone);
    }

    private Outcome later(String why) {
        return new Outcome.Later(Optional.empty(), say(why));
    }

    private String say(String what) {
        return "SMSC " + smsc.name() + ": " + what;
    }
}
