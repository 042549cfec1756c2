package org.heliograph.relay;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.heliograph.charging.Charging;
import org.heliograph.charging.MmStatusCode;
import org.heliograph.charging.Occurrence;
import org.heliograph.charging.RecordType;
import org.heliograph.mm.DeliveryState;
import org.heliograph.mm.News;
import org.heliograph.mm.Recipient;
import org.heliograph.mm.ReportKind;
import org.heliograph.mm.ReportStore;
import org.heliograph.relay.Milestone.CopyOf;

/** The end of a recipient's copy and what it entails, in the transaction of its caller. */
@Dependent
public class Progress {
    private final ReportStore reports;
    private final Charging charging;
    private final WorkSignal signal;
    private final Milestones milestones;
    private final Supplier<DeliverySettings> settings;
    private final Clock clock;

    @Inject
    public Progress(
            ReportStore reports,
            Charging charging,
            WorkSignal signal,
            Milestones milestones,
            Supplier<DeliverySettings> settings,
            Clock clock) {
        this.reports = reports;
        this.charging = charging;
        this.signal = signal;
        this.milestones = milestones;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Ends a recipient's copy, and queues the report of it if the sender asked for one.
     *
     * @param reportAllowed whether the recipient lets the sender hear of it
     */
    void finish(Recipient to, DeliveryState end, boolean reportAllowed) {
        to.finish(end, clock.instant());
        boolean unasked = end == DeliveryState.EXPIRED || end == DeliveryState.UNREACHABLE;
        reached(new Milestone.Ended(CopyOf.of(to), end, unasked));
        reportEnd(to, reportAllowed);
    }

    /** Takes for retrieved what was fetched and never acknowledged, and queues the report of it. */
    void takeForRetrieved(Recipient to) {
        to.takeForRetrieved();
        reached(new Milestone.Ended(CopyOf.of(to), DeliveryState.RETRIEVED, true));
        reportEnd(to, true);
    }

    /** To be told when the transaction has committed. */
    void reached(Milestone milestone) {
        milestones.reached(milestone);
    }

    private void reportEnd(Recipient to, boolean allowed) {
        if (allowed && !to.reportForbidden() && to.mm().deliveryReport()) {
            report(to, ReportKind.DELIVERY, News.of(to));
        }
    }

    void report(Recipient to, ReportKind kind, News news) {
        Instant now = clock.instant();
        reports.queue(to, kind, news, now, now.plus(settings.get().reportLifetime()));
        signal.raise(WorkSignal.Work.REPORTS);
    }

    void record(RecordType type, Recipient to) {
        charging.record(Occurrence.of(type, to, clock.instant()));
    }

    void record(RecordType type, Recipient to, MmStatusCode status) {
        charging.record(Occurrence.of(type, to, clock.instant()).with(status));
    }

    void record(RecordType type, Recipient to, MmStatusCode status, boolean reportAllowed) {
        charging.record(Occurrence.of(type, to, clock.instant()).with(status).reportAllowed(reportAllowed));
    }

    void record(RecordType type, Recipient to, News news) {
        Occurrence occurrence = Occurrence.of(type, to, clock.instant());
        charging.record(code(news).map(occurrence::with).orElseGet(() -> occurrence.with(news.name())));
    }

    /** Empty where TS 32.298 has none. */
    private static Optional<MmStatusCode> code(News news) {
        return switch (news) {
            case RETRIEVED -> Optional.of(MmStatusCode.RETRIEVED);
            case REJECTED -> Optional.of(MmStatusCode.REJECTED);
            case EXPIRED -> Optional.of(MmStatusCode.EXPIRED);
            case UNRECOGNISED -> Optional.of(MmStatusCode.UNRECOGNISED);
            case FORWARDED -> Optional.of(MmStatusCode.FORWARDED);
            case READ -> Optional.of(MmStatusCode.READ);
            case DELETED_UNREAD -> Optional.of(MmStatusCode.DELETED_WITHOUT_BEING_READ);
            case UNREACHABLE, INDETERMINATE -> Optional.empty();
        };
    }
}
