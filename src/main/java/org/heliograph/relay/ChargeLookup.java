package org.heliograph.relay;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.heliograph.address.Address;
import org.heliograph.charging.ChargeRecord;
import org.heliograph.charging.ChargeRecordStore;

/** Reads charge records for those who look at them. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class ChargeLookup {
    private ChargeRecordStore records;

    public ChargeLookup() {} // for the container

    @Inject
    public ChargeLookup(ChargeRecordStore records) {
        this.records = records;
    }

    /** The newest first. */
    public List<ChargeRecord> find(
            Optional<Address> originator,
            Optional<Instant> from,
            Optional<Instant> to,
            Optional<String> before,
            int most) {
        return records.find(originator, from, to, before, most);
    }
}
