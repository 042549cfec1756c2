package org.heliograph.handset.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** The MMSC URL as typed on a command line; {@code http://} may be left out. */
public final class MmscUrl {
    private MmscUrl() {}

    /** @throws IllegalArgumentException saying what is wrong and how it should look */
    public static URI parse(String typed) {
        var text = typed.strip();
        try {
            var uri = new URI(text.contains("://") ? text : "http://" + text);
            var scheme = uri.getScheme().toLowerCase(Locale.ROOT);
            if (!scheme.equals("http") && !scheme.equals("https")) throw wrong(typed, "only http and https are spoken");
            if (uri.getHost() == null || uri.getPort() > 0xFFFF) throw wrong(typed, "it names no host");
            if (uri.getRawUserInfo() != null) throw wrong(typed, "phones send no user name");
            if (uri.getRawFragment() != null) throw wrong(typed, "a # is never sent");
            return uri;
        } catch (URISyntaxException e) {
            throw wrong(typed, "it is no URL");
        }
    }

    private static IllegalArgumentException wrong(String typed, String why) {
        return new IllegalArgumentException("'" + typed + "': " + why + ". An MMSC URL looks like "
                + "http://mmsc.example.net/mms or http://[::1]:8080/mms");
    }
}
