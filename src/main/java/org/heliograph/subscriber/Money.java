package org.heliograph.subscriber;

import java.math.BigDecimal;

/** An amount in millionths of the operator's currency, never negative; exact, and one number in the database. */
public record Money(long micros) {
    public static final Money ZERO = new Money(0);
    private static final int DECIMALS = 6;
    private static final int LONGEST = 40;

    public Money {
        if (micros < 0) {
            throw new IllegalArgumentException("an amount below zero");
        }
    }

    /** @throws ArithmeticException if the amount has more than six decimals, or is too large for one number */
    public static Money of(BigDecimal amount) {
        return new Money(
                amount.scaleByPowerOfTen(DECIMALS).longValueExact()); // writes no digit out, however many 1E+9 has
    }

    /** @throws NumberFormatException if it is no number, or one that is too long to be read */
    public static BigDecimal amount(String text) {
        if (text.length() > LONGEST) {
            throw new NumberFormatException("more than " + LONGEST + " characters");
        }
        return new BigDecimal(text);
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
