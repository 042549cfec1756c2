package org.heliograph.subscriber;

import java.util.Optional;

/**
 * Turns the value of an enriched header, or a part of it, into plainer text: at the end of a chain, into digits.
 *
 * <p>A decoder looks at no more than {@link #MAX_VALUE} characters, answers garbage with an empty result and never throws.
 */
@FunctionalInterface
public interface HeaderDecoder {

    /** Longest value looked at, in characters. */
    int MAX_VALUE = 4_096;

    /** The plainer text, or empty if the value is nothing this decoder reads. */
    Optional<String> decode(String value);

    /**
     * Whether a comma belongs to the value. If not, it separates several values, as when a proxy joins the lines of a
     * repeated header (RFC 9110, 5.2).
     */
    default boolean readsCommas() {
        return false;
    }

    /** This decoder, and then another on what it gave. */
    default HeaderDecoder then(HeaderDecoder next) {
        var first = this;
        return new HeaderDecoder() {
            @Override
            public Optional<String> decode(String value) {
                return value.length() > MAX_VALUE
                        ? Optional.empty()
                        : first.decode(value).flatMap(next::decode);
            }

            @Override
            public boolean readsCommas() {
                return first.readsCommas();
            }
        };
    }
}
