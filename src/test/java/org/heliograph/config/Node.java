package org.heliograph.config;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import org.heliograph.testbed.TestDatabase;

/** One node of several on the same database: its own file, and its own view of what was changed. */
final class Node {
    static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    final List<Object> told = new CopyOnWriteArrayList<>();
    final Live live;
    private Runnable beforeSaving = () -> {};
    private boolean away;

    Node(TestDatabase database, Map<String, String> file) {
        live = new Live(Settings.of(file), new Store(database), told::add, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    /** One that has looked into the database. */
    static Node started(TestDatabase database, String... file) {
        Map<String, String> texts = new HashMap<>();
        for (int i = 0; i < file.length; i += 2) {
            texts.put(file[i], file[i + 1]);
        }
        Node node = new Node(database, texts);
        node.live.refresh();
        return node;
    }

    void change(String key, String text) {
        live.change(Map.of(key, Optional.of(text)), OptionalLong.empty(), "anna", news -> {});
    }

    void takeBack(String key) {
        live.change(Map.of(key, Optional.empty()), OptionalLong.empty(), "anna", news -> {});
    }

    Optional<String> text(String key) {
        return live.inForce().settings().text(key);
    }

    <T> T part(Class<T> room) {
        return live.inForce().parts().of(room);
    }

    void databaseIsAway(boolean whether) {
        away = whether;
    }

    /** When the next change has been looked through and is about to be saved. */
    void beforeSaving(Runnable once) {
        beforeSaving = once;
    }

    /** Each call in a transaction of its own, as the container does. */
    private final class Store extends ChangeStore {
        private final TestDatabase database;

        Store(TestDatabase database) {
            this.database = database;
        }

        @Override
        public long revision() {
            if (away) {
                throw new IllegalStateException("connection refused");
            }
            return database.inTransaction(entities -> new ChangeStore(entities).revision());
        }

        @Override
        public Changes read() {
            return database.inTransaction(entities -> new ChangeStore(entities).read());
        }

        @Override
        public void save(long revision, Map<String, Optional<String>> wanted, String by, Instant at, Runnable along) {
            Runnable first = beforeSaving;
            beforeSaving = () -> {};
            first.run();
            database.transact(entities -> new ChangeStore(entities).save(revision, wanted, by, at, along));
        }
    }
}
