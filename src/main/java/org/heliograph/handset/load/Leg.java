package org.heliograph.handset.load;

import org.heliograph.handset.load.Journey.Step;

/** What is measured of a journey: from one step to another. */
enum Leg {
    ACCEPT("accept", Step.POSTED, Step.ACCEPTED),
    NOTIFY("accept to notified", Step.ACCEPTED, Step.NOTIFIED),
    FETCH("accept to fetched", Step.ACCEPTED, Step.FETCHED),
    REPORT("accept to report", Step.ACCEPTED, Step.REPORTED);

    private final String title;
    private final Step from;
    private final Step to;

    Leg(String title, Step from, Step to) {
        this.title = title;
        this.from = from;
        this.to = to;
    }

    String title() {
        return title;
    }

    long nanos(Journey journey) {
        return journey.between(from, to);
    }
}
