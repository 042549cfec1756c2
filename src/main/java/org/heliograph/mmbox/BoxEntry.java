package org.heliograph.mmbox;

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
import org.heliograph.address.Address;
import org.heliograph.address.Msisdn;
import org.heliograph.mm.History;
import org.heliograph.mm.Token;
import org.heliograph.octet.Octets;

/** A message in its owner's MMBox. */
@Entity
@Table(name = "MMBOX_ENTRY")
public class BoxEntry {
    private static final int MAX_TEXT = 320;

    @Id
    private String id;

    @Column(updatable = false)
    private Address owner;

    @Column(updatable = false)
    private String token;

    @Column(updatable = false)
    private String source;

    @Enumerated(EnumType.STRING)
    private EntryState state;

    private String keywords;

    @Column(name = "MESSAGE_ID", updatable = false)
    private String messageId;

    @Column(name = "CONTENT_TYPE", updatable = false)
    private String contentType;

    @Column(name = "MESSAGE_SIZE", updatable = false)
    private int messageSize;

    @Column(updatable = false)
    private History history;

    @Column(name = "STORED_AT", updatable = false)
    private Instant storedAt;

    @Column(updatable = false)
    private Octets fields;

    protected BoxEntry() {} // for JPA

    /**
     * A message stored now.
     *
     * @param source what it is made of, by which the same request is known when it is repeated
     * @param marking with a state
     */
    public static BoxEntry of(Msisdn owner, String source, BoxMessage message, Marking marking, Instant at) {
        BoxEntry entry = new BoxEntry();
        entry.id = UlidCreator.getMonotonicUlid().toLowerCase();
        entry.owner = owner;
        entry.token = Token.next().text();
        entry.source = source;
        entry.keywords = "";
        entry.messageId = message.messageId().orElse(null);
        entry.contentType = cut(message.mediaType());
        entry.messageSize = message.size();
        entry.history = message.history();
        entry.storedAt = at;
        entry.fields = message.fields();
        entry.state = marking.state().orElseThrow();
        entry.mark(marking);
        return entry;
    }

    private static String cut(String text) {
        return text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT);
    }

    public void mark(Marking marking) {
        marking.state().ifPresent(next -> state = next);
        keywords = Keywords.change(keywords, marking.added(), marking.removed());
    }

    /** All octets went out to its owner. */
    public void fetched() {
        if (state == EntryState.NEW) {
            state = EntryState.RETRIEVED;
        }
    }

    /** Its owner has sent it on. */
    public void forwarded() {
        state = EntryState.FORWARDED;
    }

    public String id() {
        return id;
    }

    /** The end of its address. */
    public Token token() {
        return new Token(token);
    }

    public EntryState state() {
        return state;
    }

    public List<String> keywords() {
        return Keywords.list(keywords);
    }

    public Optional<String> messageId() {
        return Optional.ofNullable(messageId);
    }

    public String contentType() {
        return contentType;
    }

    /** Octets, by which it counts. */
    public int messageSize() {
        return messageSize;
    }

    /** Who has sent it before, when it is sent on from here. */
    public History history() {
        return history == null ? History.NONE : history;
    }

    public Instant storedAt() {
        return storedAt;
    }

    /** All that is said of it, but for its content. */
    public Octets fields() {
        return fields;
    }
}
