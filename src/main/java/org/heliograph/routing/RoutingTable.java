package org.heliograph.routing;

import java.util.List;
import org.heliograph.address.Address;
import org.heliograph.address.EmailAddress;
import org.heliograph.address.Msisdn;
import org.heliograph.address.ShortCode;
import org.heliograph.mm.Addressee;
import org.heliograph.mm.Route;

/**
 * The routes by kind of address.
 *
 * @param localPrefixes how the numbers served here begin, with plus; none means that every number is
 */
public record RoutingTable(List<String> localPrefixes) {

    public Route routeTo(Addressee addressee) {
        return addressee.address().map(this::routeTo).orElse(Route.NONE);
    }

    private Route routeTo(Address address) {
        if (address instanceof ShortCode) {
            return Route.VASP;
        }
        if (address instanceof EmailAddress) {
            return Route.MAIL;
        }
        if (address instanceof Msisdn msisdn) {
            return isLocal(msisdn) ? Route.LOCAL : Route.OTHER;
        }
        return Route.NONE;
    }

    private boolean isLocal(Msisdn msisdn) {
        return localPrefixes.isEmpty() || localPrefixes.stream().anyMatch(msisdn.text()::startsWith);
    }
}
