package org.heliograph.mm1;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.heliograph.octet.Octets;
import org.heliograph.pdu.Applic;
import org.heliograph.pdu.BoxSelection;
import org.heliograph.pdu.BoxState;
import org.heliograph.pdu.Classification;
import org.heliograph.pdu.DecoderLimits;
import org.heliograph.pdu.ForwardConf;
import org.heliograph.pdu.ForwardReq;
import org.heliograph.pdu.From;
import org.heliograph.pdu.HeaderField;
import org.heliograph.pdu.MboxDeleteConf;
import org.heliograph.pdu.MboxDeleteReq;
import org.heliograph.pdu.MboxDescr;
import org.heliograph.pdu.MboxStoreConf;
import org.heliograph.pdu.MboxStoreReq;
import org.heliograph.pdu.MboxUploadConf;
import org.heliograph.pdu.MboxUploadReq;
import org.heliograph.pdu.MboxViewConf;
import org.heliograph.pdu.MboxViewReq;
import org.heliograph.pdu.MessageType;
import org.heliograph.pdu.Numbered;
import org.heliograph.pdu.Pdu;
import org.heliograph.pdu.PduDecoder;
import org.heliograph.pdu.PduEncoder;
import org.heliograph.pdu.Recipients;
import org.heliograph.pdu.ReplyCharging;
import org.heliograph.pdu.Reports;
import org.heliograph.pdu.ResponseStatus;
import org.heliograph.pdu.RetrieveConf;
import org.heliograph.pdu.SendingHistory;
import org.heliograph.pdu.Storing;
import org.heliograph.pdu.TransactionId;
import org.heliograph.testbed.Dissector;
import org.heliograph.wsp.Content;
import org.heliograph.wsp.EncodedString;
import org.heliograph.wsp.MediaType;

/**
 * A phone that has an MMBox.
 *
 * @param answers all that it was answered
 */
record BoxPhone(CirclePhone phone, List<Octets> answers) {
    private static final PduDecoder DECODER = new PduDecoder(DecoderLimits.DEFAULT);
    private static final Pattern READ = Pattern.compile(": (OK|BAD \\((unknown message type 0x[0-9a-f]{2}(; )?)+\\)) ");

    <P extends Pdu> P ask(Pdu request, Class<P> answer) throws IOException {
        return read(phone.post(request).body(), answer);
    }

    RetrieveConf fetch(String location) throws IOException {
        return read(phone.get(URI.create(location)).body(), RetrieveConf.class);
    }

    private <P extends Pdu> P read(byte[] body, Class<P> answer) {
        answers.add(Octets.of(body));
        return answer.cast(DECODER.decode(Octets.of(body)));
    }

    MboxStoreConf store(String location, BoxState state) throws IOException {
        return ask(
                new MboxStoreReq(TransactionId.of("B1"), phone.version(), location, state, List.of()),
                MboxStoreConf.class);
    }

    MboxViewConf view(HeaderField<?>... attributes) throws IOException {
        return viewed(new BoxSelection(
                List.of(), List.of(), List.of(), Optional.empty(), Optional.empty(), List.of(attributes)));
    }

    MboxViewConf viewed(BoxSelection selection) throws IOException {
        MboxViewReq request = new MboxViewReq(
                TransactionId.of("B2"), phone.version(), selection, Optional.of(true), Optional.of(true), List.of());
        return ask(request, MboxViewConf.class);
    }

    static BoxSelection at(String location) {
        return new BoxSelection(List.of(location), List.of(), List.of(), Optional.empty(), Optional.empty(), List.of());
    }

    List<MboxDescr> descriptions(MboxViewConf conf) {
        return conf.content().multipart().orElseThrow().parts().stream()
                .map(part -> (MboxDescr) DECODER.decode(part.content()))
                .toList();
    }

    List<String> locations(BoxSelection selection) throws IOException {
        return descriptions(viewed(selection)).stream()
                .map(it -> it.contentLocation().orElseThrow())
                .toList();
    }

    MboxUploadConf upload(String transactionId, String text, BoxState state) throws IOException {
        return upload(transactionId, encode(description(From.INSERT_ADDRESS, text)), state);
    }

    MboxUploadConf uploadFrom(String from, String transactionId, String text) throws IOException {
        return upload(transactionId, encode(description(From.of(from), text)), BoxState.UNSAID);
    }

    MboxUploadConf upload(String transactionId, Octets body, BoxState state) throws IOException {
        MboxUploadReq request = new MboxUploadReq(
                TransactionId.of(transactionId),
                phone.version(),
                state,
                List.of(),
                Content.of(MediaType.MMS_MESSAGE, body));
        return ask(request, MboxUploadConf.class);
    }

    Octets encode(Pdu pdu) {
        return new PduEncoder().encode(pdu);
    }

    private MboxDescr description(From from, String text) {
        return new MboxDescr(
                Optional.empty(),
                phone.version(),
                Optional.empty(),
                Optional.empty(),
                BoxState.UNSAID,
                Optional.empty(),
                Optional.of(from),
                Recipients.to("+15550002/TYPE=PLMN"),
                Optional.empty(),
                Optional.of(EncodedString.of("Draft")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Reports.UNSAID,
                Optional.empty(),
                ReplyCharging.NONE,
                SendingHistory.NONE,
                Applic.NONE,
                Classification.UNSAID,
                Optional.empty(),
                List.of(),
                Optional.of(Phone.content(text)));
    }

    static String location(MboxUploadConf conf) {
        return conf.contentLocation().orElseThrow();
    }

    /** What became of each deletion. */
    List<ResponseStatus> delete(String... locations) throws IOException {
        MboxDeleteReq request =
                new MboxDeleteReq(TransactionId.of("B3"), phone.version(), List.of(locations), List.of());
        return ask(request, MboxDeleteConf.class).deletions().statuses().stream()
                .map(Numbered::value)
                .toList();
    }

    ForwardConf forward(String location, String to, Storing storing) throws IOException {
        ForwardReq request = new ForwardReq(
                TransactionId.of("F1"),
                phone.version(),
                Optional.empty(),
                From.INSERT_ADDRESS,
                Recipients.to(to + "/TYPE=PLMN"),
                location,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Reports.UNSAID,
                storing,
                ReplyCharging.NONE,
                List.of());
        return ask(request, ForwardConf.class);
    }

    /**
     * Wireshark reads every answer to its end. It has no names for the types of an MMBox, and in the confirmation of a
     * deletion it looks for a status without a count; the tool takes a multipart without a part for a fault.
     */
    static void assertDissected(List<Octets> answers) throws IOException, InterruptedException {
        Path directory = Files.createTempDirectory("answers");
        List<Path> files = new ArrayList<>();
        for (Octets answer : answers) {
            if (!endsWithNoPart(answer) && !isDeletion(answer)) {
                files.add(Files.write(directory.resolve(files.size() + ".mms"), answer.toArray()));
            }
        }
        assertThat(Dissector.judge("mms", files.toArray(new Path[0])))
                .hasSameSizeAs(files)
                .allSatisfy(line -> assertThat(line).containsPattern(READ));
        for (Path file : files) {
            Files.delete(file);
        }
        Files.delete(directory);
    }

    private static boolean isDeletion(Octets answer) {
        return answer.octet(1) == MessageType.MBOX_DELETE_CONF.octet();
    }

    private static boolean endsWithNoPart(Octets answer) {
        return answer.size() > 2 && answer.from(answer.size() - 3).equals(Octets.hex("84a300"));
    }
}
