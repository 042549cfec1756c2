package org.heliograph.mm1;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.heliograph.mm.Mm;
import org.heliograph.mm.Token;
import org.heliograph.octet.Octets;
import org.heliograph.pdu.From;
import org.heliograph.pdu.MessageClass;
import org.heliograph.pdu.MmsVersion;
import org.heliograph.pdu.NotificationInd;
import org.heliograph.pdu.PduEncoder;
import org.heliograph.pdu.Priority;
import org.heliograph.pdu.TimeValue;
import org.heliograph.pdu.TransactionId;
import org.heliograph.push.WapPush;
import org.heliograph.push.WapPush.TypeForm;
import org.heliograph.relay.Copy;
import org.heliograph.wsp.EncodedString;

/**
 * m-notification-ind (OMA-TS-MMS_ENC clause 6), made to fit into one short message: what every phone needs is there, the
 * subject as far as there is room.
 */
record NotificationPdu(Mm1Settings settings, Clock clock) {
    /** Octets of a push in one short message, behind a user data header of ports alone. */
    private static final int ONE_MESSAGE = 133;

    /** Where one short message is not enough anyway, more of a subject than this is of no use in a list of messages. */
    private static final int LONGEST_SUBJECT = 40;

    /** Fewer characters say nothing. */
    private static final int SHORTEST_SUBJECT = 3;

    /** What a reader takes for one character, such as a letter with its accents or an emoji of several. */
    private static final Pattern CHARACTER = Pattern.compile("\\X");

    private static final PduEncoder ENCODER = new PduEncoder();

    Octets encode(Copy copy) {
        Octets bare = encode(copy, Optional.empty());
        Optional<String> wanted = copy.mm().subject().filter(subject -> !subject.isBlank());
        if (wanted.isEmpty()) {
            return bare;
        }
        int one = ONE_MESSAGE - WapPush.mms(0, bare).write(TypeForm.SHORT).size();
        int room = one < 0 ? LONGEST_SUBJECT : one;
        return fitting(wanted.get(), room)
                .map(subject -> encode(copy, Optional.of(subject)))
                .orElse(bare);
    }

    private Octets encode(Copy copy, Optional<EncodedString> subject) {
        Mm mm = copy.mm();
        Token token = copy.to().token().orElseThrow();
        NotificationInd.Builder notification = NotificationInd.builder(
                TransactionId.of(token.text()),
                MmsVersion.parse(copy.clientVersion()),
                new MessageClass(mm.messageClass()),
                (long) mm.size(),
                TimeValue.in(timeLeft(mm)),
                ContentLocation.of(token, settings));
        if (!mm.senderHidden()) {
            notification.from(From.of(mm.sender().deviceAddress()));
        }
        if (mm.priority() != org.heliograph.mm.Priority.NORMAL) {
            notification.priority(Priority.valueOf(mm.priority().name()));
        }
        if (mm.deliveryReport()) {
            notification.deliveryReport(true);
        }
        subject.ifPresent(notification::subject);
        return ENCODER.encode(notification.build());
    }

    /** Relative, as phones' clocks are not ours. */
    private Duration timeLeft(Mm mm) {
        Duration left = Duration.between(clock.instant(), mm.expiresAt()).truncatedTo(ChronoUnit.SECONDS);
        return left.isNegative() || left.isZero() ? Duration.ofSeconds(1) : left;
    }

    /** As many whole characters of a subject as take so many octets with their field; empty if that is next to none. */
    private static Optional<EncodedString> fitting(String subject, int room) {
        Optional<EncodedString> fitting = Optional.empty();
        Matcher characters = CHARACTER.matcher(subject);
        for (int count = 1; characters.find() && characters.end() <= LONGEST_SUBJECT; count++) {
            EncodedString cut = EncodedString.of(subject.substring(0, characters.end()));
            if (1 + cut.writtenSize() > room) {
                return fitting;
            }
            if (count >= SHORTEST_SUBJECT || characters.end() == subject.length()) {
                fitting = Optional.of(cut);
            }
        }
        return fitting;
    }
}
