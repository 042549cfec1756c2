package org.heliograph.mm1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.heliograph.pdu.ResponseStatus.OK;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.heliograph.octet.Octets;
import org.heliograph.pdu.MmsVersion;
import org.heliograph.pdu.TransactionId;
import org.heliograph.testbed.DeployedWar;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** Octets that nobody should send, at the deployed WAR. */
class HostileIT extends DeployedWar {
    private static final int MUTATIONS = 2_000;
    private static final String[] ALICE = {"Content-Type", "application/vnd.wap.mms-message", "X-MSISDN", "15550001"};

    @Deployment(testable = false)
    static WebArchive war() {
        return heliograph(Map.of("subscriber.auto-provision", "postpaid"));
    }

    /** The longer run of ten thousand is one of the release's, see CONTRIBUTING. */
    @Test
    void answersEveryMutationAndServesTheNextPhone() throws Exception {
        emptyDatabase();
        Random random = new Random(42);
        byte[] whole = Phone.octets(
                Phone.message("M", "mutated", "+15550002", "bob@example.org").build());
        int ok = 0;
        for (int i = 0; i < Integer.getInteger("mutations", MUTATIONS); i++) {
            HttpResponse<byte[]> answer = post("/mms", mutate(whole, random), ALICE);
            assertThat(answer.statusCode()).as("mutation %d", i).isIn(200, 400);
            if (answer.statusCode() == 200
                    && Phone.conf(answer.body()).messageId().isPresent()) {
                ok++;
            }
        }
        assertThat(number("SELECT COUNT(*) FROM MM")).isLessThanOrEqualTo(ok).isPositive();
        assertThat(number("SELECT COUNT(*) FROM MM_CONTENT")).isEqualTo(number("SELECT COUNT(*) FROM MM"));
        byte[] good = Phone.octets(Phone.inVersion(MmsVersion.V1_2, TransactionId.of("good"), "good", "+15550002"));
        assertThat(Phone.conf(post("/mms", good, ALICE).body()).responseStatus())
                .isEqualTo(OK);
    }

    /** Lengths and counts that promise far more than there is. */
    @Test
    void believesNoLengthThatIsNotKept() throws Exception {
        for (String pdu : List.of(
                "8c809841008d93890181972b3100841fffffffff7f",
                "8c809841008d93890181972b310084a3ffffffff7f",
                "8c809841008d93890181972b310084a301ffffffff7fffffffff7f83",
                "8c809841008d93891fffffffff7f80",
                "8c809841008d9385ffffffff",
                "8c809841008d93961f8fffffff7fea")) {
            HttpResponse<byte[]> answer = post("/mms", Octets.hex(pdu).toArray(), ALICE);
            assertThat(answer.statusCode()).as(pdu).isEqualTo(200);
            assertThat(Phone.conf(answer.body()).messageId()).as(pdu).isEmpty();
        }
    }

    private static byte[] mutate(byte[] whole, Random random) {
        byte[] octets = whole.clone();
        for (int i = random.nextInt(4); i >= 0; i--) {
            octets[random.nextInt(octets.length)] = (byte) random.nextInt(256);
        }
        return switch (random.nextInt(4)) {
            case 0 -> Arrays.copyOf(octets, random.nextInt(octets.length));
            case 1 -> Arrays.copyOf(octets, octets.length + random.nextInt(100));
            default -> octets;
        };
    }
}
