package org.heliograph.subscriber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class MoneyTest {
    /** What would be written out takes hours and all memory, far from any that these take. */
    private static final Duration HANGS = Duration.ofMinutes(1);

    @Test
    void isExact() {
        assertThat(Money.of(new BigDecimal("2.50"))).isEqualTo(new Money(2_500_000));
        assertThat(Money.of(new BigDecimal("1E+3"))).isEqualTo(new Money(1_000_000_000));
        assertThat(Money.of(new BigDecimal("0E+9"))).isEqualTo(Money.ZERO);
        assertThatThrownBy(() -> Money.of(new BigDecimal("0.0000001"))).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void refusesAFortuneWithoutWritingItOut() {
        for (String fortune : new String[] {"1E+2000000000", "-1E+2000000000", "1E-2000000000", "1E+14"}) {
            assertTimeoutPreemptively(HANGS, () -> assertThatThrownBy(() -> Money.of(Money.amount(fortune)))
                    .isInstanceOf(ArithmeticException.class));
        }
        assertThatThrownBy(() -> Money.amount("1".repeat(41))).isInstanceOf(NumberFormatException.class);
    }
}
