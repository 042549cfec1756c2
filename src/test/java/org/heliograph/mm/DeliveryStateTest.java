package org.heliograph.mm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.heliograph.relay.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeliveryStateTest {

    @ParameterizedTest
    @EnumSource(DeliveryState.class)
    void everyStateThatWaitsHasALaneAndAnEnd(DeliveryState state) {
        if (state == DeliveryState.UNDELIVERABLE) {
            assertThat(state.lane()).isEmpty();
        } else if (state.isFinal()) {
            assertThat(state.lane()).contains(Lane.SWEEP);
        } else {
            assertThat(state.lane()).isIn(Optional.of(Lane.SEND), Optional.of(Lane.WAIT));
            assertThat(state.next()).anyMatch(DeliveryState::isFinal);
        }
    }

    @Test
    void whatWentOutNeverExpires() {
        assertThat(DeliveryState.FETCHED.next()).doesNotContain(DeliveryState.EXPIRED, DeliveryState.UNREACHABLE);
    }

    @Test
    void nothingComesBackFromItsEnd() {
        Instant now = Messages.NOW;
        Arrays.stream(DeliveryState.values())
                .filter(DeliveryState.QUEUED.next()::contains)
                .filter(DeliveryState::isFinal)
                .forEach(end -> {
                    Recipient to = Messages.mm(5, Route.LOCAL).recipients().get(0);
                    to.finish(end, now);
                    assertThatThrownBy(() -> to.finish(DeliveryState.RETRIEVED, now))
                            .isInstanceOf(IllegalStateException.class);
                    assertThatThrownBy(() -> to.deferred(true)).isInstanceOf(IllegalStateException.class);
                    assertThat(to.state()).isEqualTo(end);
                    assertThat(to.finishedAt()).contains(now);
                });
    }
}
