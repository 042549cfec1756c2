package org.heliograph.mm1;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.heliograph.address.Address;
import org.heliograph.mm.News;
import org.heliograph.mm.Recipient;
import org.heliograph.mm.Report;
import org.heliograph.mm.ReportKind;
import org.heliograph.pdu.Applic;
import org.heliograph.pdu.DeliveryInd;
import org.heliograph.pdu.From;
import org.heliograph.pdu.MmStatus;
import org.heliograph.pdu.MmsVersion;
import org.heliograph.pdu.Pdu;
import org.heliograph.pdu.ReadOrigInd;
import org.heliograph.pdu.ReadStatus;
import org.heliograph.wsp.EncodedString;

/**
 * m-delivery-ind or m-read-orig-ind (OMA-TS-MMS_ENC clause 6), in words of the client's own version.
 *
 * @param version of the client that sent the message
 */
record ReportPdu(MmsVersion version) {

    Pdu.ToClient of(Report report) {
        Instant date = report.happenedAt().truncatedTo(ChronoUnit.SECONDS);
        String messageId = report.mm().messageId();
        if (report.kind() == ReportKind.DELIVERY) {
            return new DeliveryInd(
                    version,
                    messageId,
                    EncodedString.of(written(report.recipient())),
                    date,
                    status(report.news()),
                    Optional.empty(),
                    Applic.NONE,
                    List.of());
        }
        return new ReadOrigInd(
                version,
                messageId,
                EncodedString.of(report.mm().sender().deviceAddress()),
                From.of(written(report.recipient())),
                date,
                report.news() == News.READ ? ReadStatus.READ : ReadStatus.DELETED_WITHOUT_BEING_READ,
                Applic.NONE,
                List.of());
    }

    private static String written(Recipient to) {
        return to.address().map(Address::deviceAddress).orElse(to.written());
    }

    /** The status, or the one that comes nearest to it among those that this version knows. */
    private MmStatus status(News news) {
        return switch (news) {
            case RETRIEVED, READ, DELETED_UNREAD -> MmStatus.RETRIEVED;
            case REJECTED -> MmStatus.REJECTED;
            case EXPIRED -> MmStatus.EXPIRED;
            case UNRECOGNISED -> MmStatus.UNRECOGNISED;
            // a forwarded message has found a reader, one that cannot be delivered never will
            case FORWARDED -> knows(MmsVersion.V1_1) ? MmStatus.FORWARDED : MmStatus.RETRIEVED;
            case INDETERMINATE -> knows(MmsVersion.V1_1) ? MmStatus.INDETERMINATE : MmStatus.EXPIRED;
            case UNREACHABLE ->
                knows(MmsVersion.V1_3)
                        ? MmStatus.UNREACHABLE
                        : knows(MmsVersion.V1_1) ? MmStatus.INDETERMINATE : MmStatus.EXPIRED;
        };
    }

    private boolean knows(MmsVersion since) {
        return version.isAtLeast(since);
    }
}
