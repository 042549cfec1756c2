package org.heliograph.account;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Settles what a password was worth, one attempt of a user at a time: of many guesses at once those beyond the limit count
 * for nothing, also if one of them was right. Wrong ones from a network that the user has logged in from count there, all
 * others together: who guesses from elsewhere cannot keep him out.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class Attempts {
    private static final System.Logger LOG = System.getLogger(Attempts.class.getName());

    private UserStore users;
    private SessionService logins;
    private AuditTrail audit;
    private Supplier<AccountSettings> settings;
    private Clock clock;

    public Attempts() {} // for the container

    @Inject
    public Attempts(
            UserStore users, SessionService logins, AuditTrail audit, Supplier<AccountSettings> settings, Clock clock) {
        this.users = users;
        this.logins = logins;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    /** What the password is to be compared with; empty if nobody of this name has one. */
    public Optional<String> passwordHash(UserName name) {
        return users.find(name).flatMap(ConsoleUser::passwordHash);
    }

    /**
     * Counts an attempt, and begins the session of one that was right: whoever changes the user or ends his sessions does so
     * before or after, and not in between.
     *
     * @param compared the hash that the password was right for; empty if it was wrong
     * @param renewed the same password's, as hashes are made now; empty if it need not be replaced
     * @return the user, if he may come in
     */
    public Optional<ConsoleUser> settle(
            UserName name, Optional<String> compared, Optional<String> renewed, LoginAttempt attempt) {
        Instant now = clock.instant();
        String address = attempt.address();
        Optional<ConsoleUser> known = users.lock(name);
        if (known.isEmpty()) {
            refused("an unknown name", "unknown", address); // not what was typed, which may be a password
            return Optional.empty();
        }
        ConsoleUser user = known.get();
        boolean right = compared.isPresent() && compared.equals(user.passwordHash());
        Network network = Network.of(address);
        Failures failures =
                users.network(name, network).map(KnownNetwork::failures).orElseGet(user::failures);
        if (user.disabled() || failures.isLocked(now)) {
            refused(user.name(), user.disabled() ? "disabled" : "locked", address);
            return Optional.empty();
        }
        if (!right) {
            refused(user.name(), "wrong password", address);
            if (failures.add(settings.get().lockAfter(), now)) {
                LOG.log(Level.WARNING, "a user is locked after too many wrong passwords");
                audit.record(
                        "nobody at " + address,
                        "login.locked",
                        user.name(),
                        "until " + failures.lockedUntil().orElse(now).truncatedTo(ChronoUnit.SECONDS));
            }
            return Optional.empty();
        }
        renewed.ifPresent(user::rehashed);
        user.loggedIn(now);
        failures.forget();
        users.seen(name, network, now);
        attempt.session().ifPresent(session -> logins.begin(session.digest(), name, address));
        return known;
    }

    private void refused(String name, String why, String address) {
        audit.record("nobody at " + address, "login.refused", name, why);
    }
}
