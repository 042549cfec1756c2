package org.heliograph.handset.crash;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.heliograph.pdu.From;
import org.heliograph.pdu.NotificationInd;

/**
 * A sender and the two phones it writes to. A push does not say whose phone it came to; but the phones listen in two
 * groups, and in each there is one for each sender.
 *
 * @param manners of the phone in the first group and of the one in the second
 */
record Part(int nr, List<Manner> manners) {
    /** Enough of each that every phone's way is crossed with that of another one. */
    static final List<Part> ALL = List.of(
            of(0, Manner.TAKES, Manner.TAKES),
            of(1, Manner.TAKES, Manner.REJECTS),
            of(2, Manner.TAKES, Manner.DEFERS),
            of(3, Manner.TAKES, Manner.FORGETS),
            of(4, Manner.DEFERS, Manner.TAKES),
            of(5, Manner.REJECTS, Manner.TAKES),
            of(6, Manner.FORGETS, Manner.TAKES),
            of(7, Manner.REJECTS, Manner.REJECTS),
            of(8, Manner.SILENT, Manner.SILENT),
            of(9, Manner.TAKES, Manner.SILENT));

    static final int GROUPS = 2;

    private static Part of(int nr, Manner first, Manner second) {
        return new Part(nr, List.of(first, second));
    }

    String sender() {
        return String.format(Locale.ROOT, "+15550110%03d", nr);
    }

    String phone(int group) {
        return String.format(Locale.ROOT, "%s%03d", beginning(group), nr);
    }

    /** Of the numbers of all phones of a group. */
    static String beginning(int group) {
        return "+1555021" + group;
    }

    /** The group of a phone; a sender's reports come to the first. */
    static int group(String number) {
        return digits(number).startsWith(digits(beginning(1))) ? 1 : 0;
    }

    /** Whether its messages expire during the run, as somebody never fetches them. */
    boolean shortLived() {
        return manners.contains(Manner.SILENT);
    }

    static Optional<Part> of(NotificationInd notification) {
        var from = notification.from().flatMap(From::claim).map(Part::digits).orElse("");
        return ALL.stream().filter(part -> digits(part.sender()).equals(from)).findFirst();
    }

    /** An address as it can be compared: without the plus and the type. */
    static String digits(String address) {
        return address.replaceFirst("/TYPE=.*", "").replace("+", "");
    }
}
