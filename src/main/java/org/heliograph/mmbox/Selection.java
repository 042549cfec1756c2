package org.heliograph.mmbox;

import java.util.Set;
import org.heliograph.mm.Token;

/**
 * Which entries of an MMBox are meant. Of several tokens, states or keywords an entry needs to have one; an empty set asks
 * for nothing.
 *
 * @param start how many of the newest to leave out
 * @param limit how many at most
 */
public record Selection(Set<Token> tokens, Set<EntryState> states, Set<String> keywords, int start, int limit) {
    public Selection {
        tokens = Set.copyOf(tokens);
        states = Set.copyOf(states);
        keywords = Set.copyOf(keywords);
    }

    /** Whether nothing listed means that the messages asked for are not there. */
    public boolean namesMessages() {
        return !tokens.isEmpty() && start == 0 && limit > 0;
    }
}
