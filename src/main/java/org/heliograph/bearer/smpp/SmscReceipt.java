package org.heliograph.bearer.smpp;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.heliograph.octet.Octets;
import org.heliograph.relay.Receipt;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.OptionalParameter.Message_payload;
import org.jsmpp.bean.OptionalParameter.Message_state;
import org.jsmpp.bean.OptionalParameter.Network_error_code;
import org.jsmpp.bean.OptionalParameter.Receipted_message_id;

/**
 * SMSC delivery receipt: a deliver_sm that says what became of a submit_sm, in parameters or, where these are absent, in
 * the text that SMPP 3.4 Appendix B describes.
 *
 * @param id as the SMSC writes it here
 * @param receipt empty while it is on its way or its state is not known
 */
record SmscReceipt(String id, Optional<Receipt> receipt) {
    private static final int TYPE_BITS = 0x3C;
    private static final int RECEIPT = 0x04;
    private static final int MOST_TEXT = 1_000;
    private static final int MOST_ID = 64;

    private static final Pattern ID = field("id", "[^\\s]{1," + MOST_ID + "}(?=\\s|$)");
    private static final Pattern STAT = field("stat", "[A-Za-z]{1,16}");
    private static final Pattern ERR = field("err", "[0-9A-Za-z]{1,8}");

    /** Empty if this is none, or does not say of what. */
    static Optional<SmscReceipt> read(DeliverSm pdu, ReceiptForm form) {
        if ((pdu.getEsmClass() & TYPE_BITS) != RECEIPT) return Optional.empty();
        var text = text(pdu);
        return parameter(pdu, Receipted_message_id.class)
                .map(it -> ascii(it.getValue()).replace("\0", ""))
                .filter(id -> !id.isBlank() && id.length() <= MOST_ID)
                .or(() -> find(ID, text))
                .map(id -> new SmscReceipt(id, receipt(pdu, text, form)));
    }

    private static Optional<Receipt> receipt(DeliverSm pdu, String text, ReceiptForm form) {
        var receipt = parameter(pdu, Message_state.class)
                .map(it -> receipt(it.getValue()))
                .orElseGet(() -> find(STAT, text).flatMap(SmscReceipt::receipt));
        return receipt.map(it -> it == Receipt.FAILED && isPermanent(pdu, text, form) ? Receipt.REJECTED : it);
    }

    /** By message_state (SMPP 3.4 clause 5.2.28). */
    private static Optional<Receipt> receipt(int state) {
        return switch (state) {
            case 2 -> Optional.of(Receipt.DELIVERED);
            case 3, 4, 5 -> Optional.of(Receipt.FAILED);
            case 8 -> Optional.of(Receipt.REJECTED);
            default -> Optional.empty();
        };
    }

    /** By the text's stat, of which some write the whole word and others seven letters. */
    private static Optional<Receipt> receipt(String stat) {
        var word = stat.toUpperCase(Locale.ROOT);
        if (word.startsWith("DELIV")) return Optional.of(Receipt.DELIVERED);
        if (word.startsWith("EXPIR") || word.startsWith("DELET") || word.startsWith("UNDEL"))
            return Optional.of(Receipt.FAILED);
        return word.startsWith("REJEC") ? Optional.of(Receipt.REJECTED) : Optional.empty();
    }

    private static boolean isPermanent(DeliverSm pdu, String text, ReceiptForm form) {
        return parameter(pdu, Network_error_code.class)
                .map(it -> Octets.of(it.getValue()))
                .filter(it -> it.size() == 3)
                .map(it -> Integer.toString(it.octet(1) << 8 | it.octet(2)))
                .or(() -> find(ERR, text))
                .filter(form::isPermanent)
                .isPresent();
    }

    private static String text(DeliverSm pdu) {
        var octets = parameter(pdu, Message_payload.class)
                .map(Message_payload::getValue)
                .orElseGet(pdu::getShortMessage);
        var text = ascii(octets);
        return text.substring(0, Math.min(text.length(), MOST_TEXT));
    }

    private static String ascii(byte[] octets) {
        return new String(octets, StandardCharsets.ISO_8859_1);
    }

    private static <T extends OptionalParameter> Optional<T> parameter(DeliverSm pdu, Class<T> type) {
        return Optional.ofNullable(pdu.getOptionalParameter(type));
    }

    private static Pattern field(String name, String value) {
        return Pattern.compile("(?:^|\\s)" + name + ":\\s?(" + value + ")", Pattern.CASE_INSENSITIVE);
    }

    private static Optional<String> find(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
