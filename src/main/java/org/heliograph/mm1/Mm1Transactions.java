package org.heliograph.mm1;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.heliograph.octet.Octets;
import org.heliograph.pdu.AcknowledgeInd;
import org.heliograph.pdu.CancelConf;
import org.heliograph.pdu.DecoderLimits;
import org.heliograph.pdu.DeleteConf;
import org.heliograph.pdu.DeleteReq;
import org.heliograph.pdu.ForwardConf;
import org.heliograph.pdu.ForwardReq;
import org.heliograph.pdu.MboxUploadReq;
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
import org.heliograph.relay.Exchange.Ending;
import org.heliograph.relay.Hearing;
import org.heliograph.relay.Insistence;
import org.heliograph.relay.OpenExchange;
import org.heliograph.relay.Reason;
import org.heliograph.relay.RefusedException;
import org.heliograph.relay.Wire;
import org.heliograph.relay.Wire.Passed;
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
    private Supplier<Mm1Settings> settings;
    private final PduEncoder encoder = new PduEncoder();
    private Supplier<DecoderLimits> limits;

    public Mm1Transactions() {} // for the container

    @Inject
    public Mm1Transactions(
            Callers callers,
            SendTransaction sends,
            ForwardTransaction forwards,
            DeleteTransaction deletions,
            AnswerTransaction answers,
            MboxTransactions boxes,
            Supplier<Mm1Settings> settings,
            Supplier<DecoderLimits> limits) {
        this.callers = callers;
        this.sends = sends;
        this.forwards = forwards;
        this.deletions = deletions;
        this.answers = answers;
        this.boxes = boxes;
        this.settings = settings;
        this.limits = limits;
    }

    /** What to answer these octets. */
    public Reply perform(Peer peer, Octets posted, OpenExchange exchange) {
        Pdu.FromClient pdu;
        try {
            pdu = new PduDecoder(limits.get()).fromClient(posted);
        } catch (PduException e) {
            LOG.log(Level.INFO, "mm1 malformed: {0}", e.getMessage());
            return malformed(e, exchange);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "mm1: a PDU could not be decoded for a reason that is ours", e);
            return new Reply.NoPdu();
        }
        note(pdu, posted, exchange);
        return perform(peer, pdu, posted, exchange);
    }

    private static void note(Pdu.FromClient pdu, Octets posted, OpenExchange exchange) {
        exchange.asks(pdu.type().pduName());
        if (pdu instanceof Pdu.InTransaction its) {
            exchange.in(its.transactionId().text());
        }
        if (pdu instanceof SendReq request) {
            exchange.readUpTo(posted.size() - request.content().raw().size());
        } else if (!(pdu instanceof MboxUploadReq)) { // that one has content too
            exchange.readUpTo(posted.size());
        }
    }

    private Reply malformed(PduException e, OpenExchange exchange) {
        Optional<SendConf> answer = SendAnswer.malformed(e);
        answer.ifPresentOrElse(
                conf -> exchange.refused(reason(e), conf.responseStatus()),
                () -> exchange.refused(reason(e), "no_pdu"));
        return answer.map(this::reply).orElseGet(Reply.NoPdu::new);
    }

    private static Reason reason(PduException e) {
        return Reason.of("malformed")
                .with("fault", e.fault().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .with("offset", e.offset())
                .with("found", e.getMessage());
    }

    private Reply perform(Peer peer, Pdu.FromClient pdu, Octets posted, OpenExchange exchange) {
        if (pdu instanceof SendReq request) {
            return reply(send(peer, request, posted, exchange));
        }
        if (pdu instanceof ForwardReq request) {
            return reply(forward(peer, request, exchange));
        }
        if (pdu instanceof DeleteReq request) {
            return reply(delete(peer, request, exchange));
        }
        if (pdu instanceof NotifyRespInd said) {
            return hear(peer, said, exchange, caller -> answers.perform(caller, said, exchange.wire()));
        }
        if (pdu instanceof AcknowledgeInd said) {
            return hear(peer, said, exchange, caller -> answers.perform(caller, said, exchange.wire()));
        }
        if (pdu instanceof ReadRecInd said) {
            return hear(peer, said, exchange, caller -> answers.perform(caller, said, exchange.wire()));
        }
        if (pdu instanceof CancelConf) {
            exchange.ends(Ending.DONE, ResponseStatus.OK);
            return new Reply.Silence(); // nothing was cancelled, and a phone wants no answer to it
        }
        return reply(box(peer, pdu, exchange).orElseGet(() -> unsupported(pdu, exchange)));
    }

    private static SendConf unsupported(Pdu.FromClient pdu, OpenExchange exchange) {
        SendConf answer = SendAnswer.to(pdu).unsupported();
        exchange.ends(Ending.REFUSED, answer.responseStatus());
        return answer;
    }

    private Reply reply(Pdu.ToClient answer) {
        return new Reply.Pdu(encoder.encode(answer));
    }

    private Caller require(Peer peer, OpenExchange exchange) {
        Caller caller = callers.require(peer);
        exchange.by(caller);
        return caller;
    }

    private SendConf send(Peer peer, SendReq request, Octets posted, OpenExchange exchange) {
        SendAnswer answer = SendAnswer.to(request);
        exchange.to(request.recipients().count());
        return submitted(
                answer, exchange, conf -> conf, wire -> sends.perform(require(peer, exchange), request, posted, wire));
    }

    private ForwardConf forward(Peer peer, ForwardReq request, OpenExchange exchange) {
        ForwardAnswer answer = new ForwardAnswer(SendAnswer.to(request));
        exchange.to(request.recipients().count());
        return answer.of(submitted(
                answer.inner(),
                exchange,
                answer::of,
                wire -> forwards.perform(require(peer, exchange), request, wire)));
    }

    /** @param form the PDU that the answer becomes */
    private SendConf submitted(
            SendAnswer answer,
            OpenExchange exchange,
            Function<SendConf, Pdu> form,
            Function<Function<Accepted, Wire>, Accepted> submission) {
        try {
            Accepted accepted = submission.apply(taken ->
                    exchange.wire().answeredBy(Passed.whole(encoder.encode(form.apply(answer(answer, taken))))));
            SendConf conf = answer(answer, accepted);
            exchange.about(accepted.messageId());
            exchange.ends(accepted.again() ? Ending.AGAIN : Ending.DONE, conf.responseStatus());
            return conf;
        } catch (RefusedException e) {
            SendConf conf = answer.refused(e);
            exchange.refused(e, conf.responseStatus());
            return conf;
        } catch (Exception e) {
            LOG.log(Level.ERROR, "mm1: a message could not be taken; the phone is told to try again", e);
            SendConf conf = answer.failed();
            exchange.ends(Ending.FAILED, conf.responseStatus());
            return conf;
        }
    }

    private SendConf answer(SendAnswer answer, Accepted accepted) {
        return answer.accepted(accepted, MboxAnswer.outcome(accepted.kept(), settings.get()));
    }

    private DeleteConf delete(Peer peer, DeleteReq request, OpenExchange exchange) {
        try {
            DeleteConf conf = deletions.perform(require(peer, exchange), request);
            ResponseStatus status = DeleteTransaction.worst(conf);
            exchange.ends(status == ResponseStatus.OK ? Ending.DONE : Ending.REFUSED, status);
            return conf;
        } catch (RefusedException e) {
            exchange.refused(e, SendAnswer.status(e.refusal()));
            return DeleteTransaction.refused(request, SendAnswer.status(e.refusal()));
        } catch (Exception e) {
            LOG.log(Level.ERROR, "mm1 m-delete-req failed; the phone is told to try again", e);
            exchange.ends(Ending.FAILED, ResponseStatus.ERROR_TRANSIENT_FAILURE);
            return DeleteTransaction.refused(request, ResponseStatus.ERROR_TRANSIENT_FAILURE);
        }
    }

    /** What the caller's MMBox answers; empty if it is not asked anything. */
    private Optional<Pdu.ToClient> box(Peer peer, Pdu.FromClient pdu, OpenExchange exchange) {
        Optional<MboxAnswer> asked = MboxAnswer.to(pdu);
        try {
            Optional<Pdu.ToClient> done = asked.map(answer -> boxes.perform(require(peer, exchange), pdu, answer));
            exchange.ends(Ending.DONE, ResponseStatus.OK);
            return done;
        } catch (RefusedException e) {
            exchange.refused(e, SendAnswer.status(e.refusal()));
            return asked.map(answer -> answer.refused(e));
        } catch (Exception e) {
            LOG.log(Level.ERROR, "mm1 " + pdu.type().pduName() + " failed; the phone is told to try again", e);
            exchange.ends(Ending.FAILED, ResponseStatus.ERROR_TRANSIENT_FAILURE);
            return asked.map(MboxAnswer::failed);
        }
    }

    /**
     * There is no PDU to answer it with; 200 means that it is committed, or that it changes nothing. A client that gets
     * anything else may show nothing to its user, so that a database which comes back in a moment is waited for.
     */
    private Reply hear(Peer peer, Pdu said, OpenExchange exchange, Function<Optional<Caller>, Hearing> hearing) {
        try {
            Optional<Caller> caller = callers.find(peer);
            caller.ifPresent(exchange::by);
            Hearing heard = INSISTENCE.on(() -> hearing.apply(caller));
            heard.messageId().ifPresent(exchange::about);
            exchange.ends(ending(heard.heard()), heard.heard());
        } catch (RefusedException e) {
            exchange.refused(e, e.refusal());
        } catch (Exception e) {
            String what = said.type().pduName();
            LOG.log(Level.ERROR, "mm1 " + what + " could not be taken; the phone is told to say it again", e);
            return new Reply.NotHeard();
        }
        return new Reply.Silence();
    }

    private static Ending ending(Heard heard) {
        return switch (heard) {
            case DONE -> Ending.DONE;
            case AGAIN -> Ending.AGAIN;
            case NOT_THEIRS, UNKNOWN -> Ending.REFUSED;
        };
    }
}
