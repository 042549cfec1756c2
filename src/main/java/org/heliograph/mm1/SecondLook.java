package org.heliograph.mm1;

import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Looks again, in another transaction and a moment later, before it believes that something is not there: under load H2
 * now and then does not show a row while another transaction changes it, and a phone that is told so gives its message up.
 */
final class SecondLook {
    private static final long MOMENT_MILLIS = 100;

    private SecondLook() {}

    static <T> T at(Supplier<T> look, Predicate<T> isMissing) {
        T first = look.get();
        if (!isMissing.test(first)) {
            return first;
        }
        try {
            Thread.sleep(MOMENT_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return look.get();
    }
}
