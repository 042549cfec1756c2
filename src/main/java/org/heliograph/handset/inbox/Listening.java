package org.heliograph.handset.inbox;

import java.io.IOException;
import java.net.InetAddress;
import java.util.regex.Pattern;

/** Where to listen, as typed on a command line: {@code udp}, {@code udp:2948} or {@code smpp:2775}. */
public record Listening(boolean smpp, int port) {
    private static final Pattern FORM = Pattern.compile("udp(?::([0-9]{1,5}))?|smpp:([0-9]{1,5})");
    /** wap-push: connectionless and not secure. */
    private static final int WAP_PUSH = 2948;

    /** @throws IllegalArgumentException saying how it should look */
    public static Listening parse(String typed) {
        var form = FORM.matcher(typed.strip());
        if (!form.matches()) throw wrong(typed);
        boolean smpp = form.group(2) != null;
        var port = smpp ? form.group(2) : form.group(1);
        int number = port == null ? WAP_PUSH : Integer.parseInt(port);
        if (number > 0xFFFF) throw wrong(typed);
        return new Listening(smpp, number);
    }

    private static IllegalArgumentException wrong(String typed) {
        return new IllegalArgumentException("'" + typed + "' is not udp, udp:PORT or smpp:PORT");
    }

    /** Begins to listen. */
    public Source open(InetAddress address) throws IOException {
        return smpp ? new SmppSource(address, port) : new UdpSource(address, port);
    }
}
