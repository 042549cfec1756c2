package org.heliograph.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.heliograph.inspect.Bounds;
import org.heliograph.octet.Octets;
import org.junit.jupiter.api.Test;

class InspectionBodyTest {
    private static final Octets OCTETS = Octets.hex("8c83");

    private static Octets octets(byte[] body) throws IOException {
        return InspectionBody.octets(new ByteArrayInputStream(body));
    }

    private static Octets text(String body) throws IOException {
        return InspectionBody.text(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void isOctetsOrTextInJson() throws IOException {
        assertThat(octets(OCTETS.toArray())).isEqualTo(OCTETS);
        assertThat(octets("8c 83\n".getBytes(StandardCharsets.UTF_8))).isEqualTo(OCTETS);
        assertThat(text("{\"text\": \"8c 83\"}")).isEqualTo(OCTETS);
        assertThat(text("{\"text\": \"jIM=\"}")).isEqualTo(OCTETS);
    }

    @Test
    void saysWhatIsWrongWithIt() {
        for (var body : new String[] {"", "[]", "{}", "{\"text\": 1}", "{\"text\": \"no octets\"}", "{"}) {
            assertThatThrownBy(() -> text(body)).isInstanceOf(BadRequestException.class);
        }
        assertThatThrownBy(() -> octets(new byte[Bounds.DEFAULT.octets() + 1]))
                .isInstanceOf(ClientErrorException.class)
                .hasMessageContaining("413");
    }
}
