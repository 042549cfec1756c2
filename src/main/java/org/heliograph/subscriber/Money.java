package org.heliograph.subscriber;

import java.math.BigDecimal;

/** An amount in millionths of the operator's currency, never negative; exact, and one number in the database. */
public record Money(long micros) {
    public static final Money ZERO = new Money(0);
    private static final int DECIMALS = 6;

    public Money {
        if (micros < 0) {
            throw new IllegalArgumentException("an amount below zero");
        }
    }

    /** Fails if the amount has more than six decimals. */
    public static Money of(BigDecimal amount) {
        return new Money(amount.movePointRight(DECIMALS).longValueExact());
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(micros, other.micros));
    }

    public boolean isZero() {
        return micros == 0;
    }

    /** Such as {@code 0.25}, without trailing zeros. */
    @Override
    public String toString() {
        return BigDecimal.valueOf(micros, DECIMALS).stripTrailingZeros().toPlainString();
    }
}
