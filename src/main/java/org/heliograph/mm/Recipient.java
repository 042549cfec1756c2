package org.heliograph.mm;

import com.github.f4b6a3.ulid.UlidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.heliograph.address.Address;

/**
 * One To, Cc or Bcc of a message: its own address, route and state, and the work that waits for it. Each verb is one step
 * of {@link DeliveryState#next()}; one that is not legal throws {@link IllegalStateException} and changes nothing.
 */
@Entity
@Table(name = "MM_RECIPIENT")
public class Recipient {
    private static final int MAX_TEXT = 320;

    @Id
    private String id;

    @Version
    private int version;

    @ManyToOne(optional = false)
    @JoinColumn(name = "MM_ID", updatable = false)
    private Mm mm;

    @Column(name = "NR", updatable = false)
    private int nr;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Role role;

    @Column(name = "WRITTEN", updatable = false)
    private String written;

    @Column(updatable = false)
    private Address address;

    @Enumerated(EnumType.STRING)
    private Route route;

    @Enumerated(EnumType.STRING)
    private DeliveryState state;

    @Enumerated(EnumType.STRING)
    private Lane lane;

    @Column(name = "DUE_AT")
    private Instant dueAt;

    private int claims;

    private int failures;

    private int notifications;

    private String token;

    @Column(name = "RECEIPT_ELEMENT")
    private String receiptElement;

    @Column(name = "RECEIPT_ID")
    private String receiptId;

    @Column(name = "NOTIFIED_AT")
    private Instant notifiedAt;

    @Column(name = "FETCHED_AT")
    private Instant fetchedAt;

    @Column(name = "FINISHED_AT")
    private Instant finishedAt;

    @Column(name = "REPORT_FORBIDDEN")
    private boolean reportForbidden;

    @Enumerated(EnumType.STRING)
    @Column(name = "READ_STATUS")
    private ReadStatus readStatus;

    protected Recipient() {} // for JPA

    Recipient(Mm mm, int nr, Addressee addressee, Route route, Instant dueAt) {
        this.id = UlidCreator.getMonotonicUlid().toLowerCase();
        this.mm = mm;
        this.nr = nr;
        this.role = addressee.role();
        this.written = Mm.cut(addressee.text(), MAX_TEXT);
        this.address = addressee.address().orElse(null);
        this.route = route;
        this.state = route == Route.NONE ? DeliveryState.UNDELIVERABLE : DeliveryState.QUEUED;
        this.lane = state.lane().orElse(null);
        this.dueAt = lane == null ? null : dueAt;
        this.token = route == Route.LOCAL ? Token.next().text() : null;
    }

    /** A worker takes it until then; whoever takes it later counts on from here. */
    public void claim(Instant leaseEnd) {
        claims++;
        dueAt = leaseEnd;
        forgetReceipt();
        if (token == null && route == Route.LOCAL) { // of the time before phones were told
            token = Token.next().text();
        }
    }

    /** What it waits for is not to be done before then. */
    public void postpone(Instant until) {
        dueAt = until;
    }

    /** The attempt failed and may succeed later. */
    public void failed(Instant nextAttempt) {
        failures++;
        lane = Lane.RETRY;
        dueAt = beforeExpiry(nextAttempt);
    }

    private Instant beforeExpiry(Instant wanted) {
        return wanted.isBefore(mm.expiresAt()) ? wanted : mm.expiresAt();
    }

    /** The network has taken the notification over; told again then, unless the phone has answered already. */
    public void notified(Instant at, Instant again) {
        if (state.isToBeSent()) {
            become(DeliveryState.NOTIFIED, beforeExpiry(again));
        }
        notifications++;
        failures = 0;
        notifiedAt = at;
    }

    /** A receipt for what was sent last is known by this. */
    public void awaitReceipt(String element, String receipt) {
        receiptElement = element;
        receiptId = receipt;
    }

    /** The receipt has come. */
    public void forgetReceipt() {
        receiptElement = null;
        receiptId = null;
    }

    /** The phone will fetch it later. */
    public void deferred(boolean reportAllowed) {
        become(DeliveryState.DEFERRED, mm.expiresAt());
        reportForbidden = !reportAllowed;
    }

    /** Somebody asks that the phone be told now, also one that wanted to fetch it later by itself. */
    public void tellNow(Instant now) {
        if (state == DeliveryState.DEFERRED) {
            become(DeliveryState.QUEUED, now);
        } else if (!state.isToBeSent()) {
            throw new IllegalStateException("recipient " + id + ": " + state + " is not to be told");
        }
        lane = Lane.SEND;
        dueAt = now;
    }

    /** Whether the phone may be told once more. */
    public boolean mayBeTold(Instant now) {
        boolean waits = state.isToBeSent() || state == DeliveryState.DEFERRED;
        return waits && mm.expiresAt().isAfter(now);
    }

    /** All octets went out; taken for retrieved then, if the phone does not acknowledge. Harmless when repeated. */
    public void fetched(Instant at, Instant graceEnd) {
        if (fetchedAt == null) {
            fetchedAt = at;
        }
        if (mayBecome(DeliveryState.FETCHED)) {
            become(DeliveryState.FETCHED, graceEnd);
        } else if (state == DeliveryState.FETCHED && dueAt.isBefore(mm.expiresAt())) {
            dueAt = graceEnd;
        }
    }

    /** Nobody has acknowledged it: it is taken for retrieved, and may be fetched again until it expires. */
    public void takeForRetrieved() {
        become(DeliveryState.RETRIEVED, mm.expiresAt());
        lane = Lane.WAIT;
    }

    /** What was taken for retrieved will not be fetched again. */
    public void close(Instant at) {
        if (!isTakenForRetrieved()) {
            throw new IllegalStateException("recipient " + id + ": " + state + " is not to be closed");
        }
        lane = Lane.SWEEP;
        dueAt = at;
        finishedAt = at;
        forgetReceipt();
    }

    /** Nothing more will become of it. */
    public void finish(DeliveryState end, Instant at) {
        if (!end.isFinal()) {
            throw new IllegalArgumentException(end + " is no end");
        }
        become(end, at);
        finishedAt = at;
        forgetReceipt();
    }

    /** The recipient has read it, or deleted it without reading. */
    public void read(ReadStatus status) {
        readStatus = status;
    }

    /** Its part of the content is no longer needed; no work is left. */
    public void swept() {
        lane = null;
        dueAt = null;
    }

    /** Whether it counts as retrieved, though the phone has not said so. */
    public boolean isTakenForRetrieved() {
        return state == DeliveryState.RETRIEVED && finishedAt == null;
    }

    /** Whether the phone may still fetch it. */
    public boolean isFetchable(Instant now) {
        boolean waits = !state.isFinal() || isTakenForRetrieved();
        return waits && (mm.expiresAt().isAfter(now) || state == DeliveryState.FETCHED);
    }

    private void become(DeliveryState next, Instant due) {
        if (!state.next().contains(next)) {
            throw new IllegalStateException("recipient " + id + ": " + state + " to " + next);
        }
        state = next;
        lane = next.lane().orElse(null);
        dueAt = due;
    }

    public String id() {
        return id;
    }

    public Mm mm() {
        return mm;
    }

    /** Its place in the submission: To, then Cc, then Bcc, from 0. */
    public int nr() {
        return nr;
    }

    public Role role() {
        return role;
    }

    /** The address as the sender wrote it. */
    public String written() {
        return written;
    }

    public Optional<Address> address() {
        return Optional.ofNullable(address);
    }

    /** Whether it is this one's own copy. */
    public boolean isOf(Address who) {
        return who.equals(address);
    }

    public Route route() {
        return route;
    }

    public DeliveryState state() {
        return state;
    }

    /** Whether the recipient may step there from where it is. */
    public boolean mayBecome(DeliveryState next) {
        return state.next().contains(next);
    }

    /** When the next step is due; empty when there is none. */
    public Optional<Instant> dueAt() {
        return Optional.ofNullable(dueAt);
    }

    /** The kind of work that it waits for; empty when there is none. */
    public Optional<Lane> lane() {
        return Optional.ofNullable(lane);
    }

    /** How often a worker has taken it; a settlement of an earlier taking is too late. */
    public int claims() {
        return claims;
    }

    /** Attempts that failed since the last that did not. */
    public int failures() {
        return failures;
    }

    /** How often the phone has been told. */
    public int notifications() {
        return notifications;
    }

    /** What the phone fetches and answers by; empty where no phone of ours does. */
    public Optional<Token> token() {
        return Optional.ofNullable(token).map(Token::new);
    }

    public Optional<Instant> notifiedAt() {
        return Optional.ofNullable(notifiedAt);
    }

    public Optional<Instant> fetchedAt() {
        return Optional.ofNullable(fetchedAt);
    }

    public Optional<Instant> finishedAt() {
        return Optional.ofNullable(finishedAt);
    }

    /** Whether the recipient has said that the sender shall not hear of it. */
    public boolean reportForbidden() {
        return reportForbidden;
    }

    public Optional<ReadStatus> readStatus() {
        return Optional.ofNullable(readStatus);
    }
}
