package org.heliograph.bearer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.heliograph.relay.Receipt;
import org.heliograph.relay.ReceiptKey;
import org.heliograph.relay.ReceiptService;
import org.junit.jupiter.api.Test;

class ReceiptsTest {
    private static final ReceiptKey KEY = new ReceiptKey("pap", "n43@mmsc");

    private final Relay relay = new Relay();
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final Receipts receipts = new Receipts(relay) {
        @Override
        void later(Runnable attempt, int seconds) {
            waiting.add(attempt);
        }
    };

    @Test
    void oneThatIsKnownIsTakenAtOnce() {
        relay.unknownFor = 0;
        receipts.arrived(KEY, Receipt.DELIVERED);
        assertThat(relay.taken).containsExactly(Receipt.DELIVERED);
        assertThat(waiting).isEmpty();
    }

    @Test
    void oneThatCameTooEarlyIsTakenAfterAWhile() {
        relay.unknownFor = 2;
        receipts.arrived(KEY, Receipt.FAILED);
        assertThat(relay.taken).isEmpty();
        waiting.remove().run();
        waiting.remove().run();
        assertThat(relay.taken).containsExactly(Receipt.FAILED);
        assertThat(waiting).isEmpty();
    }

    @Test
    void oneOfNothingIsDropped() {
        relay.unknownFor = 100;
        receipts.arrived(KEY, Receipt.FAILED);
        for (int i = 0; i < 3; i++) waiting.remove().run();
        assertThat(waiting).isEmpty();
    }

    @Test
    void failureIsToldAtFirstAndTriedAgainLater() {
        relay.away = true;
        assertThatThrownBy(() -> receipts.arrived(KEY, Receipt.FAILED)).hasMessage("away");
        relay.away = false;
        relay.unknownFor = 1;
        receipts.arrived(KEY, Receipt.FAILED);
        relay.away = true;
        waiting.remove().run();
        relay.away = false;
        waiting.remove().run();
        assertThat(relay.taken).containsExactly(Receipt.FAILED);
    }

    private static final class Relay extends ReceiptService {
        private final List<Receipt> taken = new ArrayList<>();
        private int unknownFor;
        private boolean away;

        @Override
        public boolean arrived(ReceiptKey key, Receipt receipt) {
            assertThat(key).isEqualTo(KEY);
            if (away) throw new IllegalStateException("away");
            if (unknownFor-- > 0) return false;
            taken.add(receipt);
            return true;
        }
    }
}
