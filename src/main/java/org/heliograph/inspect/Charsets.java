package org.heliograph.inspect;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.heliograph.octet.Octets;
import org.heliograph.wsp.CharacterSet;
import org.heliograph.wsp.EncodedString;
import org.heliograph.wsp.Texts;

/** Whether texts are what their charset says. */
final class Charsets {
    /** More of a text is not looked at. */
    private static final int LOOKED_AT = 65_536;

    /** What is wrong with a text. */
    record Fault(Severity severity, String words) {}

    private Charsets() {}

    /** A text of no charset. */
    static String decode(Octets text) {
        return Texts.decode(beginning(text));
    }

    /** The text of an Encoded-string behind its charset. */
    static String text(Optional<CharacterSet> charset, Octets octets) {
        var text = new StringBuilder(new EncodedString(Optional.empty(), narrow(octets)).text());
        var java = charset.flatMap(CharacterSet::charset);
        if (java.isPresent() && !charset.get().equals(CharacterSet.US_ASCII)) {
            text.setLength(0);
            text.append(beginning(octets).text(java.get()));
            while (!text.isEmpty() && text.charAt(text.length() - 1) == 0) text.setLength(text.length() - 1);
        }
        return text.toString();
    }

    private static Octets narrow(Octets octets) {
        int zero = octets.indexOf(0);
        return beginning(zero < 0 ? octets : octets.slice(0, zero));
    }

    /** What is wrong with an Encoded-string behind its charset. */
    static Optional<Fault> fault(Optional<CharacterSet> charset, Octets octets) {
        if (charset.filter(it -> it.charset().isEmpty() && it.mib() != 0).isPresent())
            return fault(Severity.IGNORED, "nobody knows how to read this charset: the text is guessed at");
        if (charset.isPresent() && isWide(charset.get()))
            return undecodable(charset, octets.size() % 2 == 0 ? octets : octets.slice(0, octets.size() - 1));
        int zero = octets.indexOf(0);
        if (zero < 0) return fault(Severity.ODD, "the text has no closing zero octet; its length ends it");
        for (int i = zero; i < octets.size(); i++) {
            if (octets.octet(i) != 0) return fault(Severity.BREAKS, "octets are left over behind the end of the text");
        }
        if (zero < octets.size() - 1) return fault(Severity.ODD, "more than one zero octet closes the text");
        return undecodable(charset, octets.slice(0, zero));
    }

    /** Whether octets are no text of a charset. */
    static Optional<Fault> undecodable(Optional<CharacterSet> charset, Octets text) {
        var known = charset.filter(it -> it.mib() != 0);
        if (known.isEmpty()) return Optional.empty();
        if (known.get().charset().isEmpty())
            return fault(
                    Severity.IGNORED,
                    "nobody knows how to read charset " + known.get().name());
        if (text.size() > LOOKED_AT || decodes(text, known.get().charset().get())) return Optional.empty();
        return fault(Severity.ODD, "the text is not " + known.get().name() + ", as its charset says");
    }

    private static boolean decodes(Octets text, Charset charset) {
        try {
            charset.newDecoder().decode(ByteBuffer.wrap(withoutQuote(text).toArray()));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static Octets withoutQuote(Octets text) {
        return text.size() > 0 && text.octet(0) == 0x7F ? text.from(1) : text;
    }

    private static boolean isWide(CharacterSet charset) {
        return charset.charset()
                .filter(it -> " ".getBytes(it).length > 1 || it.equals(StandardCharsets.UTF_16))
                .isPresent();
    }

    private static Octets beginning(Octets text) {
        return text.size() <= LOOKED_AT ? text : text.slice(0, LOOKED_AT);
    }

    private static Optional<Fault> fault(Severity severity, String words) {
        return Optional.of(new Fault(severity, words));
    }
}
