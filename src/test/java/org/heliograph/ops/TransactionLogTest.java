package org.heliograph.ops;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.heliograph.address.Msisdn;
import org.heliograph.mm.DeliveryState;
import org.heliograph.mm.News;
import org.heliograph.mm.ReportKind;
import org.heliograph.ops.OpsSettings.LogFormat;
import org.heliograph.relay.Exchange;
import org.heliograph.relay.Exchange.Ending;
import org.heliograph.relay.Milestone.CopyOf;
import org.heliograph.relay.Milestone.Ended;
import org.heliograph.relay.Milestone.Fate;
import org.heliograph.relay.Milestone.Reported;
import org.heliograph.relay.Milestone.Told;
import org.heliograph.relay.Outcome;
import org.heliograph.subscriber.Caller;
import org.heliograph.subscriber.Imsi;
import org.heliograph.subscriber.TrustedNetworks;
import org.heliograph.testbed.LoggedLines;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TransactionLogTest {
    private static final CopyOf COPY = new CopyOf("1@mmsc.test", 0, Optional.of(new Msisdn("+15550002")));
    private static final Caller ALICE =
            new Caller(Optional.of(new Msisdn("+15550001")), Optional.empty(), "x-msisdn", "127.0.0.1");

    private final LoggedLines logged = LoggedLines.of(TransactionLog.class);

    @AfterEach
    void stop() {
        logged.close();
    }

    @Test
    void writesARequestAsNamesAndValues() {
        log(LogFormat.TEXT, 2).over(exchange(Optional.of("1@mmsc.test"), Optional.of(ALICE)));
        assertThat(logged.lines())
                .containsExactly("mm=1@mmsc.test point=mm1 kind=m-send-req ending=done status=ok ms=12 received=300"
                        + " answered=80 recipients=3 from=+******01 rule=x-msisdn");
    }

    @Test
    void writesTheSameAsJson() {
        log(LogFormat.JSON, 4).over(exchange(Optional.of("1@mmsc.test"), Optional.of(ALICE)));
        JsonObject line = json(logged.lines().get(0));
        assertThat(line.getString("mm")).isEqualTo("1@mmsc.test");
        assertThat(line.getInt("ms")).isEqualTo(12);
        assertThat(line.getString("from")).isEqualTo("+****0001");
        assertThat(line.getString("rule")).isEqualTo("x-msisdn");
    }

    @Test
    void neverShowsMoreThanHalfOfANumber() {
        Caller short1 = new Caller(Optional.of(new Msisdn("2001")), Optional.empty(), "x", "127.0.0.1");
        Caller imsi = new Caller(Optional.empty(), Optional.of(new Imsi("001010000000001")), "x-imsi", "127.0.0.1");
        log(LogFormat.TEXT, 6).over(exchange(Optional.empty(), Optional.of(short1)));
        log(LogFormat.TEXT, 0).over(exchange(Optional.empty(), Optional.of(imsi)));
        assertThat(logged.lines().get(0)).contains("from=**01 ").startsWith("point=mm1");
        assertThat(logged.lines().get(1)).contains("from=*************** ");
    }

    @Test
    void cannotBeMadeToWriteALineOfSomebodyElses() {
        String forged = "1@x\nmm=2@mmsc.test point=mm1\u2028 {0} \"";
        log(LogFormat.TEXT, 2).over(exchange(Optional.of(forged), Optional.empty()));
        log(LogFormat.JSON, 2).over(exchange(Optional.of(forged), Optional.empty()));
        assertThat(logged.lines()).hasSize(2).allMatch(line -> line.lines().count() == 1 && line.contains("{0}"));
        assertThat(logged.lines().get(0)).startsWith("mm=\"1@x?mm=2@mmsc.test point=mm1? {0} '\" point=");
        assertThat(json(logged.lines().get(1)).getString("mm")).isEqualTo("1@x?mm=2@mmsc.test point=mm1? {0} \"");
    }

    @Test
    void writesWhatNoRequestHasBroughtAbout() {
        TransactionLog log = log(LogFormat.TEXT, 2);
        log.told(new Told(COPY, Outcome.Sent.WITHOUT_RECEIPT, Optional.of(Duration.ofMillis(70))));
        log.told(new Told(COPY, new Outcome.Later(Optional.empty(), "no SMSC is bound"), Optional.empty()));
        log.ended(new Ended(COPY, DeliveryState.EXPIRED, true));
        log.ended(new Ended(COPY, DeliveryState.REJECTED, false));
        log.reported(new Reported(
                COPY, ReportKind.DELIVERY, News.EXPIRED, Fate.SENT, "", Optional.of(Duration.ofSeconds(1))));
        log.reported(new Reported(COPY, ReportKind.READ, News.READ, Fate.LOST, "too late", Optional.empty()));
        assertThat(logged.lines())
                .containsExactly(
                        "mm=1@mmsc.test copy=0 kind=notification recipient=+******02 outcome=sent latency-ms=70",
                        "mm=1@mmsc.test copy=0 kind=notification recipient=+******02 outcome=later"
                                + " why=\"no SMSC is bound\"",
                        "mm=1@mmsc.test copy=0 kind=end recipient=+******02 state=expired",
                        "mm=1@mmsc.test copy=0 kind=delivery-report recipient=+******02 news=expired outcome=sent"
                                + " latency-ms=1000",
                        "mm=1@mmsc.test copy=0 kind=read-report recipient=+******02 news=read outcome=lost"
                                + " why=\"too late\"");
    }

    private static TransactionLog log(LogFormat format, int digits) {
        return new TransactionLog(new OpsSettings(TrustedNetworks.NONE, format, digits));
    }

    private static Exchange exchange(Optional<String> messageId, Optional<Caller> caller) {
        return new Exchange(
                "mm1",
                "m-send-req",
                Ending.DONE,
                "ok",
                Duration.ofMillis(12),
                300,
                80,
                messageId,
                caller,
                OptionalInt.of(3));
    }

    private static JsonObject json(String line) {
        try (var reader = Json.createReader(new StringReader(line))) {
            return reader.readObject();
        }
    }
}
