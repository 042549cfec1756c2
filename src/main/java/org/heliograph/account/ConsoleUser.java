package org.heliograph.account;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;

/** Somebody who may log in. */
@Entity
@Table(name = "CONSOLE_USER")
public class ConsoleUser {
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

    @Embedded
    private Failures failures = new Failures();

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

    /** For networks that he has not logged in from. */
    public Optional<Instant> lockedUntil() {
        return failures.lockedUntil();
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

    /** Wrong passwords from networks that he has not logged in from. */
    Failures failures() {
        return failures;
    }

    public boolean isLocked(Instant now) {
        return failures.isLocked(now);
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
    }

    void unlock() {
        failures.forget();
    }
}
