package org.heliograph.relay;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.heliograph.charging.ChargeRecordStore;
import org.heliograph.mm.Depth;
import org.heliograph.mm.Lane;
import org.heliograph.mm.RecipientStore;
import org.heliograph.mm.ReportStore;

/** Looks at what waits, by the indexes that the workers use; it costs little however much that is. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class BacklogLookup {
    private RecipientStore recipients;
    private ReportStore reports;
    private ChargeRecordStore records;
    private Clock clock;

    public BacklogLookup() {} // for the container

    @Inject
    public BacklogLookup(RecipientStore recipients, ReportStore reports, ChargeRecordStore records, Clock clock) {
        this.recipients = recipients;
        this.reports = reports;
        this.records = records;
        this.clock = clock;
    }

    public Backlog look() {
        Instant now = clock.instant();
        Map<Lane, Depth> lanes = new EnumMap<>(Lane.class);
        for (Lane lane : Lane.values()) {
            lanes.put(lane, recipients.depth(lane, now));
        }
        return new Backlog(lanes, reports.depth(now), records.depth(), records.unwritten());
    }
}
