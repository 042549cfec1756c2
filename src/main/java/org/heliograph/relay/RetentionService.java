package org.heliograph.relay;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Supplier;
import org.heliograph.charging.ChargeRecordStore;
import org.heliograph.mm.MmStore;

/** Removes the rows of what was done long ago, so many at a time that nobody waits for it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class RetentionService {
    static final int BATCH = 200;

    private MmStore messages;
    private ChargeRecordStore chargeRecords;
    private Supplier<RetentionSettings> settings;
    private Clock clock;

    public RetentionService() {} // for the container

    @Inject
    public RetentionService(
            MmStore messages, ChargeRecordStore chargeRecords, Supplier<RetentionSettings> settings, Clock clock) {
        this.messages = messages;
        this.chargeRecords = chargeRecords;
        this.settings = settings;
        this.clock = clock;
    }

    /** @return whether there may be more */
    public boolean removeOldMessages() {
        Instant end = clock.instant().minus(settings.get().messages());
        return messages.removeFinished(end, BATCH) == BATCH;
    }

    /** @return whether there may be more */
    public boolean removeOldChargeRecords() {
        Instant end = clock.instant().minus(settings.get().chargeRecords());
        return chargeRecords.removeExported(end, BATCH) == BATCH;
    }
}
