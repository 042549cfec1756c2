package org.heliograph.relay;

import java.util.ArrayList;
import java.util.List;
import org.heliograph.mm.Report;
import org.heliograph.mm.Route;

/** Sends nothing, remembers everything, and ends as it is told. */
final class FakeOutlet implements Outlet {
    final List<Copy> copies = new ArrayList<>();
    final List<Report> reports = new ArrayList<>();
    Outcome next = Outcome.Sent.WITHOUT_RECEIPT;

    @Override
    public Route route() {
        return Route.LOCAL;
    }

    @Override
    public Outcome send(Copy copy) {
        copies.add(copy);
        return next;
    }

    @Override
    public Outcome send(Report report, String clientVersion) {
        reports.add(report);
        return next;
    }
}
