package org.heliograph.admin;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.heliograph.octet.Octets;

/**
 * PDUs and texts as those see them who may not see content: what its sender wrote is blank, and what opens a message is
 * unreadable. A token is known by its form too, as what was refused may be of a message that nobody found.
 *
 * @param tokens those of the message, if it is known
 */
record Masked(List<String> tokens) {
    private static final char MASK = '*';
    private static final String TRANSACTION = "transactionId";
    /** What is where X-Mms-Content-Location has its token. */
    private static final Pattern LOCATION = Pattern.compile("(?<=/[mb]/)[A-Za-z0-9_-]+");
    /** What is as long as a token. */
    private static final Pattern FORM = Pattern.compile("(?<![A-Za-z0-9_-])[A-Za-z0-9_-]{16}(?![A-Za-z0-9_-])");

    /** A PDU; all is blank in octets that are none. */
    Octets in(Octets pdu) {
        String blank = new Blanked(pdu).octets().text(StandardCharsets.ISO_8859_1);
        return Octets.of(hidden(FORM, in(blank)).getBytes(StandardCharsets.ISO_8859_1));
    }

    String in(String text) {
        String masked = text;
        for (String token : tokens) {
            masked = masked.replace(token, stars(token.length()));
        }
        return hidden(LOCATION, masked);
    }

    private static String hidden(Pattern what, String text) {
        return what.matcher(text).replaceAll(found -> stars(found.group().length()));
    }

    /** Facts of a step, or of a refusal. */
    Map<String, Object> in(Map<String, Object> facts) {
        Map<String, Object> masked = new LinkedHashMap<>();
        facts.forEach((name, fact) -> masked.put(name, fact instanceof String text ? in(text) : fact));
        masked.computeIfPresent(TRANSACTION, (name, id) -> hidden(FORM, id.toString()));
        return masked;
    }

    private static String stars(int count) {
        return String.valueOf(MASK).repeat(count);
    }
}
