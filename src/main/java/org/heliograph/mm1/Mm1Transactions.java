package org.heliograph.mm1;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.heliograph.octet.Octets;
import org.heliograph.pdu.DecoderLimits;
import org.heliograph.pdu.Pdu;
import org.heliograph.pdu.PduDecoder;
import org.heliograph.pdu.PduEncoder;
import org.heliograph.pdu.PduException;
import org.heliograph.pdu.SendConf;
import org.heliograph.pdu.SendReq;
import org.heliograph.relay.Accepted;
import org.heliograph.relay.Refusal;
import org.heliograph.relay.RefusedException;
import org.heliograph.subscriber.Caller;
import org.heliograph.subscriber.CallerIdentification;
import org.heliograph.subscriber.Identification.Recognised;
import org.heliograph.subscriber.Peer;

/** Octets of a phone in, octets of an answer out; the one place of MM1 where failures become answers. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Mm1Transactions {
    private static final System.Logger LOG = System.getLogger(Mm1Transactions.class.getName());

    private CallerIdentification callers;
    private SendTransaction sends;
    private final PduEncoder encoder = new PduEncoder();
    private PduDecoder decoder;

    public Mm1Transactions() {} // for the container

    @Inject
    public Mm1Transactions(CallerIdentification callers, SendTransaction sends, DecoderLimits limits) {
        this.callers = callers;
        this.sends = sends;
        this.decoder = new PduDecoder(limits);
    }

    /** The PDU to answer with; empty if the octets are so far from a PDU that none can be made. */
    public Optional<Octets> perform(Peer peer, Octets posted) {
        Pdu.FromClient pdu;
        try {
            pdu = decoder.fromClient(posted);
        } catch (PduException e) {
            LOG.log(Level.INFO, "mm1 malformed: {0}", e.getMessage());
            return SendAnswer.malformed(e).map(encoder::encode);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "mm1: a PDU could not be decoded for a reason that is ours", e);
            return Optional.empty();
        }
        SendConf answer = pdu instanceof SendReq request
                ? send(peer, request, posted)
                : SendAnswer.to(pdu).unsupported();
        return Optional.of(encoder.encode(answer));
    }

    private SendConf send(Peer peer, SendReq request, Octets posted) {
        SendAnswer answer = SendAnswer.to(request);
        try {
            Caller caller = caller(peer);
            Accepted accepted = sends.perform(caller, request, posted);
            LOG.log(
                    Level.INFO,
                    "mm1 m-send-req mm={0} {1}, {2} recipients, {3} octets",
                    accepted.messageId(),
                    accepted.again() ? "again" : "accepted",
                    request.recipients().count(),
                    Integer.toString(posted.size()));
            return answer.accepted(accepted);
        } catch (RefusedException e) {
            LOG.log(Level.INFO, "mm1 m-send-req refused: {0}", e.refusal());
            return answer.refused(e);
        } catch (Exception e) {
            LOG.log(Level.ERROR, "mm1 m-send-req failed; the phone is told to try again", e);
            return answer.failed();
        }
    }

    private Caller caller(Peer peer) {
        if (callers.identify(peer) instanceof Recognised recognised) {
            return recognised.caller();
        }
        throw new RefusedException(Refusal.SERVICE_DENIED, "The network did not tell us who you are.");
    }
}
