package org.heliograph.handset.http;

import java.net.InetSocketAddress;
import java.util.regex.Pattern;

/** A proxy as typed on a command line: {@code HOST:PORT}, an IPv6 address in brackets. */
public final class HostPort {
    private static final Pattern FORM =
            Pattern.compile("(?:http://)?(\\[[0-9a-fA-F:.%]+]|[^:/\\[\\]]+):([0-9]{1,5})/?");

    private HostPort() {}

    /** @throws IllegalArgumentException saying how it should look */
    public static InetSocketAddress parse(String typed) {
        var form = FORM.matcher(typed.strip());
        if (!form.matches() || Integer.parseInt(form.group(2)) > 0xFFFF)
            throw new IllegalArgumentException("'" + typed + "' is not HOST:PORT, for example 10.0.0.1:9201");
        var host = form.group(1);
        if (host.startsWith("[")) host = host.substring(1, host.length() - 1);
        return new InetSocketAddress(host, Integer.parseInt(form.group(2)));
    }
}
