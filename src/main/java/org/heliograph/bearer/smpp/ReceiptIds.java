package org.heliograph.bearer.smpp;

import java.math.BigInteger;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** How the message_id of submit_sm_resp comes back in receipts; SMSCs are known to change its radix on the way. */
public enum ReceiptIds {
    SAME(OptionalInt.empty(), OptionalInt.empty()),
    HEX_TO_DECIMAL(OptionalInt.of(16), OptionalInt.of(10)),
    DECIMAL_TO_HEX(OptionalInt.of(10), OptionalInt.of(16));

    private static final Pattern HEXADECIMAL = Pattern.compile("[0-9A-Fa-f-]+");
    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=.)");

    private final OptionalInt submitted;
    private final OptionalInt received;

    ReceiptIds(OptionalInt submitted, OptionalInt received) {
        this.submitted = submitted;
        this.received = received;
    }

    /** One form of the id that submit_sm_resp has. */
    String ofSubmission(String id) {
        return normal(id, submitted);
    }

    /** The same form of the id that a receipt has. */
    String ofReceipt(String id) {
        return normal(id, received);
    }

    private static String normal(String id, OptionalInt radix) {
        var text = id.strip();
        return radix.isPresent() ? number(text, radix.getAsInt()) : plain(text);
    }

    /** Hexadecimal, as that is never longer. */
    private static String number(String text, int radix) {
        try {
            return new BigInteger(text, radix).toString(16);
        } catch (NumberFormatException e) {
            return plain(text);
        }
    }

    private static String plain(String text) {
        if (!HEXADECIMAL.matcher(text).matches()) return text;
        return LEADING_ZEROS.matcher(text).replaceFirst("").toLowerCase(Locale.ROOT);
    }
}
