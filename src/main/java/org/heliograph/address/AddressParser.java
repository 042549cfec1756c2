package org.heliograph.address;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the text of To, Cc, Bcc and From (OMA-TS-MMS_ENC clause 8), forgiving where phones are sloppy.
 *
 * <p>{@code /TYPE=} is found in any case, and a telephone number keeps being one under a misspelled type
 * ({@code /TYPE=PLNM}). Digits without a type are what the numbering plan says. A dotted quad is an IPv4 address only
 * with its type: without, it is how some people write telephone numbers. Immutable.
 */
public final class AddressParser {
    /** Longest text looked at, in characters: an address and a display name. */
    public static final int MAX_LENGTH = 512;

    private static final Pattern ALPHANUMERIC = Pattern.compile("[A-Za-z0-9]{1,32}");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");
    private static final Pattern SCHEME = Pattern.compile("(?:tel|mailto|sms|mms):(.*)", Pattern.CASE_INSENSITIVE);

    private final NumberingPlan plan;

    public AddressParser(NumberingPlan plan) {
        this.plan = plan;
    }

    /** Reads an address whose originator is not known. */
    public ParsedAddress parse(String text) {
        return parse(text, Optional.empty());
    }

    /** Reads an address that {@code originator} wrote, whose area stands in for one left out. */
    public ParsedAddress parse(String text, Optional<Msisdn> originator) {
        if (text.length() > MAX_LENGTH) {
            return new ParsedAddress.Invalid(text, "the address is longer than " + MAX_LENGTH + " characters");
        }
        if (CONTROL.matcher(text.strip()).find()) {
            return new ParsedAddress.Invalid(text, "the address contains control characters");
        }
        return new Reading(text, originator).read();
    }

    /** One text on its way to an address. */
    private final class Reading {
        private final String original;
        private final Optional<Msisdn> originator;
        private Optional<String> displayName = Optional.empty();

        Reading(String original, Optional<Msisdn> originator) {
            this.original = original;
            this.originator = originator;
        }

        ParsedAddress read() {
            var address = withoutScheme(withoutDisplayName(original.strip()));
            if (address.isEmpty()) {
                return invalid("the address is empty");
            }
            var type = address.toUpperCase(Locale.ROOT).lastIndexOf(OtherAddress.TYPE);
            if (address.indexOf('@') >= 0) {
                return EmailAddress.of(address).map(this::valid).orElseGet(() -> invalid("not an e-mail address"));
            }
            if (type >= 0) {
                var value = address.substring(0, type).strip();
                return deviceAddress(
                        value,
                        address.substring(type + OtherAddress.TYPE.length()).strip());
            }
            return Dialled.fold(address)
                    .map(this::number)
                    .or(() -> OtherAddress.ipv6(address).map(this::valid))
                    .or(() -> alphanumeric(address))
                    .orElseGet(() ->
                            invalid("neither a telephone number, an e-mail address, a short code nor an IP address"));
        }

        private String withoutDisplayName(String text) {
            var open = text.lastIndexOf('<');
            if (text.endsWith(">") && open >= 0) {
                named(text.substring(0, open));
                return text.substring(open + 1, text.length() - 1).strip();
            }
            var comment = text.lastIndexOf('(');
            if (text.endsWith(")") && text.lastIndexOf('@', comment) > 0) {
                named(text.substring(comment + 1, text.length() - 1));
                return text.substring(0, comment).strip();
            }
            return text;
        }

        private void named(String text) {
            var name = text.strip();
            var quoted = name.length() >= 2 && name.startsWith("\"") && name.endsWith("\"");
            displayName = Optional.of(quoted ? name.substring(1, name.length() - 1) : name)
                    .filter(shown -> !shown.isBlank());
        }

        private String withoutScheme(String text) {
            var scheme = SCHEME.matcher(text);
            return scheme.matches() ? scheme.group(1).strip() : text;
        }

        private ParsedAddress deviceAddress(String value, String type) {
            if (type.toUpperCase(Locale.ROOT).startsWith("IP")) {
                return OtherAddress.ipv4(value)
                        .or(() -> OtherAddress.ipv6(value))
                        .map(this::valid)
                        .orElseGet(() -> invalid("not an IP address, though its type says so"));
            }
            var number = Dialled.fold(value).map(this::number);
            if (number.isPresent()) {
                return number.get();
            }
            if (type.equalsIgnoreCase("PLMN")) {
                return alphanumeric(value).orElseGet(() -> invalid("not a telephone number, though its type says so"));
            }
            try {
                return valid(new OtherAddress(value, type));
            } catch (IllegalArgumentException e) {
                return invalid(e.getMessage());
            }
        }

        private ParsedAddress number(String digits) {
            return plan.shortCode(digits)
                    .<Address>map(code -> code)
                    .or(() -> plan.dialled(digits, originator))
                    .map(this::valid)
                    .orElseGet(() -> invalid(plan.homeRegion()
                            .map(region -> "the number does not fit the numbering plan of " + region)
                            .orElse("the number has too many digits, or none")));
        }

        private Optional<ParsedAddress> alphanumeric(String text) {
            return Optional.of(text).filter(ALPHANUMERIC.asMatchPredicate()).map(code -> valid(new ShortCode(code)));
        }

        private ParsedAddress valid(Address address) {
            return new ParsedAddress.Valid(original, address, displayName);
        }

        private ParsedAddress invalid(String reason) {
            return new ParsedAddress.Invalid(original, reason);
        }
    }
}
