package org.heliograph.relay;

import org.heliograph.mm.Report;
import org.heliograph.mm.Route;

/**
 * The way out of the house for one route. It is called outside of any transaction, from several threads at once, blocks
 * until it is known how the attempt ended, and says a failure as an outcome. The same copy may come again after a node has
 * died; the same report does not.
 */
public interface Outlet {
    Route route();

    /** Sends a recipient's copy, or word of it. */
    Outcome send(Copy copy);

    /** Tells a sender on this route what became of its message. */
    Outcome send(Report report, String clientVersion);
}
