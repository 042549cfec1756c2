package org.heliograph.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Somebody who may log in. */
@Entity
@Table(name = "CONSOLE_USER")
public class ConsoleUser {
    private static final Duration FIRST_LOCK = Duration.ofMinutes(1);
    private static final Duration LONGEST_LOCK = Duration.ofHours(1);
    private static final int MOST_DOUBLINGS = 6;

    @Id
    private String name;

    @Version
    private int version;

    @Column(name = "DISPLAY_NAME")
    private String displayName;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Column(name = "PASSWORD_HASH")
    private String passwordHash;

    @Column(name = "MUST_CHANGE")
    private boolean mustChange;

    @Column(name = "EXTERNAL_ID", updatable = false)
    private String externalId;

    private boolean disabled;

    private int failures;

    @Column(name = "LOCKED_UNTIL")
    private Instant lockedUntil;

    @Column(name = "CREATED_AT", updatable = false)
    private Instant createdAt;

    @Column(name = "CHANGED_AT")
    private Instant changedAt;

    @Column(name = "LOGGED_IN_AT")
    private Instant loggedInAt;

    protected ConsoleUser() {} // for JPA

    private ConsoleUser(UserName name, String displayName, Role role, Instant now) {
        this.name = name.text();
        this.displayName = displayName;
        this.role = role;
        this.createdAt = now;
        this.changedAt = now;
    }

    /** One with a password of somebody else's making, to be changed at the first login. */
    static ConsoleUser withPassword(UserName name, String displayName, Role role, String passwordHash, Instant now) {
        ConsoleUser user = new ConsoleUser(name, displayName, role, now);
        user.passwordHash = passwordHash;
        user.mustChange = true;
        return user;
    }

    /** One whom an identity provider vouches for. */
    static ConsoleUser external(UserName name, String displayName, Role role, String externalId, Instant now) {
        ConsoleUser user = new ConsoleUser(name, displayName, role, now);
        user.externalId = externalId;
        return user;
    }

    public String name() {
        return name;
    }

    public int version() {
        return version;
    }

    public String displayName() {
        return displayName;
    }

    public Role role() {
        return role;
    }

    Optional<String> passwordHash() {
        return Optional.ofNullable(passwordHash);
    }

    public boolean mustChange() {
        return mustChange;
    }

    public boolean isExternal() {
        return externalId != null;
    }

    public boolean disabled() {
        return disabled;
    }

    public Optional<Instant> lockedUntil() {
        return Optional.ofNullable(lockedUntil);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant changedAt() {
        return changedAt;
    }

    public Optional<Instant> loggedInAt() {
        return Optional.ofNullable(loggedInAt);
    }

    public boolean isLocked(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }

    void change(String newDisplayName, Role newRole, boolean nowDisabled, Instant now) {
        displayName = newDisplayName;
        role = newRole;
        disabled = nowDisabled;
        changedAt = now;
    }

    /** @param mine whether the user himself has chosen it */
    void replacePassword(String hash, boolean mine, Instant now) {
        passwordHash = hash;
        mustChange = !mine;
        changedAt = now;
        unlock();
    }

    /** The same password, hashed as is done now. */
    void rehashed(String hash) {
        passwordHash = hash;
    }

    void loggedIn(Instant now) {
        loggedInAt = now;
        unlock();
    }

    void unlock() {
        failures = 0;
        lockedUntil = null;
    }

    /**
     * A wrong password: from the given number on each locks for twice as long as the one before, a minute at first and an
     * hour at most.
     *
     * @return whether the user is locked now
     */
    boolean failed(int lockAfter, Instant now) {
        failures++;
        if (failures < lockAfter) {
            return false;
        }
        Duration lock = FIRST_LOCK.multipliedBy(1L << Math.min(failures - lockAfter, MOST_DOUBLINGS));
        lockedUntil = now.plus(lock.compareTo(LONGEST_LOCK) > 0 ? LONGEST_LOCK : lock);
        return true;
    }
}
