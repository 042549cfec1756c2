package org.heliograph.mm1;

import java.util.Optional;
import org.heliograph.mm.Token;

/**
 * X-Mms-Content-Location of a message for one recipient, or of an entry in an MMBox: short, and of unreserved characters alone, as phones escape others
 * a second time.
 */
final class ContentLocation {
    /** Below it everything is a token, and what some phones append to it. */
    static final String PATH = "/m/";

    /** Below it are the entries of MMBoxes. */
    static final String BOX_PATH = "/b/";

    private ContentLocation() {}

    static String of(Token token, Mm1Settings settings) {
        return settings.publicUrl() + PATH + token.text();
    }

    static String ofEntry(Token token, Mm1Settings settings) {
        return settings.publicUrl() + BOX_PATH + token.text();
    }

    /** The token in an address; its host may be one that we had before. */
    static Optional<Token> token(String location) {
        return token(location, PATH);
    }

    /** The token of an entry in an address. */
    static Optional<Token> entryToken(String location) {
        return token(location, BOX_PATH);
    }

    private static Optional<Token> token(String location, String below) {
        int path = location.lastIndexOf(below);
        return path < 0 ? Optional.empty() : Token.at(location.substring(path + below.length()));
    }
}
