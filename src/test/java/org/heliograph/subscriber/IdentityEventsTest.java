package org.heliograph.subscriber;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.heliograph.address.NumberingPlan;
import org.heliograph.subscriber.IdentityEvents.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IdentityEventsTest {
    private final Logger logger = Logger.getLogger(IdentityEvents.class.getName());
    private final List<String> lines = new ArrayList<>();
    private final Handler handler = new Handler() {
        private final SimpleFormatter formatter = new SimpleFormatter();

        @Override
        public void publish(LogRecord line) {
            lines.add(formatter.formatMessage(line));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    private final IdentityEvents events = new IdentityEvents();
    private final CallerIdentification callers = new CallerIdentification(
            () -> IdentitySettings.of(
                    key -> Optional.of("10.20.0.0/16").filter(value -> key.equals("identity.trusted"))),
            NumberingPlan::withoutHome,
            events);

    @BeforeEach
    void listen() {
        logger.addHandler(handler);
        logger.setUseParentHandlers(false);
    }

    @AfterEach
    void leave() {
        logger.removeHandler(handler);
        logger.setUseParentHandlers(true);
    }

    private void call(String remote, String... numbers) {
        callers.identify(new Peer(remote, name -> name.equals("X-MSISDN") ? List.of(numbers) : List.of()));
    }

    @Test
    void logsEachSourceAndRuleOnceAndCountsAll() {
        for (var i = 0; i < 3; i++) {
            call("192.0.2.1", "358401234567");
            call("192.0.2.2", "358401234567");
            call("10.20.0.1", "358401234567", "358409999999");
            call("10.20.0.1", "no number");
            call("10.20.0.1", "358401234567");
            call("10.20.0.1");
        }
        assertEquals(6, events.counts().get(Kind.UNTRUSTED_HEADER));
        assertEquals(3, events.counts().get(Kind.CONFLICT));
        assertEquals(3, events.counts().get(Kind.UNREADABLE_HEADER));
        assertEquals(3, events.counts().get(Kind.RECOGNISED));
        assertEquals(3, events.counts().get(Kind.NO_HEADER));
        assertEquals(4, lines.size(), lines.toString());
        assertTrue(lines.get(2).contains("**********67") && lines.get(2).contains("**********99"), lines.get(2));
        assertFalse(lines.toString().contains("3584"), lines.toString());
    }

    @Test
    void letsNobodyFillTheLogFromManyAddresses() {
        for (var i = 0; i < 2 * IdentityEvents.MAX_LOGGED; i++) {
            call("2001:db8::" + Integer.toHexString(i), "358401234567");
        }
        assertEquals(2 * IdentityEvents.MAX_LOGGED, events.counts().get(Kind.UNTRUSTED_HEADER));
        assertEquals(IdentityEvents.MAX_LOGGED + 1, lines.size());
        assertTrue(lines.get(IdentityEvents.MAX_LOGGED).contains("only counted"));
        call("10.20.0.1", "1", "2");
        assertTrue(lines.get(lines.size() - 1).contains("CONFLICT"), "another kind is still logged");
    }
}
