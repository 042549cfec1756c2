package org.heliograph.inspect;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.heliograph.pdu.From;
import org.heliograph.pdu.HeaderField;
import org.heliograph.pdu.MessageType;
import org.heliograph.pdu.Previously;
import org.heliograph.wsp.EncodedString;

/** Whether addresses are written as OMA-TS-MMS_ENC clause 8 has them. */
final class AddressChecks {
    private static final Pattern TYPED =
            Pattern.compile("(.*)/TYPE=([^/]*)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9.-]+");
    private static final Pattern IPV4 = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}");
    private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");
    private static final Pattern ESCAPED = Pattern.compile("[A-Za-z0-9+.%_-]+");
    private static final Pattern SHORT_CODE = Pattern.compile("[+*#]?[0-9]+|[A-Za-z0-9]+");
    private static final Pattern EMAIL = Pattern.compile("(.*<)?[^@<>]+@[^@<> ]+>?", Pattern.DOTALL);
    private static final List<String> TYPES = List.of("PLMN", "IPV4", "IPV6");
    /** More digits than short codes have. */
    private static final int DIGITS_OF_A_NUMBER = 7;

    private final Scribe scribe;
    private final PduSeen seen;

    AddressChecks(Scribe scribe, PduSeen seen) {
        this.scribe = scribe;
        this.seen = seen;
    }

    void check() {
        for (var field : seen.fields) {
            var value = field.value().orElse(null);
            boolean recipient = field.field() == HeaderField.TO
                    || field.field() == HeaderField.CC
                    || field.field() == HeaderField.BCC;
            if (recipient && value instanceof EncodedString text) address(text.text(), field);
            else if (value instanceof From from) from(from, field);
            else if (field.field() == HeaderField.PREVIOUSLY_SENT_BY
                    && value instanceof Previously<?> before
                    && before.value() instanceof EncodedString text) address(text.text(), field);
        }
    }

    private void from(From from, PduSeen.Field field) {
        var type = seen.type.orElse(MessageType.MBOX_DESCR);
        boolean byPhone =
                type == MessageType.SEND_REQ || type == MessageType.FORWARD_REQ || type == MessageType.READ_REC_IND;
        if (from.address().isPresent()) {
            if (byPhone)
                odd(
                        "a phone says who it is where it leaves that to the server: a claim, which servers check or replace",
                        field);
            address(from.address().get().text(), field);
        } else if (!byPhone && type != MessageType.MBOX_DESCR) {
            odd("insert-address-token in a PDU to a phone: there it has an address or is left out", field);
        }
    }

    private void address(String address, PduSeen.Field field) {
        var typed = TYPED.matcher(address);
        if (address.isBlank()) breaks("an empty address", field);
        else if (typed.matches()) typed(typed.group(1), typed.group(2).toUpperCase(Locale.ROOT), field);
        else if (address.indexOf('@') >= 0) email(address, field);
        else untyped(address, field);
    }

    private void typed(String address, String type, PduSeen.Field field) {
        if (!TYPES.contains(type)) {
            odd("the address type " + type + " is none of PLMN, IPv4 and IPv6", field);
            if (!ESCAPED.matcher(address).matches()) breaks("no address of a device is written so", field);
            return;
        }
        boolean right =
                switch (type) {
                    case "PLMN" -> PHONE.matcher(address).matches();
                    case "IPV4" -> IPV4.matcher(address).matches();
                    default -> IPV6.matcher(address).matches();
                };
        if (!right) breaks("what is before /TYPE=" + type + " is not such an address", field);
    }

    private void email(String address, PduSeen.Field field) {
        if (!EMAIL.matcher(address).matches()) breaks("no e-mail address is written so", field);
    }

    private void untyped(String address, PduSeen.Field field) {
        boolean number = PHONE.matcher(address).matches()
                && address.chars().filter(Character::isDigit).count() >= DIGITS_OF_A_NUMBER;
        if (number) odd("a phone number without /TYPE=PLMN", field);
        else if (!SHORT_CODE.matcher(address).matches())
            breaks("neither a number, a short code nor an e-mail address", field);
    }

    private void odd(String words, PduSeen.Field field) {
        scribe.note(Severity.ODD, words, Clauses.ADDRESS, field.offset(), field.length());
    }

    private void breaks(String words, PduSeen.Field field) {
        scribe.note(Severity.BREAKS, words, Clauses.ADDRESS, field.offset(), field.length());
    }
}
