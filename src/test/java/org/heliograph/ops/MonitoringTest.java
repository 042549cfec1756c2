package org.heliograph.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.heliograph.testbed.Exposition;
import org.heliograph.testbed.Program;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The dashboard, the alert rules and the operator's page speak of numbers that there are, with labels that they have. */
class MonitoringTest {
    private static final Path DEPLOYED = Path.of("deploy/monitoring");
    private static final Path ALERTS_TRIED = Path.of("src/test/resources/monitoring/alerts-test.yml");
    private static final Pattern ALERT = Pattern.compile("- alert: (\\w+)");
    private static final Path PAGE = Path.of("src/site/markdown/operations.md");
    private static final Pattern NAME = Pattern.compile("\\b(?:heliograph|jvm|process|system)_[a-z0-9_]+");
    private static final Pattern MATCHED_LABEL = Pattern.compile("([a-z_]+)(?:=~|=|!=)\"");
    private static final Pattern GROUPED_LABELS = Pattern.compile("\\bby \\(([a-z_, ]+)\\)");
    private static final Pattern LABEL = Pattern.compile("([a-z_]+)=\"");
    private static final Set<String> OF_PROMETHEUS = Set.of("job", "instance", "le");

    private final EveryMetric every = new EveryMetric();
    private Exposition exposition;

    @BeforeEach
    void count() {
        every.happen();
        System.gc();
        await().until(() -> every.scrape().contains("jvm_gc_pause_seconds_sum"));
        exposition = Exposition.read(every.scrape());
    }

    @AfterEach
    void close() {
        every.close();
    }

    @Test
    void theDashboardShowsNumbersThatThereAre() throws IOException {
        JsonObject dashboard;
        try (var reader = Json.createReader(Files.newBufferedReader(DEPLOYED.resolve("heliograph-dashboard.json")))) {
            dashboard = reader.readObject();
        }
        List<String> queries = new ArrayList<>();
        collect(dashboard, queries);
        assertThat(queries).hasSizeGreaterThan(40);
        queries.forEach(this::speaksOfWhatThereIs);
        assertThat(spokenOf(String.join("\n", queries)))
                .as("every number of ours is shown")
                .containsAll(
                        ours(names()).filter(name -> !name.endsWith("_max")).toList());
    }

    @Test
    void theDashboardsPanelsDoNotOverlap() throws IOException {
        try (var reader = Json.createReader(Files.newBufferedReader(DEPLOYED.resolve("heliograph-dashboard.json")))) {
            Set<String> taken = new TreeSet<>();
            for (JsonObject panel : reader.readObject().getJsonArray("panels").getValuesAs(JsonObject.class)) {
                JsonObject place = panel.getJsonObject("gridPos");
                assertThat(place.getInt("x") + place.getInt("w")).isLessThanOrEqualTo(24);
                for (int x = place.getInt("x"); x < place.getInt("x") + place.getInt("w"); x++) {
                    for (int y = place.getInt("y"); y < place.getInt("y") + place.getInt("h"); y++) {
                        assertThat(taken.add(x + "," + y))
                                .as(panel.getString("title"))
                                .isTrue();
                    }
                }
            }
        }
    }

    @Test
    void theAlertRulesLookAtNumbersThatThereAre() throws IOException {
        String rules = Files.readString(DEPLOYED.resolve("heliograph-alerts.yml"));
        assertThat(spokenOf(rules)).hasSizeGreaterThan(10);
        speaksOfWhatThereIs(rules.replaceAll("(?m)^ *(summary|runbook|severity):.*$", ""));
        assertThat(names()).containsAll(spokenOf(rules));
        assertThat(rules.lines().filter(line -> line.contains("- alert:")))
                .hasSameSizeAs(
                        rules.lines().filter(line -> line.contains("runbook:")).toList());
    }

    @Test
    void theAlertRulesDoWhatTheyAreMeantTo() throws IOException, InterruptedException {
        var promtool = Program.require("promtool", "prometheus");
        var said = promtool.run(Map.of(), "test", "rules", ALERTS_TRIED.toString());
        assertThat(said.status()).as(said.output()).isZero();
    }

    @Test
    void eachAlertRuleIsTriedInATest() throws IOException {
        var tried = Files.readString(ALERTS_TRIED);
        assertThat(ALERT.matcher(Files.readString(DEPLOYED.resolve("heliograph-alerts.yml")))
                        .results()
                        .map(found -> found.group(1)))
                .hasSizeGreaterThan(10)
                .allSatisfy(alert -> assertThat(tried).contains("alertname=\"" + alert + "\",alertstate=\"firing\""));
    }

    /** Which names the alert rules, and so looks at them too. */
    @Test
    void prometheusTakesItsConfiguration() throws IOException, InterruptedException {
        var promtool = Program.require("promtool", "prometheus");
        var said = promtool.run(
                Map.of(), "check", "config", DEPLOYED.resolve("prometheus.yml").toString());
        assertThat(said.status()).as(said.output()).isZero();
        assertThat(said.output()).contains("SUCCESS", " rules found");
    }

    /** As generated from the numbers themselves: {@code -Dwrite-pages=true} writes it. */
    @Test
    void theOperatorsPageHasEachOfOurs() throws IOException {
        String page = Files.readString(PAGE);
        int begin = page.indexOf("| Name | Type | Labels | Meaning |");
        int end = page.indexOf("\n\n", begin);
        String table = table();
        if (Boolean.getBoolean("write-pages")) {
            Files.writeString(PAGE, page.substring(0, begin) + table + page.substring(end));
        } else {
            assertThat(page.substring(begin, end)).isEqualTo(table);
        }
    }

    private String table() {
        Map<String, String> rows = new TreeMap<>();
        exposition.types().forEach((family, type) -> {
            boolean ours = family.startsWith("heliograph_") && !family.endsWith("_max");
            if (ours) {
                rows.put(
                        family,
                        "| `%s` | %s | %s | %s |"
                                .formatted(
                                        family,
                                        type,
                                        labels(family),
                                        exposition.meanings().get(family)));
            }
        });
        return "| Name | Type | Labels | Meaning |\n|---|---|---|---|\n" + String.join("\n", rows.values());
    }

    private String labels(String family) {
        return exposition.values().keySet().stream()
                .filter(sample -> sample.startsWith(family + "{") || sample.startsWith(family + "_count{"))
                .flatMap(sample -> LABEL.matcher(sample).results().map(found -> found.group(1)))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private void speaksOfWhatThereIs(String query) {
        assertThat(names()).as(query).containsAll(spokenOf(query));
        Set<String> labels = new TreeSet<>();
        MATCHED_LABEL.matcher(query).results().forEach(found -> labels.add(found.group(1)));
        GROUPED_LABELS
                .matcher(query)
                .results()
                .forEach(found -> labels.addAll(List.of(found.group(1).split(", "))));
        labels.removeAll(OF_PROMETHEUS);
        Set<String> there = spokenOf(query).stream()
                .flatMap(name -> exposition.values().keySet().stream().filter(it -> it.startsWith(name + "{")))
                .flatMap(sample -> LABEL.matcher(sample).results().map(found -> found.group(1)))
                .collect(Collectors.toSet());
        assertThat(there).as(query).containsAll(labels);
    }

    private static Set<String> spokenOf(String text) {
        return NAME.matcher(text).results().map(found -> found.group()).collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> names() {
        return exposition.values().keySet().stream()
                .map(sample -> sample.replaceFirst("\\{.*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A histogram is shown by one of its three. */
    private static Stream<String> ours(Set<String> names) {
        return names.stream()
                .filter(name -> name.startsWith("heliograph_"))
                .filter(name -> !name.endsWith("_seconds_count") && !name.endsWith("_seconds_sum"));
    }

    private static void collect(JsonValue value, List<String> queries) {
        if (value instanceof JsonObject object) {
            object.forEach((key, inner) -> {
                boolean isQuery = key.equals("expr") || key.equals("definition");
                if (isQuery && inner.getValueType() == JsonValue.ValueType.STRING) {
                    queries.add(object.getString(key));
                }
                collect(inner, queries);
            });
        } else if (value instanceof JsonArray array) {
            array.forEach(inner -> collect(inner, queries));
        }
    }
}
