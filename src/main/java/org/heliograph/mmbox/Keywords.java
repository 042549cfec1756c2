package org.heliograph.mmbox;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The keywords of an entry (X-Mms-MM-Flags, OMA-TS-MMS_ENC clause 7), as one column: a line for each, with a line end on
 * both sides, so that one can be looked for. A longer one is cut, and of too many the last are left out.
 */
final class Keywords {
    private static final int MOST = 16;
    private static final int LONGEST = 64;
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");

    private Keywords() {}

    /** These and some more, without others. */
    static String change(String column, List<String> added, List<String> removed) {
        Set<String> all = new LinkedHashSet<>(list(column));
        removed.stream().map(Keywords::bounded).forEach(all::remove);
        added.stream().map(Keywords::bounded).filter(word -> !word.isEmpty()).forEach(all::add);
        return column(all.stream().limit(MOST).toList());
    }

    static List<String> list(String column) {
        return column.lines().filter(line -> !line.isEmpty()).toList();
    }

    /** What stands in the column of an entry that has one of these; as many as an entry can have are looked for. */
    static List<String> sought(Collection<String> words) {
        List<String> sought = new ArrayList<>();
        words.stream().limit(MOST).forEach(word -> sought.add(column(List.of(bounded(word)))));
        return sought;
    }

    private static String column(List<String> words) {
        return words.isEmpty() ? "" : "\n" + String.join("\n", words) + "\n";
    }

    private static String bounded(String word) {
        String clean = CONTROL.matcher(word).replaceAll(" ").strip();
        return clean.codePointCount(0, clean.length()) <= LONGEST
                ? clean
                : clean.substring(0, clean.offsetByCodePoints(0, LONGEST)).strip();
    }
}
