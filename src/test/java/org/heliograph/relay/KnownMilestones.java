package org.heliograph.relay;

import java.util.ArrayList;
import java.util.List;

/** Remembers what was reached, committed or not. */
final class KnownMilestones extends Milestones {
    final List<Milestone> reached = new ArrayList<>();

    @Override
    public void reached(Milestone milestone) {
        reached.add(milestone);
    }
}
