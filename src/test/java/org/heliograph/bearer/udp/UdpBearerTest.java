package org.heliograph.bearer.udp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import org.heliograph.address.Msisdn;
import org.heliograph.bearer.Pushes;
import org.heliograph.octet.Octets;
import org.heliograph.push.WapPush;
import org.heliograph.relay.Outcome;
import org.junit.jupiter.api.Test;

class UdpBearerTest {
    private static final int PATIENCE_MILLIS = 20_000;

    @Test
    void aPushIsOneDatagramOfConnectionlessWsp() throws IOException {
        try (var phone = phone()) {
            var bearer = bearer("*=127.0.0.1:" + phone.getLocalPort());
            assertThat(bearer.carry(Pushes.push())).isEqualTo(Outcome.Sent.WITHOUT_RECEIPT);
            assertThat(bearer.carry(Pushes.push())).isEqualTo(Outcome.Sent.WITHOUT_RECEIPT);
            var first = receive(phone);
            assertThat(first.slice(0, 3)).isEqualTo(Octets.hex("000622"));
            assertThat(WapPush.read(first)).isEqualTo(WapPush.mms(0, Pushes.NOTIFICATION));
            assertThat(WapPush.read(receive(phone)).transactionId()).isEqualTo(1);
        }
    }

    @Test
    void aNameAndAnIpv6AddressWorkToo() throws IOException {
        try (var phone = new DatagramSocket(new InetSocketAddress(InetAddress.getByName("::1"), 0))) {
            phone.setSoTimeout(PATIENCE_MILLIS);
            assertThat(bearer("+358=[::1]:" + phone.getLocalPort()).carry(Pushes.push()))
                    .isEqualTo(Outcome.Sent.WITHOUT_RECEIPT);
            assertThat(WapPush.read(receive(phone)).isMms()).isTrue();
        }
        try (var phone = phone()) {
            bearer("+358=localhost:" + phone.getLocalPort()).carry(Pushes.push());
            assertThat(WapPush.read(receive(phone)).isMms()).isTrue();
        }
    }

    @Test
    void theLongestBeginningCounts() {
        var phones =
                UdpPhones.of(List.of("*=all:1", "+1555=some:2", "+15550002=one:3", "2001 = private:4", "+15=few:5"));
        assertThat(hosts(phones, "+15550002", "+15550003", "+1666", "+1599", "2001"))
                .containsExactly("one", "some", "all", "few", "private");
    }

    private static List<String> hosts(UdpPhones phones, String... numbers) {
        return Arrays.stream(numbers)
                .map(number -> phones.of(new Msisdn(number)).orElseThrow().host())
                .toList();
    }

    @Test
    void aNumberWithoutAPlaceMayGetOneLater() {
        assertThat(bearer("+1555=127.0.0.1:2948").carry(Pushes.push())).isInstanceOf(Outcome.Later.class);
        assertThat(bearer("*=no.such.host.invalid:2948").carry(Pushes.push())).isInstanceOf(Outcome.Later.class);
    }

    @Test
    void whatNoDatagramHoldsIsNeverSent() {
        var large = Octets.of(new byte[70_000]);
        assertThat(bearer("*=127.0.0.1:2948").carry(Pushes.push(large))).isInstanceOf(Outcome.Never.class);
    }

    @Test
    void refusesWhatIsNoPlace() {
        for (var bad : List.of("+1555", "+1555=host", "bob=host:1", "*=host:0", "*=host:70000", "*=::1:2948", "*=:1"))
            assertThatThrownBy(() -> UdpPhones.of(List.of(bad)))
                    .as(bad)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(bad);
    }

    private static UdpBearer bearer(String... pairs) {
        return new UdpBearer(() -> UdpPhones.of(List.of(pairs)));
    }

    private static DatagramSocket phone() throws IOException {
        var phone = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        phone.setSoTimeout(PATIENCE_MILLIS);
        return phone;
    }

    private static Octets receive(DatagramSocket phone) throws IOException {
        var packet = new DatagramPacket(new byte[65_535], 65_535);
        phone.receive(packet);
        return Octets.of(packet.getData(), packet.getOffset(), packet.getLength());
    }
}
