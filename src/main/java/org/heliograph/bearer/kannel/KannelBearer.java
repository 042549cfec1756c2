package org.heliograph.bearer.kannel;

import com.github.f4b6a3.ulid.UlidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.heliograph.bearer.Bearer;
import org.heliograph.bearer.BearerKind;
import org.heliograph.bearer.Carries;
import org.heliograph.bearer.ContentTypeForm;
import org.heliograph.bearer.Push;
import org.heliograph.bearer.http.HttpPeer;
import org.heliograph.bearer.http.HttpPeer.Answer;
import org.heliograph.bearer.http.HttpPeer.NoAnswer;
import org.heliograph.push.Segmentation;
import org.heliograph.push.SmsSegment;
import org.heliograph.push.WapPush;
import org.heliograph.relay.Outcome;
import org.heliograph.relay.ReceiptKey;

/**
 * Short messages through an HTTP gateway that takes Kannel's sendsms: a request a segment, in order. A receipt is asked
 * for with the last.
 */
@ApplicationScoped
@Carries(BearerKind.KANNEL)
public class KannelBearer implements Bearer {
    static final String ELEMENT = "kannel";
    private static final System.Logger LOG = System.getLogger(KannelBearer.class.getName());

    private final AtomicInteger counter =
            new AtomicInteger(ThreadLocalRandom.current().nextInt());
    private Supplier<KannelSettings> settings;
    private final HttpPeer gateway = new HttpPeer();

    public KannelBearer() {} // for the container

    @Inject
    public KannelBearer(Supplier<KannelSettings> settings) {
        this.settings = settings;
    }

    @Override
    public Outcome carry(Push push) {
        List<SmsSegment> segments;
        try {
            int count = counter.getAndIncrement();
            var datagram = ContentTypeForm.AUTO.write(WapPush.mms(count & 0xFF, push.pdu()));
            segments = Segmentation.WAP_PUSH.split(datagram, count);
        } catch (IllegalArgumentException e) {
            return new Outcome.Never("more than short messages can carry");
        }
        return carry(push, segments);
    }

    private Outcome carry(Push push, List<SmsSegment> segments) {
        var now = settings.get();
        var receipt = now.wantsReceipts() && push.receipted()
                ? Optional.of(UlidCreator.getMonotonicUlid().toLowerCase())
                : Optional.<String>empty();
        int last = segments.size() - 1;
        for (int i = 0; i <= last; i++) {
            var asked = i == last ? receipt : Optional.<String>empty();
            var outcome = send(new SendSms(push.to(), segments.get(i), asked), now);
            int size = segments.get(i).toOctets().size();
            if (!(outcome instanceof Outcome.Sent)) {
                push.pieces().failed(ELEMENT, size, outcome.why());
                return outcome;
            }
            push.pieces().taken(ELEMENT, size, asked);
        }
        return new Outcome.Sent(receipt.map(id -> new ReceiptKey(ELEMENT, id)));
    }

    private Outcome send(SendSms message, KannelSettings now) {
        var reply = gateway.ask(message.request(now), now.timeout());
        if (reply instanceof NoAnswer none) return none.outcome();
        return outcome((Answer) reply);
    }

    private static Outcome outcome(Answer answer) {
        if (answer.isSuccess()) return Outcome.Sent.WITHOUT_RECEIPT;
        if (refusesNumber(answer)) return new Outcome.Never("the gateway does not serve this number");
        int status = answer.status();
        if (status / 100 != 5)
            LOG.log(
                    Level.ERROR,
                    "the gateway does not take our short messages, HTTP {0}: see kannel.url, kannel.username,"
                            + " kannel.password and kannel.from, and its log",
                    status);
        return new Outcome.Later(answer.retryAfter(), "the gateway says HTTP " + status);
    }

    /** All other refusals are of us, by the same status: only the text tells. */
    private static boolean refusesNumber(Answer answer) {
        if (answer.status() != 400 && answer.status() != 403) return false;
        var said = answer.body().text(StandardCharsets.ISO_8859_1);
        return said.contains("Not routable") || said.contains("denied by white- and/or black-lists");
    }
}
