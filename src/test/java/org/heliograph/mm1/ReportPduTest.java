package org.heliograph.mm1;

import static org.assertj.core.api.Assertions.assertThat;

import org.heliograph.mm.Mm;
import org.heliograph.mm.News;
import org.heliograph.mm.ReportKind;
import org.heliograph.mm.Reports;
import org.heliograph.mm.Route;
import org.heliograph.pdu.DeliveryInd;
import org.heliograph.pdu.MmStatus;
import org.heliograph.pdu.MmsVersion;
import org.heliograph.pdu.ReadOrigInd;
import org.heliograph.pdu.ReadStatus;
import org.heliograph.relay.Messages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportPduTest {

    @ParameterizedTest
    @CsvSource({
        "RETRIEVED, 0, RETRIEVED",
        "REJECTED, 0, REJECTED",
        "EXPIRED, 0, EXPIRED",
        "UNRECOGNISED, 0, UNRECOGNISED",
        "FORWARDED, 0, RETRIEVED",
        "FORWARDED, 1, FORWARDED",
        "INDETERMINATE, 0, EXPIRED",
        "INDETERMINATE, 1, INDETERMINATE",
        "UNREACHABLE, 0, EXPIRED",
        "UNREACHABLE, 2, INDETERMINATE",
        "UNREACHABLE, 3, UNREACHABLE"
    })
    void saysWhatBecameOfItInWordsTheClientKnows(News news, int minor, MmStatus status) {
        DeliveryInd pdu = (DeliveryInd) of(minor, ReportKind.DELIVERY, news);
        assertThat(pdu.status()).isEqualTo(status);
        assertThat(pdu.version()).isEqualTo(new MmsVersion(1, minor));
        assertThat(pdu.to().text()).isEqualTo("+15550000/TYPE=PLMN");
        assertThat(pdu.date()).isEqualTo(Messages.NOW);
    }

    @ParameterizedTest
    @CsvSource({"READ, READ", "DELETED_UNREAD, DELETED_WITHOUT_BEING_READ"})
    void saysWhetherItWasRead(News news, ReadStatus status) {
        ReadOrigInd pdu = (ReadOrigInd) of(2, ReportKind.READ, news);
        assertThat(pdu.readStatus()).isEqualTo(status);
        assertThat(pdu.to().text()).isEqualTo(Messages.SENDER.deviceAddress());
        assertThat(pdu.from().claim()).contains("+15550000/TYPE=PLMN");
    }

    private static Object of(int minor, ReportKind kind, News news) {
        Mm mm = Messages.mm(5, Route.LOCAL);
        return new ReportPdu(new MmsVersion(1, minor))
                .of(Reports.report(mm.recipients().get(0), kind, news, Messages.NOW));
    }
}
