package org.heliograph.admin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BindsTest {
    private static final String SINCE = "2026-03-01T12:00:00Z";

    @Test
    void standBesideTheSettingsOfTheirSmsc() {
        Map<String, JsonObject> said = new TreeMap<>(Map.of(
                "n1", said("{\"smscs\": [{\"name\": \"a\", \"bound\": true, \"since\": \"" + SINCE + "\"}]}"),
                "n2", said("{\"smscs\": [{\"name\": \"a\", \"bound\": false, \"since\": \"" + SINCE + "\"}]}"),
                "n3", said("{}")));
        Map<String, Object> document =
                new HashMap<>(Map.of("smscs", List.of(Map.of("name", "a"), Map.of("name", "b"))));
        new Binds(said).in(document);
        assertThat(document.get("smscs"))
                .isEqualTo(List.of(
                        Map.of(
                                "name",
                                "a",
                                "binds",
                                List.of(
                                        Map.of("node", "n1", "bound", true, "since", SINCE),
                                        Map.of("node", "n2", "bound", false, "since", SINCE))),
                        Map.of("name", "b", "binds", List.of())));
    }

    private static JsonObject said(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }
}
