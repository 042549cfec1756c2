package org.heliograph.pdu;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.heliograph.octet.OctetReader;
import org.heliograph.octet.OctetWriter;
import org.heliograph.wsp.Texts;

/**
 * X-Mms-Message-Class (OMA-TS-MMS_ENC clause 7): one of four octets, or a token of somebody's own.
 *
 * @param name in small letters
 */
public record MessageClass(String name) {
    public static final MessageClass PERSONAL = new MessageClass("personal");
    public static final MessageClass ADVERTISEMENT = new MessageClass("advertisement");
    public static final MessageClass INFORMATIONAL = new MessageClass("informational");
    public static final MessageClass AUTO = new MessageClass("auto");

    private static final List<MessageClass> BY_OCTET = List.of(PERSONAL, ADVERTISEMENT, INFORMATIONAL, AUTO);

    public MessageClass {
        Texts.requireNoZero(name);
        name = name.toLowerCase(Locale.ROOT);
    }

    /** Empty for an octet that the standard does not assign. */
    static Optional<MessageClass> read(OctetReader in) {
        int first = in.peek();
        if (first > 0 && first < 0x20) throw in.malformed("a message class is an octet or a token");
        if (first < 0x80) return Optional.of(new MessageClass(Texts.text(in)));
        int index = in.octet() & 0x7F;
        return index < BY_OCTET.size() ? Optional.of(BY_OCTET.get(index)) : Optional.empty();
    }

    void write(OctetWriter out) {
        int index = BY_OCTET.indexOf(this);
        if (index >= 0) out.octet(index | 0x80);
        else Texts.text(out, name);
    }

    @Override
    public String toString() {
        return name;
    }
}
