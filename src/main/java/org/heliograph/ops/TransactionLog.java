package org.heliograph.ops;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.heliograph.address.Address;
import org.heliograph.address.Masking;
import org.heliograph.config.Settings;
import org.heliograph.relay.Exchange;
import org.heliograph.relay.Milestone.CopyOf;
import org.heliograph.relay.Milestone.Ended;
import org.heliograph.relay.Milestone.Reported;
import org.heliograph.relay.Milestone.Told;
import org.heliograph.relay.Outcome;
import org.heliograph.subscriber.Caller;

/**
 * One line for each transaction: a request and its answer, an attempt to notify or to report, and an end that no request
 * has brought about. With the Message-ID, numbers masked, and nothing of the content.
 */
@ApplicationScoped
public class TransactionLog {
    private static final System.Logger LOG = System.getLogger(TransactionLog.class.getName());

    private final OpsSettings settings;

    public TransactionLog() {
        this(OpsSettings.of(Settings.load()));
    }

    TransactionLog(OpsSettings settings) {
        this.settings = settings;
    }

    void over(@Observes Exchange exchange) {
        LogLine line = new LogLine()
                .put("mm", exchange.messageId())
                .put("point", exchange.point())
                .put("kind", exchange.kind())
                .put("ending", word(exchange.ending()))
                .put("status", exchange.status())
                .put("ms", exchange.took().toMillis())
                .put("received", exchange.received())
                .put("answered", exchange.answered());
        exchange.recipients().ifPresent(count -> line.put("recipients", count));
        exchange.caller().ifPresent(caller -> line.put("from", shown(caller)).put("rule", caller.rule()));
        write(line);
    }

    void told(@Observes(during = TransactionPhase.AFTER_SUCCESS) Told told) {
        write(of(told.copy(), "notification")
                .put("outcome", word(told.outcome()))
                .put("why", why(told.outcome().why()))
                .put("latency-ms", told.latency().map(TransactionLog::millis)));
    }

    void ended(@Observes(during = TransactionPhase.AFTER_SUCCESS) Ended ended) {
        if (ended.unasked()) {
            write(of(ended.copy(), "end").put("state", word(ended.state())));
        }
    }

    void reported(@Observes(during = TransactionPhase.AFTER_SUCCESS) Reported reported) {
        write(of(reported.copy(), word(reported.kind()) + "-report")
                .put("news", word(reported.news()))
                .put("outcome", word(reported.fate()))
                .put("why", why(reported.why()))
                .put("latency-ms", reported.latency().map(TransactionLog::millis)));
    }

    /** @param copy whose recipient stands in the line: who is told, or on whom is reported */
    private LogLine of(CopyOf copy, String kind) {
        return new LogLine()
                .put("mm", copy.messageId())
                .put("copy", copy.nr())
                .put("kind", kind)
                .put("recipient", copy.to().map(Address::text).map(this::masked));
    }

    private String shown(Caller caller) {
        return masked(caller.msisdn()
                .map(Address::text)
                .orElseGet(() -> caller.imsi().orElseThrow().digits()));
    }

    private String masked(String text) {
        return Masking.mask(text, settings.numberDigits());
    }

    private void write(LogLine line) {
        LOG.log(Level.INFO, line.as(settings.logFormat()));
    }

    private static Optional<String> why(String why) {
        return Optional.of(why).filter(text -> !text.isEmpty());
    }

    private static String millis(Duration duration) {
        return Long.toString(duration.toMillis());
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    static String word(Outcome outcome) {
        return outcome.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }
}
