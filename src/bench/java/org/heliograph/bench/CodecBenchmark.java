package org.heliograph.bench;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.heliograph.octet.Octets;
import org.heliograph.pdu.DecoderLimits;
import org.heliograph.pdu.From;
import org.heliograph.pdu.MessageClass;
import org.heliograph.pdu.MmStatus;
import org.heliograph.pdu.MmsVersion;
import org.heliograph.pdu.NotificationInd;
import org.heliograph.pdu.NotifyRespInd;
import org.heliograph.pdu.Pdu;
import org.heliograph.pdu.PduDecoder;
import org.heliograph.pdu.PduEncoder;
import org.heliograph.pdu.Recipients;
import org.heliograph.pdu.Reports;
import org.heliograph.pdu.ResponseStatus;
import org.heliograph.pdu.SendConf;
import org.heliograph.pdu.SendReq;
import org.heliograph.pdu.TimeValue;
import org.heliograph.pdu.TransactionId;
import org.heliograph.wsp.Content;
import org.heliograph.wsp.EncodedString;
import org.heliograph.wsp.MediaType;
import org.heliograph.wsp.Multipart;
import org.heliograph.wsp.Part;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What reading and writing PDUs costs. Run by {@code ./mvnw -Pbench}; asserts nothing. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class CodecBenchmark {
    private static final TransactionId ID = TransactionId.of("T1001");
    private static final int PICTURE = 49_000;

    private final PduDecoder decoder = new PduDecoder(DecoderLimits.DEFAULT);
    private final PduEncoder encoder = new PduEncoder();

    private final SendReq sendReq = sendReq();
    private final SendConf sendConf = SendConf.builder(ID, MmsVersion.V1_2, ResponseStatus.OK)
            .messageId("01HXYZ@mmsc.example.net")
            .build();
    private final NotificationInd notificationInd = NotificationInd.builder(
                    ID,
                    MmsVersion.V1_2,
                    MessageClass.PERSONAL,
                    50_000L,
                    TimeValue.in(Duration.ofDays(2)),
                    "http://mmsc.example.net/m/7f3a")
            .from(From.of("+358401234567/TYPE=PLMN"))
            .subject(EncodedString.of("Grüße"))
            .build();

    private final Octets sendReqOctets = encoder.encode(sendReq);
    private final Octets notifyRespIndOctets =
            encoder.encode(new NotifyRespInd(ID, MmsVersion.V1_2, MmStatus.RETRIEVED, Optional.of(true), List.of()));
    private final Octets sendConfOctets = encoder.encode(sendConf);

    private static SendReq sendReq() {
        var picture = new byte[PICTURE];
        new Random(1).nextBytes(picture);
        var smil = Part.text(MediaType.SMIL, "<smil><body><par><img src=\"p.jpg\"/></par></body></smil>");
        var content = Content.related(Multipart.of(
                smil.named("smil.xml"),
                Part.of(MediaType.of("image/jpeg"), Octets.of(picture)).named("p.jpg"),
                Part.text(MediaType.TEXT_PLAIN, "Héllo").named("t.txt")));
        return SendReq.builder(
                        ID, MmsVersion.V1_2, Recipients.to("+358407654321/TYPE=PLMN", "bob@example.org"), content)
                .date(Instant.EPOCH)
                .subject(EncodedString.of("Grüße"))
                .reports(Reports.of(true, false))
                .build();
    }

    @Benchmark
    public Pdu decodeSendReqOf50kB() {
        return decoder.fromClient(sendReqOctets);
    }

    @Benchmark
    public byte[] digestSendReqOf50kB() throws NoSuchAlgorithmException {
        var digest = MessageDigest.getInstance("SHA-256");
        sendReq.digest(digest);
        return digest.digest();
    }

    @Benchmark
    public Octets encodeSendReqOf50kB() {
        return encoder.encode(sendReq);
    }

    @Benchmark
    public Octets encodeSendConf() {
        return encoder.encode(sendConf);
    }

    @Benchmark
    public Octets encodeNotificationInd() {
        return encoder.encode(notificationInd);
    }

    @Benchmark
    public Pdu decodeNotifyRespInd() {
        return decoder.fromClient(notifyRespIndOctets);
    }

    @Benchmark
    public Pdu decodeSendConf() {
        return decoder.decode(sendConfOctets);
    }
}
