package org.heliograph.mm1;

import jakarta.json.Json;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.heliograph.octet.Octets;
import org.heliograph.pdu.AcknowledgeInd;
import org.heliograph.pdu.Applic;
import org.heliograph.pdu.DecoderLimits;
import org.heliograph.pdu.DeliveryInd;
import org.heliograph.pdu.From;
import org.heliograph.pdu.MmStatus;
import org.heliograph.pdu.MmsVersion;
import org.heliograph.pdu.NotificationInd;
import org.heliograph.pdu.NotifyRespInd;
import org.heliograph.pdu.Pdu;
import org.heliograph.pdu.PduDecoder;
import org.heliograph.pdu.PduEncoder;
import org.heliograph.pdu.ReadOrigInd;
import org.heliograph.pdu.ReadRecInd;
import org.heliograph.pdu.ReadStatus;
import org.heliograph.pdu.RetrieveConf;
import org.heliograph.pdu.TransactionId;
import org.heliograph.push.WapPush;
import org.heliograph.wsp.EncodedString;

/**
 * A phone of a test, which gets its pushes from the loopback inbox.
 *
 * @param msisdn what the network says who it is; empty if it says nothing
 */
record CirclePhone(URI server, String msisdn, MmsVersion version) {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final PduDecoder DECODER = new PduDecoder(DecoderLimits.DEFAULT);
    private static final String MMS = "application/vnd.wap.mms-message";

    /** All that was pushed to it, as octets of PDUs. */
    List<Octets> pushed() throws IOException {
        HttpResponse<byte[]> answer = get(server.resolve("/inbox"));
        if (answer.statusCode() != 200) {
            throw new IOException("inbox: " + answer.statusCode());
        }
        String json = new String(answer.body(), StandardCharsets.UTF_8);
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readArray().stream()
                    .map(each -> each.asJsonObject().getString("push"))
                    .map(push -> Octets.of(Base64.getDecoder().decode(push)))
                    .map(push -> WapPush.read(push).body())
                    .toList();
        }
    }

    List<NotificationInd> notifications() throws IOException {
        return pushed(NotificationInd.class);
    }

    List<DeliveryInd> deliveryReports() throws IOException {
        return pushed(DeliveryInd.class);
    }

    List<ReadOrigInd> readReports() throws IOException {
        return pushed(ReadOrigInd.class);
    }

    private <P extends Pdu> List<P> pushed(Class<P> type) throws IOException {
        return pushed().stream()
                .map(DECODER::decode)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    HttpResponse<byte[]> get(URI address) throws IOException {
        return send(HttpRequest.newBuilder(address).GET());
    }

    HttpResponse<byte[]> head(URI address) throws IOException {
        return send(HttpRequest.newBuilder(address).method("HEAD", HttpRequest.BodyPublishers.noBody()));
    }

    RetrieveConf fetch(String location) throws IOException {
        HttpResponse<byte[]> answer = get(URI.create(location));
        if (answer.statusCode() != 200) {
            throw new IOException(location + ": " + answer.statusCode());
        }
        return (RetrieveConf) DECODER.decode(Octets.of(answer.body()));
    }

    /** To the MMSC URL. */
    HttpResponse<byte[]> post(Pdu pdu) throws IOException {
        return post(server.resolve("/mms"), pdu);
    }

    HttpResponse<byte[]> post(URI address, Pdu pdu) throws IOException {
        byte[] octets = new PduEncoder().encode(pdu).toArray();
        return send(HttpRequest.newBuilder(address)
                .header("Content-Type", MMS)
                .POST(HttpRequest.BodyPublishers.ofByteArray(octets)));
    }

    /** POSTs a request, and reads the PDU that answers it. */
    <P extends Pdu> P ask(Pdu request, Class<P> answer) throws IOException {
        return answer.cast(DECODER.decode(Octets.of(post(request).body())));
    }

    NotifyRespInd notifyResp(NotificationInd about, MmStatus status) {
        return new NotifyRespInd(about.transactionId(), version, status, Optional.of(true), List.of());
    }

    AcknowledgeInd acknowledge(TransactionId id) {
        return new AcknowledgeInd(id, version, Optional.of(true), List.of());
    }

    ReadRecInd hasRead(String messageId, String sender) {
        return new ReadRecInd(
                version,
                messageId,
                EncodedString.of(sender),
                From.INSERT_ADDRESS,
                Optional.empty(),
                ReadStatus.READ,
                Applic.NONE,
                List.of());
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException {
        if (!msisdn.isEmpty()) {
            request.header("X-MSISDN", msisdn);
        }
        try {
            return HTTP.send(request.timeout(Duration.ofSeconds(60)).build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
