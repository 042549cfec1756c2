package org.heliograph.mm1;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.heliograph.pdu.ResponseStatus;
import org.heliograph.pdu.SendReq;
import org.heliograph.testbed.DeployedWar;
import org.heliograph.testbed.FakeSmsc;
import org.heliograph.testbed.FakeSmsc.Answer;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A node that leaves: drained by an operator, or undeployed in the middle of its work, with an SMSC that takes its time. */
class NodeIT extends DeployedWar {
    private static final String WAR = "heliograph";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final FakeSmsc SMSC = FakeSmsc.start();
    private static final String[] TOKEN = {"Authorization", "Bearer sesame"};

    @ArquillianResource
    private Deployer deployer;

    private final CountDownLatch answers = new CountDownLatch(1);
    private int sent;

    @Deployment(name = WAR, managed = false, testable = false)
    static WebArchive war() {
        var settings = new HashMap<>(SMSC.settings("main"));
        settings.put("subscriber.auto-provision", "postpaid");
        settings.put("admin.token", "sesame");
        settings.put("delivery.parallel", "2");
        settings.put("delivery.poll", "200ms");
        settings.put("delivery.lease", "1h");
        settings.put("smpp.smsc.main.timeout", "60s");
        return heliograph(settings);
    }

    @BeforeEach
    void deploy() throws Exception {
        emptyDatabase();
        sent = SMSC.submitted().size();
        SMSC.answering(submit -> {
            waitFor(answers);
            return Answer.ok(submit);
        });
        deployer.deploy(WAR);
        await().atMost(PATIENCE).until(() -> SMSC.bound() == 1);
    }

    @AfterEach
    void undeploy() {
        answers.countDown();
        deployer.undeploy(WAR);
    }

    @AfterAll
    static void stop() {
        SMSC.close();
    }

    @Test
    void finishesWhatItHasBegunWhileItIsDrainedAndBeginsNothing() throws Exception {
        assertThat(get("/api/v1/node").statusCode()).isEqualTo(401);
        assertThat(post("/api/v1/node/drain", new byte[0]).statusCode()).isEqualTo(401);
        send("T1", "+15550002");
        until(() -> node().contains("\"claimed\":1"));

        assertThat(text(post("/api/v1/node/drain", new byte[0], TOKEN)))
                .contains("\"state\":\"draining\"", "\"claimed\":1", "\"idle\":false");
        assertThat(get("/health/ready").statusCode()).isEqualTo(503);
        assertThat(text(get("/health/ready").body())).contains("\"reason\":\"draining\"");
        assertThat(get("/health/live").statusCode()).isEqualTo(200);
        assertThat(text(get("/metrics")))
                .contains("heliograph_draining 1.0", "heliograph_claimed 1.0", "heliograph_ready 0.0");
        send("T2", "+15550003"); // a phone that comes all the same

        answers.countDown();
        until(() -> node().contains("\"idle\":true"));
        assertThat(SMSC.submitted()).hasSize(sent + 1);
        assertThat(recipients("STATE = 'NOTIFIED'")).isEqualTo(1);
        assertThat(recipients("STATE = 'QUEUED' AND CLAIMS = 0")).isEqualTo(1);

        assertThat(text(post("/api/v1/node/resume", new byte[0], TOKEN))).contains("\"state\":\"serving\"");
        assertThat(get("/health/ready").statusCode()).isEqualTo(200);
        until(() -> recipients("STATE = 'NOTIFIED'") == 2);
    }

    @Test
    void settlesWhatIsBeingSentAndGivesTheRestBackWhenItIsStopped() throws Exception {
        send("T3", "+15550011", "+15550012", "+15550013", "+15550014", "+15550015", "+15550016");
        until(() -> recipients("CLAIMS = 1") == 6 && node().contains("\"claimed\":6"));
        until(() -> SMSC.mostOutstanding() == 2);
        CompletableFuture<Void> answered = CompletableFuture.runAsync(() -> {
            // for another node, at once: this one waits for the SMSC
            until(() ->
                    recipients("STATE = 'QUEUED' AND LANE = 'SEND' AND DUE_AT <= " + System.currentTimeMillis()) == 4);
            answers.countDown();
        });
        deployer.undeploy(WAR);
        answered.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);

        assertThat(recipients("STATE = 'NOTIFIED'")).isEqualTo(2);
        assertThat(recipients("STATE = 'QUEUED'")).isEqualTo(4);
        assertThat(SMSC.submitted()).hasSize(sent + 2);
    }

    @Test
    void staysReadyWithoutItsSmscAndSaysSo() throws Exception {
        assertThat(text(get("/health/ready"))).isEqualTo("{\"status\":\"UP\"}");
        assertThat(text(get("/metrics"))).contains("heliograph_smsc_bound{smsc=\"main\"} 1.0");
        SMSC.goAway();
        try {
            until(() -> text(get("/health/ready")).contains("\"reason\":\"smsc-unbound\""));
            assertThat(get("/health/ready").statusCode()).isEqualTo(200);
            assertThat(text(get("/metrics"))).contains("heliograph_smsc_bound{smsc=\"main\"} 0.0");
        } finally {
            SMSC.comeBack();
        }
    }

    /** A server that stops may first of all stop to listen. */
    private static boolean takesTraffic() {
        try {
            return get("/health/ready").statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static String node() throws IOException {
        return text(get("/api/v1/node", TOKEN).body());
    }

    private static void send(String transactionId, String... to) throws IOException {
        SendReq request = Phone.message(transactionId, "hello", to).build();
        var answer = post(
                "/mms",
                Phone.octets(request),
                "Content-Type",
                "application/vnd.wap.mms-message",
                "X-MSISDN",
                "+15550001");
        assertThat(Phone.conf(answer.body()).responseStatus()).isEqualTo(ResponseStatus.OK);
    }

    private static long recipients(String condition) throws Exception {
        return number("SELECT COUNT(*) FROM MM_RECIPIENT WHERE " + condition);
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void until(Callable<Boolean> condition) {
        await().atMost(PATIENCE).until(condition);
    }

    private static String text(HttpResponse<byte[]> response) {
        return text(response.body());
    }

    private static String text(byte[] body) {
        return new String(body, UTF_8);
    }
}
