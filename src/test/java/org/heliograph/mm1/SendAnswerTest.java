package org.heliograph.mm1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Optional;
import org.heliograph.Hex;
import org.heliograph.pdu.DecoderLimits;
import org.heliograph.pdu.MmsVersion;
import org.heliograph.pdu.PduDecoder;
import org.heliograph.pdu.PduException;
import org.heliograph.pdu.ResponseStatus;
import org.heliograph.pdu.SendConf;
import org.heliograph.pdu.StoreOutcome;
import org.heliograph.pdu.TransactionId;
import org.heliograph.relay.Accepted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SendAnswerTest {
    private static final PduDecoder DECODER = new PduDecoder(DecoderLimits.DEFAULT);

    private static SendAnswer to(String hex) {
        return SendAnswer.to(DECODER.fromClient(Hex.octets(hex)));
    }

    private static Optional<SendConf> malformed(String hex) {
        var octets = Hex.octets(hex);
        return SendAnswer.malformed(catchThrowableOfType(PduException.class, () -> DECODER.fromClient(octets)));
    }

    private static SendConf accepted(String version, String... undeliverable) {
        return to("8C80 983100 " + version + " 890181 972B343600 84 834869")
                .accepted(new Accepted("m@mmsc", List.of(undeliverable), false, Optional.empty()), StoreOutcome.NONE);
    }

    @ParameterizedTest
    @CsvSource({"'', 1.0", "8D90, 1.0", "8D91, 1.1", "8D92, 1.2", "8D93, 1.3", "8D94, 1.3", "8D9E, 1.3", "8D9F, 1.0"})
    void speaksTheLowerOfBothVersions(String version, String answered) {
        assertThat(accepted(version).version()).hasToString(answered);
    }

    @Test
    void speaksItsOwnVersionToAnotherMajorOne() {
        var answer = malformed("8C80 983100 8DA0").orElseThrow();
        assertThat(answer.version()).isEqualTo(MmsVersion.V1_3);
        assertThat(answer.responseStatus()).isEqualTo(ResponseStatus.ERROR_UNSUPPORTED_MESSAGE);
        assertThat(answer.transactionId()).isEqualTo(TransactionId.of("1"));
    }

    /** m-read-rec-ind has no transaction id, an m-send-conf must have one. */
    @Test
    void answersAPduWithoutATransactionIdWithAnEmptyOne() {
        var answer = to("8C87 8D92 8B6100 972B343600 890181 9B80").unsupported();
        assertThat(answer.transactionId()).isEqualTo(TransactionId.of(""));
        assertThat(answer.responseStatus()).isEqualTo(ResponseStatus.ERROR_UNSUPPORTED_MESSAGE);
    }

    @Test
    void hasNoAnswerToWhatNamesNoTransaction() {
        assertThat(malformed("8C80 8D92 890181")).isEmpty();
        assertThat(malformed("6E6F")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"8D90, OK", "8D91, OK", "8D92, ERROR_TRANSIENT_PARTIAL_SUCCESS", "8D93, ERROR_TRANSIENT_PARTIAL_SUCCESS"
    })
    void namesAddressesThatMeanNothing(String version, ResponseStatus status) {
        var answer = accepted(version, "@@", "?");
        assertThat(answer.responseStatus()).isEqualTo(status);
        assertThat(answer.messageId()).contains("m@mmsc");
        assertThat(answer.responseText().orElseThrow().text()).contains("@@, ?");
    }

    @ParameterizedTest
    @CsvSource({"8D90, ERROR_MESSAGE_FORMAT_CORRUPT", "8D91, ERROR_PERMANENT_MESSAGE_FORMAT_CORRUPT"})
    void saysWhereAMessageIsDamaged(String version, ResponseStatus status) {
        var answer = malformed("8C80 983100 " + version + " 88 02 82 81").orElseThrow();
        assertThat(answer.responseStatus()).isEqualTo(status);
        assertThat(answer.responseText().orElseThrow().text()).contains("octet");
    }
}
