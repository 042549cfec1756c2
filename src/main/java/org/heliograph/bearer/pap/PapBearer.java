package org.heliograph.bearer.pap;

import com.github.f4b6a3.ulid.UlidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.function.Supplier;
import javax.xml.stream.XMLStreamException;
import org.heliograph.bearer.Bearer;
import org.heliograph.bearer.BearerKind;
import org.heliograph.bearer.Carries;
import org.heliograph.bearer.Push;
import org.heliograph.bearer.http.HttpPeer;
import org.heliograph.bearer.http.HttpPeer.Answer;
import org.heliograph.bearer.http.HttpPeer.NoAnswer;
import org.heliograph.octet.Octets;
import org.heliograph.relay.Outcome;
import org.heliograph.relay.ReceiptKey;

/** A push initiator of the Push Access Protocol (WAP-247): pushes go to a push proxy gateway, which knows the phones. */
@ApplicationScoped
@Carries(BearerKind.PAP)
public class PapBearer implements Bearer {
    static final String ELEMENT = "pap";
    private static final System.Logger LOG = System.getLogger(PapBearer.class.getName());

    private Supplier<PapSettings> settings;
    private final HttpPeer gateway = new HttpPeer();

    public PapBearer() {} // for the container

    @Inject
    public PapBearer(Supplier<PapSettings> settings) {
        this.settings = settings;
    }

    @Override
    public Outcome carry(Push push) {
        var now = settings.get();
        var id = UlidCreator.getMonotonicUlid().toLowerCase() + "@" + now.domain();
        var receipt = now.wantsReceipts() && push.receipted()
                ? Optional.of(new ReceiptKey(ELEMENT, id))
                : Optional.<ReceiptKey>empty();
        var outcome = judged(gateway.ask(new PushMessage(push, id).request(now), now.timeout()), receipt);
        if (outcome instanceof Outcome.Sent)
            push.pieces().taken(ELEMENT, push.pdu().size(), Optional.of(id));
        else push.pieces().failed(ELEMENT, push.pdu().size(), outcome.why());
        return outcome;
    }

    private static Outcome judged(HttpPeer.Reply reply, Optional<ReceiptKey> receipt) {
        if (reply instanceof NoAnswer none) return none.outcome();
        var answer = (Answer) reply;
        return code(answer.body()).map(code -> judged(code, receipt)).orElseGet(() -> withoutCode(answer));
    }

    private static Outcome judged(ResultCode code, Optional<ReceiptKey> receipt) {
        if (code.isOurFault())
            LOG.log(Level.ERROR, "{0} to our push-message: see the settings pap.*, and its log", code);
        return code.outcome(receipt);
    }

    private static Outcome withoutCode(Answer answer) {
        if (answer.isSuccess()) return new Outcome.Unknown("the push proxy gateway answers without a result code");
        int status = answer.status();
        if (status / 100 != 5)
            LOG.log(
                    Level.ERROR,
                    "the push proxy gateway says HTTP {0}: see pap.url, pap.username and pap.password",
                    status);
        return new Outcome.Later(answer.retryAfter(), "the push proxy gateway says HTTP " + status);
    }

    /** The code of a push-response, or of a badmessage-response. */
    private static Optional<ResultCode> code(Octets body) {
        try {
            var elements = PapElement.read(body);
            return PapElement.find(elements, "response-result")
                    .or(() -> PapElement.find(elements, "badmessage-response"))
                    .flatMap(it -> it.attribute("code"))
                    .flatMap(ResultCode::of);
        } catch (XMLStreamException e) {
            return Optional.empty();
        }
    }
}
