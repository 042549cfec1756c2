package org.heliograph.mm1;

import java.util.Optional;
import org.heliograph.mm.Token;

/**
 * X-Mms-Content-Location of a message for one recipient: short, and of unreserved characters alone, as phones escape others
 * a second time.
 */
final class ContentLocation {
    /** Below it everything is a token, and what some phones append to it. */
    static final String PATH = "/m/";

    private ContentLocation() {}

    static String of(Token token, Mm1Settings settings) {
        return settings.publicUrl() + PATH + token.text();
    }

    /** The token in an address; its host may be one that we had before. */
    static Optional<Token> token(String location) {
        int path = location.lastIndexOf(PATH);
        return path < 0 ? Optional.empty() : Token.at(location.substring(path + PATH.length()));
    }
}
