package org.heliograph.mm;

import com.github.f4b6a3.ulid.Ulid;
import com.github.f4b6a3.ulid.UlidCreator;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Our own name of a message: 26 characters, of which the first ten count milliseconds, so that new rows stand together in
 * every index, and sixteen are random. Made here, so that it costs no round trip to the database.
 */
public record MmId(String text) {
    private static final Pattern FORM = Pattern.compile("[0-9a-hjkmnp-tv-z]{26}");

    public MmId {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("no message id: " + text.length() + " characters");
        }
    }

    public static MmId next() {
        return new MmId(UlidCreator.getMonotonicUlid().toLowerCase());
    }

    /** What no message of that time or a later one has an id below. */
    public static MmId firstAt(Instant at) {
        return new MmId(Ulid.min(at.toEpochMilli()).toLowerCase());
    }

    /** The id inside a Message-ID that this MMSC gave, with or without angle brackets and domain. */
    public static Optional<MmId> ofMessageId(String messageId) {
        String bare = messageId.startsWith("<") ? messageId.substring(1) : messageId;
        int at = bare.indexOf('@');
        String local = (at < 0 ? bare : bare.substring(0, at)).toLowerCase(Locale.ROOT);
        return FORM.matcher(local).matches() ? Optional.of(new MmId(local)) : Optional.empty();
    }

    /** The Message-ID of X-Mms clause 7.2: unique in the world, as the domain is ours. */
    public String messageId(String domain) {
        return text + "@" + domain;
    }

    @Override
    public String toString() {
        return text;
    }
}
