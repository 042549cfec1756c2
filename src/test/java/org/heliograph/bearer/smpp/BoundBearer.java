package org.heliograph.bearer.smpp;

import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import org.heliograph.address.Msisdn;
import org.heliograph.bearer.Push;
import org.heliograph.config.SettingsOfSmscs;
import org.heliograph.octet.Octets;
import org.heliograph.relay.Outcome;
import org.heliograph.relay.Receipt;
import org.heliograph.relay.ReceiptKey;

/** The bearer as the application starts it, without an application. */
final class BoundBearer implements AutoCloseable {
    static final Msisdn PHONE = new Msisdn("+358407654321");
    static final Push PUSH = new Push(PHONE, Octets.EMPTY, Instant.MAX);
    static final Octets SHORT_PDU = Octets.hex("8c829831008d92");

    final List<Arrived> arrived = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService executor = Executors.newScheduledThreadPool(4);
    private final ExecutorService senders = Executors.newCachedThreadPool();
    private final Smscs smscs =
            new Smscs(it -> new Smsc(it, new Receipts(executor, this::arrived), executor, Clock.systemUTC()), executor);
    private final SmppBearer bearer = new SmppBearer(smscs);
    private volatile int unknownFor;

    record Arrived(ReceiptKey key, Receipt receipt) {}

    private BoundBearer(Map<String, String> settings) {
        become(settings);
        bearer.start();
    }

    /**
     * Started, and perhaps not bound yet.
     *
     * @param more a last part of a key and a value, in turn, of the SMSC {@code main}
     */
    static BoundBearer started(Map<String, String> settings, String... more) {
        var all = new HashMap<>(settings);
        for (int i = 0; i < more.length; i += 2) all.put("smpp.smsc.main." + more[i], more[i + 1]);
        return new BoundBearer(all);
    }

    static BoundBearer bound(Map<String, String> settings, String... more) {
        return started(settings, more).awaitBound();
    }

    /** As after a change of the settings. */
    void become(Map<String, String> settings) {
        bearer.changed(SettingsOfSmscs.of(settings));
    }

    List<Smsc> smscs() {
        return smscs.all();
    }

    BoundBearer awaitBound() {
        await().until(() -> states().stream().allMatch(SmscState::bound));
        return this;
    }

    void awaitUnbound() {
        await().until(() -> states().stream().noneMatch(SmscState::bound));
    }

    List<SmscState> states() {
        return bearer.states();
    }

    /** As an undeployed application does. */
    void stop() {
        bearer.stop();
    }

    Outcome carry() {
        return carry(SHORT_PDU);
    }

    Outcome carry(Octets pdu) {
        return bearer.carry(new Push(PHONE, pdu, Instant.now().plus(Duration.ofHours(1))));
    }

    Outcome carryTo(String number) {
        return bearer.carry(new Push(new Msisdn(number), SHORT_PDU, Instant.MAX));
    }

    Future<Outcome> carryAside() {
        return senders.submit(() -> carry());
    }

    /** The next receipts are not known at first. */
    void knowNothingFor(int attempts) {
        unknownFor = attempts;
    }

    private synchronized boolean arrived(ReceiptKey key, Receipt receipt) {
        arrived.add(new Arrived(key, receipt));
        return --unknownFor < 0;
    }

    @Override
    public void close() {
        bearer.stop();
        senders.shutdownNow();
        executor.shutdownNow();
    }
}
