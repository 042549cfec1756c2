package org.heliograph.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.heliograph.inspect.Bounds;
import org.heliograph.octet.Octets;
import org.junit.jupiter.api.Test;

class InspectionBodyTest {
    private static final Octets OCTETS = Octets.hex("8c83");

    private static Octets read(String type, byte[] body) throws IOException {
        return InspectionBody.read(type, new ByteArrayInputStream(body));
    }

    @Test
    void isOctetsOrTextInJson() throws IOException {
        assertThat(read("application/octet-stream", OCTETS.toArray())).isEqualTo(OCTETS);
        assertThat(read(null, OCTETS.toArray())).isEqualTo(OCTETS);
        assertThat(read("application/json; charset=utf-8", "{\"text\": \"8c 83\"}".getBytes()))
                .isEqualTo(OCTETS);
        assertThat(read("application/json", "{\"text\": \"jIM=\"}".getBytes())).isEqualTo(OCTETS);
    }

    @Test
    void saysWhatIsWrongWithIt() {
        for (var body : new String[] {"", "[]", "{}", "{\"text\": 1}", "{\"text\": \"no octets\"}", "{"}) {
            assertThatThrownBy(() -> read("application/json", body.getBytes())).isInstanceOf(BadRequestException.class);
        }
        assertThatThrownBy(() -> read("x/y", new byte[Bounds.DEFAULT.octets() + 1]))
                .isInstanceOf(ClientErrorException.class)
                .hasMessageContaining("413");
    }
}
