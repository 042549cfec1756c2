package org.heliograph.handset.crash;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.heliograph.handset.TransactionIds;
import org.heliograph.handset.compose.Attachment;
import org.heliograph.handset.compose.MessageContent;
import org.heliograph.handset.phones.PhoneLine;
import org.heliograph.octet.Octets;
import org.heliograph.pdu.MmsVersion;
import org.heliograph.pdu.PduEncoder;
import org.heliograph.pdu.Recipients;
import org.heliograph.pdu.Reports;
import org.heliograph.pdu.ResponseStatus;
import org.heliograph.pdu.SendReq;
import org.heliograph.pdu.TimeValue;
import org.heliograph.wsp.EncodedString;
import org.heliograph.wsp.MediaType;

/** The senders. Each posts a message until it is accepted, with the same transaction id, and then the next one. */
final class Senders {
    static final String IDENTITY_HEADER = "X-MSISDN";
    private static final Duration LONG_LIFE = Duration.ofHours(6);
    private static final long AGAIN_MILLIS = 300;
    private static final byte[] JPEG_START = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0};

    private final List<URI> nodes;
    private final CrashPlan plan;
    private final Ledger ledger;
    private final AtomicLong count = new AtomicLong();
    private final List<Thread> threads = new ArrayList<>();
    private final Octets picture;
    private volatile boolean ending;

    Senders(List<URI> nodes, CrashPlan plan, Ledger ledger) {
        this.nodes = nodes;
        this.plan = plan;
        this.ledger = ledger;
        var noise = new byte[plan.octets()];
        new Random(plan.seed()).nextBytes(noise);
        System.arraycopy(JPEG_START, 0, noise, 0, JPEG_START.length);
        picture = Octets.of(noise);
    }

    void start() {
        for (var part : Part.ALL) {
            var thread = new Thread(() -> work(part), "sender-" + part.nr());
            thread.setDaemon(true);
            threads.add(thread);
            thread.start();
        }
    }

    /** No new message; those under way are posted until they are accepted, or until then. */
    void end(Duration longest) throws InterruptedException {
        ending = true;
        long deadline = System.nanoTime() + longest.toNanos();
        for (var thread : threads) {
            TimeUnit.NANOSECONDS.timedJoin(thread, Math.max(1, deadline - System.nanoTime()));
            thread.interrupt();
        }
    }

    private void work(Part part) {
        long pause = Part.ALL.size() * 1_000L / plan.rate();
        try (var line = new PhoneLine(nodes, IDENTITY_HEADER)) {
            while (!ending) {
                var message = compose(part);
                ledger.add(message);
                while (!message.isAccepted()) post(line, message);
                Thread.sleep(pause);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void post(PhoneLine line, Sent message) throws InterruptedException {
        try {
            message.posted();
            var conf = line.send(message.part().sender(), message.pdu());
            if (conf.responseStatus() == ResponseStatus.OK) {
                message.accepted(conf.messageId().orElse("none"));
                return;
            }
            ledger.event("submission answered " + conf.responseStatus());
        } catch (IOException e) {
            ledger.event("submission without an answer");
        }
        Thread.sleep(AGAIN_MILLIS);
    }

    private Sent compose(Part part) {
        var subject = plan.mark() + " " + count.incrementAndGet();
        var content = new MessageContent(
                        List.of(new Attachment("noise.jpg", MediaType.of("image/jpeg"), picture)),
                        List.of("This is " + subject + "."),
                        List.of(),
                        List.of())
                .compose();
        var request = SendReq.builder(
                        TransactionIds.next(),
                        MmsVersion.V1_3,
                        Recipients.to(part.phone(0) + "/TYPE=PLMN", part.phone(1) + "/TYPE=PLMN"),
                        content)
                .subject(EncodedString.of(subject))
                .expiry(TimeValue.in(part.shortLived() ? plan.shortLife() : LONG_LIFE))
                .reports(Reports.of(true, false))
                .build();
        return new Sent(part, subject, request, new PduEncoder().slices(request));
    }
}
