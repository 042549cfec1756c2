package org.heliograph.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * The identity store (Jakarta Security) of names and passwords in our own table. Whoever is refused learns nothing of why,
 * and waits as long whether there is such a user or not. The groups of a user are his role and those below it.
 */
@ApplicationScoped
public class PasswordStore implements IdentityStore {
    /** Each takes 12 MiB and a core for a while. */
    private static final int MOST_AT_ONCE = 4;

    private static final int PATIENCE_SECONDS = 10;

    private final Semaphore places = new Semaphore(MOST_AT_ONCE, true);
    private Attempts attempts;

    public PasswordStore() {} // for the container

    @Inject
    public PasswordStore(Attempts attempts) {
        this.attempts = attempts;
    }

    @Override
    public CredentialValidationResult validate(Credential credential) {
        if (!(credential instanceof LoginAttempt attempt)) {
            return CredentialValidationResult.NOT_VALIDATED_RESULT;
        }
        String password = attempt.getPasswordAsString();
        if (password.length() > Passwords.LONGEST) {
            return CredentialValidationResult.INVALID_RESULT;
        }
        if (!hasPlace()) {
            return CredentialValidationResult.NOT_VALIDATED_RESULT;
        }
        try {
            return validate(attempt, password);
        } finally {
            places.release();
        }
    }

    private CredentialValidationResult validate(LoginAttempt attempt, String password) {
        Optional<UserName> name = UserName.of(attempt.getCaller());
        Optional<String> hash = name.flatMap(attempts::passwordHash);
        if (hash.isEmpty()) {
            Passwords.compareWithNobodys(password);
        }
        boolean right = hash.isPresent() && Passwords.matches(password, hash.get());
        Optional<String> renewed =
                hash.filter(old -> right && Passwords.isOld(old)).map(old -> Passwords.hash(password));
        return name.flatMap(it -> attempts.settle(it, hash.filter(same -> right), renewed, attempt))
                .map(user -> new CredentialValidationResult(user.name(), groups(user.role())))
                .orElse(CredentialValidationResult.INVALID_RESULT);
    }

    private boolean hasPlace() {
        try {
            return places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Set<String> groups(Role role) {
        return Arrays.stream(Role.values())
                .filter(role::includes)
                .map(Role::word)
                .collect(Collectors.toSet());
    }
}
