package org.heliograph.pdu;

import java.util.Arrays;
import java.util.Optional;

/** A value that is one octet from a list the standard gives. */
public interface Coded {
    /** The octet on the wire, 0x80 to 0xFF. */
    int octet();

    /** Finds the constant of an octet. */
    final class Lookup<E extends Coded> {
        private final Optional<E>[] byOctet;

        /** Two constants on one octet are a mistake that shows as soon as their class is used. */
        @SuppressWarnings({"unchecked", "rawtypes"})
        Lookup(E[] constants) {
            byOctet = new Optional[0x100];
            Arrays.fill(byOctet, Optional.empty());
            for (var constant : constants) {
                if (byOctet[constant.octet()].isPresent())
                    throw new IllegalStateException("two constants on one octet: " + constant);
                byOctet[constant.octet()] = Optional.of(constant);
            }
        }

        Optional<E> of(int octet) {
            return byOctet[octet & 0xFF];
        }
    }
}
