package org.heliograph.bearer.smpp;

import java.time.Duration;
import java.util.Optional;
import org.heliograph.relay.Outcome;

/** What an SMSC means by a command_status other than 0 in submit_sm_resp (SMPP 3.4 clause 5.1.3). */
enum SubmitRefusal {
    /** We are faster than it wants. */
    THROTTLED(10),
    /** It has too much to do, or to do for this phone. */
    QUEUE_FULL(30),
    /** It is in trouble. */
    TROUBLE(60),
    /** It says a number we do not know: an SMSC's own. */
    UNKNOWN_STATUS(300),
    /** It does not believe that we are bound, or as whom. */
    SESSION(30),
    /** It does not take what our settings make; once they are right it may. */
    MISCONFIGURED(600),
    /** It will not take this for this recipient. */
    RECIPIENT,
    /** It will not take this: for this recipient, or for none, as our settings make what it does not want. */
    MISCONFIGURED_FOR_GOOD;

    /** How long to wait where our settings must be put right first. */
    private static final Duration UNTIL_PUT_RIGHT = Duration.ofSeconds(600);

    private final Optional<Duration> after;

    SubmitRefusal(long seconds) {
        after = Optional.of(Duration.ofSeconds(seconds));
    }

    SubmitRefusal() {
        after = Optional.empty();
    }

    static SubmitRefusal of(int status) {
        return switch (status) {
            case 0x58 -> THROTTLED;
            case 0x14 -> QUEUE_FULL;
            case 0x08, 0x45, 0x64, 0xFE, 0xFF -> TROUBLE;
            case 0x04, 0x05, 0x0D, 0x0E, 0x0F -> SESSION;
            case 0x02, 0x03, 0x06, 0x07, 0x15, 0x53, 0x100, 0x101, 0x102, 0x103 -> MISCONFIGURED;
            case 0x0B, 0x65, 0x66 -> RECIPIENT;
            case 0x01, 0x0A, 0x43, 0x48, 0x49, 0x50, 0x51, 0x61, 0x62, 0xC0, 0xC1, 0xC2, 0xC3, 0xC4, 0x104 ->
                MISCONFIGURED_FOR_GOOD;
            default -> UNKNOWN_STATUS;
        };
    }

    /** Whether an operator has to look at the settings. */
    boolean isOurs() {
        return this == SESSION || this == MISCONFIGURED || this == MISCONFIGURED_FOR_GOOD;
    }

    /**
     * What it means for a push.
     *
     * @param alone whether the SMSC has taken other pushes since it last refused one so. If it has not, it may refuse all, and
     *     nobody's message is given up for what an operator can put right.
     */
    Outcome outcome(String why, boolean alone) {
        if (this == MISCONFIGURED_FOR_GOOD && !alone) return new Outcome.Later(Optional.of(UNTIL_PUT_RIGHT), why);
        return after.<Outcome>map(it -> new Outcome.Later(Optional.of(it), why))
                .orElseGet(() -> new Outcome.Never(why));
    }
}
