package org.heliograph.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Collections;
import java.util.Optional;
import org.heliograph.octet.Octets;
import org.heliograph.pdu.DecoderLimits;
import org.heliograph.pdu.NotificationInd;
import org.heliograph.pdu.PduDecoder;
import org.heliograph.push.WapPush.TypeForm;
import org.heliograph.testbed.Shared;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pushes that operators sent. */
class PushCorpusTest {
    @ParameterizedTest
    @CsvSource({
        "gammu-mms, 0x11, m5da5a9jn210ma56q20@, http://mmscz/?m=m5da5a9jn210ma56q20",
        "gammu-multipart-mms, 0x01, C1TpKYI6wQ_AYAACAtAAAABgABMTsAAAAA,"
                + " http://mms1geo.orange.pl:8002/TpKYI6wQ_AYAACAtAAAABgABMTsAAAAA",
        "ofono-push1, 0x01, OgQKKB, http://eps3.de/O/Z9IZO"
    })
    void readsTheNotificationInside(String name, String tid, String id, String location) throws IOException {
        var octets = octets(name + ".push");
        var push = WapPush.read(octets);
        assertThat(push.transactionId()).isEqualTo(Integer.decode(tid));
        assertThat(push.isMms()).isTrue();
        assertThat(push.applicationId()).contains(ApplicationId.MMS);
        assertThat(push.headers()).hasSize(2);
        assertThat(push.write(TypeForm.TEXT)).as("written again").isEqualTo(octets);
        var notification = (NotificationInd) new PduDecoder(DecoderLimits.DEFAULT).decode(push.body());
        assertThat(notification.transactionId()).hasToString(id);
        assertThat(notification.contentLocation()).isEqualTo(location);
    }

    @Test
    void keepsTheInitiator() throws IOException {
        assertThat(WapPush.read(octets("gammu-multipart-mms.push")).headers())
                .contains(new PushHeader.Numbered(0x31, Octets.utf8("10.60.77.6\0")));
    }

    @ParameterizedTest
    @CsvSource({
        "ofono-push3, application/vnd.oma.drm.rights+wbxml, x-wap-application:drm.ua",
        "ofono-push5, application/vnd.wap.connectivity-wbxml,"
    })
    void knowsThePushesThatAreNotMms(String name, String type, String application) throws IOException {
        var octets = octets(name + ".push");
        var push = WapPush.read(octets);
        assertThat(push.isMms()).isFalse();
        assertThat(push.contentType().name()).isEqualTo(type);
        assertThat(push.applicationId().map(ApplicationId::uri)).isEqualTo(Optional.ofNullable(application));
        assertThat(WapPush.read(push.write(TypeForm.SHORT))).isEqualTo(push);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gammu-mms", "gammu-multipart-mms"})
    void putsTheSegmentsTogether(String name) throws IOException {
        var segments = SubmitSm.userData(octets(name + ".smpp"));
        assertThat(segments).hasSize(2);
        Collections.reverse(segments);
        var reassembly = new Reassembly();
        Optional<Octets> whole = Optional.empty();
        for (var segment : segments) {
            assertThat(whole).isEmpty();
            var read = SmsSegment.read(segment);
            assertThat(read.header().ports()).contains(ApplicationPorts.WAP_PUSH);
            whole = reassembly.add(read);
        }
        assertThat(whole).contains(octets(name + ".push"));
    }

    private static Octets octets(String file) throws IOException {
        return Octets.of(Files.readAllBytes(Shared.corpus().resolve("push").resolve(file)));
    }
}
