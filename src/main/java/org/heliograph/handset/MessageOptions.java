package org.heliograph.handset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.heliograph.handset.compose.WrittenAddress;
import org.heliograph.pdu.From;
import org.heliograph.pdu.MessageClass;
import org.heliograph.pdu.MmsVersion;
import org.heliograph.pdu.Priority;
import org.heliograph.pdu.Recipients;
import org.heliograph.pdu.Reports;
import org.heliograph.pdu.SendReq;
import org.heliograph.pdu.SenderVisibility;
import org.heliograph.pdu.TimeValue;
import org.heliograph.pdu.TransactionId;
import org.heliograph.wsp.Content;
import org.heliograph.wsp.EncodedString;
import picocli.CommandLine.Option;

/** The options that become header fields of an m-send-req. */
final class MessageOptions {
    @Option(
            names = "--to",
            paramLabel = "ADDRESS",
            description = "Recipient: telephone number, e-mail address or short code. Repeat it for more.")
    private List<String> to = new ArrayList<>();

    @Option(names = "--cc", paramLabel = "ADDRESS", description = "Recipient of a copy.")
    private List<String> cc = new ArrayList<>();

    @Option(names = "--bcc", paramLabel = "ADDRESS", description = "Recipient of a copy that the others do not see.")
    private List<String> bcc = new ArrayList<>();

    @Option(
            names = "--from",
            paramLabel = "ADDRESS",
            description = "Claim to be this sender. By default the network is asked to insert who we are.")
    private Optional<String> from = Optional.empty();

    @Option(names = "--subject", paramLabel = "TEXT", description = "What it is about.")
    private Optional<String> subject = Optional.empty();

    @Option(
            names = {"--mms-version", "--version"},
            paramLabel = "1.0..1.3",
            description = "Version of MMS to speak (default: 1.3).")
    private MmsVersion version = MmsVersion.V1_3;

    @Option(
            names = "--transaction-id",
            paramLabel = "ID",
            description = "Transaction id (default: a new one). With the same id the same content is the same message.")
    private Optional<String> transactionId = Optional.empty();

    @Option(names = "--delivery-report", description = "Ask for a report when it is delivered.")
    private boolean deliveryReport;

    @Option(names = "--read-report", description = "Ask for a report when it is read.")
    private boolean readReport;

    @Option(names = "--priority", paramLabel = "low|normal|high", description = "How urgent it is.")
    private Optional<Priority> priority = Optional.empty();

    @Option(
            names = "--class",
            paramLabel = "CLASS",
            description = "Message class: personal, advertisement, informational, auto, or a word of your own.")
    private Optional<String> messageClass = Optional.empty();

    @Option(names = "--hide-sender", description = "Ask not to show the recipients who sent it.")
    private boolean hideSender;

    @Option(
            names = "--expiry",
            paramLabel = "TIME",
            description = "Keep it so long (2d) or until then (2030-01-31T08:00).")
    private Optional<TimeValue> expiry = Optional.empty();

    @Option(names = "--delivery-time", paramLabel = "TIME", description = "Deliver it no earlier; written likewise.")
    private Optional<TimeValue> deliveryTime = Optional.empty();

    SendReq message(Content content) {
        var id = transactionId.map(TransactionId::of).orElseGet(TransactionIds::next);
        var message = SendReq.builder(id, version, recipients(), content);
        from.map(MessageOptions::written).map(From::of).ifPresent(message::from);
        subject.map(EncodedString::of).ifPresent(message::subject);
        priority.ifPresent(message::priority);
        messageClass.map(MessageClass::new).ifPresent(message::messageClass);
        expiry.ifPresent(message::expiry);
        deliveryTime.ifPresent(message::deliveryTime);
        if (deliveryReport || readReport) message.reports(Reports.of(deliveryReport, readReport));
        if (hideSender) message.senderVisibility(SenderVisibility.HIDE);
        return message.build();
    }

    private Recipients recipients() {
        var recipients = new Recipients(addresses(to), addresses(cc), addresses(bcc));
        if (recipients.isEmpty()) throw new WrongUseException("Who is it for? Say --to +15550002, for example.");
        return recipients;
    }

    private static List<EncodedString> addresses(List<String> typed) {
        return typed.stream()
                .map(MessageOptions::written)
                .map(EncodedString::of)
                .toList();
    }

    private static String written(String typed) {
        try {
            return WrittenAddress.of(typed);
        } catch (IllegalArgumentException e) {
            throw new WrongUseException(e.getMessage());
        }
    }
}
