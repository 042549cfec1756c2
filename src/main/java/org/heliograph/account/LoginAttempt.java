package org.heliograph.account;

import jakarta.security.enterprise.credential.UsernamePasswordCredential;

/** A name and a password as somebody typed them, and where he sits. */
public class LoginAttempt extends UsernamePasswordCredential {
    private final String address;

    public LoginAttempt(String name, String password, String address) {
        super(name, password);
        this.address = address;
    }

    public String address() {
        return address;
    }
}
