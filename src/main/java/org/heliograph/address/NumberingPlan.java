package org.heliograph.address;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber.CountryCodeSource;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The numbering plan of the home network: what digits mean that a subscriber dialled or a network reported.
 *
 * <p>Rules for dialled digits, the first that fits wins. Separators are forgiven throughout.
 *
 * <ol>
 *   <li>A short code of the home network, or anything with {@code *} or {@code #}, is no number.
 *   <li>{@code +} and 3 to 15 digits is international, listed in any plan or not. A trunk {@code 0} left inside
 *       ({@code +44 (0)20}) goes if the plan of that country says so; Italy's stays.
 *   <li>The private numbers the operator's pattern names are private.
 *   <li>With a home region: its international prefix, {@code 00} where the plan has no use for it, its trunk prefix and
 *       its own country code are understood; what could be national and international is national. A subscriber number
 *       gets the area of its originator. Up to six digits that are not listed nationally are private.
 *   <li>Without one: {@code 00} is international; up to six digits, or digits that begin with 0, are private; all others
 *       are taken for international without the plus, because this is how such networks report them too.
 * </ol>
 *
 * <p>A roaming subscriber dials by the home plan. Immutable.
 */
public final class NumberingPlan {
    private static final Pattern INTERNATIONAL = Pattern.compile("[1-9][0-9]{2,14}");
    private static final Pattern PRIVATE = Pattern.compile("[0-9]{1,15}");
    private static final Pattern UNLISTED_PRIVATE = Pattern.compile("[1-9][0-9]{0,5}");
    private static final int LONGEST_INTERNATIONAL_PREFIX = 6;
    private static final int LONGEST_COUNTRY_CODE = 3;

    private final PhoneNumberUtil plans = PhoneNumberUtil.getInstance();
    private final Optional<String> homeRegion;
    private final ShortCodes shortCodes;
    private final Optional<Pattern> privateNumbers;

    private NumberingPlan(Optional<String> homeRegion, ShortCodes shortCodes, Optional<Pattern> privateNumbers) {
        this.homeRegion = homeRegion;
        this.shortCodes = shortCodes;
        this.privateNumbers = privateNumbers;
    }

    /** No home region, no short codes: a laboratory or a private network. */
    public static NumberingPlan withoutHome() {
        return new NumberingPlan(Optional.empty(), ShortCodes.NONE, Optional.empty());
    }

    /**
     * The plan of a region; an empty text is {@link #withoutHome()}.
     *
     * @param region ISO 3166 code, {@code FI}
     * @throws IllegalArgumentException if libphonenumber has no plan for it
     */
    public static NumberingPlan ofRegion(String region) {
        if (region.isBlank()) {
            return withoutHome();
        }
        var code = region.strip().toUpperCase(Locale.ROOT);
        if (!PhoneNumberUtil.getInstance().getSupportedRegions().contains(code)) {
            throw new IllegalArgumentException(
                    "no numbering plan is known for " + region + "; write an ISO 3166 code such as FI, or nothing");
        }
        return new NumberingPlan(Optional.of(code), ShortCodes.NONE, Optional.empty());
    }

    public NumberingPlan withShortCodes(ShortCodes codes) {
        return new NumberingPlan(homeRegion, codes, privateNumbers);
    }

    /**
     * Names the private numbers; they win over the national plan.
     *
     * @param pattern a regular expression for all digits of a number, or an empty text for none
     * @throws IllegalArgumentException if it is no regular expression
     */
    public NumberingPlan withPrivateNumbers(String pattern) {
        return new NumberingPlan(homeRegion, shortCodes, ShortCodes.regularExpression(pattern));
    }

    /** The region whose rules apply, {@code FI}. */
    public Optional<String> homeRegion() {
        return homeRegion;
    }

    /** The short code a subscriber dialled, if the rules make it one; service codes such as {@code *100#} always are. */
    public Optional<ShortCode> shortCode(String text) {
        return Dialled.fold(text).filter(this::isShort).filter(ShortCode::isOne).map(ShortCode::new);
    }

    /** The number a subscriber dialled. */
    public Optional<Msisdn> dialled(String text) {
        return dialled(text, Optional.empty());
    }

    /** The number a subscriber dialled whose own area stands in for one left out. */
    public Optional<Msisdn> dialled(String text, Optional<Msisdn> originator) {
        return Dialled.fold(text)
                .filter(digits -> !isShort(digits))
                .flatMap(digits -> number(digits, originator))
                .map(this::withoutTrunkZero);
    }

    /**
     * A number as an enriched header or a RADIUS attribute has it: international, with the plus or without, and never
     * altered beyond that, since the network knows its subscribers. Up to six digits, digits that begin with 0 and are not
     * national, and whatever the operator's pattern names are private.
     */
    public Optional<Msisdn> fromNetwork(String text) {
        return Dialled.fold(text).flatMap(digits -> {
            if (digits.charAt(0) == '+') {
                return international(digits.substring(1));
            }
            if (isPrivate(digits)) {
                return privateNumber(digits);
            }
            if (digits.charAt(0) == '0') {
                return afterZeroes(digits).or(() -> validNational(digits)).or(() -> privateNumber(digits));
            }
            return UNLISTED_PRIVATE.matcher(digits).matches() ? privateNumber(digits) : international(digits);
        });
    }

    private boolean isShort(String digits) {
        return digits.indexOf('*') >= 0 || digits.indexOf('#') >= 0 || shortCodes.contains(digits);
    }

    private Optional<Msisdn> number(String digits, Optional<Msisdn> originator) {
        if (digits.charAt(0) == '+') {
            return international(digits.substring(1));
        }
        if (isPrivate(digits)) {
            return privateNumber(digits);
        }
        return homeRegion.isPresent() ? atHome(digits, homeRegion.get(), originator) : withoutPlan(digits);
    }

    private Optional<Msisdn> withoutPlan(String digits) {
        if (digits.charAt(0) == '0') {
            return afterZeroes(digits).or(() -> privateNumber(digits));
        }
        return UNLISTED_PRIVATE.matcher(digits).matches() ? privateNumber(digits) : international(digits);
    }

    private Optional<Msisdn> atHome(String digits, String region, Optional<Msisdn> originator) {
        return abroad(digits, region)
                .or(() -> validNational(digits))
                .or(() -> UNLISTED_PRIVATE.matcher(digits).matches() ? privateNumber(digits) : Optional.empty())
                .or(() -> afterZeroes(digits))
                .or(() -> parse(digits, region).flatMap(number -> possible(number, digits, originator)))
                .or(() -> afterNorthAmericanPrefix(digits, region));
    }

    /** With the international prefix of the region: the digits behind it, as if dialled with the plus. */
    private Optional<Msisdn> abroad(String digits, String region) {
        return parse(digits, region)
                .filter(number -> number.getCountryCodeSource() == CountryCodeSource.FROM_NUMBER_WITH_IDD)
                .flatMap(number -> IntStream.rangeClosed(1, Math.min(LONGEST_INTERNATIONAL_PREFIX, digits.length()))
                        .mapToObj(digits::substring)
                        .flatMap(rest -> international(rest).stream())
                        .filter(rest -> parse(rest.text(), "ZZ")
                                .filter(number::exactlySameAs)
                                .isPresent())
                        .findFirst());
    }

    private Optional<Msisdn> validNational(String digits) {
        return homeRegion
                .flatMap(region -> parse(digits, region))
                .filter(plans::isValidNumber)
                .flatMap(this::e164);
    }

    private Optional<Msisdn> possible(PhoneNumber number, String digits, Optional<Msisdn> originator) {
        var verdict = plans.isPossibleNumberWithReason(number);
        if (verdict == ValidationResult.IS_POSSIBLE_LOCAL_ONLY) {
            return originator.flatMap(caller -> inAreaOf(caller, digits));
        }
        return verdict == ValidationResult.IS_POSSIBLE ? e164(number) : Optional.empty();
    }

    private Optional<Msisdn> inAreaOf(Msisdn originator, String subscriberNumber) {
        return parse(originator.text(), "ZZ").flatMap(own -> {
            var national = plans.getNationalSignificantNumber(own);
            var area = national.substring(0, plans.getLengthOfGeographicalAreaCode(own));
            return international(own.getCountryCode() + area + subscriberNumber)
                    .filter(whole -> !area.isEmpty())
                    .filter(whole -> parse(whole.text(), "ZZ")
                            .filter(plans::isPossibleNumber)
                            .isPresent());
        });
    }

    /** Some write +44 (0)20: the zero goes if only without it the number is one of its country's plan. */
    private Msisdn withoutTrunkZero(Msisdn msisdn) {
        int zero = msisdn.digits().indexOf('0', 1);
        if (zero < 0 || zero > LONGEST_COUNTRY_CODE) {
            return msisdn; // nearly every number, and parsing costs more than all the rest
        }
        return parse(msisdn.text(), "ZZ")
                .filter(number -> msisdn.digits().startsWith(number.getCountryCode() + "0"))
                .filter(plans::isValidNumber)
                .flatMap(this::e164)
                .orElse(msisdn);
    }

    private static Optional<Msisdn> afterZeroes(String digits) {
        return digits.startsWith("00") ? international(digits.substring(2)) : Optional.empty();
    }

    private Optional<Msisdn> afterNorthAmericanPrefix(String digits, String region) {
        return digits.startsWith("011") && plans.isNANPACountry(region)
                ? international(digits.substring(3))
                : Optional.empty();
    }

    private boolean isPrivate(String digits) {
        return privateNumbers.filter(form -> form.matcher(digits).matches()).isPresent();
    }

    private Optional<Msisdn> e164(PhoneNumber number) {
        return international(plans.format(number, PhoneNumberFormat.E164).substring(1));
    }

    private static Optional<Msisdn> international(String digits) {
        return Stream.of(digits)
                .filter(INTERNATIONAL.asMatchPredicate())
                .map(number -> new Msisdn("+" + number))
                .findFirst();
    }

    private static Optional<Msisdn> privateNumber(String digits) {
        return Optional.of(digits).filter(PRIVATE.asMatchPredicate()).map(Msisdn::new);
    }

    private Optional<PhoneNumber> parse(String digits, String region) {
        try {
            return Optional.of(plans.parseAndKeepRawInput(digits, region));
        } catch (NumberParseException noNumber) {
            return Optional.empty();
        }
    }
}
