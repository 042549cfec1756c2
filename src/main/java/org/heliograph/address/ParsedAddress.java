package org.heliograph.address;

import java.util.Optional;

/** What the text of To, Cc, Bcc or From turned out to be; the text is kept as it came, beside the canonical address. */
public sealed interface ParsedAddress {

    /** The text as it came, shown to recipients; it is no key for anything. */
    String original();

    /** The canonical address, if the text is one. */
    Optional<Address> address();

    /**
     * An address.
     *
     * @param displayName the name in front of {@code <...>}, or behind in brackets
     */
    record Valid(String original, Address canonical, Optional<String> displayName) implements ParsedAddress {
        @Override
        public Optional<Address> address() {
            return Optional.of(canonical);
        }

        @Override
        public String toString() {
            return canonical.masked();
        }
    }

    /**
     * Not an address.
     *
     * @param reason a sentence for the person who sent it; it repeats nothing of the text, so it may be logged
     */
    record Invalid(String original, String reason) implements ParsedAddress {
        @Override
        public Optional<Address> address() {
            return Optional.empty();
        }

        @Override
        public String toString() {
            return reason;
        }
    }
}
