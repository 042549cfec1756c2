package org.heliograph.pdu;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResponseStatusTest {
    @ParameterizedTest
    @CsvSource({
        "ERROR_PERMANENT_LACK_OF_PREPAID, 1.3, ERROR_PERMANENT_LACK_OF_PREPAID",
        "ERROR_PERMANENT_LACK_OF_PREPAID, 1.2, ERROR_PERMANENT_SERVICE_DENIED",
        "ERROR_PERMANENT_LACK_OF_PREPAID, 1.0, ERROR_SERVICE_DENIED",
        "ERROR_TRANSIENT_FAILURE, 1.0, ERROR_UNSPECIFIED",
        "ERROR_TRANSIENT_NETWORK_PROBLEM, 1.0, ERROR_NETWORK_PROBLEM",
        "ERROR_TRANSIENT_PARTIAL_SUCCESS, 1.1, OK",
        "ERROR_PERMANENT_ADDRESS_HIDING_NOT_SUPPORTED, 1.1, ERROR_PERMANENT_CONTENT_NOT_ACCEPTED",
        "ERROR_PERMANENT_CONTENT_NOT_ACCEPTED, 1.0, ERROR_CONTENT_NOT_ACCEPTED",
        "ERROR_UNSUPPORTED_MESSAGE, 1.0, ERROR_UNSUPPORTED_MESSAGE",
        "OK, 1.0, OK"
    })
    void aStatusIsToldInTheClientsVersion(ResponseStatus status, String version, ResponseStatus told) {
        int minor = Integer.parseInt(version.substring(2));
        assertThat(status.in(new MmsVersion(1, minor))).isEqualTo(told);
    }
}
