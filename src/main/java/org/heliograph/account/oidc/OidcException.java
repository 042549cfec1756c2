package org.heliograph.account.oidc;

/** The provider cannot be asked, or what it says is not believed. The text is for the log: it has no token and no code. */
public class OidcException extends Exception {
    private static final long serialVersionUID = 1L;

    OidcException(String text, Throwable cause) {
        super(text, cause);
    }

    OidcException(String text) {
        super(text);
    }
}
