package org.heliograph.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.heliograph.octet.OctetWriter;
import org.heliograph.octet.Octets;
import org.heliograph.pdu.PduEncoder;
import org.heliograph.push.Concatenation.Width;
import org.heliograph.push.WapPush.TypeForm;
import org.heliograph.testbed.Dissector;
import org.heliograph.wsp.MediaType;
import org.heliograph.wsp.TextHeader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Wireshark judges the pushes and segments that we write. It is found below the system property {@code shared}. */
class PushPeerIT {
    /** So that none of them is empty for Wireshark: it knows these, and one by name. */
    private static final List<PushHeader> MANY_HEADERS = List.of(
            PushHeader.MMS_APPLICATION,
            PushHeader.pushFlag(7),
            new PushHeader.Numbered(0x31, Octets.utf8("10.0.0.1\0")),
            new PushHeader.Textual(new TextHeader("X-Own", "value")));

    @TempDir
    Path directory;

    @Test
    void wiresharkDissectsEveryPushWeWrite() throws Exception {
        var files = new ArrayList<Path>();
        for (var pdu : WorkedPushes.pdus().entrySet()) {
            var octets = new PduEncoder().encode(pdu.getValue());
            for (var form : TypeForm.values()) {
                var name = pdu.getKey() + "-" + form;
                files.add(write(name, WapPush.mms(0xFE, octets).write(form)));
                var dressed = new WapPush(0, MediaType.MMS_MESSAGE, MANY_HEADERS, octets);
                files.add(write(name + "-dressed", dressed.write(form)));
            }
        }
        assertThat(Dissector.judge("push", files.toArray(Path[]::new)))
                .hasSameSizeAs(files)
                .allSatisfy(line -> assertThat(line).contains(": OK m-"));
    }

    @Test
    void wiresharkPutsOurSegmentsTogether() throws Exception {
        var files = new ArrayList<Path>();
        for (var pdu : WorkedPushes.pdus().entrySet()) {
            var push =
                    WapPush.mms(0x2A, new PduEncoder().encode(pdu.getValue())).write(TypeForm.TEXT);
            for (var width : Width.values()) {
                var segmentation = new Segmentation(ApplicationPorts.WAP_PUSH, width);
                files.add(write(pdu.getKey() + "-" + width, frames(segmentation.split(push, 0x5A5B))));
            }
        }
        assertThat(Dissector.judge("smpp", files.toArray(Path[]::new)))
                .hasSameSizeAs(files)
                .allSatisfy(line -> assertThat(line).contains(": OK m-"));
    }

    private static Octets frames(List<SmsSegment> segments) {
        var out = new OctetWriter();
        for (int i = 0; i < segments.size(); i++)
            out.octets(SubmitSm.frame(i + 1, segments.get(i).toOctets()));
        return out.toOctets();
    }

    private Path write(String name, Octets octets) throws IOException {
        return Files.write(directory.resolve(name), octets.toArray());
    }
}
