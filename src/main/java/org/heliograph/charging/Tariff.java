package org.heliograph.charging;

import java.util.List;
import java.util.Map;
import org.heliograph.mm.Mm;
import org.heliograph.mm.Recipient;
import org.heliograph.mm.Route;
import org.heliograph.subscriber.Money;

/**
 * What a message costs: a price of its own, one for the size band it falls in, and one for each recipient by where the
 * copy goes.
 *
 * @param bands in ascending order; a message larger than the last pays the last
 * @param perRecipient an absent route is free
 */
public record Tariff(Money perMessage, List<Band> bands, Map<Route, Money> perRecipient) {

    public Money price(Mm mm) {
        Money price = perMessage.plus(bandOf(mm.size()));
        for (Recipient recipient : mm.recipients()) {
            price = price.plus(perRecipient.getOrDefault(recipient.route(), Money.ZERO));
        }
        return price;
    }

    private Money bandOf(long size) {
        if (bands.isEmpty()) {
            return Money.ZERO;
        }
        return bands.stream()
                .filter(band -> size <= band.upTo())
                .findFirst()
                .orElse(bands.get(bands.size() - 1))
                .price();
    }

    /**
     * A size band.
     *
     * @param upTo octets that still belong to it
     */
    public record Band(long upTo, Money price) {}
}
