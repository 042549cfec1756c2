package org.heliograph.bearer.udp;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.heliograph.address.Msisdn;

/**
 * Where the phones of a laboratory listen, by number or by the beginning of numbers: the longest that fits counts.
 *
 * @param places longest beginning first; the last may be of every number
 */
public record UdpPhones(List<Place> places) {
    private static final Pattern FORM = Pattern.compile(
            "(\\*|\\+?[0-9]{1,15})\\s*=\\s*(?:\\[([0-9a-fA-F:.%]+)]|([A-Za-z0-9._-]{1,253})):([0-9]{1,5})");

    /**
     * Where all of these numbers listen.
     *
     * @param beginning of their numbers; empty for every number
     * @param host a name, looked up with each push, or an address
     */
    public record Place(String beginning, String host, int port) {}

    public UdpPhones {
        places = places.stream()
                .sorted(Comparator.comparing(place -> -place.beginning().length()))
                .toList();
    }

    /**
     * Reads pairs such as {@code +15550002=10.0.0.7:2948}, {@code 2001=[fd00::7]:2948} and {@code *=127.0.0.1:2948}.
     *
     * @throws IllegalArgumentException naming the one that is no such pair
     */
    public static UdpPhones of(List<String> pairs) {
        return new UdpPhones(pairs.stream().map(UdpPhones::place).toList());
    }

    private static Place place(String pair) {
        var form = FORM.matcher(pair);
        if (!form.matches() || !isPort(Integer.parseInt(form.group(4))))
            throw new IllegalArgumentException(
                    "\"" + pair + "\" is not NUMBER=HOST:PORT such as +15550002=10.0.0.7:2948 or *=[::1]:2948");
        var beginning = form.group(1).equals("*") ? "" : form.group(1);
        var host = form.group(2) != null ? form.group(2) : form.group(3);
        return new Place(beginning, host, Integer.parseInt(form.group(4)));
    }

    private static boolean isPort(int port) {
        return port > 0 && port <= 0xFFFF;
    }

    Optional<Place> of(Msisdn phone) {
        return places.stream()
                .filter(place -> phone.text().startsWith(place.beginning()))
                .findFirst();
    }
}
