package org.heliograph.mm1;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.Random;
import org.heliograph.octet.Octets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestBodyTest {
    private static final int LIMIT = 3_000_000;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 1_048_576, 1_048_577, 2_999_999, 3_000_000})
    void readsWhatCameWhateverWasPromised(int size) throws IOException {
        byte[] sent = new byte[size];
        new Random(size).nextBytes(sent);
        for (long promised : new long[] {-1, 0, size, LIMIT}) {
            assertThat(RequestBody.read(new ByteArrayInputStream(sent), promised, LIMIT))
                    .isEqualTo(Optional.of(Octets.of(sent)));
        }
    }

    @ParameterizedTest
    @CsvSource({"3000001, -1", "3000001, 5", "10, 3000001", "9000000, -1"})
    void refusesWhatIsOrPromisesToBeLarger(int size, long promised) throws IOException {
        assertThat(RequestBody.read(new ByteArrayInputStream(new byte[size]), promised, LIMIT))
                .isEmpty();
    }
}
