package org.heliograph.mm1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.heliograph.pdu.ResponseStatus.ERROR_PERMANENT_CONTENT_NOT_ACCEPTED;
import static org.heliograph.pdu.ResponseStatus.ERROR_PERMANENT_LACK_OF_PREPAID;
import static org.heliograph.pdu.ResponseStatus.ERROR_PERMANENT_MESSAGE_FORMAT_CORRUPT;
import static org.heliograph.pdu.ResponseStatus.ERROR_PERMANENT_REPLY_CHARGING_NOT_SUPPORTED;
import static org.heliograph.pdu.ResponseStatus.ERROR_PERMANENT_SENDING_ADDRESS_UNRESOLVED;
import static org.heliograph.pdu.ResponseStatus.ERROR_PERMANENT_SERVICE_DENIED;
import static org.heliograph.pdu.ResponseStatus.ERROR_SERVICE_DENIED;
import static org.heliograph.pdu.ResponseStatus.ERROR_TRANSIENT_FAILURE;
import static org.heliograph.pdu.ResponseStatus.ERROR_TRANSIENT_PARTIAL_SUCCESS;
import static org.heliograph.pdu.ResponseStatus.ERROR_UNSPECIFIED;
import static org.heliograph.pdu.ResponseStatus.ERROR_UNSUPPORTED_MESSAGE;
import static org.heliograph.pdu.ResponseStatus.OK;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.heliograph.octet.Octets;
import org.heliograph.pdu.From;
import org.heliograph.pdu.MmsVersion;
import org.heliograph.pdu.Recipients;
import org.heliograph.pdu.ReplyCharging;
import org.heliograph.pdu.ReplyChargingRequest;
import org.heliograph.pdu.SendConf;
import org.heliograph.pdu.SendReq;
import org.heliograph.pdu.TransactionId;
import org.heliograph.testbed.DeployedWar;
import org.heliograph.testbed.TcpLink;
import org.heliograph.wsp.EncodedString;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What phones get from the deployed WAR, and what then stands in the database. */
class SubmissionIT extends DeployedWar {
    private static final String MMS = "application/vnd.wap.mms-message";
    private static final String[] ALICE = {"Content-Type", MMS, "X-MSISDN", "15550001"};
    private static final List<String> TABLES = List.of("MM", "MM_RECIPIENT", "MM_CONTENT", "CHARGE_RECORD");

    @Deployment(testable = false)
    static WebArchive war() {
        return heliograph(Map.of(
                "subscriber.auto-provision", "prepaid",
                "subscriber.initial-balance", "1.00",
                "charging.price.message", "0.30",
                "mm1.max-message-size", "100 KiB",
                "mm1.max-request-size", "1 MiB",
                "numbering.short-codes", "5555"));
    }

    @BeforeEach
    void empty() throws SQLException {
        emptyDatabase();
    }

    @Test
    void takesAMessageToThreeRecipientsOfThreeKinds() throws Exception {
        Recipients three = new Recipients(
                List.of(EncodedString.of("+15550002/TYPE=PLMN")),
                List.of(EncodedString.of("bob@example.org")),
                List.of(EncodedString.of("5555")));
        SendReq request = Phone.message("T1", "hello", three).build();
        SendConf conf = send(Phone.octets(request), ALICE);
        assertThat(conf.responseStatus()).isEqualTo(OK);
        assertThat(conf.messageId().orElseThrow()).contains("@");
        assertThat(number("SELECT COUNT(*) FROM MM WHERE MESSAGE_ID = '"
                        + conf.messageId().get() + "' AND SENDER = '+15550001'"))
                .isEqualTo(1);
        assertThat(number("SELECT COUNT(*) FROM MM_RECIPIENT WHERE ROLE = 'TO' AND ROUTE = 'LOCAL'"))
                .isEqualTo(1);
        assertThat(number("SELECT COUNT(*) FROM MM_RECIPIENT WHERE ROLE = 'CC' AND ROUTE = 'MAIL'"))
                .isEqualTo(1);
        assertThat(number("SELECT COUNT(*) FROM MM_RECIPIENT WHERE ROLE = 'BCC' AND ROUTE = 'VASP'"))
                .isEqualTo(1);
        assertThat(content()).isEqualTo(Octets.of(Phone.octets(request)));
        assertThat(number("SELECT AMOUNT FROM CHARGE_RECORD")).isEqualTo(300_000);
    }

    @Test
    void echoesTheTransactionIdOctetForOctet() throws IOException {
        byte[] strange = Octets.hex("7fe29c9320224180").toArray();
        SendReq request =
                Phone.inVersion(MmsVersion.V1_3, new TransactionId(Octets.of(strange)), "strange id", "+15550002");
        assertThat(send(Phone.octets(request), ALICE).transactionId().octets()).isEqualTo(Octets.of(strange));
    }

    @Test
    void storesTheNetworksNumberWhateverFromClaims() throws Exception {
        SendReq spoofed = Phone.message("T2", "spoofed", "+15550002")
                .from(From.of("+15559999/TYPE=PLMN"))
                .build();
        assertThat(send(Phone.octets(spoofed), ALICE).responseStatus()).isEqualTo(OK);
        assertThat(number("SELECT COUNT(*) FROM MM WHERE SENDER = '+15550001' AND CLAIMED_FROM = '+15559999'"))
                .isEqualTo(1);
    }

    @Test
    void refusesWhomNoTrustedHeaderNamesInTheWordsOfItsVersion() throws Exception {
        byte[] modern = octets(MmsVersion.V1_2, "T3");
        byte[] old = octets(MmsVersion.V1_0, "T3");
        assertThat(send(modern, "Content-Type", MMS).responseStatus()).isEqualTo(ERROR_PERMANENT_SERVICE_DENIED);
        assertThat(send(old, "Content-Type", MMS).responseStatus()).isEqualTo(ERROR_SERVICE_DENIED);
        SendConf conflict = send(modern, "Content-Type", MMS, "X-MSISDN", "15550001", "X-MSISDN", "15550002");
        assertThat(conflict.responseStatus()).isEqualTo(ERROR_PERMANENT_SERVICE_DENIED);
        assertThat(conflict.responseText()).isPresent();
        assertNothingStored();
    }

    @Test
    void refusesWithoutCreditAndLeavesTheBalance() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertThat(send(octets(MmsVersion.V1_3, "paid" + i), ALICE).responseStatus())
                    .isEqualTo(OK);
        }
        assertThat(number("SELECT BALANCE FROM SUBSCRIBER")).isEqualTo(100_000);
        assertThat(send(octets(MmsVersion.V1_3, "T"), ALICE).responseStatus())
                .isEqualTo(ERROR_PERMANENT_LACK_OF_PREPAID);
        assertThat(send(octets(MmsVersion.V1_2, "T"), ALICE).responseStatus())
                .isEqualTo(ERROR_PERMANENT_SERVICE_DENIED);
        assertThat(send(octets(MmsVersion.V1_0, "T"), ALICE).responseStatus()).isEqualTo(ERROR_SERVICE_DENIED);
        assertThat(number("SELECT BALANCE FROM SUBSCRIBER")).isEqualTo(100_000);
        assertThat(number("SELECT COUNT(*) FROM MM")).isEqualTo(3);
        // the last one paid for is still known, though another could not be paid
        assertThat(send(octets(MmsVersion.V1_3, "paid2"), ALICE).responseStatus())
                .isEqualTo(OK);
    }

    @Test
    void answersARepeatedPostAsTheFirst() throws Exception {
        byte[] posted = octets(MmsVersion.V1_3, "again");
        byte[] laterDate =
                Phone.octets(Phone.message("again", "other date", "+15550002").build());
        byte[] sameLater = Phone.octets(Phone.message("again", "other date", "+15550002")
                .date(Instant.parse("2026-03-01T12:05:00Z"))
                .build());
        assertThat(send(posted, ALICE)).isEqualTo(send(posted, ALICE));
        assertThat(send(laterDate, ALICE)).isEqualTo(send(sameLater, ALICE));
        assertThat(number("SELECT COUNT(*) FROM MM")).isEqualTo(2);
        assertThat(number("SELECT BALANCE FROM SUBSCRIBER")).isEqualTo(400_000);
    }

    @Test
    void servesTheOthersWhenOneAddressMeansNothing() throws Exception {
        byte[] mixed =
                Phone.octets(Phone.message("T4", "mixed", "+15550002", "@@").build());
        SendConf conf = send(mixed, ALICE);
        assertThat(conf.responseStatus()).isEqualTo(ERROR_TRANSIENT_PARTIAL_SUCCESS);
        assertThat(conf.responseText().orElseThrow().text()).contains("@@");
        assertThat(conf.messageId()).isPresent();
        assertThat(send(mixed, ALICE)).isEqualTo(conf);
        assertThat(number("SELECT COUNT(*) FROM CHARGE_RECORD WHERE STATUS_TEXT = 'Ok for 1 of 2 recipients'"))
                .isEqualTo(1);
        byte[] none = Phone.octets(Phone.message("T5", "none", "@@").build());
        assertThat(send(none, ALICE).responseStatus()).isEqualTo(ERROR_PERMANENT_SENDING_ADDRESS_UNRESOLVED);
        assertThat(number("SELECT COUNT(*) FROM MM")).isEqualTo(1);
    }

    @Test
    void refusesDamagedOctetsAndOtherPdusSoThatAPhoneUnderstands() throws Exception {
        byte[] whole = octets(MmsVersion.V1_3, "T6");
        byte[] cut = Arrays.copyOf(whole, whole.length - 3);
        SendConf corrupt = send(cut, ALICE);
        assertThat(corrupt.responseStatus()).isEqualTo(ERROR_PERMANENT_MESSAGE_FORMAT_CORRUPT);
        assertThat(corrupt.transactionId()).isEqualTo(TransactionId.of("T6"));

        byte[] unknownType = whole.clone();
        unknownType[1] = (byte) 0xA5;
        assertThat(send(unknownType, ALICE).responseStatus()).isEqualTo(ERROR_UNSUPPORTED_MESSAGE);
        byte[] unknownMajor = octets(new MmsVersion(2, 0), "T6");
        assertThat(send(unknownMajor, ALICE).responseStatus()).isEqualTo(ERROR_UNSUPPORTED_MESSAGE);
        byte[] notServed = Octets.hex("8c81984e3432008d929280").toArray();
        SendConf answer = send(notServed, ALICE);
        assertThat(answer.responseStatus()).isEqualTo(ERROR_UNSUPPORTED_MESSAGE);
        assertThat(answer.transactionId()).isEqualTo(TransactionId.of("N42"));
        assertThat(post("/mms", "no pdu".getBytes(), ALICE).statusCode()).isEqualTo(400);
        assertThat(post("/mms", new byte[0], ALICE).statusCode()).isEqualTo(400);
        assertNothingStored();
    }

    @Test
    void tellsTooLargeByAStatusAndFarTooLargeByHttp() throws Exception {
        byte[] large = Phone.octets(
                Phone.message("T7", "x".repeat(110_000), "+15550002").build());
        assertThat(send(large, ALICE).responseStatus()).isEqualTo(ERROR_PERMANENT_CONTENT_NOT_ACCEPTED);
        byte[] huge = Phone.octets(
                Phone.message("T8", "x".repeat(1_100_000), "+15550002").build());
        assertThat(post("/mms", huge, ALICE).statusCode()).isEqualTo(413);
        assertNothingStored();
    }

    @Test
    void takesPostsBelowTheUrlAndRefusesOtherTypesAndMethods() throws IOException {
        byte[] posted = octets(MmsVersion.V1_3, "T9");
        assertThat(post("/mms/any/path", posted, ALICE).statusCode()).isEqualTo(200);
        assertThat(post("/mms", posted, "Content-Type", MMS + "; charset=utf-8", "X-MSISDN", "15550001")
                        .statusCode())
                .isEqualTo(200);
        assertThat(post("/mms", posted, "Content-Type", "text/plain").statusCode())
                .isEqualTo(415);
        HttpResponse<byte[]> get = get("/mms");
        assertThat(get.statusCode()).isEqualTo(405);
        assertThat(get.headers().firstValue("Allow")).hasValue("POST");
        assertThat(post("/mms/whoami", posted, ALICE).statusCode()).isEqualTo(200);
    }

    @Test
    void refusesToPayForReplies() throws Exception {
        SendReq request = Phone.message("T12", "answer me", "+15550002")
                .replyCharging(new ReplyCharging(
                        Optional.of(ReplyChargingRequest.REQUESTED),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()))
                .build();
        assertThat(send(Phone.octets(request), ALICE).responseStatus())
                .isEqualTo(ERROR_PERMANENT_REPLY_CHARGING_NOT_SUPPORTED);
        assertNothingStored();
    }

    @Test
    void tellsAPhoneToTryAgainWhileTheDatabaseIsAway() throws Exception {
        TcpLink link = linkToDatabase();
        byte[] posted = octets(MmsVersion.V1_3, "T13");
        assertThat(send(octets(MmsVersion.V1_3, "T14"), ALICE).responseStatus()).isEqualTo(OK);
        link.cut();
        try {
            assertThat(send(posted, ALICE).responseStatus()).isEqualTo(ERROR_TRANSIENT_FAILURE);
            assertThat(send(octets(MmsVersion.V1_0, "T15"), ALICE).responseStatus())
                    .isEqualTo(ERROR_UNSPECIFIED);
        } finally {
            Thread.sleep(1_000); // a restart takes longer; below half a second a connection is believed untested
            link.restore();
        }
        assertThat(number("SELECT COUNT(*) FROM MM")).isEqualTo(1);
        assertThat(send(posted, ALICE).responseStatus()).isEqualTo(OK);
        assertThat(number("SELECT COUNT(*) FROM MM_RECIPIENT")).isEqualTo(2);
    }

    /** A table is away, at each step of the transaction in turn; then it is back. */
    @Test
    void leavesNothingBehindWhicheverStepFails() throws Exception {
        byte[] posted = octets(MmsVersion.V1_3, "T10");
        for (String table : TABLES) {
            rename(table, "AWAY");
            try {
                SendConf conf = send(posted, ALICE);
                assertThat(conf.responseStatus()).as(table).isEqualTo(ERROR_TRANSIENT_FAILURE);
                assertThat(conf.messageId()).isEmpty();
            } finally {
                rename("AWAY", table);
            }
            assertNothingStored();
        }
        assertThat(send(octets(MmsVersion.V1_0, "T11"), ALICE).responseStatus()).isEqualTo(OK);
        assertThat(send(posted, ALICE).responseStatus()).isEqualTo(OK);
    }

    @Test
    void saysWhoAPhoneIsTakenFor() throws IOException {
        HttpResponse<byte[]> page = get("/mms/whoami", "X-MSISDN", "15550001");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(new String(page.body())).contains("x-msisdn");
        assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
    }

    private static byte[] octets(MmsVersion version, String transactionId) {
        return Phone.octets(Phone.inVersion(version, TransactionId.of(transactionId), "hello", "+15550002"));
    }

    private static SendConf send(byte[] posted, String... headers) throws IOException {
        HttpResponse<byte[]> response = post("/mms", posted, headers);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).hasValue(MMS);
        return Phone.conf(response.body());
    }

    private static void assertNothingStored() throws SQLException {
        for (String table : TABLES) {
            assertThat(number("SELECT COUNT(*) FROM " + table)).as(table).isZero();
        }
        assertThat(number("SELECT COUNT(*) FROM SUBSCRIBER")).isZero();
    }

    private static void rename(String table, String name) throws SQLException {
        try (Connection connection = database();
                var statement = connection.createStatement()) {
            statement.execute("ALTER TABLE " + table + " RENAME TO " + name);
        }
    }

    private static Octets content() throws SQLException {
        try (Connection connection = database();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT OCTETS FROM MM_CONTENT")) {
            rows.next();
            return Octets.of(rows.getBytes(1));
        }
    }
}
