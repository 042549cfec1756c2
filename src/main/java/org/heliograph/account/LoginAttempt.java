package org.heliograph.account;

import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import java.util.Optional;

/** A name and a password as somebody typed them, where he sits, and the session that he gets if they are right. */
public class LoginAttempt extends UsernamePasswordCredential {
    private final String address;
    private final Optional<SessionToken> session;

    /** One that begins no session. */
    public LoginAttempt(String name, String password, String address) {
        this(name, password, address, Optional.empty());
    }

    public LoginAttempt(String name, String password, String address, SessionToken session) {
        this(name, password, address, Optional.of(session));
    }

    private LoginAttempt(String name, String password, String address, Optional<SessionToken> session) {
        super(name, password);
        this.address = address;
        this.session = session;
    }

    public Optional<SessionToken> session() {
        return session;
    }

    public String address() {
        return address;
    }
}
