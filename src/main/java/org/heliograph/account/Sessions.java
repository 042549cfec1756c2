package org.heliograph.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.heliograph.account.SessionStore.Seen;

/**
 * The sessions of all nodes, as this one sees them. They begin with what shows who somebody is, in one transaction. What it
 * has just read of one it believes for three seconds, so that a page that asks ten things at once costs one look. What ends
 * here ends at once, if whoever ends it has this {@link #forget} what it knows; what ends on another node does within them.
 */
@ApplicationScoped
public class Sessions {
    private static final Duration BELIEVED = Duration.ofSeconds(3);
    private static final int MOST_KEPT = 1_000;

    private final Map<String, Look> looks = new ConcurrentHashMap<>();
    private SessionService service;
    private Supplier<AccountSettings> settings;
    private Clock clock;

    public Sessions() {} // for the container

    @Inject
    public Sessions(SessionService service, Supplier<AccountSettings> settings, Clock clock) {
        this.service = service;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whose session this is, unless it is over. Its use is noted once a minute. */
    public Optional<Login> find(SessionToken token, String address) {
        String digest = token.digest();
        Instant now = clock.instant();
        Optional<Seen> seen = look(digest, now).filter(it -> it.isOpen(settings.get(), now));
        seen.filter(it -> it.isToBeNoted(now)).ifPresent(it -> {
            service.used(digest, now);
            keep(digest, new Look(it.usedAt(now), now));
        });
        return seen.map(it -> it.login(address));
    }

    public void end(SessionToken token, Login login) {
        service.end(token.digest(), login.actor(), login.user());
        looks.remove(token.digest());
    }

    /** Looks anew at every session: users have changed. */
    public void forget() {
        looks.clear();
    }

    private Optional<Seen> look(String digest, Instant now) {
        Look kept = looks.get(digest);
        if (kept != null && now.isBefore(kept.at().plus(BELIEVED))) {
            return Optional.of(kept.seen());
        }
        Optional<Seen> seen = service.find(digest);
        seen.ifPresentOrElse(it -> keep(digest, new Look(it, now)), () -> looks.remove(digest));
        return seen;
    }

    private void keep(String digest, Look look) {
        if (looks.size() >= MOST_KEPT) {
            looks.clear();
        }
        looks.put(digest, look);
    }

    private record Look(Seen seen, Instant at) {}
}
