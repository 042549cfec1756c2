package org.heliograph.handset.load;

import java.util.Locale;
import org.heliograph.handset.WrongUseException;
import org.heliograph.handset.http.HttpHeader;

/**
 * How each client says who it is.
 *
 * @param name of the header field
 * @param first number, in digits with or without plus; the second client has the next
 */
record SenderHeader(String name, String first) {
    SenderHeader {
        if (!first.matches("\\+?[0-9]{1,15}"))
            throw new WrongUseException("--sender is a number such as +15550100000.");
        try {
            new HttpHeader(name, first);
        } catch (IllegalArgumentException e) {
            throw new WrongUseException("--header: " + e.getMessage());
        }
    }

    String number(int client) {
        var digits = first.startsWith("+") ? first.substring(1) : first;
        var next = String.format(Locale.ROOT, "%0" + digits.length() + "d", Long.parseLong(digits) + client);
        return first.startsWith("+") ? "+" + next : next;
    }
}
