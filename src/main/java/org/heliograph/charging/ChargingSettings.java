package org.heliograph.charging;

import java.nio.file.Path;
import java.util.Set;

/**
 * The operator's charging.
 *
 * @param currency ISO 4217
 * @param domain of this MMSC, the originatorMmsRSAddress of each record
 * @param records which of the records that cost nothing are written
 * @param exportDirectory where the CSV files go
 * @param exportBatch most records of one file
 */
public record ChargingSettings(
        Tariff tariff,
        String currency,
        String domain,
        Set<RecordType> records,
        Path exportDirectory,
        int exportBatch) {}
