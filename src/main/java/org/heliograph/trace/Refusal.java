package org.heliograph.trace;

import com.github.f4b6a3.ulid.UlidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.heliograph.address.Address;
import org.heliograph.mm.MmId;
import org.heliograph.octet.Octets;
import org.heliograph.relay.Exchange;
import org.heliograph.relay.Reason;
import org.heliograph.subscriber.Caller;

/** A request that was refused or failed, which leaves nothing else behind. Later ones have greater ids. */
@Entity
@Table(name = "REFUSED_REQUEST")
public class Refusal {
    private static final int LONGEST_WORD = 64;
    private static final int LONGEST_CALLER = 20;

    @Id
    private String id;

    @Column(name = "HAPPENED_AT", updatable = false)
    private Instant happenedAt;

    @Column(updatable = false)
    private String node;

    @Column(updatable = false)
    private String kind;

    @Column(updatable = false)
    private String caller;

    @Column(name = "MM_ID", updatable = false)
    private String mmId;

    @Column(updatable = false)
    private Integer nr;

    @Column(updatable = false)
    private String status;

    @Column(updatable = false)
    private String reason;

    @Column(updatable = false)
    private String detail;

    @Column(updatable = false)
    private Octets pdu;

    protected Refusal() {} // for JPA

    Refusal(Exchange exchange, Instant happenedAt, TraceSettings rules) {
        Exchange.Request request = exchange.request();
        Reason why = request.reason()
                .orElseGet(() -> Reason.of(exchange.ending().name().toLowerCase(Locale.ROOT)));
        this.id = UlidCreator.getMonotonicUlid().toLowerCase();
        this.happenedAt = happenedAt;
        this.node = rules.node();
        this.kind = word(exchange.kind());
        this.caller = exchange.caller().map(Refusal::number).orElse(null);
        this.mmId = exchange.messageId()
                .or(() -> Optional.ofNullable(why.facts().get("message")))
                .flatMap(MmId::ofMessageId)
                .map(MmId::text)
                .orElse(null);
        this.nr = Optional.ofNullable(why.facts().get("recipient"))
                .map(Integer::valueOf)
                .orElse(null);
        this.status = word(exchange.status());
        this.reason = word(why.key());
        this.detail = detail(exchange, why).text();
        Octets head = Tracer.kept(request.wire().received().head(), rules);
        this.pdu = Octets.of(head.toArray()); // not a part of all that came
    }

    private static Detail detail(Exchange exchange, Reason why) {
        Detail detail = new Detail()
                .put("ending", exchange.ending())
                .put("address", exchange.request().wire().address())
                .put("path", exchange.request().wire().path())
                .put("transactionId", exchange.request().transactionId())
                .put("received", exchange.received())
                .put("answered", exchange.answered());
        Steps.caller(exchange.caller(), detail);
        why.facts().forEach(detail::put);
        return detail;
    }

    private static String number(Caller caller) {
        String number = caller.msisdn()
                .map(Address::text)
                .orElseGet(() -> caller.imsi().orElseThrow().digits());
        return cut(number, LONGEST_CALLER);
    }

    private static String word(String text) {
        return cut(text, LONGEST_WORD);
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }

    public String id() {
        return id;
    }

    public Instant happenedAt() {
        return happenedAt;
    }

    public String node() {
        return node;
    }

    /** What was asked, in the standard's word. */
    public String kind() {
        return kind;
    }

    /** The number of who asked, or the IMSI without one; empty if nobody said. */
    public Optional<String> caller() {
        return Optional.ofNullable(caller);
    }

    /** The message that it was about, if there is one. */
    public Optional<MmId> mm() {
        return Optional.ofNullable(mmId).map(MmId::new);
    }

    /** The recipient's place in that message. */
    public OptionalInt nr() {
        return nr == null ? OptionalInt.empty() : OptionalInt.of(nr);
    }

    /** What it was answered with, in the standard's word. */
    public String status() {
        return status;
    }

    /** The key of the reason. */
    public String reason() {
        return reason;
    }

    public Facts facts() {
        return Facts.of(detail);
    }

    /** The PDU as far as its content, or the first octets of what is none; empty if nothing is kept. */
    public Optional<Octets> pdu() {
        return Optional.of(pdu).filter(octets -> !octets.isEmpty());
    }
}
