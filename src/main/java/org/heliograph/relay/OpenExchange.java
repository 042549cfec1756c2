package org.heliograph.relay;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.heliograph.octet.Octets;
import org.heliograph.relay.Exchange.Ending;
import org.heliograph.subscriber.Caller;

/** An exchange that is not over: who serves it notes what it learns. Of one request, and used by one thread. */
public final class OpenExchange {
    /** Of octets that nobody could read, that much is kept: their beginning is what was wrong, or the name of it. */
    private static final int MOST_OF_UNREADABLE = 1_000;

    private final String point;
    private final long startedNanos = System.nanoTime();
    private String kind = "unreadable";
    private Ending ending = Ending.FAILED;
    private String status = "failed";
    private long received;
    private long answered;
    private String address = "";
    private String path = "";
    private Octets posted = Octets.EMPTY;
    private int headSize = MOST_OF_UNREADABLE;
    private Optional<String> transactionId = Optional.empty();
    private Optional<Reason> reason = Optional.empty();
    private Optional<String> messageId = Optional.empty();
    private Optional<Caller> caller = Optional.empty();
    private OptionalInt recipients = OptionalInt.empty();

    OpenExchange(String point) {
        this.point = point;
    }

    /** Where it comes from, and to which path. */
    public void from(String where, String to) {
        address = where;
        path = to;
    }

    /** What is asked, in the standard's word. */
    public void asks(String what) {
        kind = what;
    }

    public void by(Caller who) {
        caller = Optional.of(who);
    }

    public void about(String message) {
        messageId = Optional.of(message);
    }

    public void to(int count) {
        recipients = OptionalInt.of(count);
    }

    public void received(Octets octets) {
        posted = octets;
        received = octets.size();
    }

    /** What was received is a PDU, whose content begins there; one without content ends there. */
    public void readUpTo(int head) {
        headSize = head;
    }

    /** By which the peer knows its request. */
    public void in(String transaction) {
        transactionId = Optional.of(transaction);
    }

    /** The request, as far as it is known by now. */
    public Wire wire() {
        Octets head = posted.slice(0, Math.min(headSize, posted.size()));
        return new Wire(address, path, caller, new Wire.Passed(head, posted.size()), Wire.Passed.NOTHING);
    }

    public void answered(long octets) {
        answered = octets;
    }

    /** How it ended; the last word counts, and without one it has failed. */
    public void ends(Ending how, String word) {
        ending = how;
        status = word;
    }

    public void ends(Ending how, Enum<?> word) {
        ends(how, word.name().toLowerCase(Locale.ROOT));
    }

    /** It was refused, with that word of the standard. */
    public void refused(RefusedException refused, Enum<?> word) {
        refused(refused.reason(), word);
    }

    public void refused(Reason why, Enum<?> word) {
        refused(why, word.name().toLowerCase(Locale.ROOT));
    }

    public void refused(Reason why, String word) {
        ends(Ending.REFUSED, word);
        reason = Optional.of(why);
    }

    Exchange close() {
        Duration took = Duration.ofNanos(System.nanoTime() - startedNanos);
        return new Exchange(
                point,
                kind,
                ending,
                status,
                took,
                received,
                answered,
                messageId,
                caller,
                recipients,
                new Exchange.Request(wire(), transactionId, reason));
    }
}
