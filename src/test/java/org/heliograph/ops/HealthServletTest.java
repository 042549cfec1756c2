package org.heliograph.ops;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class HealthServletTest {

    /** A path, or what a database says of itself, may have any character. */
    @Test
    void saysEveryCharacter() throws IOException {
        var written = new ByteArrayOutputStream();
        var body = new ServletOutputStream() {
            @Override
            public void write(int octet) {
                written.write(octet);
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener listener) {}
        };
        var response = (HttpServletResponse) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {HttpServletResponse.class},
                (proxy, method, arguments) -> method.getName().equals("getOutputStream") ? body : null);
        HealthServlet.write(
                response, Json.createObjectBuilder().add("text", "Grüße, 世界").build());
        assertThat(written.toString(StandardCharsets.UTF_8)).isEqualTo("{\"text\":\"Grüße, 世界\"}");
    }
}
