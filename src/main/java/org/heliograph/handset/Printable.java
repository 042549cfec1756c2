package org.heliograph.handset;

import java.util.Optional;
import org.heliograph.pdu.From;
import org.heliograph.wsp.EncodedString;

/** What others sent, so that it does nothing to a terminal. */
final class Printable {
    private Printable() {}

    static String of(String text) {
        var safe = new StringBuilder();
        text.codePoints()
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? ' ' : c)
                .forEach(safe::appendCodePoint);
        return safe.toString();
    }

    /** Who sent it, without the type of address that people do not read. */
    static String sender(Optional<From> from) {
        return of(from.flatMap(From::claim).map(Printable::bare).orElse("somebody who hides"));
    }

    static String bare(String address) {
        return address.replace("/TYPE=PLMN", "");
    }

    /** A text that may be there, behind a comma and in quotation marks; else nothing. */
    static String quoted(Optional<EncodedString> text) {
        return text.map(EncodedString::text)
                .filter(it -> !it.isBlank())
                .map(it -> ", \"" + of(it) + "\"")
                .orElse("");
    }
}
