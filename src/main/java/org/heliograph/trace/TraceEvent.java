package org.heliograph.trace;

import com.github.f4b6a3.ulid.UlidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.heliograph.mm.MmId;
import org.heliograph.octet.Octets;

/** One step on the road of a message, with the PDUs that passed at it as far as their content. Later ones have greater ids. */
@Entity
@Table(name = "TRACE_EVENT")
public class TraceEvent {
    @Id
    private String id;

    @Column(name = "MM_ID", updatable = false)
    private String mmId;

    @Column(updatable = false)
    private Integer nr;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private TraceKind kind;

    @Column(name = "HAPPENED_AT", updatable = false)
    private Instant happenedAt;

    @Column(updatable = false)
    private String node;

    @Column(updatable = false)
    private String detail;

    @Column(name = "PDU_IN", updatable = false)
    private Octets pduIn;

    @Column(name = "PDU_OUT", updatable = false)
    private Octets pduOut;

    protected TraceEvent() {} // for JPA

    /**
     * A step.
     *
     * @param nr the recipient's place in the message; empty if it is about all of it
     * @param pduIn what came; empty if nothing, or if it is not kept
     * @param pduOut what went
     */
    TraceEvent(Step step, Instant happenedAt, String node, Octets pduIn, Octets pduOut) {
        this.id = UlidCreator.getMonotonicUlid().toLowerCase();
        this.mmId = step.mm().text();
        this.nr = step.nr().isPresent() ? step.nr().getAsInt() : null;
        this.kind = step.kind();
        this.happenedAt = happenedAt;
        this.node = node;
        this.detail = step.detail().text();
        this.pduIn = pduIn;
        this.pduOut = pduOut;
    }

    public String id() {
        return id;
    }

    public MmId mm() {
        return new MmId(mmId);
    }

    /** The recipient's place in the message; empty if it is about all of it. */
    public OptionalInt nr() {
        return nr == null ? OptionalInt.empty() : OptionalInt.of(nr);
    }

    public TraceKind kind() {
        return kind;
    }

    public Instant happenedAt() {
        return happenedAt;
    }

    /** The node that did it. */
    public String node() {
        return node;
    }

    public Facts facts() {
        return Facts.of(detail);
    }

    /** What passed, in its order. */
    public List<PassedPdu> pdus() {
        return Stream.of(PassedPdu.of(this, true), PassedPdu.of(this, false))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The PDU that came, as far as its content; empty if none is kept. */
    public Optional<Octets> pduIn() {
        return Optional.of(pduIn).filter(octets -> !octets.isEmpty());
    }

    /** The PDU that went. */
    public Optional<Octets> pduOut() {
        return Optional.of(pduOut).filter(octets -> !octets.isEmpty());
    }
}
