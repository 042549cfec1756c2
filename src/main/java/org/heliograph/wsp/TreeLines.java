package org.heliograph.wsp;

import java.util.Locale;
import org.heliograph.octet.OctetException;
import org.heliograph.octet.Octets;

/** Lines of a readable tree: offset in octets, depth by indentation, text that is safe to print. */
public final class TreeLines {
    private static final int WIDTH = 160;

    private final StringBuilder text = new StringBuilder();

    /** Adds a line about what starts at an offset. */
    public void add(int offset, int depth, String line) {
        text.append(String.format(Locale.ROOT, "%7d  ", offset)).append("  ".repeat(depth));
        printable(line, WIDTH);
        text.append('\n');
    }

    /** Adds why reading stopped. */
    public void stopped(int depth, OctetException why) {
        add(why.offset(), depth, "!! stopped: " + why.reason() + ", " + why.getMessage());
    }

    /** Hexadecimal digits of the first octets. */
    public static String hex(Octets octets) {
        int shown = Math.min(octets.size(), 24);
        return octets.slice(0, shown).toHex() + (shown < octets.size() ? "…" : "");
    }

    /** Neither a PDU nor its author decide what a terminal does: control characters become dots. */
    private void printable(String line, int most) {
        int end = Math.min(line.length(), most);
        for (int i = 0; i < end; i++) {
            char c = line.charAt(i);
            text.append(Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? '.' : c);
        }
        if (end < line.length()) text.append("… (").append(line.length()).append(" characters)");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
