package org.heliograph.bearer.smpp;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
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
    private SmppSettings settings;

    @Inject
    private ReceiptService receiptService;

    @Inject
    private Clock clock;

    private volatile List<Smsc> smscs = List.of();

    /** Binds to every SMSC, without waiting for them. */
    @Override
    public void start() {
        var receipts = new Receipts(executor, receiptService::arrived);
        start(settings.smscs().stream()
                .map(smsc -> new Smsc(smsc, receipts, executor, clock))
                .toList());
    }

    void start(List<Smsc> all) {
        smscs = all;
        smscs.forEach(Smsc::start);
    }

    @PreDestroy
    void stop() {
        smscs.forEach(Smsc::stop);
    }

    /** How things are with each SMSC, the preferred first. */
    public List<SmscState> states() {
        return smscs.stream().map(Smsc::state).toList();
    }

    @Override
    public Outcome carry(Push push) {
        if (smscs.isEmpty()) return later("no SMSC is configured; see smpp.smscs");
        var serving = smscs.stream().filter(smsc -> smsc.serves(push.to())).toList();
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
