package org.heliograph.relay;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.heliograph.relay.Exchange.Ending;
import org.heliograph.subscriber.Caller;

/** An exchange that is not over: who serves it notes what it learns. Of one request, and used by one thread. */
public final class OpenExchange {
    private final String point;
    private final long startedNanos = System.nanoTime();
    private String kind = "unreadable";
    private Ending ending = Ending.FAILED;
    private String status = "failed";
    private long received;
    private long answered;
    private Optional<String> messageId = Optional.empty();
    private Optional<Caller> caller = Optional.empty();
    private OptionalInt recipients = OptionalInt.empty();

    OpenExchange(String point) {
        this.point = point;
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

    public void received(long octets) {
        received = octets;
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

    Exchange close() {
        Duration took = Duration.ofNanos(System.nanoTime() - startedNanos);
        return new Exchange(point, kind, ending, status, took, received, answered, messageId, caller, recipients);
    }
}
