package org.heliograph.subscriber;

import java.util.Locale;

/** Which header our proxies write the way of a request into. */
public enum ForwardedBy {
    /**
     * Either. If a request has both, they must lead to the same source: a proxy that writes one passes on the other, which
     * then is the phone's own invention.
     */
    ANY,
    /** X-Forwarded-For; Forwarded is not looked at. */
    X_FORWARDED_FOR,
    /** Forwarded (RFC 7239); X-Forwarded-For is not looked at. */
    FORWARDED;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
