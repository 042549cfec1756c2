package org.heliograph.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.ClientErrorException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SettingsBodyTest {
    @Test
    void takesTextsNumbersAndWordsAsAFileHasThem() throws IOException {
        assertThat(read("{\"a\": \"x, y\", \"b\": 0.50, \"c\": true, \"d\": null}")
                        .changes())
                .isEqualTo(Map.of(
                        "a", Optional.of("x, y"),
                        "b", Optional.of("0.50"),
                        "c", Optional.of("true"),
                        "d", Optional.empty()));
        assertThat(read("{\"key\": \"a\", \"value\": \"\", \"live\": true}").value())
                .isEmpty();
    }

    @Test
    void refusesWhatIsNoValue() throws IOException {
        for (String body : List.of("", "0.25", "[]", "{\"a\"", "{\"secret\": true}", "{\"value\": null}")) {
            assertThatThrownBy(() -> read(body).value()).as(body).isInstanceOf(ClientErrorException.class);
        }
        assertThatThrownBy(() -> read("{\"a\": [1]}").changes()).hasMessageContaining("commas");
        String large = "{\"value\": \"" + "x".repeat(1_000_000) + "\"}";
        assertThatThrownBy(() -> read(large)).isInstanceOfSatisfying(ClientErrorException.class, e -> assertThat(
                        e.getResponse().getStatus())
                .isEqualTo(413));
    }

    private static SettingsBody read(String body) throws IOException {
        return SettingsBody.read(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }
}
