package org.heliograph.bearer.smpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.heliograph.testbed.FakeSmsc;
import org.heliograph.testbed.FakeSmsc.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SmscLogTest {
    private static final Logger ALL = Logger.getLogger("");
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Handler handler = new Lines();
    private final FakeSmsc smsc = FakeSmsc.start();

    @BeforeEach
    void listen() {
        ALL.addHandler(handler);
    }

    @AfterEach
    void stop() {
        ALL.removeHandler(handler);
        smsc.close();
    }

    @Test
    void saysOnceThatABindIsRefused() {
        smsc.answeringBindsWith(0x0E);
        try (var bearer = BoundBearer.started(smsc.settings("main"))) {
            await().until(() -> smsc.binds() > 2);
            smsc.answeringBindsWith(0);
        }
        assertThat(lines).filteredOn(it -> it.contains("0x0000000E")).hasSize(1);
    }

    @Test
    void saysOnceThatSettingsMakeWhatIsNotTaken() {
        smsc.answering(submit -> Answer.status(0x43));
        try (var bearer = BoundBearer.bound(smsc.settings("main"))) {
            bearer.carry();
            bearer.carry();
        }
        assertThat(lines).filteredOn(it -> it.contains("0x00000043")).hasSize(1);
    }

    @Test
    void saysNothingOfAnybodyAndNoSecret() {
        smsc.answering(submit -> Answer.status(0x0B));
        try (var bearer = BoundBearer.bound(smsc.settings("main"))) {
            bearer.carry();
            smsc.hangUp();
            bearer.awaitUnbound();
            bearer.awaitBound();
        }
        assertThat(lines)
                .isNotEmpty()
                .noneMatch(it -> it.contains(FakeSmsc.PASSWORD) || it.contains(BoundBearer.PHONE.digits()));
    }

    private final class Lines extends Handler {
        @Override
        public void publish(LogRecord line) {
            if (line.getLevel().intValue() >= Level.INFO.intValue()) lines.add(new SimpleFormatter().format(line));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
