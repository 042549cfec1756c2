package org.heliograph.mm;

import java.time.Instant;

/** Reports for tests. */
public final class Reports {
    private Reports() {}

    public static Report report(Recipient to, ReportKind kind, News news, Instant at) {
        return new Report(to, kind, news, at, at.plusSeconds(60));
    }
}
