package org.heliograph.address;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * e-mail (OMA-TS-MMS_ENC clause 8): the addr-spec of RFC 5322, without the display name.
 *
 * <p>Local parts compare with their case, domains without: the domain is kept in lower case and, if international, in its
 * ASCII form. Dots may stand anywhere in a local part, as some operators have handed them out.
 *
 * @param localPart a dot-atom, or a quoted string where it must be one
 * @param domain names separated by dots, or an address literal in square brackets
 */
public record EmailAddress(String localPart, String domain) implements Address {
    private static final Pattern ATOM =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~[^\\x00-\\x7F\\p{C}\\p{Z}]-]{1,64}");
    private static final Pattern QUOTED = Pattern.compile("\"(?:[ !#-\\[\\]-~]|\\\\[ -~]){0,62}\"");
    private static final String LABEL = "[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?";
    private static final Pattern NAMES = Pattern.compile(LABEL + "(?:\\." + LABEL + "){0,126}");
    private static final Pattern LITERAL = Pattern.compile("\\[[0-9a-z:.]{2,60}\\]");
    private static final int MAX_DOMAIN = 253;

    public EmailAddress {
        localPart = canonicalLocalPart(localPart)
                .orElseThrow(() -> new IllegalArgumentException("not the local part of an e-mail address"));
        domain = canonicalDomain(domain)
                .orElseThrow(() -> new IllegalArgumentException("not the domain of an e-mail address"));
        if (!fits(localPart, domain)) {
            throw new IllegalArgumentException("an e-mail address is up to " + MAX_TEXT_LENGTH + " characters");
        }
    }

    /** Reads {@code local-part@domain}; empty if it is none. */
    public static Optional<EmailAddress> of(String text) {
        var at = text.lastIndexOf('@');
        if (at <= 0 || text.length() > MAX_TEXT_LENGTH) {
            return Optional.empty();
        }
        return canonicalLocalPart(text.substring(0, at)).flatMap(local -> canonicalDomain(text.substring(at + 1))
                .filter(domain -> fits(local, domain))
                .map(domain -> new EmailAddress(local, domain)));
    }

    /** Looked at in the canonical form, which is longer where a domain was written in another script. */
    private static boolean fits(String localPart, String domain) {
        return localPart.length() + 1 + domain.length() <= MAX_TEXT_LENGTH;
    }

    private static Optional<String> canonicalLocalPart(String text) {
        if (ATOM.matcher(text).matches()) {
            return Optional.of(text);
        }
        if (!QUOTED.matcher(text).matches()) {
            return Optional.empty();
        }
        var content = text.substring(1, text.length() - 1).replaceAll("\\\\(.)", "$1");
        if (ATOM.matcher(content).matches()) {
            return Optional.of(content);
        }
        return Optional.of('"' + content.replace("\\", "\\\\").replace("\"", "\\\"") + '"');
    }

    private static Optional<String> canonicalDomain(String text) {
        var domain = ascii(text.endsWith(".") ? text.substring(0, text.length() - 1) : text);
        return domain.filter(name -> name.length() <= MAX_DOMAIN)
                .filter(name ->
                        NAMES.matcher(name).matches() || LITERAL.matcher(name).matches());
    }

    private static Optional<String> ascii(String domain) {
        if (domain.length() > MAX_DOMAIN) {
            return Optional.empty();
        }
        try {
            var ascii = domain.chars().allMatch(c -> c < 0x80) ? domain : IDN.toASCII(domain);
            return Optional.of(ascii.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException notAName) {
            return Optional.empty();
        }
    }

    @Override
    public String text() {
        return localPart + '@' + domain;
    }

    @Override
    public String masked() {
        return Masking.mask(localPart) + '@' + domain;
    }

    @Override
    public String deviceAddress() {
        return text();
    }

    @Override
    public String toString() {
        return masked();
    }
}
