package org.heliograph.address;

/**
 * The canonical address of an MM's originator or recipient (OMA-TS-MMS_ENC clause 8).
 *
 * <p>{@link #text()} is the form that is stored and compared; {@link #ofText(String)} reads it back, and no two addresses
 * share a text: a private number is {@code 2001}, a short code of the same digits {@code short:2001}. What a person
 * typed is kept beside it, in {@link ParsedAddress#original()}. {@code toString} is the masked form, so that an address
 * which strays into a log line gives no number away.
 */
public sealed interface Address permits Msisdn, EmailAddress, ShortCode, OtherAddress {

    /** No {@link #text()} is longer, in characters: a local part of 64, an at sign and a domain of 255. */
    int MAX_TEXT_LENGTH = 320;

    /** The canonical, storable form. */
    String text();

    /** The form for log lines: all but the last two digits or letters are stars. */
    String masked();

    /** The form written into a PDU: {@code +358401234567/TYPE=PLMN}, {@code bob@example.org}, {@code 55225}. */
    String deviceAddress();

    /**
     * Reads {@link #text()} back.
     *
     * @throws IllegalArgumentException if no address has this text
     */
    static Address ofText(String text) {
        if (text.startsWith(ShortCode.TEXT_PREFIX)) {
            return new ShortCode(text.substring(ShortCode.TEXT_PREFIX.length()));
        }
        if (text.indexOf('@') >= 0) {
            return EmailAddress.of(text)
                    .orElseThrow(() -> new IllegalArgumentException("not the text of an e-mail address"));
        }
        var type = text.indexOf(OtherAddress.TYPE);
        if (type >= 0) {
            return new OtherAddress(text.substring(0, type), text.substring(type + OtherAddress.TYPE.length()));
        }
        return new Msisdn(text);
    }
}
