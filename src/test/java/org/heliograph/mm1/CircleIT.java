package org.heliograph.mm1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.heliograph.pdu.DeleteConf;
import org.heliograph.pdu.DeleteReq;
import org.heliograph.pdu.DeliveryInd;
import org.heliograph.pdu.ForwardConf;
import org.heliograph.pdu.ForwardReq;
import org.heliograph.pdu.From;
import org.heliograph.pdu.MessageClass;
import org.heliograph.pdu.MmStatus;
import org.heliograph.pdu.MmsVersion;
import org.heliograph.pdu.NotificationInd;
import org.heliograph.pdu.Numbered;
import org.heliograph.pdu.Recipients;
import org.heliograph.pdu.ReplyCharging;
import org.heliograph.pdu.Reports;
import org.heliograph.pdu.ResponseStatus;
import org.heliograph.pdu.RetrieveConf;
import org.heliograph.pdu.RetrieveStatus;
import org.heliograph.pdu.SendConf;
import org.heliograph.pdu.SendReq;
import org.heliograph.pdu.SenderVisibility;
import org.heliograph.pdu.Storing;
import org.heliograph.pdu.TimeValue;
import org.heliograph.pdu.TransactionId;
import org.heliograph.testbed.DeployedWar;
import org.heliograph.wsp.EncodedString;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Messages from one phone to others and the news of them back, through the deployed WAR and its loopback inbox. */
class CircleIT extends DeployedWar {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final AtomicInteger TESTS = new AtomicInteger();

    /** Numbers of its own for each test: a push on its way when a test ends comes to nobody in the next. */
    private final int test = TESTS.incrementAndGet();

    private final Recipients three = new Recipients(
            List.of(EncodedString.of(number(2) + "/TYPE=PLMN")),
            List.of(EncodedString.of(number(3) + "/TYPE=PLMN")),
            List.of(EncodedString.of(number(4) + "/TYPE=PLMN")));

    private final CirclePhone alice = phone(number(1), MmsVersion.V1_3);
    private final CirclePhone bob = phone(number(2), MmsVersion.V1_2);
    private final CirclePhone carol = phone(number(3), MmsVersion.V1_2);
    private final CirclePhone dave = phone(number(4), MmsVersion.V1_2);
    private final CirclePhone eve = phone(number(9), MmsVersion.V1_2);

    @Deployment(testable = false)
    static WebArchive war() {
        return heliograph(Map.of(
                "subscriber.auto-provision", "postpaid",
                "bearer", "loopback",
                "delivery.poll", "200ms",
                "delivery.acknowledge-grace", "2s"));
    }

    @BeforeEach
    void empty() throws SQLException {
        emptyDatabase();
    }

    @Test
    void oneFetchesOneRejectsOneNeverAnswers() throws Exception {
        SendReq request = Phone.message("T1", "hello", three)
                .reports(Reports.of(true, true))
                .expiry(TimeValue.in(Duration.ofSeconds(8)))
                .build();
        String messageId = send(alice, request);

        RetrieveConf fetched = bob.fetch(location(bob));
        assertThat(fetched.content().orElseThrow()).isEqualTo(request.content());
        bob.post(bob.notifyResp(told(bob), MmStatus.RETRIEVED));
        bob.post(bob.hasRead(messageId, number(1) + "/TYPE=PLMN"));
        carol.post(carol.notifyResp(told(carol), MmStatus.REJECTED));
        until(() -> alice.deliveryReports().size() == 2 && alice.readReports().size() == 1);
        assertThat(number("SELECT COUNT(*) FROM MM_CONTENT")).as("one is left").isEqualTo(1);
        assertThat(told(dave).from()).isEqualTo(Optional.of(From.of(number(1) + "/TYPE=PLMN")));

        until(() -> alice.deliveryReports().size() == 3);
        assertThat(alice.deliveryReports())
                .extracting(report -> report.to().text() + " " + report.status())
                .containsExactlyInAnyOrder(
                        number(2) + "/TYPE=PLMN RETRIEVED",
                        number(3) + "/TYPE=PLMN REJECTED",
                        number(4) + "/TYPE=PLMN EXPIRED");
        assertThat(alice.deliveryReports()).extracting(DeliveryInd::messageId).containsOnly(messageId);
        until(() -> number("SELECT COUNT(*) FROM MM_CONTENT") == 0);
        assertThat(states()).containsExactly("EXPIRED", "REJECTED", "RETRIEVED");
        assertThat(refused(dave, location(dave))).isEqualTo(RetrieveStatus.ERROR_PERMANENT_MESSAGE_NOT_FOUND);
        assertThat(alice.pushed())
                .as("three deliveries, one reading, none twice")
                .hasSize(4);
    }

    @Test
    void aMessageCanBeFetchedAgainUntilItIsAcknowledged() throws Exception {
        SendReq request = Phone.message("T1", "hello", three).build();
        send(alice, request);
        URI location = URI.create(location(bob));
        HttpResponse<byte[]> first = bob.get(location);
        assertThat(first.headers().firstValueAsLong("Content-Length")).hasValue(first.body().length);
        assertThat(first.headers().firstValue("Content-Type")).contains("application/vnd.wap.mms-message");
        URI withTransactionId = URI.create(location + told(bob).transactionId().text());
        assertThat(bob.get(withTransactionId).body()).isEqualTo(first.body());
        HttpResponse<byte[]> head = bob.head(location);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.headers().firstValueAsLong("Content-Length")).hasValue(first.body().length);

        RetrieveConf conf = bob.fetch(location.toString());
        assertThat(conf.recipients().to()).extracting(EncodedString::text).containsExactly(number(2) + "/TYPE=PLMN");
        assertThat(conf.recipients().cc()).extracting(EncodedString::text).containsExactly(number(3) + "/TYPE=PLMN");
        assertThat(conf.subject()).isEqualTo(request.subject());
        assertThat(conf.retrieveStatus()).contains(RetrieveStatus.OK);
        assertThat(dave.fetch(location(dave)).recipients()).as("who is in Bcc").isEqualTo(conf.recipients());
        assertThat(dave.fetch(location(dave)).messageId()).isEqualTo(conf.messageId());

        bob.post(location, bob.acknowledge(conf.transactionId().orElseThrow()));
        assertThat(refused(bob, location.toString())).isEqualTo(RetrieveStatus.ERROR_PERMANENT_MESSAGE_NOT_FOUND);
        assertThat(bob.notifications()).hasSize(1);
    }

    @Test
    void nobodyFetchesOrAnswersForSomebodyElse() throws Exception {
        send(alice, Phone.message("T1", "hello", number(2)).build());
        String location = location(bob);
        assertThat(refused(eve, location)).isEqualTo(RetrieveStatus.ERROR_PERMANENT_SERVICE_DENIED);
        assertThat(eve.post(eve.notifyResp(told(bob), MmStatus.REJECTED)).statusCode())
                .isEqualTo(200);
        assertThat(states()).containsExactly("NOTIFIED");
        assertThat(phone("", MmsVersion.V1_2).fetch(location).content()).isPresent();
        assertThat(refused(bob, at("/m/AAAAAAAAAAAAAAAA").toString()))
                .isEqualTo(RetrieveStatus.ERROR_PERMANENT_MESSAGE_NOT_FOUND);
        assertThat(refused(bob, at("/m/").toString())).isEqualTo(RetrieveStatus.ERROR_PERMANENT_MESSAGE_NOT_FOUND);
    }

    @Test
    void aFetchedMessageDoesNotComeAgainThoughItIsNeverAcknowledged() throws Exception {
        String messageId = send(alice, withDeliveryReport("T1", number(2)));
        bob.fetch(location(bob));
        until(() -> alice.deliveryReports().size() == 1);
        assertThat(alice.deliveryReports().get(0).status()).isEqualTo(MmStatus.RETRIEVED);
        assertThat(alice.deliveryReports().get(0).messageId()).isEqualTo(messageId);
        assertThat(bob.notifications()).hasSize(1);
        assertThat(states()).containsExactly("RETRIEVED");
        assertThat(bob.fetch(location(bob)).content())
                .as("until it is acknowledged")
                .isPresent();
        bob.post(bob.notifyResp(told(bob), MmStatus.RETRIEVED));
        assertThat(refused(bob, location(bob))).isEqualTo(RetrieveStatus.ERROR_PERMANENT_MESSAGE_NOT_FOUND);
        assertThat(alice.deliveryReports()).hasSize(1);
    }

    @Test
    void answersThatComeTwiceOrLateChangeNothing() throws Exception {
        send(alice, withDeliveryReport("T1", number(2)));
        NotificationInd told = told(bob);
        bob.fetch(told.contentLocation());
        for (int i = 0; i < 2; i++) {
            HttpResponse<byte[]> answer = bob.post(bob.notifyResp(told, MmStatus.RETRIEVED));
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEmpty();
        }
        bob.post(bob.notifyResp(told, MmStatus.REJECTED));
        bob.post(bob.acknowledge(told.transactionId()));
        until(() -> alice.deliveryReports().size() == 1);
        send(alice, withDeliveryReport("T2", number(3)));
        carol.post(carol.notifyResp(told(carol), MmStatus.REJECTED));
        until(() -> alice.deliveryReports().size() == 2);
        assertThat(alice.deliveryReports())
                .extracting(DeliveryInd::status)
                .containsExactly(MmStatus.RETRIEVED, MmStatus.REJECTED);
    }

    @Test
    void anAnswerThatCannotBeKeptIsAskedForAgain() throws Exception {
        send(alice, withDeliveryReport("T1", number(2)));
        NotificationInd told = told(bob);
        bob.fetch(told.contentLocation());
        execute("ALTER TABLE CHARGE_RECORD RENAME TO AWAY");
        try {
            HttpResponse<byte[]> answer = bob.post(bob.notifyResp(told, MmStatus.RETRIEVED));
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(answer.body()).isEmpty();
        } finally {
            execute("ALTER TABLE AWAY RENAME TO CHARGE_RECORD");
        }
        assertThat(bob.post(bob.notifyResp(told, MmStatus.RETRIEVED)).statusCode())
                .isEqualTo(200);
        until(() -> alice.deliveryReports().size() == 1);
        assertThat(states()).containsExactly("RETRIEVED");
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = database();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void aHiddenSenderStaysHidden() throws Exception {
        send(
                alice,
                Phone.message("T1", "hello", number(2))
                        .senderVisibility(SenderVisibility.HIDE)
                        .build());
        assertThat(told(bob).from()).isEmpty();
        assertThat(bob.fetch(location(bob)).from()).isEmpty();
        assertThat(new String(bob.get(URI.create(location(bob))).body(), StandardCharsets.ISO_8859_1))
                .doesNotContain(number(1).substring(1));
        bob.ask(forward("F1", location(bob), number(3)), ForwardConf.class);
        assertThat(new String(carol.get(URI.create(location(carol))).body(), StandardCharsets.ISO_8859_1))
                .as("sent on")
                .doesNotContain(number(1).substring(1));
    }

    @Test
    void aMessageIsSentOnWithoutBeingFetched() throws Exception {
        send(alice, withDeliveryReport("T1", number(2)));
        ForwardConf conf = bob.ask(forward("F1", location(bob), number(3)), ForwardConf.class);
        assertThat(conf.responseStatus()).isEqualTo(ResponseStatus.OK);
        assertThat(bob.ask(forward("F1", location(bob), number(3)), ForwardConf.class))
                .as("the same again")
                .isEqualTo(conf);
        RetrieveConf fetched = carol.fetch(location(carol));
        assertThat(fetched.from()).contains(From.of(number(2) + "/TYPE=PLMN"));
        assertThat(fetched.history().by())
                .extracting(by -> by.count() + " " + by.value().text())
                .containsExactly("1 " + number(1) + "/TYPE=PLMN");
        assertThat(fetched.history().at()).hasSize(1);
        until(() -> alice.deliveryReports().size() == 1);
        assertThat(alice.deliveryReports().get(0).status()).isEqualTo(MmStatus.FORWARDED);
        assertThat(eve.ask(forward("F2", location(carol), number(4)), ForwardConf.class)
                        .responseStatus())
                .isEqualTo(ResponseStatus.ERROR_PERMANENT_SERVICE_DENIED);
        assertThat(carol.notifications()).hasSize(1);
    }

    @Test
    void aMessageIsDeletedWithoutBeingFetched() throws Exception {
        send(alice, Phone.message("T1", "one", number(2)).build());
        send(alice, Phone.message("T2", "two", number(3)).build());
        DeleteReq request = new DeleteReq(
                TransactionId.of("D1"), MmsVersion.V1_3, List.of(location(bob), location(carol)), List.of());
        DeleteConf conf = bob.ask(request, DeleteConf.class);
        assertThat(conf.deletions().statuses())
                .containsExactly(
                        Numbered.of(1, ResponseStatus.OK),
                        Numbered.of(2, ResponseStatus.ERROR_PERMANENT_SERVICE_DENIED));
        assertThat(states()).containsExactly("DELETED", "NOTIFIED");
    }

    @Test
    void aPhoneOfTheFirstVersionIsServedAsItExpects() throws Exception {
        CirclePhone old = phone(number(6), MmsVersion.V1_0);
        SendReq request = SendReq.builder(
                        TransactionId.of("T1"), MmsVersion.V1_0, Recipients.to(number(2)), Phone.content("hello"))
                .reports(Reports.of(true, true))
                .build();
        String messageId = send(old, request);
        bob.fetch(location(bob));
        bob.post(bob.notifyResp(told(bob), MmStatus.RETRIEVED));
        bob.post(bob.hasRead(messageId, number(6) + "/TYPE=PLMN"));
        until(() -> old.notifications().size() == 1 && old.deliveryReports().size() == 1);
        assertThat(old.readReports()).isEmpty();
        NotificationInd told = old.notifications().get(0);
        assertThat(told.messageClass()).isEqualTo(MessageClass.AUTO);
        assertThat(told.version()).isEqualTo(MmsVersion.V1_0);
        RetrieveConf fetched = old.fetch(told.contentLocation());
        assertThat(fetched.retrieveStatus()).isEmpty();
        assertThat(fetched.from()).contains(From.of(number(2) + "/TYPE=PLMN"));
        old.post(old.notifyResp(told, MmStatus.RETRIEVED));
        assertThat(old.get(URI.create(told.contentLocation())).statusCode()).isEqualTo(404);
    }

    private static ForwardReq forward(String transactionId, String location, String to) {
        return new ForwardReq(
                TransactionId.of(transactionId),
                MmsVersion.V1_2,
                Optional.empty(),
                From.INSERT_ADDRESS,
                Recipients.to(to),
                location,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Reports.UNSAID,
                Storing.UNSAID,
                ReplyCharging.NONE,
                List.of());
    }

    private static SendReq withDeliveryReport(String transactionId, String to) {
        return Phone.message(transactionId, "hello " + transactionId, to)
                .reports(Reports.of(true, false))
                .build();
    }

    private static CirclePhone phone(String msisdn, MmsVersion version) {
        return new CirclePhone(at("/"), msisdn, version);
    }

    private static String send(CirclePhone phone, SendReq request) throws IOException {
        SendConf conf = phone.ask(request, SendConf.class);
        assertThat(conf.responseStatus()).isEqualTo(ResponseStatus.OK);
        return conf.messageId().orElseThrow();
    }

    private static NotificationInd told(CirclePhone phone) throws Exception {
        until(() -> !phone.notifications().isEmpty());
        return phone.notifications().get(0);
    }

    private static String location(CirclePhone phone) throws Exception {
        return told(phone).contentLocation();
    }

    private static RetrieveStatus refused(CirclePhone phone, String location) throws IOException {
        RetrieveConf conf = phone.fetch(location);
        assertThat(conf.content().orElseThrow().multipart().orElseThrow().parts())
                .isEmpty();
        return conf.retrieveStatus().orElseThrow();
    }

    private String number(int phone) {
        return "+1555%03d%d".formatted(test, phone);
    }

    private static void until(Callable<Boolean> condition) {
        await().atMost(PATIENCE).until(condition);
    }

    private static List<String> states() throws SQLException {
        List<String> states = new ArrayList<>();
        try (var connection = database();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT STATE FROM MM_RECIPIENT ORDER BY STATE")) {
            while (rows.next()) {
                states.add(rows.getString(1));
            }
        }
        return states;
    }
}
