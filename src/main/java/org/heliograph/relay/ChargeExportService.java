package org.heliograph.relay;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.OptionalLong;
import org.heliograph.charging.ChargeRecordStore;

/** The two transactions of an export: promise a file its records, then write it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class ChargeExportService {
    private ChargeRecordStore records;

    public ChargeExportService() {} // for the container

    @Inject
    public ChargeExportService(ChargeRecordStore records) {
        this.records = records;
    }

    /** The number of the file to write next; empty if every record is in one. */
    public OptionalLong claim() {
        return records.claim();
    }

    /** Writes that file; harmless when repeated. */
    public void write(long exportId) {
        records.write(exportId);
    }
}
