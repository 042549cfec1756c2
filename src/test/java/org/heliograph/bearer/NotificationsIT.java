package org.heliograph.bearer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.heliograph.testbed.DeployedWar;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** What elements of the network say of pushes reaches us only from where the settings believe it. */
class NotificationsIT extends DeployedWar {
    private static final String DELIVERED =
            """
            <?xml version="1.0"?>
            <!DOCTYPE pap PUBLIC "-//WAPFORUM//DTD PAP 2.0//EN" "http://www.wapforum.org/DTD/pap_2.0.dtd">
            <pap><resultnotification-message push-id="n43@mmsc" code="1000" message-state="delivered"
              sender-address="ppg" event-time="2026-01-01T00:00:00Z"/></pap>
            """;

    @Deployment(testable = false)
    static WebArchive war() {
        return heliograph(Map.of("bearer", "pap", "pap.url", "http://127.0.0.1:1/", "pap.trusted", "127.0.0.0/8, ::1"));
    }

    @Test
    void aResultNotificationIsAnswered() throws IOException {
        var answer = post("/pap", DELIVERED.getBytes(StandardCharsets.UTF_8), "Content-Type", "application/xml");
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8))
                .contains("<resultnotification-response push-id=\"n43@mmsc\" code=\"1000\">");
    }

    @Test
    void whatIsNoneIsRefused() throws IOException {
        var answer = post("/pap", "<pap>".getBytes(StandardCharsets.UTF_8), "Content-Type", "application/xml");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("badmessage-response code=\"2000\"");
        assertThat(post("/pap", new byte[100_000]).statusCode()).isEqualTo(413);
    }

    @Test
    void nobodyIsBelievedUnlessTheSettingsSaySo() throws IOException {
        assertThat(get("/kannel?id=01j0000000000000000000000a&type=1").statusCode())
                .isEqualTo(403);
    }
}
