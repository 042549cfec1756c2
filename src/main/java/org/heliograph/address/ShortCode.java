package org.heliograph.address;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * num-shortcode or alphanum-shortcode (OMA-TS-MMS_ENC clause 8): a service of the home network, never prefixed and
 * never E.164. Service codes such as {@code *100#} are of this kind too.
 *
 * @param code digits with {@code *}, {@code #} or {@code +} as dialled, or letters and digits; letters are kept in lower
 *     case, because a person types {@code INFO} and {@code Info} alike
 */
public record ShortCode(String code) implements Address {
    static final String TEXT_PREFIX = "short:";

    private static final Pattern FORM = Pattern.compile("\\+?[0-9]{1,15}|[*#][0-9*#]{1,31}|[a-z0-9]{1,32}");

    public ShortCode {
        code = code.toLowerCase(Locale.ROOT);
        if (!FORM.matcher(code).matches()) {
            throw new IllegalArgumentException(
                    "a short code is up to 15 digits, or up to 32 letters and digits, or * or # and digits");
        }
    }

    static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public String text() {
        return TEXT_PREFIX + code;
    }

    @Override
    public String masked() {
        return TEXT_PREFIX + Masking.mask(code);
    }

    @Override
    public String deviceAddress() {
        return code;
    }

    @Override
    public String toString() {
        return masked();
    }
}
