package org.heliograph.handset.load;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import org.heliograph.octet.Octets;
import org.heliograph.pdu.Applic;
import org.heliograph.pdu.DecoderLimits;
import org.heliograph.pdu.DeliveryInd;
import org.heliograph.pdu.From;
import org.heliograph.pdu.MessageClass;
import org.heliograph.pdu.MmStatus;
import org.heliograph.pdu.MmsVersion;
import org.heliograph.pdu.NotificationInd;
import org.heliograph.pdu.NotifyRespInd;
import org.heliograph.pdu.Pdu;
import org.heliograph.pdu.PduDecoder;
import org.heliograph.pdu.PduEncoder;
import org.heliograph.pdu.ResponseStatus;
import org.heliograph.pdu.RetrieveConf;
import org.heliograph.pdu.RetrieveStatus;
import org.heliograph.pdu.SendConf;
import org.heliograph.pdu.SendReq;
import org.heliograph.pdu.TimeValue;
import org.heliograph.pdu.TransactionId;
import org.heliograph.push.WapPush;

/** An MMSC that plays its part of the whole circle, as a test wants it, and counts what it did. */
final class FakeCircle implements AutoCloseable {
    /** Which messages, counted from 1, are treated badly. */
    record Faults(IntPredicate refused, IntPredicate notNotified, IntPredicate gone, IntPredicate notReported) {
        static final Faults NONE = new Faults(n -> false, n -> false, n -> false, n -> false);
    }

    private record Kept(int number, String sender, SendReq message) {}

    final AtomicInteger posted = new AtomicInteger();
    final AtomicInteger accepted = new AtomicInteger();
    final AtomicInteger notified = new AtomicInteger();
    final AtomicInteger fetched = new AtomicInteger();
    final AtomicInteger acknowledged = new AtomicInteger();
    final AtomicInteger reported = new AtomicInteger();
    final AtomicInteger most = new AtomicInteger();
    private final AtomicInteger underWay = new AtomicInteger();
    final Map<String, String> fetchers = new ConcurrentHashMap<>();

    private final Faults faults;
    private final InetSocketAddress phones;
    private final DatagramSocket pushes = new DatagramSocket();
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    FakeCircle(int pushPort, Faults faults) throws IOException {
        this.faults = faults;
        phones = new InetSocketAddress(InetAddress.getLoopbackAddress(), pushPort);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/mms", this::posted);
        server.createContext("/m/", this::fetch);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/mms";
    }

    private void posted(HttpExchange exchange) throws IOException {
        try (exchange) {
            var octets = Octets.of(exchange.getRequestBody().readAllBytes());
            var pdu = new PduDecoder(DecoderLimits.DEFAULT).fromClient(octets);
            if (pdu instanceof SendReq request)
                take(exchange, exchange.getRequestHeaders().getFirst("X-MSISDN"), request);
            else {
                answered((NotifyRespInd) pdu);
                exchange.sendResponseHeaders(200, -1);
            }
        }
    }

    private void take(HttpExchange exchange, String sender, SendReq request) throws IOException {
        int number = posted.incrementAndGet();
        if (faults.refused().test(number)) {
            answer(
                    exchange,
                    SendConf.builder(
                                    request.transactionId(),
                                    MmsVersion.V1_2,
                                    ResponseStatus.ERROR_PERMANENT_LACK_OF_PREPAID)
                            .build());
            return;
        }
        var token = String.format("token%011d", number);
        kept.put(token, new Kept(number, sender, request));
        accepted.incrementAndGet();
        most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
        if (!faults.notNotified().test(number)) {
            notified.incrementAndGet();
            push(notification(token, sender));
        }
        answer(
                exchange,
                SendConf.builder(request.transactionId(), MmsVersion.V1_2, ResponseStatus.OK)
                        .messageId(token + "@fake")
                        .build());
    }

    private static NotificationInd notification(String token, String sender) {
        return NotificationInd.builder(
                        TransactionId.of(token),
                        MmsVersion.V1_2,
                        MessageClass.PERSONAL,
                        1_000L,
                        TimeValue.in(Duration.ofDays(1)),
                        "http://elsewhere.invalid/m/" + token)
                .from(From.of(sender + "/TYPE=PLMN"))
                .build();
    }

    private void fetch(HttpExchange exchange) throws IOException {
        try (exchange) {
            var token = exchange.getRequestURI().getPath().substring("/m/".length());
            var it = kept.get(token);
            var conf = RetrieveConf.builder(MmsVersion.V1_2, Instant.now().truncatedTo(ChronoUnit.SECONDS));
            if (faults.gone().test(it.number())) {
                answer(
                        exchange,
                        conf.retrieveStatus(RetrieveStatus.ERROR_PERMANENT_MESSAGE_NOT_FOUND)
                                .build());
                return;
            }
            fetchers.put(it.sender(), exchange.getRequestHeaders().getFirst("X-MSISDN"));
            fetched.incrementAndGet();
            answer(
                    exchange,
                    conf.retrieveStatus(RetrieveStatus.OK)
                            .transactionId(TransactionId.of(token))
                            .messageId(token + "@fake")
                            .subject(it.message().subject().orElseThrow())
                            .content(it.message().content())
                            .build());
        }
    }

    private void answered(NotifyRespInd said) throws IOException {
        var token = said.transactionId().text();
        var it = kept.get(token);
        if (said.status() != MmStatus.RETRIEVED) return;
        acknowledged.incrementAndGet();
        if (faults.notReported().test(it.number())
                || it.message().reports().delivery().isEmpty()) return;
        reported.incrementAndGet();
        underWay.decrementAndGet();
        push(new DeliveryInd(
                MmsVersion.V1_2,
                token + "@fake",
                it.message().recipients().to().get(0),
                Instant.now().truncatedTo(ChronoUnit.SECONDS),
                MmStatus.RETRIEVED,
                Optional.empty(),
                Applic.NONE,
                List.of()));
    }

    private void push(Pdu pdu) throws IOException {
        var datagram = WapPush.mms(0, new PduEncoder().encode(pdu)).write(WapPush.TypeForm.TEXT);
        pushes.send(new DatagramPacket(datagram.toArray(), datagram.size(), phones));
    }

    private static void answer(HttpExchange exchange, Pdu pdu) throws IOException {
        var octets = new PduEncoder().encode(pdu);
        exchange.sendResponseHeaders(200, octets.size());
        octets.writeTo(exchange.getResponseBody());
    }

    @Override
    public void close() {
        server.stop(0);
        pushes.close();
        threads.shutdownNow();
    }
}
