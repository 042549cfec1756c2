package org.heliograph.trace;

import java.util.Arrays;
import java.util.Optional;
import org.heliograph.content.StoredContent;
import org.heliograph.mm.MmId;
import org.heliograph.octet.Octets;

/**
 * A PDU of a trace.
 *
 * @param event at which it passed
 * @param incoming whether it came from a phone
 * @param head its octets up to its content
 */
public record PassedPdu(TraceEvent event, boolean incoming, Octets head) {
    private static final String IN = "-in";
    private static final String OUT = "-out";

    /** The one of an event by its name; empty if it has none. */
    static Optional<PassedPdu> of(TraceEvent event, boolean incoming) {
        Optional<Octets> kept = incoming ? event.pduIn() : event.pduOut();
        return kept.map(octets -> new PassedPdu(event, incoming, octets));
    }

    public String id() {
        return event.id() + (incoming ? IN : OUT);
    }

    static Optional<String> eventOf(String id) {
        return id.endsWith(IN) || id.endsWith(OUT)
                ? Optional.of(id.substring(0, id.lastIndexOf('-')))
                : Optional.empty();
    }

    static boolean isIncoming(String id) {
        return id.endsWith(IN);
    }

    public MmId mm() {
        return event.mm();
    }

    /** Octets of all of it, as far as that is known. */
    public long size() {
        boolean carries = incoming
                ? event.kind() == TraceKind.ACCEPTED || event.kind() == TraceKind.REPEATED
                : event.kind() == TraceKind.FETCHED;
        return carries ? Math.max(event.facts().number("octets"), head.size()) : head.size();
    }

    /** Whether content came behind what is kept. */
    public boolean hasContent() {
        return size() > head.size();
    }

    /** All of it, out of what the message still has; empty if that is not what had passed, or had none. */
    Optional<Octets> whole(StoredContent content) {
        Octets submitted = content.octets();
        if (incoming) {
            boolean same = submitted.size() == size()
                    && submitted.slice(0, head.size()).equals(head);
            return same ? Optional.of(submitted) : Optional.empty();
        }
        Octets body = content.body();
        return head.size() + body.size() == size() ? Optional.of(join(head, body)) : Optional.empty();
    }

    private static Octets join(Octets head, Octets body) {
        byte[] both = Arrays.copyOf(head.toArray(), head.size() + body.size());
        System.arraycopy(body.toArray(), 0, both, head.size(), body.size());
        return Octets.of(both);
    }
}
