package org.heliograph.handset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import org.heliograph.handset.http.HostPort;
import org.heliograph.handset.http.HttpHeader;
import org.heliograph.handset.http.MmscUrl;
import org.heliograph.pdu.TimeValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type where an option wants a URL, a proxy, a header, a time. */
class TypedOptionsTest {
    @Test
    void durationsHaveUnits() {
        assertThat(Times.duration("300ms")).isEqualTo(Duration.ofMillis(300));
        assertThat(Times.duration("90s")).isEqualTo(Duration.ofSeconds(90));
        assertThat(Times.duration("15m")).isEqualTo(Duration.ofMinutes(15));
        assertThat(Times.duration("2h")).isEqualTo(Duration.ofHours(2));
        assertThat(Times.duration("2d")).isEqualTo(Duration.ofDays(2));
        assertThat(Times.duration("1w")).isEqualTo(Duration.ofDays(7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2", "d", "-2d", "2 days", "99999999999s"})
    void otherDurationsAreRefused(String typed) {
        assertThatIllegalArgumentException().isThrownBy(() -> Times.duration(typed));
    }

    @Test
    void timesAreRelativeOrAbsolute() {
        assertThat(Times.timeValue("2d")).isEqualTo(TimeValue.in(Duration.ofDays(2)));
        var instant = Instant.parse("2030-01-31T07:00:00Z");
        assertThat(Times.timeValue("2030-01-31T07:00:00Z")).isEqualTo(TimeValue.at(instant));
        assertThat(Times.timeValue("2030-01-31T08:00+01:00")).isEqualTo(TimeValue.at(instant));
        assertThat(Times.timeValue("2030-01-31T08:00")).isInstanceOf(TimeValue.At.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tomorrow", "2030-01-31", "500ms", "2030-13-31T08:00"})
    void otherTimesAreRefused(String typed) {
        assertThatIllegalArgumentException().isThrownBy(() -> Times.timeValue(typed));
    }

    @Test
    void urlsMayLackTheirScheme() {
        assertThat(MmscUrl.parse("127.0.0.1:8080/mms")).hasToString("http://127.0.0.1:8080/mms");
        assertThat(MmscUrl.parse("http://[::1]:8080/mms").getHost()).isEqualTo("[::1]");
        assertThat(MmscUrl.parse("https://mmsc.example.net").getScheme()).isEqualTo("https");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ftp://a/",
                "http:///mms",
                "http://a b/",
                "http://u:p@a/",
                "http://a/#x",
                "http://a_b/",
                "/mms"
            })
    void otherUrlsAreRefused(String typed) {
        assertThatIllegalArgumentException().isThrownBy(() -> MmscUrl.parse(typed));
    }

    @Test
    void proxiesAreHostAndPort() {
        assertThat(HostPort.parse("10.0.0.1:9201").getPort()).isEqualTo(9201);
        assertThat(HostPort.parse("[::1]:9201").getAddress().isLoopbackAddress())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10.0.0.1", "10.0.0.1:", "10.0.0.1:99999", "::1:9201", "http://a:1/x"})
    void otherProxiesAreRefused(String typed) {
        assertThatIllegalArgumentException().isThrownBy(() -> HostPort.parse(typed));
    }

    @Test
    void headersAreNameAndValue() {
        assertThat(HttpHeader.parse("X-MSISDN: +15550001")).isEqualTo(new HttpHeader("X-MSISDN", "+15550001"));
        assertThat(HttpHeader.parse("X-Empty:")).isEqualTo(new HttpHeader("X-Empty", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-MSISDN", ": x", "a b: c", "a: b\r\nc: d", "host: x", "Transfer-Encoding: chunked"})
    void otherHeadersAreRefused(String typed) {
        assertThatIllegalArgumentException().isThrownBy(() -> HttpHeader.parse(typed));
    }

    @Test
    void versionsAreThoseOfMms() {
        assertThat(Versions.of("1.0")).hasToString("1.0");
        assertThat(Versions.of("2.0")).hasToString("2.0");
        for (var typed : new String[] {"1", "1.15", "0.9", "8.0", "1.x"})
            assertThatIllegalArgumentException().isThrownBy(() -> Versions.of(typed));
    }
}
