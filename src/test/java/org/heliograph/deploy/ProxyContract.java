package org.heliograph.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.heliograph.subscriber.IdentityPresets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a proxy in front of Heliograph owes phones, operators and nodes: the file of {@code deploy/proxies} is run as it
 * stands by the real program, before two nodes that say what reached them.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ProxyContract {
    /** In the table with {@link #NUMBER}. */
    static final String KNOWN = "127.0.0.2";

    static final String NUMBER = "+15550001";
    private static final String UNKNOWN = "127.0.0.3";
    private static final String TOKEN = "D7zI0PHLgTW7gpw7";

    /** What phones and gateways use, and detours that lead there on one server or another. */
    static final List<String> NOT_FOR_OPERATORS = List.of(
            "/mms",
            "/m/" + TOKEN,
            "/b/x",
            "/inbox",
            "/pap",
            "/kannel",
            "/metrics",
            "/MMS",
            "/mms;x",
            "/mms%3bx",
            "/kannel;x",
            "/;/mms",
            "/./mms",
            "/%6dms",
            "//mms",
            "/ui/../mms",
            "/ui/..",
            "/ui/..;/mms",
            "/ui/%2e%2e/mms",
            "/ui/%2E%2E%2Fmms",
            "/ui/%252e%252e/mms",
            "/ui//mms",
            "/api/v1/../../mms",
            "/api;x/../mms",
            "/uimms",
            "/ui/../../mms");

    @TempDir
    static Path directory;

    FakeNode one;
    FakeNode two;
    final int phones = freePort();
    final int operators = freePort();
    private Process proxy;

    /** Starts it on the two ports, with files below {@link #directory}. */
    abstract Process start() throws Exception;

    /** What a timer beside the proxy would do now. */
    void look() throws Exception {}

    /** Everything that the proxy has logged. */
    abstract String log() throws IOException;

    @BeforeAll
    void startAll() throws Exception {
        one = new FakeNode("one");
        two = new FakeNode("two");
        proxy = start();
        for (var port : List.of(phones, operators)) {
            await().atMost(Duration.ofSeconds(20)).until(() -> {
                assertThat(proxy.isAlive()).as(log()).isTrue();
                return listens(port);
            });
        }
    }

    @BeforeEach
    void bothReady() throws Exception {
        one.ready(true);
        two.ready(true);
        awaitNodes("one", "two");
    }

    @AfterAll
    void stopAll() throws Exception {
        if (proxy != null) {
            proxy.destroy();
            if (!proxy.waitFor(10, TimeUnit.SECONDS)) {
                proxy.destroyForcibly().waitFor();
            }
        }
        one.close();
        two.close();
    }

    @Test
    void replacesWhatAPhoneSaysItIs() throws Exception {
        var forged = IdentityPresets.names().stream()
                .filter(name -> !name.contains("cookie"))
                .map(name -> name + ": +15559999")
                .toList();
        var others = List.of(
                "x-msisdn: +15559999",
                "X-Some-Gateway-Number: +15559999",
                "Cookie: User-Identity-Forward-msisdn=2B3135353539393939",
                "X-Forwarded-For: 10.0.0.1",
                "Forwarded: for=10.0.0.1",
                "Authorization: Bearer guessed");
        var all = Stream.concat(forged.stream(), others.stream()).toArray(String[]::new);

        var reached = ask(KNOWN, "/mms", all).body();

        assertThat(reached.lines()).contains("x-msisdn: " + NUMBER);
        assertThat(reached).doesNotContain("15559999", "10.0.0.1", "guessed");
        assertThat(reached.lines().filter(line -> line.contains("msisdn"))).hasSize(1);
    }

    @Test
    void givesNoNumberToAnUnknownAddress() throws Exception {
        var reached = ask(UNKNOWN, "/mms", "X-MSISDN: " + NUMBER, "X-IMSI: 001010000000001");

        assertThat(reached.status()).isEqualTo(200);
        assertThat(reached.body()).doesNotContain("msisdn", "imsi", NUMBER);
    }

    @Test
    void passesWhatHeliographNeedsOfAPhone() throws Exception {
        var sent = List.of(
                "accept: */*, application/vnd.wap.mms-message",
                "accept-language: fi",
                "content-type: application/vnd.wap.mms-message",
                "user-agent: Phone/1.0",
                "x-wap-profile: \"http://phone.example/uaprof.xml\"");

        var reached = ask(KNOWN, "/m/" + TOKEN + "?again=1", sent.toArray(String[]::new));

        assertThat(reached.body().lines()).containsAll(sent);
        assertThat(Stream.concat(one.paths().stream(), two.paths().stream())).contains("/m/" + TOKEN + "?again=1");
    }

    @Test
    void servesAPhoneThatAsksItAsAProxy() throws Exception {
        assertThat(ask(KNOWN, "http://mmsc.example/m/proxied").status()).isEqualTo(200);
        assertThat(Stream.concat(one.paths().stream(), two.paths().stream())).contains("/m/proxied");
    }

    @Test
    void keepsOperatorsAddressesFromPhones() throws Exception {
        var before = one.paths().size() + two.paths().size();
        for (var path : List.of(
                "/",
                "/api/v1/messages/x",
                "/metrics",
                "/health/ready",
                "/health/live",
                "/inbox",
                "/pap",
                "/kannel",
                "//api/v1/messages/x",
                "/API/v1/messages/x",
                "/mmsx",
                "/mms/../api/v1/messages/x",
                "/mms/..",
                "/mms/./../api",
                "/mms//../../api",
                "/mms/%2e%2e/api/v1/messages/x",
                "/mms/%2E%2E%2Fapi",
                "/mms/..;/api/v1/messages/x",
                "/mms;x/../api",
                "/%61pi/v1/messages/x",
                "/api/../mms",
                "http://mmsc.example/api/v1/messages/x")) {
            assertThat(ask(KNOWN, path).status()).as(path).isBetween(400, 404);
        }
        assertThat(one.paths().size() + two.paths().size()).isEqualTo(before);
    }

    @Test
    void servesOperatorsOverTls() throws Exception {
        assertThat(askAsOperator("/api/v1/messages/x%40y", "Authorization: Bearer secret", "X-MSISDN: +15559999")
                        .body())
                .contains("authorization: Bearer secret")
                .doesNotContain("msisdn");
        var console = List.of(
                "cookie: heliograph-session=x",
                "from: anna",
                "idempotency-key: k1",
                "if-match: \"3\"",
                "if-none-match: \"4\"",
                "origin: https://console.example",
                "sec-fetch-dest: empty",
                "sec-fetch-site: same-origin",
                "x-csrf-token: c1");
        var asked = Stream.concat(console.stream(), Stream.of("X-Forwarded-For: 10.0.0.1", "X-Forwarded-Proto: http"))
                .toArray(String[]::new);
        assertThat(askAsOperator("/api/v1/subscribers", asked).body().lines())
                .containsAll(console)
                .contains("x-forwarded-for: 127.0.0.1", "x-forwarded-proto: https")
                .noneMatch(line -> line.contains("10.0.0.1"));
        assertThat(askAsOperator("/health/ready").status()).isEqualTo(200);
    }

    @Test
    void letsNoPhoneAndNoGatewayInWithOperators() throws Exception {
        var before = one.paths().size() + two.paths().size();
        for (var path : NOT_FOR_OPERATORS) {
            assertThat(askAsOperator(path).status()).as(path).isBetween(400, 404);
        }
        assertThat(one.paths().size() + two.paths().size()).isEqualTo(before);
        for (var path : List.of("/", "/ui", "/ui/", "/ui/js/shell.js", "/api/v1/subscribers/%2B15550001?x=a/../b;c")) {
            assertThat(askAsOperator(path).status()).as(path).isEqualTo(200);
        }
    }

    @Test
    void sharesOneCallersRequestsAmongTheNodes() throws Exception {
        var answers = new ArrayList<Caller.Answer>();
        try (var phone = Caller.at(KNOWN, phones)) {
            for (int i = 0; i < 6; i++) {
                answers.add(phone.get("/mms", "Cookie: JSESSIONID=x.one"));
            }
        }
        assertThat(answers.stream().map(ProxyContract::node)).contains("one", "two");
        assertThat(answers).allSatisfy(answer -> assertThat(answer.head()).doesNotContainIgnoringCase("set-cookie"));
    }

    @Test
    void sendsNothingToANodeThatIsNotReady() throws Exception {
        one.ready(false);
        awaitNodes("two");

        one.ready(true);
        two.ready(false);
        awaitNodes("one");
    }

    @Test
    void asksAnotherNodeIfOneIsGone() throws Exception {
        two.close();
        try {
            for (int i = 0; i < 8; i++) {
                assertThat(ask(KNOWN, "/mms").status()).isEqualTo(200);
            }
        } finally {
            two = new FakeNode("two");
            stopProxy();
            proxy = start();
            await().atMost(Duration.ofSeconds(20)).until(() -> listens(phones));
        }
    }

    @Test
    void passesABodyOnAsItComes() throws Exception {
        try (var phone = Caller.at(KNOWN, phones)) {
            phone.say("POST /mms HTTP/1.1\r\nHost: mmsc.example\r\nContent-Length: 40000\r\n\r\n" + "a".repeat(20_000));
            await().atMost(Duration.ofSeconds(10))
                    .until(() ->
                            one.firstOctets().tryAcquire() || two.firstOctets().tryAcquire());
            phone.say("b".repeat(20_000));
            assertThat(phone.hear().body()).contains("octets: 40000");
        }
    }

    @Test
    void logsNoNumberAndNoToken() throws Exception {
        ask(KNOWN, "/m/" + TOKEN + "?x=15559999", "X-MSISDN: +15559999");
        ask(KNOWN, "/api/v1/messages/" + TOKEN);
        await().atMost(Duration.ofSeconds(10)).until(() -> log().contains("GET /m "));

        assertThat(log()).contains(KNOWN).doesNotContain(TOKEN, "15559999", NUMBER.substring(1));
    }

    private void stopProxy() throws InterruptedException {
        proxy.destroy();
        proxy.waitFor();
    }

    /** Until requests go to these nodes, and to no other. */
    private void awaitNodes(String... names) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> {
                    look();
                    var seen = new TreeSet<String>();
                    for (int i = 0; i < 8; i++) {
                        seen.add(node(ask(KNOWN, "/mms")));
                    }
                    return seen.equals(new TreeSet<>(List.of(names)));
                });
    }

    private Caller.Answer ask(String from, String target, String... headers) throws IOException {
        try (var caller = Caller.at(from, phones)) {
            return caller.get(target, headers);
        }
    }

    private Caller.Answer askAsOperator(String target, String... headers) throws Exception {
        try (var operator =
                Caller.over(Certificate.anybody().getSocketFactory().createSocket("127.0.0.1", operators))) {
            return operator.get(target, headers);
        }
    }

    private static String node(Caller.Answer answer) {
        return answer.body()
                .lines()
                .filter(line -> line.startsWith("node: "))
                .map(line -> line.substring(6))
                .findFirst()
                .orElse("none, HTTP " + answer.status());
    }

    static String read(Path file) throws IOException {
        return Files.exists(file) ? Files.readString(file) : "";
    }

    private static boolean listens(int port) {
        try (var socket = new Socket("127.0.0.1", port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
