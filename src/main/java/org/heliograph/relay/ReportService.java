package org.heliograph.relay;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.heliograph.charging.RecordType;
import org.heliograph.mm.Report;
import org.heliograph.mm.ReportKind;
import org.heliograph.mm.ReportState;
import org.heliograph.mm.ReportStore;
import org.heliograph.relay.Milestone.CopyOf;
import org.heliograph.relay.Milestone.Fate;

/**
 * The transactions of reports. They are claimed, sent and settled as copies are, but for one thing: a report that may have
 * been sent, because nobody settled it, is never sent again. A singleton as {@link DeliveryService} is.
 */
@Singleton
@DependsOn("Charging")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class ReportService {
    private ReportStore reports;
    private Progress progress;
    private Supplier<DeliverySettings> settings;
    private Clock clock;

    public ReportService() {} // for the container

    @Inject
    public ReportService(ReportStore reports, Progress progress, Supplier<DeliverySettings> settings, Clock clock) {
        this.reports = reports;
        this.progress = progress;
        this.settings = settings;
        this.clock = clock;
    }

    /** Takes reports that are due; what an earlier worker has left unsettled is ended. */
    public Batch<Report> claim() {
        Instant now = clock.instant();
        DeliverySettings rules = settings.get();
        List<Report> due = reports.due(now, rules.batch());
        List<Report> claimed = new ArrayList<>();
        for (Report report : due) {
            boolean unsettled = report.state() == ReportState.SENDING;
            if (unsettled || !report.expiresAt().isAfter(now)) {
                lose(
                        report,
                        unsettled ? "a node died while it sent it" : "it could not be sent in time",
                        Optional.empty());
            } else {
                report.claim(now.plus(rules.lease()));
                claimed.add(report);
            }
        }
        return new Batch<>(claimed, due.size() == rules.batch());
    }

    private void lose(Report report, String why, Optional<Handover> how) {
        report.lost();
        reached(report, Fate.LOST, why, Optional.empty(), how);
    }

    private void reached(Report report, Fate fate, String why, Optional<Duration> latency, Optional<Handover> how) {
        CopyOf copy = CopyOf.of(report.recipient());
        progress.reached(new Milestone.Reported(copy, report.kind(), report.news(), fate, why, latency, how));
    }

    /** Takes back a claim of what was not tried: another worker may do it at once. */
    public void release(Collection<Report> untried) {
        Map<String, Report> claimed = untried.stream().collect(Collectors.toMap(Report::id, Function.identity()));
        for (Report report : reports.lock(claimed.keySet())) {
            if (isStillClaimed(report, claimed.get(report.id()))) {
                report.retry(clock.instant());
            }
        }
    }

    private static boolean isStillClaimed(Report report, Report before) {
        return report.state() == ReportState.SENDING && report.claims() == before.claims();
    }

    /** Writes down what came of reports that were claimed. */
    public void settle(Map<Report, Outcome> outcomes) {
        Map<String, Report> claimed =
                outcomes.keySet().stream().collect(Collectors.toMap(Report::id, Function.identity()));
        for (Report report : reports.lock(claimed.keySet())) {
            Report before = claimed.get(report.id());
            if (isStillClaimed(report, before)) {
                settle(report, outcomes.get(before).bare(), outcomes.get(before).handover());
            }
        }
    }

    private void settle(Report report, Outcome outcome, Optional<Handover> how) {
        if (outcome instanceof Outcome.Sent) {
            report.sent();
            reached(report, Fate.SENT, "", Optional.of(Duration.between(report.happenedAt(), clock.instant())), how);
            progress.record(
                    report.kind() == ReportKind.DELIVERY ? RecordType.MMO1D : RecordType.MMO1R,
                    report.recipient(),
                    report.news());
        } else if (outcome instanceof Outcome.Later) {
            reached(report, Fate.LATER, outcome.why(), Optional.empty(), how);
            report.retry(clock.instant().plus(settings.get().retryAfter(report.claims(), outcome)));
        } else {
            lose(report, outcome.why(), how);
        }
    }
}
