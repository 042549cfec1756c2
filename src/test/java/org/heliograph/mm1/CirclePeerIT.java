package org.heliograph.mm1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.heliograph.pdu.DeleteReq;
import org.heliograph.pdu.ForwardReq;
import org.heliograph.pdu.From;
import org.heliograph.pdu.MmStatus;
import org.heliograph.pdu.MmsVersion;
import org.heliograph.pdu.Recipients;
import org.heliograph.pdu.ReplyCharging;
import org.heliograph.pdu.Reports;
import org.heliograph.pdu.Storing;
import org.heliograph.pdu.TransactionId;
import org.heliograph.testbed.Dissector;
import org.heliograph.testbed.RunningServer;
import org.heliograph.testbed.Shared;
import org.heliograph.wsp.EncodedString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every PDU that the server sends on the road of a message, as Android's codec and Wireshark read it. */
class CirclePeerIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private final List<Path> files = new ArrayList<>();

    @Test
    void othersReadWhatIsSent() throws Exception {
        try (var running = RunningServer.start(folder.resolve("data"), Map.of()).awaitReady()) {
            walk(
                    new CirclePhone(running.at("/"), "15550001", MmsVersion.V1_3),
                    new CirclePhone(running.at("/"), "15550002", MmsVersion.V1_2),
                    new CirclePhone(running.at("/"), "15550003", MmsVersion.V1_2));
            running.terminate();
            running.awaitEnd();
        }
        List<String> judged = Dissector.judge("mms", files.toArray(Path[]::new));
        assertThat(judged).hasSameSizeAs(files).allMatch(line -> line.contains(": OK "));
        Map<String, JsonNode> read = android();
        assertThat(read.get("notification").at("/pdu").asText()).isEqualTo("NotificationInd");
        JsonNode fetched = read.get("fetched");
        assertThat(fetched.at("/pdu").asText()).isEqualTo("RetrieveConf");
        assertThat(fetched.at("/subject").asText()).isEqualTo("Grüße");
        assertThat(fetched.at("/from").asText()).isEqualTo("+15550001");
        assertThat(texts(fetched.at("/to"))).containsExactly("+15550002");
        assertThat(texts(fetched.at("/cc"))).containsExactly("bob@example.org");
        assertThat(fetched.at("/parts")).hasSize(1);
        assertThat(read.get("gone").at("/pdu").asText()).isEqualTo("RetrieveConf");
        assertThat(read.get("gone").at("/retrieveStatus").asInt()).isEqualTo(0xE2);
        assertThat(read.get("delivered").at("/pdu").asText()).isEqualTo("DeliveryInd");
        assertThat(read.get("read").at("/pdu").asText()).isEqualTo("ReadOrigInd");
        assertThat(read.get("fetched-forwarded").at("/pdu").asText()).isEqualTo("RetrieveConf");
        assertThat(read.get("sent").at("/pdu").asText()).isEqualTo("SendConf");
    }

    private void walk(CirclePhone alice, CirclePhone bob, CirclePhone carol) throws Exception {
        var recipients = new Recipients(
                List.of(EncodedString.of("+15550002/TYPE=PLMN")),
                List.of(EncodedString.of("bob@example.org")),
                List.of(EncodedString.of("+15550003/TYPE=PLMN")));
        var request = Phone.message("T1", "hello", recipients)
                .reports(Reports.of(true, true))
                .build();
        save("sent", alice.post(request).body());
        await().atMost(PATIENCE).until(() -> !bob.pushed().isEmpty());
        save("notification", bob.pushed().get(0).toArray());
        var told = bob.notifications().get(0);
        var location = URI.create(told.contentLocation());
        save("fetched", bob.get(location).body());
        var messageId = bob.fetch(told.contentLocation()).messageId().orElseThrow();
        bob.post(bob.notifyResp(told, MmStatus.RETRIEVED));
        save("gone", bob.get(location).body());
        await().atMost(PATIENCE).until(() -> alice.deliveryReports().size() == 1);
        save("delivered", alice.pushed().get(0).toArray());
        bob.post(bob.hasRead(messageId, "+15550001/TYPE=PLMN"));
        await().atMost(PATIENCE).until(() -> alice.readReports().size() == 1);
        save("read", alice.pushed().get(1).toArray());

        await().atMost(PATIENCE).until(() -> carol.notifications().size() == 1);
        var forCarol = carol.notifications().get(0).contentLocation();
        save("forwarded", carol.post(forward(forCarol)).body());
        await().atMost(PATIENCE).until(() -> bob.notifications().size() == 2);
        var forwarded = bob.notifications().get(1).contentLocation();
        save("fetched-forwarded", bob.get(URI.create(forwarded)).body());
        save(
                "deleted",
                bob.post(new DeleteReq(TransactionId.of("D1"), MmsVersion.V1_3, List.of(forwarded), List.of()))
                        .body());
    }

    private static ForwardReq forward(String location) {
        return new ForwardReq(
                TransactionId.of("F1"),
                MmsVersion.V1_2,
                Optional.empty(),
                From.INSERT_ADDRESS,
                Recipients.to("+15550002/TYPE=PLMN"),
                location,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Reports.UNSAID,
                Storing.UNSAID,
                ReplyCharging.NONE,
                List.of());
    }

    private void save(String name, byte[] pdu) throws Exception {
        if (!name.equals("deleted")) { // Wireshark 4.0 does not know m-delete-conf
            files.add(Files.write(folder.resolve(name + ".mms"), pdu));
        }
        assertThat(pdu).as(name).isNotEmpty();
    }

    /** What Android makes of each file; it logs besides. */
    private Map<String, JsonNode> android() throws Exception {
        var command = new ArrayList<>(
                List.of(Shared.require("shared", "../shared", "peers/aosp/run").toString(), "dump"));
        files.forEach(file -> command.add(file.toString()));
        var output = folder.resolve("android.txt");
        var process =
                new ProcessBuilder(command).redirectOutput(output.toFile()).start();
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        var json = new ObjectMapper();
        var read = new HashMap<String, JsonNode>();
        for (var line : Files.readAllLines(output)) {
            if (line.startsWith("{")) {
                var node = json.readTree(line);
                var name = Path.of(node.at("/file").asText()).getFileName().toString();
                read.put(name.replace(".mms", ""), node);
            }
        }
        return read;
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
