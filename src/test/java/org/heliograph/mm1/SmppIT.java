package org.heliograph.mm1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import org.heliograph.octet.Octets;
import org.heliograph.push.SmsSegment;
import org.heliograph.push.WapPush;
import org.heliograph.testbed.DeployedWar;
import org.heliograph.testbed.FakeSmsc;
import org.heliograph.testbed.FakeSmsc.Submitted;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The deployed WAR and an SMSC: it binds, notifies, hears receipts, and unbinds when it is undeployed. */
class SmppIT extends DeployedWar {
    private static final String WAR = "heliograph";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final FakeSmsc SMSC = FakeSmsc.start();

    @ArquillianResource
    private Deployer deployer;

    @Deployment(name = WAR, managed = false, testable = false)
    static WebArchive war() {
        var settings = new HashMap<>(SMSC.settings("main"));
        settings.put("subscriber.auto-provision", "postpaid");
        return heliograph(settings);
    }

    @AfterAll
    static void stop() {
        SMSC.close();
    }

    @Test
    void notifiesByShortMessageAndHearsItsReceipt() throws Exception {
        emptyDatabase();
        SMSC.goAway();
        deployer.deploy(WAR);
        try {
            SMSC.comeBack();
            await().atMost(PATIENCE).until(() -> SMSC.bound() == 1);
            send();
            await().atMost(PATIENCE).until(() -> SMSC.submitted().stream().anyMatch(Submitted::isTaken));
            assertThat(SMSC.submitted()).hasSize(1);
            var submitted = SMSC.submitted().get(0);
            assertThat(submitted.pdu().getDestAddress()).isEqualTo("15550002");
            var push = WapPush.read(SmsSegment.read(submitted.userData()).data());
            assertThat(push.isMms()).isTrue();

            await().atMost(PATIENCE).until(() -> awaiting(submitted.id()) == 1);
            SMSC.receiptText(submitted.id(), "DELIVRD");
            await().atMost(PATIENCE).until(() -> awaiting(submitted.id()) == 0);
        } finally {
            deployer.undeploy(WAR);
        }
        assertThat(SMSC.passed()).anyMatch(it -> it.fromClient() && isUnbind(it.octets()));
        await().atMost(PATIENCE).until(() -> SMSC.bound() == 0);
    }

    private static void send() throws Exception {
        var request = Phone.octets(Phone.message("T1", "hello", "+15550002").build());
        var response = post("/mms", request, "Content-Type", "application/vnd.wap.mms-message", "X-MSISDN", "15550001");
        assertThat(response.statusCode()).isEqualTo(200);
    }

    private static long awaiting(String id) throws Exception {
        return number("SELECT COUNT(*) FROM MM_RECIPIENT WHERE RECEIPT_ELEMENT = 'main' AND RECEIPT_ID = '" + id + "'");
    }

    private static boolean isUnbind(Octets pdu) {
        return pdu.slice(4, 4).equals(Octets.hex("00000006"));
    }
}
