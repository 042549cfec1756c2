package org.heliograph.bearer.smpp;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.heliograph.bearer.Bearer;
import org.heliograph.bearer.BearerKind;
import org.heliograph.bearer.Carries;
import org.heliograph.bearer.Push;
import org.heliograph.relay.Outcome;
import org.heliograph.relay.ReceiptService;

/** Carries pushes as short messages through the SMSCs of the settings (SMPP 3.4). */
@ApplicationScoped
@Carries(BearerKind.SMPP)
public class SmppBearer implements Bearer {
    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private ReceiptService receiptService;

    @Inject
    private Clock clock;

    private Smscs smscs;

    public SmppBearer() {} // for the container

    SmppBearer(Smscs smscs) {
        this.smscs = smscs;
    }

    @PostConstruct
    void prepare() {
        var receipts = new Receipts(executor, receiptService::arrived);
        smscs = new Smscs(settings -> new Smsc(settings, receipts, executor, clock), executor);
    }

    /** There are these SMSCs from now on; told once at first, and after each change. */
    void changed(@Observes SmppSettings settings) {
        smscs.become(settings);
    }

    /** Binds to every SMSC, without waiting for them. */
    @Override
    public void start() {
        smscs.start();
    }

    @PreDestroy
    void stop() {
        smscs.stop();
    }

    /** How things are with each SMSC, the preferred first. */
    public List<SmscState> states() {
        return smscs.all().stream().map(Smsc::state).toList();
    }

    @Override
    public Outcome carry(Push push) {
        var all = smscs.all();
        if (all.isEmpty()) return later("no SMSC is configured; see smpp.smscs");
        var serving = all.stream().filter(smsc -> smsc.serves(push.to())).toList();
        if (serving.isEmpty()) return later("no SMSC serves this number; see smpp.smsc.NAME.prefixes");
        return carry(push, serving);
    }

    /** By the first that is bound. */
    private static Outcome carry(Push push, List<Smsc> smscs) {
        return smscs.stream()
                .map(smsc -> smsc.carry(push))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> later("no SMSC that serves this number is bound"));
    }

    private static Outcome later(String why) {
        return new Outcome.Later(Optional.empty(), why);
    }
}
