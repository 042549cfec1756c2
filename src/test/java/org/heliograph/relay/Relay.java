package org.heliograph.relay;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.heliograph.address.Msisdn;
import org.heliograph.charging.ChargeRecordStore;
import org.heliograph.charging.Charging;
import org.heliograph.charging.ChargingSettings;
import org.heliograph.charging.RecordType;
import org.heliograph.charging.Tariff;
import org.heliograph.content.ContentStore;
import org.heliograph.mm.CollisionException;
import org.heliograph.mm.Lane;
import org.heliograph.mm.Mm;
import org.heliograph.mm.MmId;
import org.heliograph.mm.MmSearch;
import org.heliograph.mm.MmStore;
import org.heliograph.mm.ReadStatus;
import org.heliograph.mm.Recipient;
import org.heliograph.mm.RecipientStore;
import org.heliograph.mm.Report;
import org.heliograph.mm.ReportStore;
import org.heliograph.mm.Route;
import org.heliograph.mm.Submission;
import org.heliograph.mm.Token;
import org.heliograph.mmbox.BoxStore;
import org.heliograph.mmbox.Usage;
import org.heliograph.octet.Octets;
import org.heliograph.routing.RoutingTable;
import org.heliograph.subscriber.AutoProvision;
import org.heliograph.subscriber.Caller;
import org.heliograph.subscriber.ImportStore;
import org.heliograph.subscriber.Imsi;
import org.heliograph.subscriber.Money;
import org.heliograph.subscriber.Provisioning;
import org.heliograph.subscriber.Subscriber.Payment;
import org.heliograph.subscriber.Subscriber.Profile;
import org.heliograph.subscriber.Subscriber.State;
import org.heliograph.subscriber.SubscriberStore;
import org.heliograph.testbed.TestDatabase;
import org.heliograph.trace.RefusalQuery;
import org.heliograph.trace.RefusalStore;
import org.heliograph.trace.Trace;
import org.heliograph.trace.TraceLookup;
import org.heliograph.trace.TraceSettings;
import org.heliograph.trace.TraceStore;
import org.heliograph.trace.TraceSweep;
import org.heliograph.trace.Tracer;

/** The session beans of a submission, put together by hand over a test database. */
final class Relay {
    private final TestDatabase database;
    FromMismatch fromMismatch = FromMismatch.REPLACE;
    AutoProvision autoProvision = AutoProvision.OFF;
    Instant now = Messages.NOW;
    MmboxSettings mmbox = new MmboxSettings(true, new Usage(3, 1_000));

    TraceSettings tracing = new TraceSettings(true, Duration.ofDays(30), true, 1_000, "here");

    final FakeOutlet outlet = new FakeOutlet();
    final KnownMilestones milestones = new KnownMilestones();
    DeliverySettings delivery = deliverySettings(DeliverySettings.Access.IDENTIFIED);

    static DeliverySettings deliverySettings(DeliverySettings.Access access) {
        return new DeliverySettings(
                10,
                4,
                Duration.ofMinutes(2),
                List.of(Duration.ofSeconds(10), Duration.ofMinutes(1)),
                List.of(Duration.ofMinutes(5), Duration.ofHours(1)),
                Duration.ofMinutes(10),
                Duration.ofDays(3),
                access,
                "1.2");
    }

    Relay(TestDatabase database) {
        this.database = database;
    }

    /** A transaction of its own, tried once more after a collision as the reference points do. */
    Accepted submit(Submission submission) {
        try {
            return submit(submission, accepted -> Wire.NONE);
        } catch (CollisionException e) {
            return submit(submission, accepted -> Wire.NONE);
        }
    }

    Accepted submit(Submission submission, Function<Accepted, Wire> wire) {
        return database.inTransaction(entities -> service(entities).submit(submission, Optional.empty(), wire));
    }

    void postpaid(String msisdn) {
        add(new Profile(
                new Msisdn(msisdn),
                Optional.empty(),
                State.ACTIVE,
                Payment.POSTPAID,
                Money.ZERO,
                OptionalLong.empty()));
    }

    void prepaid(String msisdn, String balance) {
        add(new Profile(
                new Msisdn(msisdn),
                Optional.empty(),
                State.ACTIVE,
                Payment.PREPAID,
                money(balance),
                OptionalLong.empty()));
    }

    void limited(String msisdn, long maxMessageSize) {
        add(new Profile(
                new Msisdn(msisdn),
                Optional.empty(),
                State.ACTIVE,
                Payment.POSTPAID,
                Money.ZERO,
                OptionalLong.of(maxMessageSize)));
    }

    void barred(String msisdn) {
        add(new Profile(
                new Msisdn(msisdn),
                Optional.empty(),
                State.BARRED,
                Payment.POSTPAID,
                Money.ZERO,
                OptionalLong.empty()));
    }

    void withImsi(String msisdn, String imsi) {
        add(new Profile(
                new Msisdn(msisdn),
                Optional.of(new Imsi(imsi)),
                State.ACTIVE,
                Payment.POSTPAID,
                Money.ZERO,
                OptionalLong.empty()));
    }

    private void add(Profile profile) {
        database.transact(entities -> subscribers(entities).add(profile));
    }

    Money balance(String msisdn) {
        return database.inTransaction(entities ->
                subscribers(entities).find(new Msisdn(msisdn)).orElseThrow().balance());
    }

    SubmissionService service(EntityManager entities) {
        return new SubmissionService(
                intake(entities), new MmStore(entities), new ContentStore(entities), boxIntake(entities));
    }

    BoxIntake boxIntake(EntityManager entities) {
        return new BoxIntake(new BoxStore(entities), () -> mmbox, clock());
    }

    BoxAccess boxAccess(EntityManager entities) {
        return new BoxAccess(intake(entities), new BoxStore(entities), charging(entities), () -> mmbox, clock());
    }

    private Intake intake(EntityManager entities) {
        RelaySettings settings = new RelaySettings(
                "mmsc.test", 10_000, 5, fromMismatch, true, Duration.ofDays(1), Duration.ofDays(7), Duration.ofDays(2));
        return new Intake(
                subscribers(entities),
                new MmStore(entities),
                charging(entities),
                progress(entities),
                new QuietSignal(),
                () -> new RoutingTable(List.of("+1555")),
                () -> settings,
                clock());
    }

    private static Charging charging(EntityManager entities) {
        return new Charging(entities, () -> charging(Path.of("unused"), 100));
    }

    private Progress progress(EntityManager entities) {
        return new Progress(
                new ReportStore(entities),
                charging(entities),
                new QuietSignal(),
                milestones(entities),
                () -> delivery,
                clock());
    }

    /** They are traced as in the server, where whoever does so listens. */
    private Milestones milestones(EntityManager entities) {
        Tracer tracer = new Tracer(new TraceStore(entities), () -> tracing, clock());
        return new Milestones() {
            @Override
            public void reached(Milestone milestone) {
                milestones.reached(milestone);
                tracer.reached(milestone);
            }
        };
    }

    /** What is known of a message. */
    Trace trace(String messageId) {
        return database.inTransaction(entities -> traces(entities)
                .trace(MmId.ofMessageId(messageId).orElseThrow())
                .orElseThrow());
    }

    /** Its PDUs, with their content where that is still there. */
    List<Optional<Octets>> wholePdus(String messageId) {
        return trace(messageId).events().stream()
                .flatMap(event -> event.pdus().stream())
                .map(pdu -> database.inTransaction(entities -> traces(entities).whole(pdu)))
                .toList();
    }

    private static TraceLookup traces(EntityManager entities) {
        return new TraceLookup(
                new MmStore(entities),
                new ContentStore(entities),
                new TraceStore(entities),
                new RefusalStore(entities));
    }

    /** What was refused to somebody, and to all together. */
    void refusals(String number) {
        Optional<Instant> since = Optional.of(Instant.now().minusSeconds(1));
        database.transact(entities -> {
            RefusalStore store = new RefusalStore(entities);
            store.list(new RefusalQuery(Optional.of(number), since, Optional.empty(), Optional.empty(), 10));
            store.list(new RefusalQuery(Optional.empty(), since, Optional.empty(), Optional.empty(), 10));
        });
    }

    /** Forgets what was traced, as if it were old. */
    void sweepTrace() {
        Instant later = Instant.now().plus(Duration.ofDays(60));
        database.transact(entities -> new TraceSweep(entities, () -> tracing, clockAt(later)).sweep());
    }

    /** Takes what is due and sends nothing yet. */
    List<Copy> claim() {
        return claim(Lane.SEND);
    }

    /** The same of what failed before. */
    List<Copy> claim(Lane lane) {
        return database.inTransaction(entities -> delivery(entities).claim(lane).items());
    }

    /** What waits now. */
    Backlog backlog() {
        return database.inTransaction(entities -> new BacklogLookup(
                        new RecipientStore(entities),
                        new ReportStore(entities),
                        new ChargeRecordStore(entities, () -> charging(Path.of("unused"), 100), clock()),
                        clock())
                .look());
    }

    void release(List<Copy> untried) {
        database.transact(entities -> delivery(entities).release(untried));
    }

    void releaseReports(List<Report> untried) {
        database.transact(entities -> reports(entities).release(untried));
    }

    void settle(Map<Copy, Outcome> outcomes) {
        database.transact(entities -> delivery(entities).settle(outcomes));
    }

    /** Claims what is due, sends it by the outlet, and settles. */
    void deliver() {
        Map<Copy, Outcome> outcomes = new HashMap<>();
        claim().forEach(copy -> outcomes.put(copy, outlet.send(copy)));
        claim(Lane.RETRY).forEach(copy -> outcomes.put(copy, outlet.send(copy)));
        settle(outcomes);
    }

    List<Report> claimReports() {
        return database.inTransaction(entities -> reports(entities).claim().items());
    }

    /** The same for reports. */
    void report() {
        Map<Report, Outcome> outcomes = new HashMap<>();
        claimReports().forEach(report -> outcomes.put(report, outlet.send(report, "1.2")));
        settleReports(outcomes);
    }

    void settleReports(Map<Report, Outcome> outcomes) {
        database.transact(entities -> reports(entities).settle(outcomes));
    }

    void endWaits() {
        database.transact(entities -> delivery(entities).endWaits());
    }

    void sweep() {
        database.transact(entities -> new SweepService(
                        new RecipientStore(entities),
                        new ContentStore(entities),
                        charging(entities),
                        milestones(entities),
                        () -> delivery,
                        clock())
                .sweep());
    }

    /** As after so long a time; the ids of rows are of the present. */
    void removeOld(Duration later, Duration kept) {
        Clock then = clockAt(Instant.now().plus(later));
        database.transact(entities -> {
            RetentionService retention = new RetentionService(
                    new MmStore(entities),
                    new ChargeRecordStore(entities, () -> charging(Path.of("unused"), 100), then),
                    () -> new RetentionSettings(kept, kept),
                    then);
            retention.removeOldMessages();
            retention.removeOldChargeRecords();
        });
    }

    boolean receipt(ReceiptKey key, Receipt receipt) {
        return database.inTransaction(entities -> new ReceiptService(
                        new RecipientStore(entities), progress(entities), () -> delivery, clock())
                .arrived(key, receipt));
    }

    Retrieval open(Token token, Optional<Caller> caller) {
        return database.inTransaction(entities -> retrieval(entities).open(token, caller))
                .orElseThrow();
    }

    void fetched(Token token) {
        fetched(token, Wire.NONE);
    }

    void fetched(Token token, Wire wire) {
        database.transact(entities -> retrieval(entities).fetched(token, wire));
    }

    Answer.Heard answer(Token token, String from, Answer.Kind kind) {
        return answer(new Answer(token, Optional.of(Messages.caller(from)), kind, true, "1.3"));
    }

    Answer.Heard answer(Answer answer) {
        return database.inTransaction(
                entities -> answers(entities).answer(answer).heard());
    }

    Answer.Heard delete(Token token, String from) {
        return database.inTransaction(entities -> answers(entities).delete(token, Messages.caller(from)));
    }

    Answer.Heard read(String messageId, String from, ReadStatus status) {
        return database.inTransaction(entities -> answers(entities)
                .read(MmId.ofMessageId(messageId).orElseThrow(), Messages.caller(from), status, Wire.NONE));
    }

    Accepted forward(Forwarding forwarding) {
        return database.inTransaction(entities -> new ForwardService(
                        intake(entities),
                        new AccessRule(subscribers(entities), () -> delivery),
                        new RecipientStore(entities),
                        new MmStore(entities),
                        new ContentStore(entities),
                        progress(entities),
                        boxIntake(entities))
                .forward(forwarding, accepted -> Wire.NONE));
    }

    /** The recipient as it is now, with its message. */
    Recipient recipient(String messageId, int nr) {
        return database.inTransaction(entities -> {
            Mm mm = new MmStore(entities)
                    .find(MmId.ofMessageId(messageId).orElseThrow())
                    .orElseThrow();
            return mm.recipients().get(nr);
        });
    }

    CareService.Done resend(String messageId, int nr) {
        return database.inTransaction(entities -> care(entities).resend(id(messageId), nr));
    }

    CareService.Done expire(String messageId, int nr) {
        return database.inTransaction(entities -> care(entities).expire(id(messageId), nr));
    }

    CareService.Done expire(String messageId) {
        return database.inTransaction(entities -> care(entities).expire(id(messageId)));
    }

    CareService.Done removeContent(String messageId) {
        return database.inTransaction(entities -> care(entities).removeContent(id(messageId)));
    }

    private CareService care(EntityManager entities) {
        return new CareService(
                new RecipientStore(entities),
                new ContentStore(entities),
                charging(entities),
                progress(entities),
                new Outlets(List.of(outlet)),
                new QuietSignal(),
                clock());
    }

    MessageLookup lookup(EntityManager entities) {
        return new MessageLookup(
                new MmStore(entities), new MmSearch(entities), new ReportStore(entities), new ContentStore(entities));
    }

    static MmId id(String messageId) {
        return MmId.ofMessageId(messageId).orElseThrow();
    }

    SubscriberService subscriberService(EntityManager entities) {
        return new SubscriberService(subscribers(entities), new BoxStore(entities), new MmStore(entities));
    }

    ImportService imports(EntityManager entities) {
        return new ImportService(new ImportStore(entities), subscribers(entities), new MmStore(entities), clock());
    }

    private DeliveryService delivery(EntityManager entities) {
        return new DeliveryService(
                new RecipientStore(entities),
                subscribers(entities),
                progress(entities),
                new Outlets(List.of(outlet)),
                () -> delivery,
                clock());
    }

    private ReportService reports(EntityManager entities) {
        return new ReportService(new ReportStore(entities), progress(entities), () -> delivery, clock());
    }

    private RetrievalService retrieval(EntityManager entities) {
        return new RetrievalService(
                new RecipientStore(entities),
                new ContentStore(entities),
                subscribers(entities),
                new AccessRule(subscribers(entities), () -> delivery),
                progress(entities),
                () -> delivery,
                clock());
    }

    private AnswerService answers(EntityManager entities) {
        return new AnswerService(
                new RecipientStore(entities),
                subscribers(entities),
                new AccessRule(subscribers(entities), () -> delivery),
                progress(entities),
                clock());
    }

    SubscriberStore subscribers(EntityManager entities) {
        return new SubscriberStore(
                entities, () -> new Provisioning(autoProvision, money("1"), Optional.empty()), clock());
    }

    Clock clock() {
        return clockAt(now);
    }

    static Clock clockAt(Instant instant) {
        return Clock.fixed(instant, ZoneOffset.UTC);
    }

    /** Ten cents for each recipient. */
    static ChargingSettings charging(Path directory, int batch) {
        Map<Route, Money> prices = Map.of(
                Route.LOCAL, money("0.10"),
                Route.MAIL, money("0.10"),
                Route.VASP, money("0.10"),
                Route.OTHER, money("0.10"));
        return new ChargingSettings(
                new Tariff(Money.ZERO, List.of(), prices),
                "EUR",
                "mmsc.test",
                EnumSet.allOf(RecordType.class),
                directory,
                batch);
    }

    static Money money(String amount) {
        return Money.of(new BigDecimal(amount));
    }
}
