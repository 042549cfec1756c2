package org.heliograph.subscriber;

import java.util.Optional;
import java.util.regex.Pattern;
import org.heliograph.address.Masking;

/**
 * IMSI (3GPP TS 23.003, 2.2): mobile country code, mobile network code and the subscriber's number in it.
 *
 * @param digits 14 or 15 digits
 */
public record Imsi(String digits) {
    private static final Pattern FORM = Pattern.compile("[0-9]{14,15}");

    public Imsi {
        if (!FORM.matcher(digits).matches()) {
            throw new IllegalArgumentException("an IMSI is 14 or 15 digits");
        }
    }

    /** Reads an IMSI; empty if it is none. */
    public static Optional<Imsi> of(String digits) {
        return Optional.of(digits).filter(FORM.asMatchPredicate()).map(Imsi::new);
    }

    /** The form for log lines. */
    public String masked() {
        return Masking.mask(digits);
    }

    @Override
    public String toString() {
        return masked();
    }
}
