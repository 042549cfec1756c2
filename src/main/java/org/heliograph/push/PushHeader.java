package org.heliograph.push;

import java.util.Map;
import org.heliograph.octet.OctetException;
import org.heliograph.octet.OctetWriter;
import org.heliograph.octet.Octets;
import org.heliograph.wsp.Integers;
import org.heliograph.wsp.TextHeader;
import org.heliograph.wsp.Texts;
import org.heliograph.wsp.TreeLines;

/** A header of a WAP push behind its content type (WAP-230-WSP clause 8.4). */
public sealed interface PushHeader {
    int APPLICATION_ID = 0x2F;
    int PUSH_FLAG = 0x34;

    /** X-Wap-Application-Id: mms.ua, by which a phone hands the push to its MMS client. */
    PushHeader MMS_APPLICATION = new Numbered(APPLICATION_ID, Octets.hex("84"));

    void write(OctetWriter out);

    /** Initiator authenticated 0x01, content trusted 0x02, last push 0x04. */
    static PushHeader pushFlag(int flags) {
        if (flags < 0 || flags > 0x7F) throw new IllegalArgumentException("no flags: " + flags);
        return new Numbered(PUSH_FLAG, Octets.of(new byte[] {(byte) (flags | 0x80)}));
    }

    /**
     * A field that has a number. Its value is kept as it came, whether its field is known or not.
     *
     * @param number without bit 7
     * @param value with its length or its closing zero
     */
    record Numbered(int number, Octets value) implements PushHeader {
        private static final Map<Integer, String> NAMES = Map.of(
                0x0D,
                "Content-Length",
                0x30,
                "X-Wap-Content-URI",
                0x31,
                "X-Wap-Initiator-URI",
                APPLICATION_ID,
                "X-Wap-Application-Id",
                PUSH_FLAG,
                "Push-Flag");

        public Numbered {
            if (number < 0 || number > 0x7F) throw new IllegalArgumentException("no number of a field: " + number);
            if (!isOneValue(value)) throw new IllegalArgumentException("not one value: " + value);
        }

        private static boolean isOneValue(Octets value) {
            try {
                return Integers.anyValue(value.reader()).size() == value.size();
            } catch (OctetException e) {
                return false;
            }
        }

        @Override
        public void write(OctetWriter out) {
            out.octet(number | 0x80).octets(value);
        }

        /** Number, name and value, for people. */
        @Override
        public String toString() {
            return String.format("%02X %s: %s", number | 0x80, NAMES.getOrDefault(number, "unknown field"), told());
        }

        private String told() {
            if (number == APPLICATION_ID) return ApplicationId.of(value).toString();
            int first = value.octet(0);
            if (first >= 0x20 && first < 0x80) return Texts.text(value.reader());
            // of an unknown field nobody knows what its octet means
            return first >= 0x80 && NAMES.containsKey(number) ? String.valueOf(first & 0x7F) : TreeLines.hex(value);
        }
    }

    /** A field by name, its value as text. */
    record Textual(TextHeader header) implements PushHeader {
        @Override
        public void write(OctetWriter out) {
            header.write(out);
        }

        @Override
        public String toString() {
            return header.toString();
        }
    }
}
