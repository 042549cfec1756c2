package org.heliograph.handset.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import org.heliograph.handset.TransactionIds;
import org.heliograph.handset.compose.Attachment;
import org.heliograph.handset.compose.MessageContent;
import org.heliograph.octet.Octets;
import org.heliograph.pdu.MmsVersion;
import org.heliograph.pdu.PduEncoder;
import org.heliograph.pdu.Recipients;
import org.heliograph.pdu.Reports;
import org.heliograph.pdu.SendReq;
import org.heliograph.pdu.TransactionId;
import org.heliograph.wsp.Content;
import org.heliograph.wsp.EncodedString;
import org.heliograph.wsp.MediaType;

/**
 * Makes m-send-reqs that no MMSC has seen before: each has a transaction id and a subject of its own. The picture in them
 * is noise, for a database packs no picture either, and is the same octets in memory.
 */
final class Messages {
    private static final int AROUND_PICTURE = 700;
    private static final byte[] JPEG_START = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0};
    private static final long SEED = 1884;

    private final LoadPlan plan;
    private final Content content;
    private final IntFunction<Recipients> recipients;
    private final String subject;
    private final Reports reports;
    private final AtomicLong count = new AtomicLong();

    /** One message, ready to be sent: its header fields, and the content behind them. */
    record Message(long number, String sender, SendReq request, List<Octets> slices) {
        int size() {
            return slices.stream().mapToInt(Octets::size).sum();
        }

        TransactionId transactionId() {
            return request.transactionId();
        }

        /** Octets of the header fields, that is before the Content-Type value. */
        int contentOffset() {
            return size() - request.content().raw().size();
        }
    }

    Messages(LoadPlan plan) {
        this(plan, toAll(recipients(plan.recipients())), "Load", Reports.UNSAID);
    }

    private Messages(LoadPlan plan, IntFunction<Recipients> recipients, String subject, Reports reports) {
        this.plan = plan;
        this.content = content(plan.octets());
        this.recipients = recipients;
        this.subject = subject;
        this.reports = reports;
    }

    /**
     * Messages whose sender wants to hear what became of them, each client's to a number of its own.
     *
     * @param subject the first word of it; the message's number follows
     */
    static Messages reported(LoadPlan plan, String subject) {
        return new Messages(plan, client -> Recipients.to(recipient(client)), subject, Reports.of(true, false));
    }

    private static IntFunction<Recipients> toAll(List<EncodedString> recipients) {
        var all = new Recipients(recipients, List.of(), List.of());
        return client -> all;
    }

    LoadPlan plan() {
        return plan;
    }

    Message next(int client) {
        long number = count.incrementAndGet();
        var request = SendReq.builder(TransactionIds.next(), MmsVersion.V1_3, recipients.apply(client), content)
                .subject(EncodedString.of(subject + " " + number))
                .reports(reports)
                .build();
        return new Message(number, plan.sender().number(client), request, new PduEncoder().slices(request));
    }

    private static Content content(int octets) {
        var noise = new byte[Math.max(JPEG_START.length, octets - AROUND_PICTURE)];
        new Random(SEED).nextBytes(noise);
        System.arraycopy(JPEG_START, 0, noise, 0, JPEG_START.length);
        var picture = new Attachment("noise.jpg", MediaType.of("image/jpeg"), Octets.of(noise));
        return new MessageContent(List.of(picture), List.of("A message of a load run."), List.of(), List.of())
                .compose();
    }

    private static List<EncodedString> recipients(int count) {
        var all = new ArrayList<EncodedString>(count);
        for (int i = 0; i < count; i++) all.add(EncodedString.of(recipient(i)));
        return all;
    }

    /** The address of a recipient, by its place or by its sender's. */
    static String recipient(int place) {
        return "+1555020" + (1000 + place) + "/TYPE=PLMN";
    }
}
