package org.heliograph.mm1;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.function.Function;
import org.heliograph.octet.Octets;
import org.heliograph.pdu.AcknowledgeInd;
import org.heliograph.pdu.CancelConf;
import org.heliograph.pdu.DecoderLimits;
import org.heliograph.pdu.DeleteConf;
import org.heliograph.pdu.DeleteReq;
import org.heliograph.pdu.ForwardConf;
import org.heliograph.pdu.ForwardReq;
import org.heliograph.pdu.NotifyRespInd;
import org.heliograph.pdu.Pdu;
import org.heliograph.pdu.PduDecoder;
import org.heliograph.pdu.PduEncoder;
import org.heliograph.pdu.PduException;
import org.heliograph.pdu.ReadRecInd;
import org.heliograph.pdu.ResponseStatus;
import org.heliograph.pdu.SendConf;
import org.heliograph.pdu.SendReq;
import org.heliograph.relay.Accepted;
import org.heliograph.relay.Answer.Heard;
import org.heliograph.relay.Insistence;
import org.heliograph.relay.RefusedException;
import org.heliograph.subscriber.Caller;
import org.heliograph.subscriber.Peer;

/** Octets of a phone in, octets of an answer out; the one place of MM1 where failures become answers. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Mm1Transactions {
    private static final System.Logger LOG = System.getLogger(Mm1Transactions.class.getName());

    private static final Insistence INSISTENCE = new Insistence();

    private Callers callers;
    private SendTransaction sends;
    private ForwardTransaction forwards;
    private DeleteTransaction deletions;
    private AnswerTransaction answers;
    private MboxTransactions boxes;
    private Mm1Settings settings;
    private final PduEncoder encoder = new PduEncoder();
    private PduDecoder decoder;

    public Mm1Transactions() {} // for the container

    @Inject
    public Mm1Transactions(
            Callers callers,
            SendTransaction sends,
            ForwardTransaction forwards,
            DeleteTransaction deletions,
            AnswerTransaction answers,
            MboxTransactions boxes,
            Mm1Settings settings,
            DecoderLimits limits) {
        this.callers = callers;
        this.sends = sends;
        this.forwards = forwards;
        this.deletions = deletions;
        this.answers = answers;
        this.boxes = boxes;
        this.settings = settings;
        this.decoder = new PduDecoder(limits);
    }

    /** What to answer these octets. */
    public Reply perform(Peer peer, Octets posted) {
        Pdu.FromClient pdu;
        try {
            pdu = decoder.fromClient(posted);
        } catch (PduException e) {
            LOG.log(Level.INFO, "mm1 malformed: {0}", e.getMessage());
            return SendAnswer.malformed(e).map(this::reply).orElseGet(Reply.NoPdu::new);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "mm1: a PDU could not be decoded for a reason that is ours", e);
            return new Reply.NoPdu();
        }
        return perform(peer, pdu, posted);
    }

    private Reply perform(Peer peer, Pdu.FromClient pdu, Octets posted) {
        if (pdu instanceof SendReq request) {
            return reply(send(peer, request, posted));
        }
        if (pdu instanceof ForwardReq request) {
            return reply(forward(peer, request));
        }
        if (pdu instanceof DeleteReq request) {
            return reply(delete(peer, request));
        }
        if (pdu instanceof NotifyRespInd said) {
            return hear(peer, said, caller -> answers.perform(caller, said));
        }
        if (pdu instanceof AcknowledgeInd said) {
            return hear(peer, said, caller -> answers.perform(caller, said));
        }
        if (pdu instanceof ReadRecInd said) {
            return hear(peer, said, caller -> answers.perform(caller, said));
        }
        if (pdu instanceof CancelConf) {
            return new Reply.Silence(); // nothing was cancelled, and a phone wants no answer to it
        }
        return reply(box(peer, pdu).orElseGet(() -> SendAnswer.to(pdu).unsupported()));
    }

    private Reply reply(Pdu.ToClient answer) {
        return new Reply.Pdu(encoder.encode(answer));
    }

    private SendConf send(Peer peer, SendReq request, Octets posted) {
        SendAnswer answer = SendAnswer.to(request);
        try {
            Accepted accepted = sends.perform(callers.require(peer), request, posted);
            LOG.log(
                    Level.INFO,
                    "mm1 m-send-req mm={0} {1}, {2} recipients, {3} octets",
                    accepted.messageId(),
                    accepted.again() ? "again" : "accepted",
                    request.recipients().count(),
                    Integer.toString(posted.size()));
            return answer.accepted(accepted, MboxAnswer.outcome(accepted.kept(), settings));
        } catch (RefusedException e) {
            LOG.log(Level.INFO, "mm1 m-send-req refused: {0}", e.refusal());
            return answer.refused(e);
        } catch (Exception e) {
            LOG.log(Level.ERROR, "mm1 m-send-req failed; the phone is told to try again", e);
            return answer.failed();
        }
    }

    private ForwardConf forward(Peer peer, ForwardReq request) {
        ForwardAnswer answer = new ForwardAnswer(SendAnswer.to(request));
        try {
            Accepted accepted = forwards.perform(callers.require(peer), request);
            LOG.log(
                    Level.INFO,
                    "mm1 m-forward-req mm={0} {1}, {2} recipients",
                    accepted.messageId(),
                    accepted.again() ? "again" : "accepted",
                    request.recipients().count());
            return answer.of(answer.inner().accepted(accepted, MboxAnswer.outcome(accepted.kept(), settings)));
        } catch (RefusedException e) {
            LOG.log(Level.INFO, "mm1 m-forward-req refused: {0}", e.refusal());
            return answer.of(answer.inner().refused(e));
        } catch (Exception e) {
            LOG.log(Level.ERROR, "mm1 m-forward-req failed; the phone is told to try again", e);
            return answer.of(answer.inner().failed());
        }
    }

    private DeleteConf delete(Peer peer, DeleteReq request) {
        try {
            return deletions.perform(callers.require(peer), request);
        } catch (RefusedException e) {
            LOG.log(Level.INFO, "mm1 m-delete-req refused: {0}", e.refusal());
            return DeleteTransaction.refused(request, SendAnswer.status(e.refusal()));
        } catch (Exception e) {
            LOG.log(Level.ERROR, "mm1 m-delete-req failed; the phone is told to try again", e);
            return DeleteTransaction.refused(request, ResponseStatus.ERROR_TRANSIENT_FAILURE);
        }
    }

    /** What the caller's MMBox answers; empty if it is not asked anything. */
    private Optional<Pdu.ToClient> box(Peer peer, Pdu.FromClient pdu) {
        Optional<MboxAnswer> asked = MboxAnswer.to(pdu);
        try {
            Optional<Pdu.ToClient> done = asked.map(answer -> boxes.perform(callers.require(peer), pdu, answer));
            done.ifPresent(
                    answer -> LOG.log(Level.INFO, "mm1 {0} answered", pdu.type().pduName()));
            return done;
        } catch (RefusedException e) {
            LOG.log(Level.INFO, "mm1 {0} refused: {1}", pdu.type().pduName(), e.refusal());
            return asked.map(answer -> answer.refused(e));
        } catch (Exception e) {
            LOG.log(Level.ERROR, "mm1 " + pdu.type().pduName() + " failed; the phone is told to try again", e);
            return asked.map(MboxAnswer::failed);
        }
    }

    /**
     * There is no PDU to answer it with; 200 means that it is committed, or that it changes nothing. A client that gets
     * anything else may show nothing to its user, so that a database which comes back in a moment is waited for.
     */
    private Reply hear(Peer peer, Pdu said, Function<Optional<Caller>, Heard> hearing) {
        String what = said.type().pduName();
        try {
            Optional<Caller> caller = callers.find(peer);
            Heard heard = INSISTENCE.on(() -> hearing.apply(caller));
            LOG.log(Level.INFO, "mm1 {0}: {1}", what, heard);
        } catch (RefusedException e) {
            LOG.log(Level.INFO, "mm1 {0} not believed: {1}", what, e.refusal());
        } catch (Exception e) {
            LOG.log(Level.ERROR, "mm1 " + what + " could not be taken; the phone is told to say it again", e);
            return new Reply.NotHeard();
        }
        return new Reply.Silence();
    }
}
