package org.heliograph.bearer.udp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.heliograph.bearer.Bearer;
import org.heliograph.bearer.BearerKind;
import org.heliograph.bearer.Carries;
import org.heliograph.bearer.Push;
import org.heliograph.octet.Octets;
import org.heliograph.push.WapPush;
import org.heliograph.push.WapPush.TypeForm;
import org.heliograph.relay.Outcome;

/**
 * Connectionless WSP over UDP (WAP-259-WDP): a push is one datagram to where the phone is known to listen. Nobody says
 * whether it arrived.
 */
@ApplicationScoped
@Carries(BearerKind.UDP)
public class UdpBearer implements Bearer {
    /** More does not fit into a datagram over IPv4. */
    private static final int LARGEST = 65_507;

    private final AtomicInteger transactionIds = new AtomicInteger();
    private Supplier<UdpPhones> phones;

    public UdpBearer() {} // for the container

    @Inject
    public UdpBearer(Supplier<UdpPhones> phones) {
        this.phones = phones;
    }

    @Override
    public Outcome carry(Push push) {
        var place = phones.get().of(push.to());
        if (place.isEmpty()) return later("udp.phones has no place for this number");
        var datagram =
                WapPush.mms(transactionIds.getAndIncrement() & 0xFF, push.pdu()).write(TypeForm.TEXT);
        if (datagram.size() > LARGEST) return new Outcome.Never(datagram.size() + " octets are more than a datagram");
        var outcome = send(datagram, place.get());
        var element = place.get().host() + ":" + place.get().port();
        if (outcome instanceof Outcome.Sent) push.pieces().taken(element, datagram.size(), Optional.empty());
        else push.pieces().failed(element, datagram.size(), outcome.why());
        return outcome;
    }

    private static Outcome send(Octets datagram, UdpPhones.Place place) {
        try (var socket = new DatagramSocket()) {
            var address = InetAddress.getByName(place.host());
            socket.send(new DatagramPacket(datagram.toArray(), datagram.size(), address, place.port()));
            return Outcome.Sent.WITHOUT_RECEIPT;
        } catch (UnknownHostException e) {
            return later("no address is known for " + place.host());
        } catch (IOException e) {
            return later("no datagram goes to " + place.host() + ": " + e.getMessage());
        }
    }

    private static Outcome later(String why) {
        return new Outcome.Later(Optional.empty(), why);
    }
}
