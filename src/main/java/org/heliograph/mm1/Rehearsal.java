package org.heliograph.mm1;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.heliograph.mm.Addressee;
import org.heliograph.mm.MmId;
import org.heliograph.mm.Token;
import org.heliograph.octet.Octets;
import org.heliograph.pdu.AcknowledgeInd;
import org.heliograph.pdu.CancelConf;
import org.heliograph.pdu.DecoderLimits;
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
import org.heliograph.pdu.Recipients;
import org.heliograph.pdu.ResponseStatus;
import org.heliograph.pdu.SendConf;
import org.heliograph.pdu.SendReq;
import org.heliograph.pdu.StoreOutcome;
import org.heliograph.relay.Accepted;
import org.heliograph.relay.RefusedException;
import org.heliograph.relay.RelaySettings;
import org.heliograph.relay.SubmissionRules;

/**
 * How a phone's PDU would be answered, by the decoder, the answers and the rules of the real transactions; nothing is
 * stored, and nobody is asked who sends it.
 */
@Dependent
public class Rehearsal {
    private static final List<String> OF_SENDERS = List.of(
            "The network has to say who sends it, and that has to be a subscriber who is not barred: else service denied"
                    + " (0xE1).",
            "A sender's address in From has to be the sender's own, unless identity rules let it pass.",
            "Prepaid credit has to cover it: else lack of prepaid (0xEB, before version 1.3 service denied).",
            "A subscriber may have a limit of size of his own.",
            "The same request again is answered as it was the first time.");
    private static final List<String> OF_OWNERS = List.of(
            "The network has to say who asks, and what is asked for has to be his: else service denied (0xE1).",
            "What is asked for has to be there still: else message not found (0xE4).");
    private static final List<String> OF_BOXES = List.of(
            "The network has to say who asks, and he has to have an MMBox: else service denied.",
            "What is in the MMBox decides the rest.");

    private final Supplier<Mm1Settings> settings;
    private final Supplier<DecoderLimits> limits;
    private final Supplier<RelaySettings> relay;
    private final SubmissionRules rules;
    private final Addressing addressing;
    private final BoxForms forms;
    private final PduEncoder encoder = new PduEncoder();

    @Inject
    public Rehearsal(
            Supplier<Mm1Settings> settings,
            Supplier<DecoderLimits> limits,
            Supplier<RelaySettings> relay,
            SubmissionRules rules,
            Addressing addressing,
            BoxForms forms) {
        this.settings = settings;
        this.limits = limits;
        this.relay = relay;
        this.rules = rules;
        this.addressing = addressing;
        this.forms = forms;
    }

    /** What a POST of these octets to the MMSC URL would be answered with. */
    public Rehearsed rehearse(Octets posted) {
        int most = settings.get().maxRequestSize();
        if (posted.size() > most) {
            return bare(413, "HTTP 413: more octets than the " + most + " that are read of a request.");
        }
        try {
            return perform(new PduDecoder(limits.get()).fromClient(posted), posted);
        } catch (PduException e) {
            return SendAnswer.malformed(e)
                    .map(conf -> answered(conf, "Refused: " + text(conf), List.of()))
                    .orElseGet(() -> bare(
                            400,
                            "HTTP 400: no transaction id could be read, so there is nothing to answer. "
                                    + e.getMessage()));
        }
    }

    private Rehearsed perform(Pdu.FromClient pdu, Octets posted) {
        if (pdu instanceof SendReq request) {
            return send(request, posted);
        }
        if (pdu instanceof ForwardReq request) {
            return forward(request);
        }
        if (pdu instanceof DeleteReq request) {
            return delete(request);
        }
        if (pdu instanceof NotifyRespInd said) {
            boolean known = AnswerTransaction.kind(said.status()).isPresent()
                    && Token.of(said.transactionId().text()).isPresent();
            return heard(known, "what became of the notification is noted");
        }
        if (pdu instanceof AcknowledgeInd said) {
            return heard(Token.of(said.transactionId().text()).isPresent(), "the message counts as retrieved");
        }
        if (pdu instanceof ReadRecInd said) {
            return heard(
                    MmId.ofMessageId(said.messageId()).isPresent(), "a read report goes to the sender if he wants one");
        }
        if (pdu instanceof CancelConf) {
            return heard(false, "");
        }
        return box(pdu);
    }

    private Rehearsed send(SendReq request, Octets posted) {
        SendAnswer answer = SendAnswer.to(request);
        try {
            SendTransaction.refuse(request.replyCharging());
            int size = SendTransaction.content(request, posted).size();
            SendConf conf = answer.accepted(accepted(request.recipients(), size), StoreOutcome.NONE);
            return answered(conf, "Taken, once it is stored: " + text(conf), OF_SENDERS);
        } catch (RefusedException e) {
            SendConf conf = answer.refused(e);
            return answered(conf, "Refused: " + text(conf), OF_SENDERS);
        }
    }

    /** @throws RefusedException if it would not be taken, whoever sends it */
    private Accepted accepted(Recipients recipients, int size) {
        List<Addressee> addressees = addressing.addressees(recipients, Optional.empty());
        rules.refuseWhatBreaksLimits(size, addressees.size(), OptionalLong.empty());
        rules.refuseWithoutRecipient(addressees);
        return new Accepted(anyMessageId(), rules.undeliverable(addressees), false, Optional.empty());
    }

    private String anyMessageId() {
        return "message-id@" + relay.get().domain();
    }

    private Rehearsed forward(ForwardReq request) {
        ForwardAnswer answer = new ForwardAnswer(SendAnswer.to(request));
        try {
            SendTransaction.refuse(request.replyCharging());
            if (!isOurs(request.contentLocation())) {
                throw ForwardTransaction.notFound();
            }
            SendConf conf = answer.inner().accepted(accepted(request.recipients(), 0), StoreOutcome.NONE);
            return answered(answer.of(conf), "Sent on, once that is stored: " + text(conf), both());
        } catch (RefusedException e) {
            SendConf conf = answer.inner().refused(e);
            return answered(answer.of(conf), "Refused: " + text(conf), OF_SENDERS);
        }
    }

    private static List<String> both() {
        return Stream.concat(OF_OWNERS.stream(), OF_SENDERS.stream()).toList();
    }

    private static boolean isOurs(String location) {
        return ContentLocation.token(location)
                .or(() -> ContentLocation.entryToken(location))
                .isPresent();
    }

    private Rehearsed delete(DeleteReq request) {
        boolean anyOurs = request.contentLocations().stream()
                .anyMatch(location -> ContentLocation.token(location).isPresent());
        if (anyOurs) {
            return new Rehearsed(
                    200,
                    Optional.empty(),
                    Optional.empty(),
                    "m-delete-conf with a status for each message.",
                    OF_OWNERS);
        }
        var conf = DeleteTransaction.refused(request, ResponseStatus.ERROR_PERMANENT_MESSAGE_NOT_FOUND);
        return answered(conf, "None of these addresses can be of this server.", OF_OWNERS);
    }

    private Rehearsed heard(boolean known, String effect) {
        return bare(
                200,
                known
                        ? "HTTP 200 without a PDU, which is what phones want; if it is of this server, " + effect + "."
                        : "HTTP 200 without a PDU, which is what phones want; it names nothing of this server and changes"
                                + " nothing.");
    }

    private Rehearsed box(Pdu.FromClient pdu) {
        MboxAnswer answer = MboxAnswer.to(pdu)
                .orElseThrow(() ->
                        new IllegalStateException("no answer to " + pdu.type().pduName()));
        if (pdu instanceof MboxUploadReq upload
                && forms.uploaded(upload.content().body()).isEmpty()) {
            return answered(answer.corrupt(), "Refused: there is no message in the upload.", OF_BOXES);
        }
        return new Rehearsed(
                200,
                Optional.empty(),
                Optional.empty(),
                "The confirmation of " + pdu.type().pduName() + " in version " + answer.version() + ".",
                OF_BOXES);
    }

    private Rehearsed answered(Pdu.ToClient answer, String words, List<String> provisos) {
        Optional<String> status = answer instanceof SendConf conf ? Optional.of(status(conf)) : Optional.empty();
        if (answer instanceof ForwardConf conf) {
            status = Optional.of(shown(conf.responseStatus()));
        }
        return new Rehearsed(200, status, Optional.of(encoder.encode(answer)), words, provisos);
    }

    private static String status(SendConf conf) {
        return shown(conf.responseStatus());
    }

    private static String shown(ResponseStatus status) {
        return status.name().toLowerCase(Locale.ROOT).replace('_', '-') + String.format(" (0x%02X)", status.octet());
    }

    private static String text(SendConf conf) {
        return status(conf)
                + conf.responseText().map(text -> ", \"" + text.text() + "\"").orElse("");
    }

    private static Rehearsed bare(int httpStatus, String words) {
        return new Rehearsed(httpStatus, Optional.empty(), Optional.empty(), words, List.of());
    }
}
