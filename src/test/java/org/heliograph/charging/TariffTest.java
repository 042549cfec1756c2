package org.heliograph.charging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.heliograph.charging.Tariff.Band;
import org.heliograph.mm.Route;
import org.heliograph.relay.Messages;
import org.heliograph.subscriber.Money;
import org.junit.jupiter.api.Test;

class TariffTest {
    private static final Tariff TARIFF = new Tariff(
            money("0.05"),
            List.of(new Band(1000, money("0.10")), new Band(2000, money("0.30"))),
            Map.of(Route.LOCAL, money("0.01"), Route.MAIL, money("0.02")));

    @Test
    void addsMessageSizeBandAndEachRecipientByRoute() {
        assertThat(TARIFF.price(Messages.mm(500, Route.LOCAL))).hasToString("0.16");
        assertThat(TARIFF.price(Messages.mm(500, Route.LOCAL, Route.LOCAL, Route.MAIL)))
                .hasToString("0.19");
    }

    @Test
    void chargesNothingForARouteWithoutPriceOrNoRouteAtAll() {
        assertThat(TARIFF.price(Messages.mm(500, Route.VASP, Route.NONE))).hasToString("0.15");
    }

    @Test
    void countsAnOctetOnTheEdgeToTheBandBelow() {
        assertThat(TARIFF.price(Messages.mm(1000))).hasToString("0.15");
        assertThat(TARIFF.price(Messages.mm(1001))).hasToString("0.35");
    }

    @Test
    void takesTheLastBandForWhatIsLargerThanAll() {
        assertThat(TARIFF.price(Messages.mm(100_000))).hasToString("0.35");
    }

    @Test
    void isFreeWhenNothingIsSet() {
        assertThat(new Tariff(Money.ZERO, List.of(), Map.of()).price(Messages.mm(500, Route.LOCAL)))
                .isEqualTo(Money.ZERO);
    }

    @Test
    void hasNoAmountBelowZeroAndNoneItCannotHold() {
        assertThatThrownBy(() -> new Money(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> money("0.0000001")).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new Money(Long.MAX_VALUE).plus(new Money(1))).isInstanceOf(ArithmeticException.class);
    }

    private static Money money(String amount) {
        return Money.of(new BigDecimal(amount));
    }
}
