package org.heliograph.charging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A CSV file of charge records (RFC 4180, UTF-8, one header line). It appears under its name only when it is whole and on
 * the disk, and writing it again gives the same file.
 */
final class ChargeFile {
    static final List<String> COLUMNS = List.of(
            "recordId",
            "recordType",
            "originatorMmsRSAddress",
            "messageID",
            "originatorAddress",
            "recipientAddresses",
            "recipientCount",
            "contentType",
            "mmComponentType",
            "messageSize",
            "messageClass",
            "chargeType",
            "amount",
            "currency",
            "submissionTime",
            "timeOfExpiry",
            "earliestTimeOfDelivery",
            "requestStatusCode",
            "statusText",
            "deliveryReportRequested",
            "readReplyRequested",
            "senderVisibility",
            "priority",
            "identifiedBy",
            "identifiedFrom",
            "recordTimeStamp",
            "mmStatusCode",
            "reportAllowed");

    private ChargeFile() {}

    static String nameOf(long exportId) {
        return "charge-records-%012d.csv".formatted(exportId);
    }

    static void write(Path directory, long exportId, List<ChargeRecord> records) {
        try {
            Files.createDirectories(directory);
            Path unfinished = directory.resolve("." + nameOf(exportId) + "." + UUID.randomUUID() + ".part");
            try {
                fill(unfinished, records);
                Files.move(
                        unfinished,
                        directory.resolve(nameOf(exportId)),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
                force(directory);
            } finally {
                Files.deleteIfExists(unfinished); // or each attempt on a full disk would leave one
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write charge records to " + directory, e);
        }
    }

    /** The new name is on the disk only when the directory is; systems that cannot do this do it by themselves. */
    private static void force(Path directory) throws IOException {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel opened = FileChannel.open(directory, StandardOpenOption.READ)) {
                opened.force(true);
            }
        }
    }

    private static void fill(Path file, List<ChargeRecord> records) throws IOException {
        try (Writer out = Files.newBufferedWriter(file);
                CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180)) {
            csv.printRecord(COLUMNS);
            for (ChargeRecord each : records) {
                csv.printRecord(each.row());
            }
        }
        try (FileChannel written = FileChannel.open(file, StandardOpenOption.WRITE)) {
            written.force(true);
        }
    }
}
