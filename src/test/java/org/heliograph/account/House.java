package org.heliograph.account;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.heliograph.account.Accounts.Profile;
import org.heliograph.account.SessionStore.Seen;
import org.heliograph.subscriber.TrustedNetworks;
import org.heliograph.testbed.HandSetClock;
import org.heliograph.testbed.TestDatabase;

/** The beans of one node put together by hand over a test database, each call in a transaction as the container does. */
final class House {
    static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    static final UserName ANNA = new UserName("anna");
    static final String PASSWORD = "a horse of another colour";
    static final String HASH = Passwords.hash(PASSWORD);
    static final Login ROOT = Login.byToken("root", "192.0.2.9");

    private final TestDatabase database;
    private Runnable whileComparing = () -> {};
    Instant now = START;
    AccountSettings settings =
            new AccountSettings(Duration.ofMinutes(30), Duration.ofHours(12), 3, TrustedNetworks.NONE);

    final PasswordStore passwords;
    final Sessions sessions;

    House(TestDatabase database) {
        this.database = database;
        this.passwords = new PasswordStore(new OwnAttempts());
        this.sessions = new Sessions(new OwnSessions(), () -> settings, clock());
    }

    /** When the next hash has been read and is about to be compared. */
    void whileComparing(Runnable once) {
        whileComparing = once;
    }

    Clock clock() {
        return new HandSetClock(() -> now);
    }

    void later(Duration duration) {
        now = now.plus(duration);
    }

    /** With a password of his own. */
    House with(UserName name, Role role) {
        accounts(it -> it.add(name, new Profile("", role, false), HASH, "a test"));
        choosePassword(name, HASH, begin(name, "192.0.2.1"));
        database.transact(entities -> entities.createQuery("DELETE FROM ConsoleSession s WHERE s.userName = :user")
                .setParameter("user", name.text())
                .executeUpdate());
        return this;
    }

    SessionToken choosePassword(UserName name, String hash, SessionToken session) {
        SessionToken next = SessionToken.random();
        Login login = sessions.find(session, "192.0.2.1").orElseThrow();
        accounts(it -> {
            it.choosePassword(hash, login, session, next);
            return it;
        });
        return next;
    }

    /** A session, however the user has shown who he is. */
    SessionToken begin(UserName name, String address) {
        SessionToken token = SessionToken.random();
        database.transact(entities -> logins(entities).begin(token.digest(), name, address));
        return token;
    }

    SessionService logins(EntityManager entities) {
        return new SessionService(
                new SessionStore(entities), new AuditTrail(entities, clock()), () -> settings, clock());
    }

    <T> T accounts(Function<Accounts, T> work) {
        return database.inTransaction(entities -> work.apply(new Accounts(
                new UserStore(entities),
                new SessionStore(entities),
                logins(entities),
                new AuditTrail(entities, clock()),
                clock())));
    }

    List<AuditRecord> audited(AuditQuery wanted, int most) {
        return database.inTransaction(entities -> new AuditTrail(entities, clock()).find(wanted, most));
    }

    void audit(String actor, String action, String subject) {
        database.transact(entities -> new AuditTrail(entities, clock()).record(actor, action, subject, ""));
    }

    boolean letsIn(UserName name, String password) {
        return letsIn(name, password, "192.0.2.1");
    }

    boolean letsIn(UserName name, String password, String address) {
        return passwords
                        .validate(new LoginAttempt(name.text(), password, address))
                        .getCallerPrincipal()
                != null;
    }

    FirstAdmin firstAdmin(Path file) {
        return new FirstAdmin(new OwnAccounts(), new FirstPassword(file));
    }

    private final class OwnAttempts extends Attempts {
        @Override
        public Optional<String> passwordHash(UserName name) {
            Optional<String> hash = database.inTransaction(
                    entities -> new UserStore(entities).find(name).flatMap(ConsoleUser::passwordHash));
            Runnable first = whileComparing;
            whileComparing = () -> {};
            first.run();
            return hash;
        }

        @Override
        public Optional<ConsoleUser> settle(
                UserName name, Optional<String> compared, Optional<String> renewed, LoginAttempt attempt) {
            return database.inTransaction(entities -> new Attempts(
                            new UserStore(entities),
                            logins(entities),
                            new AuditTrail(entities, clock()),
                            () -> settings,
                            clock())
                    .settle(name, compared, renewed, attempt));
        }
    }

    private final class OwnSessions extends SessionService {
        private <T> T each(Function<SessionService, T> work) {
            return database.inTransaction(entities -> work.apply(logins(entities)));
        }

        @Override
        public Optional<Seen> find(String tokenDigest) {
            return each(it -> it.find(tokenDigest));
        }

        @Override
        public void used(String tokenDigest, Instant at) {
            each(it -> {
                it.used(tokenDigest, at);
                return it;
            });
        }

        @Override
        public void end(String tokenDigest, String actor, String user) {
            each(it -> {
                it.end(tokenDigest, actor, user);
                return it;
            });
        }
    }

    private final class OwnAccounts extends Accounts {
        @Override
        public boolean isEmpty() {
            return accounts(Accounts::isEmpty);
        }

        @Override
        public Optional<ConsoleUser> find(UserName name) {
            return accounts(it -> it.find(name));
        }

        @Override
        public ConsoleUser add(UserName name, Profile profile, String passwordHash, String actor) {
            return accounts(it -> it.add(name, profile, passwordHash, actor));
        }
    }
}
