package org.heliograph.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.heliograph.testbed.HandSetClock;
import org.junit.jupiter.api.Test;

class AddressRateTest {
    private Instant now = House.START;
    private final AddressRate rate = new AddressRate(new HandSetClock(() -> now));

    @Test
    void anAddressIsWrongTwentyTimesInFiveMinutes() {
        for (int i = 0; i < 20; i++) {
            assertThat(rate.take("192.0.2.1")).isTrue();
        }
        assertThat(rate.take("192.0.2.1")).isFalse();
        assertThat(rate.take("192.0.2.2")).as("another address").isTrue();
        now = now.plus(Duration.ofMinutes(5));
        assertThat(rate.take("192.0.2.1")).isTrue();
    }

    @Test
    void whatWasRightDoesNotCount() {
        for (int i = 0; i < 100; i++) {
            assertThat(rate.take("192.0.2.1")).isTrue();
            rate.wasRight("192.0.2.1");
        }
    }

    @Test
    void aNetworkOfIpv6IsOneAddress() {
        for (int i = 0; i < 20; i++) {
            rate.take("2001:db8:1:2::" + i);
        }
        assertThat(rate.take("2001:db8:1:2:3:4:5:6")).isFalse();
        assertThat(rate.take("2001:db8:1:3::1")).isTrue();
    }

    @Test
    void thoseWhoseAddressIsUnknownAreOne() {
        for (int i = 0; i < 20; i++) {
            rate.take("unknown");
        }
        assertThat(rate.take("unknown")).isFalse();
        assertThat(rate.take("localhost")).as("no name is looked up").isFalse();
    }
}
