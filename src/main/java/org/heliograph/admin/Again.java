package org.heliograph.admin;

import java.util.function.Supplier;
import org.heliograph.mm.CollisionException;

/** Does once more what met another transaction at the same rows: it then finds what that has left. */
final class Again {
    private static final int MOST = 5;

    private Again() {}

    static <T> T on(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (CollisionException e) {
                if (attempt == MOST) {
                    throw e;
                }
            }
        }
    }
}
