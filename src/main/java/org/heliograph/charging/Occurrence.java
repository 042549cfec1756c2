package org.heliograph.charging;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.heliograph.mm.Mm;
import org.heliograph.mm.Recipient;

/**
 * Something that happened to a message and costs nothing, but is recorded.
 *
 * @param recipients whom it is about
 * @param text in words, where TS 32.298 has no code
 * @param reportAllowed what the phone said of the sender's hearing of it
 */
public record Occurrence(
        RecordType type,
        Mm mm,
        List<Recipient> recipients,
        Optional<MmStatusCode> status,
        String text,
        Optional<Boolean> reportAllowed,
        Instant at) {

    /** Of one recipient. */
    public static Occurrence of(RecordType type, Recipient to, Instant at) {
        return new Occurrence(type, to.mm(), List.of(to), Optional.empty(), "", Optional.empty(), at);
    }

    /** Of the message as a whole; these records name no recipient. */
    public static Occurrence of(RecordType type, Mm mm, Instant at) {
        return new Occurrence(type, mm, List.of(), Optional.empty(), "", Optional.empty(), at);
    }

    public Occurrence with(MmStatusCode code) {
        return new Occurrence(type, mm, recipients, Optional.of(code), text, reportAllowed, at);
    }

    public Occurrence with(String words) {
        return new Occurrence(type, mm, recipients, status, words, reportAllowed, at);
    }

    public Occurrence reportAllowed(boolean allowed) {
        return new Occurrence(type, mm, recipients, status, text, Optional.of(allowed), at);
    }
}
