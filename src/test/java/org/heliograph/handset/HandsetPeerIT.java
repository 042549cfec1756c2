package org.heliograph.handset;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.heliograph.testbed.Shared;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Other people's codecs judge what the handset sends: Wireshark finds no fault in it, Android reads from it what was typed.
 * They are found below the system property {@code shared}.
 */
class HandsetPeerIT {
    @TempDir
    Path directory;

    @Test
    void wiresharkFindsNoFault() throws Exception {
        var tool = shared("tools/mms-dissect");
        if (run(List.of("tshark", "--version")).exit() != 0) Shared.absent("tshark (apt-get install tshark)");
        var found = run(List.of("python3", tool, "-s", message().toString()));
        assertThat(found.exit()).as(found.output()).isZero();
        assertThat(found.output()).contains(": OK m-send-req").contains("to=bob@example.org");
    }

    @Test
    void androidReadsWhatWasTyped() throws Exception {
        var found = run(List.of(shared("peers/aosp/run"), "dump", message().toString()));
        assertThat(found.exit()).as(found.output()).isZero();
        var json = new ObjectMapper()
                .readTree(found.output()
                        .lines()
                        .filter(line -> line.startsWith("{"))
                        .findFirst()
                        .orElseThrow());
        assertThat(json.at("/pdu").asText()).isEqualTo("SendReq");
        assertThat(json.at("/from").asText()).isEqualTo("insert-address-token");
        assertThat(json.at("/subject").asText()).isEqualTo("Grüße ✓");
        assertThat(texts(json.at("/to"), "")).containsExactly("+15550002", "bob@example.org");
        assertThat(texts(json.at("/cc"), "")).containsExactly("4711");
        assertThat(json.at("/contentType").asText()).isEqualTo("application/vnd.wap.multipart.related");
        assertThat(texts(json.at("/parts"), "/contentType"))
                .containsExactly("application/smil", "image/jpeg", "text/plain", "text/x-vCard");
        assertThat(texts(json.at("/parts"), "/contentLocation"))
                .containsExactly("p.smil", "sample.jpg", "text1.txt", "card.vcf");
        assertThat(json.at("/parts/2/length").asInt())
                .isEqualTo("Héllo wörld ✓".getBytes(StandardCharsets.UTF_8).length);
    }

    private Path message() throws IOException {
        var file = directory.resolve("message.mms");
        var card = Files.writeString(directory.resolve("card.vcf"), "BEGIN:VCARD\r\nVERSION:2.1\r\nEND:VCARD\r\n");
        var made = CommandRun.handset(
                "send",
                "--dry-run",
                "--save",
                file.toString(),
                "--to",
                "+15550002",
                "--to",
                "bob@example.org",
                "--cc",
                "4711",
                "--subject",
                "Grüße ✓",
                "--text",
                "Héllo wörld ✓",
                "--sample-picture",
                "--attach",
                card.toString(),
                "--delivery-report",
                "--expiry",
                "2d",
                "--priority",
                "high");
        assertThat(made.exit()).as(made.err()).isZero();
        return file;
    }

    private static List<String> texts(JsonNode array, String pointer) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(node -> node.at(pointer).asText())
                .toList();
    }

    private static String shared(String inside) {
        return Shared.require("shared", "../shared", inside).toString();
    }

    private record Ended(int exit, String output) {}

    private Ended run(List<String> command) throws InterruptedException, IOException {
        var output = directory.resolve("output");
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
        } catch (IOException e) {
            return new Ended(127, e.getMessage());
        }
        if (!process.waitFor(5, TimeUnit.MINUTES)) process.destroyForcibly();
        return new Ended(process.waitFor(), Files.readString(output));
    }
}
