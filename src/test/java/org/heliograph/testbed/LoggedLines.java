package org.heliograph.testbed;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** What is logged in this JVM at INFO and above until it is closed, as a formatter writes the messages. */
public final class LoggedLines extends Handler {
    private final Logger logger;
    private final List<String> lines = new CopyOnWriteArrayList<>();

    private LoggedLines(Logger logger) {
        this.logger = logger;
    }

    public static LoggedLines of(Class<?> category) {
        var lines = new LoggedLines(Logger.getLogger(category.getName()));
        lines.logger.setLevel(Level.INFO);
        lines.logger.addHandler(lines);
        return lines;
    }

    public List<String> lines() {
        return lines;
    }

    @Override
    public void publish(LogRecord logged) {
        lines.add(new SimpleFormatter().formatMessage(logged));
    }

    @Override
    public void flush() {
        // nothing is kept back
    }

    @Override
    public void close() {
        logger.removeHandler(this);
        logger.setLevel(null);
    }
}
