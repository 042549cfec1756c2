package org.heliograph.mm1;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.heliograph.Hex;
import org.heliograph.address.NumberingPlan;
import org.heliograph.octet.Octets;
import org.heliograph.pdu.DecoderLimits;
import org.heliograph.pdu.DeleteConf;
import org.heliograph.pdu.ForwardConf;
import org.heliograph.pdu.MboxUploadConf;
import org.heliograph.pdu.Pdu;
import org.heliograph.pdu.PduDecoder;
import org.heliograph.pdu.ResponseStatus;
import org.heliograph.pdu.SendConf;
import org.heliograph.relay.FromMismatch;
import org.heliograph.relay.RelaySettings;
import org.heliograph.relay.SubmissionRules;
import org.heliograph.routing.RoutingTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the server would answer, as far as octets and settings decide it. */
class RehearsalTest {
    private static final RelaySettings RELAY = new RelaySettings(
            "mmsc.example.net",
            100,
            2,
            FromMismatch.REFUSE,
            false,
            Duration.ofDays(1),
            Duration.ofDays(7),
            Duration.ofDays(7));
    private static final String TO = "972B31353535303030312F545950453D504C4D4E00";

    private final Rehearsal rehearsal = new Rehearsal(
            () -> new Mm1Settings(1_000, "http://mmsc.example.net"),
            () -> DecoderLimits.DEFAULT,
            () -> RELAY,
            new SubmissionRules(() -> RELAY, () -> new RoutingTable(List.of())),
            new Addressing(NumberingPlan::withoutHome),
            new BoxForms(() -> DecoderLimits.DEFAULT));

    private Rehearsed rehearse(String hex) {
        return rehearsal.rehearse(Hex.octets(hex));
    }

    private static Pdu answer(Rehearsed rehearsed) {
        return new PduDecoder(DecoderLimits.DEFAULT).decode(rehearsed.pdu().orElseThrow());
    }

    private static ResponseStatus status(Rehearsed rehearsed) {
        return ((SendConf) answer(rehearsed)).responseStatus();
    }

    @Test
    void takesWhatIsByTheBookAndSaysWhatElseDecides() {
        var taken = rehearse("8C80 983100 8D92 890181" + TO + "84 834869");
        assertThat(status(taken)).isEqualTo(ResponseStatus.OK);
        assertThat(((SendConf) answer(taken)).transactionId().text()).isEqualTo("1");
        assertThat(taken.provisos()).anyMatch(it -> it.contains("credit")).anyMatch(it -> it.contains("subscriber"));
    }

    @ParameterizedTest
    @CsvSource({
        "8D92, ERROR_PERMANENT_MESSAGE_FORMAT_CORRUPT",
        "8D90, ERROR_MESSAGE_FORMAT_CORRUPT",
        "8DA0, ERROR_UNSUPPORTED_MESSAGE"
    })
    void refusesADamagedOneInWordsOfItsVersion(String version, ResponseStatus status) {
        assertThat(status(rehearse("8C80 983100" + version + "890181" + TO + "84A3 02")))
                .isEqualTo(status);
    }

    @Test
    void refusesWhatBreaksLimitsAndWhatGoesToNobody() {
        var head = "8C80 983100 8D92 890181";
        assertThat(status(rehearse(head + TO + "8483" + "61".repeat(100))))
                .isEqualTo(ResponseStatus.ERROR_PERMANENT_CONTENT_NOT_ACCEPTED);
        assertThat(status(rehearse(head + "97613100".repeat(3) + "84 834869")))
                .isEqualTo(ResponseStatus.ERROR_PERMANENT_CONTENT_NOT_ACCEPTED);
        assertThat(status(rehearse(head + "973F3F00" + "84 834869")))
                .isEqualTo(ResponseStatus.ERROR_PERMANENT_SENDING_ADDRESS_UNRESOLVED);
        assertThat(status(rehearse(head + "973F3F00" + TO + "84 834869")))
                .isEqualTo(ResponseStatus.ERROR_TRANSIENT_PARTIAL_SUCCESS);
        assertThat(status(rehearse(head + TO + "9C80 84 834869")))
                .isEqualTo(ResponseStatus.ERROR_PERMANENT_REPLY_CHARGING_NOT_SUPPORTED);
    }

    @Test
    void hasNoPduForWhatNobodyCanAnswer() {
        assertThat(rehearse("68656C6C6F").httpStatus()).isEqualTo(400);
        assertThat(rehearsal.rehearse(Octets.of(new byte[1_001])).httpStatus()).isEqualTo(413);
        var heard = rehearse("8C83 984E3432008D9295819181");
        assertThat(heard.httpStatus()).isEqualTo(200);
        assertThat(heard.pdu()).isEmpty();
        assertThat(heard.words()).contains("changes nothing");
        assertThat(rehearse("8C83 98" + Octets.utf8("0123456789abcdef").toHex() + "00 8D92 9581")
                        .words())
                .contains("noted");
    }

    @Test
    void knowsAnAddressThatCannotBeOurs() {
        var forward = "8C89 983100 8D92 890181" + TO + "83"
                + Octets.utf8("http://else/x").toHex() + "00";
        assertThat(((ForwardConf) answer(rehearse(forward))).responseStatus())
                .isEqualTo(ResponseStatus.ERROR_PERMANENT_MESSAGE_NOT_FOUND);
        var delete = "8C94 983100 8D93 83" + Octets.utf8("http://else/x").toHex() + "00";
        assertThat(answer(rehearse(delete))).isInstanceOf(DeleteConf.class);
    }

    @Test
    void answersForTheBox() {
        assertThat(rehearse("8C8D 983100 8D92").words()).contains("m-mbox-view-req");
        assertThat(answer(rehearse("8C8F 983100 8D92 84 BE 00"))).isInstanceOf(MboxUploadConf.class);
    }
}
