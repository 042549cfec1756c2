package org.heliograph.subscriber;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whom we believe about who is calling.
 *
 * @param rules what is read, in order
 * @param proxies our own forwarding proxies, believed about who handed a request to them and about nothing else. A gateway
 *     that enriches belongs in the rules' trusted networks and not here
 * @param forwarded the header these proxies write
 * @param conflict what to do if headers we trust name different subscribers
 * @param untrusted what to do with an identity header that somebody else wrote
 */
public record IdentitySettings(
        List<IdentityRule> rules,
        TrustedNetworks proxies,
        ForwardedBy forwarded,
        ConflictPolicy conflict,
        UntrustedPolicy untrusted) {

    /** Two trusted values that differ. */
    public enum ConflictPolicy {
        /** Nobody is recognised. */
        REFUSE,
        /** The first line of the first rule counts. */
        FIRST
    }

    /** An identity header from an address its rule does not trust. */
    public enum UntrustedPolicy {
        /** It counts as absent. */
        IGNORE,
        /** Nobody is recognised, whatever other headers say. */
        REFUSE
    }

    public static final String RULES = "identity.rules";
    public static final String TRUSTED = "identity.trusted";
    public static final String PROXIES = "identity.proxies";
    public static final String FORWARDED = "identity.forwarded";
    public static final String CONFLICT = "identity.conflict";
    public static final String UNTRUSTED = "identity.untrusted";
    /** {@code identity.rule.<name>.header}, {@code decoder}, {@code kind}, {@code trusted} and {@code key}. */
    public static final String RULE = "identity.rule.";

    public IdentitySettings {
        rules = List.copyOf(rules);
    }

    /**
     * Reads the settings' texts; an absent or blank one leaves its default, and by default nobody is trusted.
     *
     * @param value the text of a key
     * @throws IllegalArgumentException naming the key and what to write instead
     */
    public static IdentitySettings of(Function<String, Optional<String>> value) {
        var texts = new Texts(value);
        var trusted = texts.read(TRUSTED, TrustedNetworks::of, TrustedNetworks.NONE);
        return new IdentitySettings(
                names(texts).stream().map(name -> rule(name, trusted, texts)).toList(),
                texts.read(PROXIES, TrustedNetworks::of, TrustedNetworks.NONE),
                texts.choice(FORWARDED, ForwardedBy.values(), ForwardedBy.ANY),
                texts.choice(CONFLICT, ConflictPolicy.values(), ConflictPolicy.REFUSE),
                texts.choice(UNTRUSTED, UntrustedPolicy.values(), UntrustedPolicy.IGNORE));
    }

    /** The same behind these proxies and no others, whichever header they write. */
    public IdentitySettings behind(TrustedNetworks others) {
        return new IdentitySettings(rules, others, ForwardedBy.ANY, conflict, untrusted);
    }

    /** The network element that a request comes from: the peer of the connection, or the one in front of our proxies. */
    public SourceAddress source(Peer peer) {
        return new ForwardedPath(proxies, forwarded).source(peer);
    }

    private static List<String> names(Texts texts) {
        var names = texts.read(RULES, text -> Arrays.stream(text.split(",")).map(String::strip), Stream.<String>empty())
                .filter(name -> !name.isEmpty())
                .toList();
        if (names.stream().distinct().count() < names.size()) {
            throw new IllegalArgumentException(RULES + " names a rule twice; write each name once");
        }
        return names.isEmpty() ? IdentityPresets.DEFAULT : names;
    }

    private static IdentityRule rule(String name, TrustedNetworks trusted, Texts texts) {
        var key = RULE + name + '.';
        var preset = IdentityPresets.named(name);
        var header = texts.text(key + "header")
                .or(() -> preset.map(IdentityPresets.Preset::header))
                .orElseThrow(() -> new IllegalArgumentException(RULES + " names '" + name
                        + "', which is no preset; write " + key + "header, or one of "
                        + String.join(", ", IdentityPresets.names())));
        var decoder = texts.text(key + "decoder")
                .or(() -> preset.map(IdentityPresets.Preset::decoder))
                .orElse("plain");
        var secret = texts.text(key + "key");
        return new IdentityRule(
                texts.checked(RULES, () -> IdentityRule.checkedName(name)),
                texts.checked(key + "header", () -> IdentityRule.checkedHeader(header)),
                texts.checked(key + "decoder", () -> DecoderSpec.decoder(decoder, secret)),
                texts.choice(
                        key + "kind",
                        IdentityKind.values(),
                        preset.map(IdentityPresets.Preset::kind).orElse(IdentityKind.MSISDN)),
                texts.read(key + "trusted", TrustedNetworks::of, trusted));
    }

    /** Whether any rule trusts anybody; if not, no caller can ever be recognised. */
    public boolean trustsAnybody() {
        return rules.stream().anyMatch(rule -> !rule.trusted().isEmpty());
    }

    /** The settings' texts, with each refusal naming its key. */
    private record Texts(Function<String, Optional<String>> value) {

        Optional<String> text(String key) {
            return value.apply(key).map(String::strip).filter(text -> !text.isEmpty());
        }

        <T> T read(String key, Function<String, T> reading, T otherwise) {
            return text(key)
                    .map(text -> checked(key, () -> reading.apply(text)))
                    .orElse(otherwise);
        }

        <T> T choice(String key, T[] choices, T otherwise) {
            return read(
                    key,
                    text -> Arrays.stream(choices)
                            .filter(choice -> word(choice).equalsIgnoreCase(text))
                            .findFirst()
                            .orElseThrow(() -> new IllegalArgumentException("'" + text + "' is not known; write "
                                    + Arrays.stream(choices).map(Texts::word).collect(Collectors.joining(" or ")))),
                    otherwise);
        }

        <T> T checked(String key, Supplier<T> reading) {
            try {
                return reading.get();
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(key + ": " + e.getMessage(), e);
            }
        }

        private static String word(Object choice) {
            return choice.toString().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
