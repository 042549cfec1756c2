package org.heliograph.mm1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.heliograph.pdu.ResponseStatus.OK;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.heliograph.testbed.DeployedWar;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The ways in which phones and gateways were seen to speak HTTP, octet by octet. */
class HttpHabitsIT extends DeployedWar {
    private static final String HEADERS =
            "Content-Type: application/vnd.wap.mms-message; charset=utf-8\r\nX-MSISDN: 15550001\r\n";

    @Deployment(testable = false)
    static WebArchive war() {
        return heliograph(Map.of("subscriber.auto-provision", "postpaid"));
    }

    @BeforeEach
    void empty() throws Exception {
        emptyDatabase();
    }

    @Test
    void takesHttp10WithoutAHost() throws IOException {
        byte[] pdu = pdu("H1");
        assertAccepted(exchange("127.0.0.1", "POST /mms HTTP/1.0\r\n" + HEADERS + length(pdu) + "\r\n", pdu));
    }

    @Test
    void takesTheAbsoluteFormThatProxiesSend() throws IOException {
        byte[] pdu = pdu("H2");
        assertAccepted(exchange(
                "127.0.0.1",
                "POST http://mmsc.example.net/mms HTTP/1.1\r\nHost: mmsc.example.net\r\nConnection: close\r\n" + HEADERS
                        + length(pdu) + "\r\n",
                pdu));
    }

    @Test
    void takesAChunkedBody() throws IOException {
        byte[] pdu = pdu("H3");
        ByteArrayOutputStream chunked = new ByteArrayOutputStream();
        for (int at = 0; at < pdu.length; at += 7) {
            int size = Math.min(7, pdu.length - at);
            chunked.writeBytes((Integer.toHexString(size) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            chunked.write(pdu, at, size);
            chunked.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        chunked.writeBytes("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        assertAccepted(exchange(
                "127.0.0.1",
                "POST /mms HTTP/1.1\r\nHost: x\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n" + HEADERS
                        + "\r\n",
                chunked.toByteArray()));
    }

    @Test
    void takesABodyThatComesInDrops() throws IOException {
        byte[] pdu = pdu("H4");
        try (Socket socket = connect("127.0.0.1")) {
            write(socket, "POST /mms HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" + HEADERS + length(pdu) + "\r\n");
            for (byte octet : pdu) {
                socket.getOutputStream().write(octet);
                socket.getOutputStream().flush();
            }
            assertAccepted(socket.getInputStream().readAllBytes());
        }
    }

    @Test
    void servesSeveralRequestsOnOneConnection() throws IOException {
        byte[] pdu = pdu("H5");
        String request = "POST /mms HTTP/1.1\r\nHost: x\r\n" + HEADERS + length(pdu);
        try (Socket socket = connect("127.0.0.1")) {
            write(socket, request + "\r\n");
            socket.getOutputStream().write(pdu);
            write(socket, request + "Connection: close\r\n\r\n");
            socket.getOutputStream().write(pdu);
            String both = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            assertThat(both.split("HTTP/1.1 200 ", -1)).hasSize(3);
        }
    }

    @Test
    void listensOnIpv6WhereItDoesOnIpv4() throws IOException {
        byte[] pdu = pdu("H6");
        byte[] answer;
        try {
            answer = exchange(
                    "::1",
                    "POST /mms HTTP/1.1\r\nHost: [::1]\r\nConnection: close\r\n" + HEADERS + length(pdu) + "\r\n",
                    pdu);
        } catch (ConnectException e) {
            assumeTrue(false, "the server under test is bound to IPv4 alone");
            return;
        }
        assertAccepted(answer);
    }

    @Test
    void survivesAPhoneThatGoesAwayInTheMiddle() throws Exception {
        byte[] pdu = pdu("H7");
        for (int i = 0; i < 20; i++) {
            try (Socket socket = connect("127.0.0.1")) {
                write(socket, "POST /mms HTTP/1.1\r\nHost: x\r\n" + HEADERS + length(pdu) + "\r\n");
                socket.getOutputStream().write(pdu, 0, pdu.length / 2);
            }
        }
        assertThat(number("SELECT COUNT(*) FROM MM")).isZero();
        assertAccepted(exchange(
                "127.0.0.1",
                "POST /mms HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" + HEADERS + length(pdu) + "\r\n",
                pdu));
    }

    private static byte[] pdu(String transactionId) {
        return Phone.octets(Phone.message(transactionId, "habits", "+15550002").build());
    }

    private static String length(byte[] pdu) {
        return "Content-Length: " + pdu.length + "\r\n";
    }

    private static byte[] exchange(String host, String head, byte[] body) throws IOException {
        try (Socket socket = connect(host)) {
            write(socket, head);
            socket.getOutputStream().write(body);
            socket.getOutputStream().flush();
            return socket.getInputStream().readAllBytes();
        }
    }

    private static Socket connect(String host) throws IOException {
        Socket socket = new Socket();
        socket.connect(new InetSocketAddress(host, at("/").getPort()), 5_000);
        socket.setSoTimeout(30_000);
        return socket;
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static void assertAccepted(byte[] answer) {
        String text = new String(answer, StandardCharsets.ISO_8859_1);
        assertThat(text).startsWith("HTTP/1.").contains(" 200 "); // the reason phrase may be left out
        int body = text.indexOf("\r\n\r\n") + 4;
        assertThat(Phone.conf(Arrays.copyOfRange(answer, body, answer.length)).responseStatus())
                .isEqualTo(OK);
    }
}
