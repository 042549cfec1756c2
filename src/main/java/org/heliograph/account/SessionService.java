package org.heliograph.account;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.heliograph.account.SessionStore.Seen;

/** Begins, looks up and ends sessions, each in a transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class SessionService {
    private SessionStore sessions;
    private AuditTrail audit;
    private Supplier<AccountSettings> settings;
    private Clock clock;

    public SessionService() {} // for the container

    @Inject
    public SessionService(SessionStore sessions, AuditTrail audit, Supplier<AccountSettings> settings, Clock clock) {
        this.sessions = sessions;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    /** Of a user whose row the caller has locked as he shows who he is. Those of all users that are over are removed. */
    public void begin(String tokenDigest, UserName user, String address) {
        Instant now = clock.instant();
        sessions.sweep(settings.get(), now);
        sessions.add(new ConsoleSession(tokenDigest, user.text(), address, now));
        audit.record(user + " at " + address, "login", user.text(), "");
    }

    /** Empty if it is over, or there was none. */
    public Optional<Seen> find(String tokenDigest) {
        return sessions.find(tokenDigest).filter(seen -> seen.isOpen(settings.get(), clock.instant()));
    }

    public void used(String tokenDigest, Instant now) {
        sessions.used(tokenDigest, now);
    }

    public void end(String tokenDigest, String actor, String user) {
        sessions.end(tokenDigest);
        audit.record(actor, "logout", user, "");
    }
}
