package org.heliograph.mm1;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.heliograph.pdu.MmStatus;
import org.heliograph.pdu.MmsVersion;
import org.heliograph.pdu.NotificationInd;
import org.heliograph.pdu.Reports;
import org.heliograph.pdu.SendConf;
import org.heliograph.pdu.SendReq;
import org.heliograph.pdu.TimeValue;
import org.heliograph.testbed.DeployedWar;
import org.heliograph.testbed.Exposition;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** What happens is counted, once each, and told in one line each, without whole numbers and without content. */
class MetricsIT extends DeployedWar {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final String ALICE = "+15557770001";
    private static final String BOB = "+15557770002";
    private static final String CAROL = "+15557770003";
    private static final String TEXT = "a picture of a heliograph at noon";

    private final CirclePhone alice = new CirclePhone(at("/"), ALICE, MmsVersion.V1_3);
    private final CirclePhone bob = new CirclePhone(at("/"), BOB, MmsVersion.V1_2);
    private final CirclePhone carol = new CirclePhone(at("/"), CAROL, MmsVersion.V1_2);
    private final CirclePhone nobody = new CirclePhone(at("/"), "", MmsVersion.V1_2);

    @Deployment(testable = false)
    static WebArchive war() {
        return heliograph(Map.of(
                "subscriber.auto-provision", "postpaid",
                "bearer", "loopback",
                "delivery.poll", "200ms",
                "charging.export.interval", "0s"));
    }

    @Test
    void countsWhatHappensAndTellsItWithoutNumbers() throws Exception {
        emptyDatabase();
        Map<String, Double> before = counts();
        int logged = log().size();
        oneMessageIsReadAnotherExpires();
        Map<String, Double> expected = expected();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(since(before)).isEqualTo(expected));
        seesWhatWaits();
        await().atMost(PATIENCE).untilAsserted(() -> tellsEachOnce(log().subList(logged, log().size())));
    }

    private void oneMessageIsReadAnotherExpires() throws Exception {
        SendReq request =
                Phone.message("T1", TEXT, BOB).reports(Reports.of(true, true)).build();
        String messageId = alice.ask(request, SendConf.class).messageId().orElseThrow();
        alice.ask(request, SendConf.class);
        nobody.ask(request, SendConf.class);
        post("/mms", new byte[] {1, 2, 3}, "Content-Type", "application/vnd.wap.mms-message");
        goAwayInTheMiddle();
        until(() -> !bob.notifications().isEmpty());
        NotificationInd told = bob.notifications().get(0);
        bob.get(URI.create(told.contentLocation()));
        bob.post(bob.notifyResp(told, MmStatus.RETRIEVED));
        bob.post(bob.hasRead(messageId, ALICE + "/TYPE=PLMN"));
        until(() -> alice.deliveryReports().size() == 1 && alice.readReports().size() == 1);
        alice.ask(
                Phone.message("T2", TEXT, CAROL)
                        .expiry(TimeValue.in(Duration.ofSeconds(3)))
                        .build(),
                SendConf.class);
        until(() -> !carol.notifications().isEmpty());
    }

    private static void goAwayInTheMiddle() throws IOException {
        var mmsc = at("/mms");
        try (var phone = new Socket(mmsc.getHost(), mmsc.getPort())) {
            var begun = "POST /mms HTTP/1.1\r\nHost: mmsc\r\nContent-Type: application/vnd.wap.mms-message\r\n"
                    + "Content-Length: 5000\r\n\r\nhalf of it";
            phone.getOutputStream().write(begun.getBytes(UTF_8));
            phone.getOutputStream().flush();
        }
    }

    private static Map<String, Double> expected() {
        Map<String, Double> expected = new TreeMap<>();
        expected.put("heliograph_messages_accepted_total{source=\"sent\"}", 2.0);
        expected.put("heliograph_messages_recipients_total", 2.0);
        expected.put("heliograph_messages_repeated_total", 1.0);
        expected.put("heliograph_messages_refused_total{status=\"error_permanent_service_denied\"}", 1.0);
        expected.put("heliograph_messages_refused_total{status=\"no_pdu\"}", 1.0);
        expected.put("heliograph_messages_refused_total{status=\"interrupted\"}", 1.0);
        expected.put("heliograph_messages_fetched_total", 1.0);
        expected.put("heliograph_notifications_total{outcome=\"sent\"}", 2.0);
        expected.put("heliograph_answers_total{answer=\"retrieved\"}", 1.0);
        expected.put("heliograph_copies_ended_total{state=\"retrieved\"}", 1.0);
        expected.put("heliograph_copies_ended_total{state=\"expired\"}", 1.0);
        expected.put("heliograph_reports_total{kind=\"delivery\",outcome=\"sent\"}", 1.0);
        expected.put("heliograph_reports_total{kind=\"read\",outcome=\"sent\"}", 1.0);
        expected.put("heliograph_notify_latency_seconds_count", 2.0);
        expected.put("heliograph_retrieve_latency_seconds_count", 1.0);
        expected.put("heliograph_report_latency_seconds_count{kind=\"delivery\"}", 1.0);
        expected.put("heliograph_report_latency_seconds_count{kind=\"read\"}", 1.0);
        expected.put("heliograph_push_seconds_count{bearer=\"loopback\",outcome=\"sent\"}", 4.0);
        requests(expected, "m-send-req", "done", "ok", 2);
        requests(expected, "m-send-req", "again", "ok", 1);
        requests(expected, "m-send-req", "refused", "error_permanent_service_denied", 1);
        requests(expected, "unreadable", "refused", "no_pdu", 1);
        requests(expected, "unreadable", "failed", "interrupted", 1);
        requests(expected, "retrieve", "done", "ok", 1);
        requests(expected, "m-notifyresp-ind", "done", "done", 1);
        requests(expected, "m-read-rec-ind", "done", "done", 1);
        return expected;
    }

    private static void requests(Map<String, Double> expected, String kind, String ending, String status, int count) {
        expected.put(
                "heliograph_requests_total{ending=\"%s\",kind=\"%s\",point=\"mm1\",status=\"%s\"}"
                        .formatted(ending, kind, status),
                (double) count);
        expected.merge(
                "heliograph_request_seconds_count{kind=\"%s\",point=\"mm1\"}".formatted(kind),
                (double) count,
                Double::sum);
    }

    /** Gauges are looked at every ten seconds. */
    private static void seesWhatWaits() throws Exception {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(values())
                .containsEntry(
                        "heliograph_charge_records_pending", (double) number("SELECT COUNT(*) FROM CHARGE_RECORD"))
                .containsEntry("heliograph_queue_depth{queue=\"send\"}", 0.0)
                .containsEntry("heliograph_queue_depth{queue=\"report\"}", 0.0)
                .containsEntry("heliograph_database_up", 1.0)
                .containsEntry("heliograph_ready", 1.0)
                .containsEntry("heliograph_draining", 0.0)
                .containsEntry("heliograph_requests_open", 0.0));
        assertThat(values().get("heliograph_charge_records_oldest_seconds")).isPositive();
        assertThat(values().get("heliograph_database_connections{state=\"open\"}"))
                .isPositive();
        assertThat(values()).containsKeys("jvm_threads_live_threads", "process_cpu_usage", "process_files_open_files");
        assertThat(values().keySet()).anyMatch(it -> it.matches("heliograph_build_info\\{version=\"\\d.*\"}"));
    }

    private static void tellsEachOnce(List<String> log) {
        assertThat(log)
                .filteredOn(it -> it.contains("kind=m-send-req ending=done status=ok"))
                .hasSize(2);
        assertThat(log)
                .filteredOn(it -> it.contains("kind=m-send-req ending=done"))
                .allMatch(it -> it.contains(" mm=") && it.contains("from=+*********01 rule=x-msisdn"));
        assertThat(log)
                .filteredOn(it -> it.contains("kind=m-send-req ending=again"))
                .hasSize(1);
        assertThat(log)
                .filteredOn(it -> it.contains("kind=retrieve ending=done"))
                .hasSize(1);
        assertThat(log)
                .filteredOn(it -> it.contains("kind=notification recipient=+*********02 outcome=sent"))
                .hasSize(1);
        assertThat(log)
                .filteredOn(it -> it.contains("kind=delivery-report") && it.contains("outcome=sent"))
                .hasSize(1);
        assertThat(log)
                .filteredOn(it -> it.contains("kind=read-report") && it.contains("outcome=sent"))
                .hasSize(1);
        assertThat(log)
                .filteredOn(it -> it.contains("kind=end recipient=+*********03 state=expired"))
                .hasSize(1);
        String all = String.join("\n", log);
        assertThat(all).doesNotContain("1555777000", TEXT, "/m/");
    }

    @Test
    void isForThoseWhomTheSettingsName() throws Exception {
        assertThat(get("/metrics").statusCode()).isEqualTo(200);
        assertThat(get("/metrics").headers().firstValue("Content-Type"))
                .hasValueSatisfying(it -> assertThat(it).startsWith("text/plain"));
        assertThat(get("/metrics", "X-Forwarded-For", "127.0.0.1").statusCode()).isEqualTo(403);
    }

    private static Map<String, Double> values() throws IOException {
        return Exposition.read(new String(get("/metrics").body(), UTF_8)).values();
    }

    /** Counters and counts of histograms, but for those that others move: who asks for the inbox, who connects. */
    private static Map<String, Double> counts() throws IOException {
        Map<String, Double> counts = new HashMap<>(values());
        counts.keySet()
                .removeIf(it -> !it.startsWith("heliograph_")
                        || !it.matches(".*_(total|seconds_count)(\\{.*)?")
                        || it.matches("heliograph_(identity|database|messages_octets)_?.*"));
        return counts;
    }

    private static Map<String, Double> since(Map<String, Double> before) throws IOException {
        Map<String, Double> moved = new TreeMap<>(counts());
        moved.replaceAll((name, value) -> value - before.getOrDefault(name, 0.0));
        moved.values().removeIf(value -> value == 0);
        return moved;
    }

    /** As far as it is known where this server writes it; what it prints will do. */
    private static List<String> log() throws IOException {
        Path directory = Path.of(System.getProperty("it.directory"));
        Path log = Stream.of("server/log/server.log", "run.log", "server/run.log")
                .map(directory::resolve)
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new IOException("no log below " + directory));
        return Files.readAllLines(log);
    }

    private static void until(Callable<Boolean> condition) {
        await().atMost(PATIENCE).until(condition);
    }
}
