package org.heliograph.bearer.smpp;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;

/** The SMSCs there are now. After a change of the settings those that are as before stay bound, and nobody waits. */
final class Smscs {
    private final Function<SmscSettings, Smsc> making;
    private final Executor executor;
    private SmppSettings settings = new SmppSettings(List.of());
    private boolean started;
    private volatile List<Smsc> all = List.of();

    Smscs(Function<SmscSettings, Smsc> making, Executor executor) {
        this.making = making;
        this.executor = executor;
    }

    /** The preferred first. */
    List<Smsc> all() {
        return all;
    }

    synchronized void start() {
        started = true;
        bind();
    }

    synchronized void become(SmppSettings now) {
        settings = now;
        if (started) bind();
    }

    synchronized void stop() {
        started = false;
        all.forEach(Smsc::stop);
    }

    private void bind() {
        var before = all;
        var now = settings.smscs().stream()
                .map(wanted -> named(wanted.name(), before)
                        .flatMap(smsc -> smsc.with(wanted))
                        .orElseGet(() -> making.apply(wanted)))
                .toList();
        all = now;
        before.stream().filter(old -> now.stream().noneMatch(old::sharesBind)).forEach(old -> retire(old, now));
        now.stream().filter(smsc -> named(smsc.name(), before).isEmpty()).forEach(Smsc::start);
    }

    /** One that takes its place binds when it is gone: many an SMSC does not take two binds of one system_id. */
    private void retire(Smsc old, List<Smsc> now) {
        executor.execute(() -> {
            old.retire();
            named(old.name(), now).ifPresent(Smsc::start);
        });
    }

    private static Optional<Smsc> named(String name, List<Smsc> smscs) {
        return smscs.stream().filter(smsc -> smsc.name().equals(name)).findFirst();
    }
}
