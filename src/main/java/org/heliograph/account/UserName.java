package org.heliograph.account;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a user logs in by: up to 64 of a-z, 0-9 and {@code . _ @ + -}; capitals count as small letters. */
public record UserName(String text) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._@+-]{0,63}");
    private static final int LONGEST_TYPED = 200;

    public UserName {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("no user name");
        }
    }

    /** As somebody typed it; empty if nobody can have this name. */
    public static Optional<UserName> of(String typed) {
        if (typed.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        return Optional.of(typed.strip().toLowerCase(Locale.ROOT))
                .filter(FORM.asMatchPredicate())
                .map(UserName::new);
    }

    @Override
    public String toString() {
        return text;
    }
}
