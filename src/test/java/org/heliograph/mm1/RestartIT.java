package org.heliograph.mm1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.heliograph.pdu.DeliveryInd;
import org.heliograph.pdu.MmStatus;
import org.heliograph.pdu.MmsVersion;
import org.heliograph.pdu.NotificationInd;
import org.heliograph.pdu.Reports;
import org.heliograph.pdu.ResponseStatus;
import org.heliograph.pdu.SendConf;
import org.heliograph.pdu.SendReq;
import org.heliograph.testbed.DeployedWar;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** A server that is killed or stopped between the steps of a message goes on with it when it is started again. */
class RestartIT extends DeployedWar {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final CirclePhone alice = new CirclePhone(at("/"), "+15557001", MmsVersion.V1_3);
    private final CirclePhone bob = new CirclePhone(at("/"), "+15557002", MmsVersion.V1_2);

    @Deployment(testable = false)
    static WebArchive war() {
        return heliograph(Map.of(
                "subscriber.auto-provision", "postpaid",
                "bearer", "loopback",
                "delivery.poll", "200ms",
                "delivery.lease", "10s"));
    }

    @Test
    void goesOnWithAMessageAfterEachRestart() throws Exception {
        var server = server();
        emptyDatabase();
        SendReq request = Phone.message("T1", "hello", bob.msisdn() + "/TYPE=PLMN")
                .reports(Reports.of(true, false))
                .build();
        var conf = alice.ask(request, SendConf.class);
        assertThat(conf.responseStatus()).isEqualTo(ResponseStatus.OK);
        server.kill();
        assertThat(number("SELECT COUNT(*) FROM MM_RECIPIENT")).isEqualTo(1);

        server.start();
        var told = told();
        server.stop();
        server.start();
        var fetched = bob.fetch(told.contentLocation());
        assertThat(fetched.messageId()).isEqualTo(conf.messageId());
        assertThat(fetched.content()).contains(request.content());
        server.kill();

        server.start();
        assertThat(bob.post(URI.create(told.contentLocation()), bob.notifyResp(told, MmStatus.RETRIEVED))
                        .statusCode())
                .isIn(200, 204);
        await().atMost(PATIENCE).until(() -> alice.deliveryReports().size() == 1);
        assertThat(alice.deliveryReports())
                .extracting(DeliveryInd::messageId)
                .containsExactly(conf.messageId().orElseThrow());
        assertThat(bob.notifications())
                .as("told twice only if killed between sending and settling")
                .hasSizeBetween(1, 2);
    }

    private NotificationInd told() throws IOException {
        await().atMost(PATIENCE).until(() -> !bob.notifications().isEmpty());
        return bob.notifications().get(0);
    }
}
