package org.heliograph.mm;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.heliograph.address.Address;
import org.heliograph.address.Msisdn;
import org.heliograph.subscriber.Caller;

/** A multimedia message that we have taken over. */
@Entity
@Table(name = "MM")
public class Mm {
    private static final int MAX_TEXT = 320;

    @Id
    private String id;

    @Version
    private int version;

    @Column(name = "MESSAGE_ID", updatable = false)
    private String messageId;

    @Column(updatable = false)
    private Address sender;

    @Column(name = "CLAIMED_FROM", updatable = false)
    private String claimedFrom;

    @Column(name = "IDENTIFIED_BY", updatable = false)
    private String identifiedBy;

    @Column(name = "IDENTIFIED_FROM", updatable = false)
    private String identifiedFrom;

    private String fingerprint;

    @Column(updatable = false)
    private String subject;

    @Column(name = "MESSAGE_CLASS", updatable = false)
    private String messageClass;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Priority priority;

    @Column(name = "DELIVERY_REPORT", updatable = false)
    private boolean deliveryReport;

    @Column(name = "READ_REPORT", updatable = false)
    private boolean readReport;

    @Column(name = "SENDER_HIDDEN", updatable = false)
    private boolean senderHidden;

    @Column(name = "CONTENT_TYPE", updatable = false)
    private String contentType;

    @Column(name = "MESSAGE_SIZE", updatable = false)
    private int size;

    @Column(name = "CLIENT_DATE", updatable = false)
    private Instant clientDate;

    @Column(name = "ACCEPTED_AT", updatable = false)
    private Instant acceptedAt;

    @Column(name = "DELIVER_AT", updatable = false)
    private Instant deliverAt;

    @Column(name = "EXPIRES_AT", updatable = false)
    private Instant expiresAt;

    @Column(name = "CLIENT_VERSION", updatable = false)
    private String clientVersion;

    @Column(updatable = false)
    private History history;

    @OneToMany(mappedBy = "mm", cascade = CascadeType.PERSIST)
    @OrderBy("nr")
    private List<Recipient> recipients = new ArrayList<>();

    protected Mm() {} // for JPA

    /**
     * A message taken over now.
     *
     * @param sender who sent it, by the word of the network
     * @param times when it came, is to go out and ends
     */
    public static Mm of(
            Submission submission, Msisdn sender, String domain, Times times, Function<Addressee, Route> routes) {
        Mm mm = new Mm();
        MmId newId = MmId.next();
        mm.id = newId.text();
        mm.messageId = newId.messageId(domain);
        mm.sender = sender;
        mm.fingerprint = submission.fingerprint().text();
        mm.claimedFrom = submission.claimedFrom().map(Mm::shown).orElse(null);
        mm.setCaller(submission.caller());
        mm.setTraits(submission.traits());
        mm.clientVersion = submission.origin().clientVersion().orElse(null);
        mm.history = submission.origin().history();
        mm.contentType = cut(submission.content().mediaType(), MAX_TEXT);
        mm.size = submission.content().size();
        mm.acceptedAt = times.acceptedAt();
        mm.deliverAt = times.deliverAt();
        mm.expiresAt = times.expiresAt();
        Set<Address> named = new HashSet<>();
        for (Addressee addressee : submission.addressees()) {
            if (addressee.address().map(named::add).orElse(true)) { // who is named twice still gets one copy
                mm.recipients.add(
                        new Recipient(mm, mm.recipients.size(), addressee, routes.apply(addressee), times.deliverAt()));
            }
        }
        return mm;
    }

    private static String shown(Claim claim) {
        return claim.address().map(Address::text).orElseGet(() -> cut(claim.text(), MAX_TEXT));
    }

    private void setCaller(Caller caller) {
        identifiedBy = caller.rule();
        identifiedFrom = caller.source();
    }

    private void setTraits(Traits traits) {
        subject = traits.subject().map(text -> cut(text, MAX_TEXT)).orElse(null);
        messageClass = cut(traits.messageClass(), MAX_TEXT);
        priority = traits.priority();
        deliveryReport = traits.deliveryReport();
        readReport = traits.readReport();
        senderHidden = traits.senderHidden();
        clientDate = traits.date().orElse(null);
    }

    /** A text that fits its column; NUL, which PostgreSQL does not store, is left out. */
    static String cut(String text, int max) {
        String clean = text.indexOf('\0') < 0 ? text : text.replace("\0", "");
        if (clean.length() <= max) {
            return clean;
        }
        return clean.substring(0, Character.isHighSurrogate(clean.charAt(max - 1)) ? max - 1 : max);
    }

    void forgetFingerprint() {
        fingerprint = null;
    }

    public MmId id() {
        return new MmId(id);
    }

    /** The Message-ID that the world knows it by. */
    public String messageId() {
        return messageId;
    }

    public Address sender() {
        return sender;
    }

    /** Who the sender claimed to be, if it said anything: the address in its canonical form, or what else it was. */
    public Optional<String> claimedFrom() {
        return Optional.ofNullable(claimedFrom);
    }

    /** The rule that recognised the sender. */
    public String identifiedBy() {
        return identifiedBy;
    }

    /** The network address that vouched for the sender. */
    public String identifiedFrom() {
        return identifiedFrom;
    }

    public Optional<String> subject() {
        return Optional.ofNullable(subject);
    }

    public String messageClass() {
        return messageClass;
    }

    public Priority priority() {
        return priority;
    }

    public boolean deliveryReport() {
        return deliveryReport;
    }

    public boolean readReport() {
        return readReport;
    }

    public boolean senderHidden() {
        return senderHidden;
    }

    public String contentType() {
        return contentType;
    }

    /** Octets of the whole message as it came. */
    public int size() {
        return size;
    }

    public Optional<Instant> clientDate() {
        return Optional.ofNullable(clientDate);
    }

    public Instant acceptedAt() {
        return acceptedAt;
    }

    public Instant deliverAt() {
        return deliverAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    /** The MMS version of the client that sent it, in which it reads reports; empty if it was no client of ours. */
    public Optional<String> clientVersion() {
        return Optional.ofNullable(clientVersion);
    }

    /** Who sent it before; none if it was not forwarded. */
    public History history() {
        return history == null ? History.NONE : history;
    }

    /** What the history of a forwarded copy of this is; who wanted to be hidden does not stand in it. */
    public History forwarded() {
        return senderHidden ? history() : history().and(new Sending(sender, acceptedAt));
    }

    public List<Recipient> recipients() {
        return List.copyOf(recipients);
    }

    /** When a message came, when it is to go out, and when it ends. */
    public record Times(Instant acceptedAt, Instant deliverAt, Instant expiresAt) {}
}
