package org.heliograph.handset.compose;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Gives parts names that are safe wherever they go, as Content-Location, as Content-ID, in SMIL: us-ascii letters, digits,
 * dot, hyphen and underscore, short, and none twice, not even in other case.
 */
public final class PartNames {
    private static final int LONGEST = 40;

    private final Set<String> taken = new HashSet<>();

    /** The name nearest to the one wanted that is safe and not taken. */
    public String next(String wanted) {
        var name = safe(wanted);
        var candidate = name;
        for (int i = 2; !taken.add(candidate.toLowerCase(Locale.ROOT)); i++) candidate = numbered(name, i);
        return candidate;
    }

    private static String safe(String wanted) {
        var plain = Normalizer.normalize(wanted, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
        var safe = plain.replaceAll("[^A-Za-z0-9._-]+", "_").replaceAll("^[._-]+", "");
        if (safe.isEmpty()) return "part";
        return safe.length() <= LONGEST
                ? safe
                : safe.substring(safe.length() - LONGEST).replaceAll("^[._-]+", "");
    }

    private static String numbered(String name, int number) {
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? name + "-" + number : name.substring(0, dot) + "-" + number + name.substring(dot);
    }
}
