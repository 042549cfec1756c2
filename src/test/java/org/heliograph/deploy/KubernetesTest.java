package org.heliograph.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.heliograph.testbed.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KubernetesTest {
    private static final Path BASE = Path.of("deploy/kubernetes/base");
    private static final Path EXAMPLE = Path.of("deploy/kubernetes/example");

    static Stream<Path> files() throws IOException {
        try (var base = Files.list(BASE);
                var example = Files.list(EXAMPLE)) {
            return Stream.concat(base.toList().stream(), example.toList().stream())
                    .filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> !file.endsWith("kustomization.yaml"))
                    .sorted();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void holdsNothingThatKubernetesDoesNotKnow(Path file) throws Exception {
        for (var object : Manifests.read(file)) {
            Manifests.check(object);
        }
    }

    @Test
    void wouldNoticeAWrongField() throws Exception {
        var deployment = deployment();
        Manifests.at(container(deployment), "readinessProbe", "httpGet")
                .getAsJsonObject()
                .addProperty("paht", "/");

        assertThatThrownBy(() -> Manifests.check(deployment)).hasMessageContaining("paht");
    }

    @Test
    void listsEachFileOfTheBaseAndOfTheExample() throws Exception {
        assertThat(words(kustomization(BASE), "resources")).hasSize(6).allSatisfy(name -> assertThat(BASE.resolve(name))
                .isRegularFile());
        assertThat(files().filter(file -> file.startsWith(BASE))
                        .map(file -> file.getFileName().toString()))
                .containsExactlyInAnyOrderElementsOf(words(kustomization(BASE), "resources"));
        assertThat(words(kustomization(EXAMPLE), "resources"))
                .allSatisfy(name -> assertThat(EXAMPLE.resolve(name)).exists());
        assertThat(words(Manifests.at(kustomization(EXAMPLE), "configMapGenerator", 0), "files"))
                .allSatisfy(name -> assertThat(EXAMPLE.resolve(name)).isRegularFile());
    }

    @Test
    void neverRunsOnOneNodeLessWhileRolling() throws Exception {
        var spec = Manifests.at(deployment(), "spec");

        assertThat(Manifests.at(spec, "replicas").getAsInt()).isGreaterThanOrEqualTo(2);
        assertThat(Manifests.at(spec, "strategy", "rollingUpdate", "maxUnavailable")
                        .getAsInt())
                .isZero();
        var budget = Manifests.read(BASE.resolve("disruption-budget.yaml")).get(0);
        assertThat(Manifests.at(budget, "spec", "maxUnavailable").getAsInt()).isEqualTo(1);
    }

    @Test
    void asksEachNodeWhetherItIsReadyAndLetsItDrain() throws Exception {
        var container = container(deployment());

        assertThat(Manifests.at(container, "readinessProbe", "httpGet", "path").getAsString())
                .isEqualTo("/health/ready");
        assertThat(Manifests.at(container, "livenessProbe", "httpGet", "path").getAsString())
                .isEqualTo("/health/live");
        assertThat(Manifests.at(container, "startupProbe", "httpGet", "path").getAsString())
                .isEqualTo("/health/live");
        assertThat(words(Manifests.at(container, "lifecycle", "preStop", "exec"), "command"))
                .containsExactly("/opt/heliograph/bin/node", "drain");
        var grace = Manifests.at(deployment(), "spec", "template", "spec", "terminationGracePeriodSeconds")
                .getAsInt();
        assertThat(grace).isGreaterThan(15 + 60);
    }

    @Test
    void mountsWhatThePodDeclares() throws Exception {
        var declared = names(Manifests.at(deployment(), "spec", "template", "spec"), "volumes");

        assertThat(names(container(deployment()), "volumeMounts")).containsExactlyInAnyOrderElementsOf(declared);
    }

    @Test
    void selectsTheSamePodsEverywhere() throws Exception {
        var labels = Manifests.at(deployment(), "spec", "template", "metadata", "labels");
        var selectors = new ArrayList<JsonElement>();
        selectors.add(Manifests.at(deployment(), "spec", "selector", "matchLabels"));
        for (var service : Manifests.read(BASE.resolve("service.yaml"))) {
            selectors.add(Manifests.at(service, "spec", "selector"));
        }
        selectors.add(Manifests.at(
                Manifests.read(BASE.resolve("disruption-budget.yaml")).get(0), "spec", "selector", "matchLabels"));
        selectors.add(Manifests.at(
                Manifests.read(BASE.resolve("network-policy.yaml")).get(0), "spec", "podSelector", "matchLabels"));

        assertThat(selectors).hasSize(5).allSatisfy(selector -> assertThat(selector)
                .isEqualTo(labels));
    }

    @Test
    void kustomizePutsBaseAndExampleTogether() throws Exception {
        var kubectl = Program.find("kubectl");
        assumeTrue(kubectl.isPresent(), "kubectl is not installed");
        var made = kubectl.get().run(Map.of(), "kustomize", EXAMPLE.toString());

        assertThat(made.status()).as(made.output()).isZero();
        var file = Files.writeString(Files.createTempFile("kustomized", ".yaml"), made.output());
        var objects = Manifests.read(file);
        Files.delete(file);
        for (var object : objects) {
            Manifests.check(object);
        }
        assertThat(objects.stream().map(Manifests::kind))
                .contains("ConfigMap", "Deployment", "NetworkPolicy", "PodDisruptionBudget", "Service");
        assertThat(made.output()).contains("registry.example/heliograph:0.1.0", "192.0.2.16/28");
    }

    private static JsonObject deployment() throws IOException {
        return Manifests.read(BASE.resolve("deployment.yaml")).get(0);
    }

    private static JsonElement container(JsonObject deployment) {
        return Manifests.at(deployment, "spec", "template", "spec", "containers", 0);
    }

    private static JsonObject kustomization(Path directory) throws IOException {
        return Manifests.read(directory.resolve("kustomization.yaml")).get(0);
    }

    private static List<String> words(JsonElement of, String list) {
        return StreamSupport.stream(Manifests.at(of, list).getAsJsonArray().spliterator(), false)
                .map(JsonElement::getAsString)
                .toList();
    }

    private static List<String> names(JsonElement of, String list) {
        return StreamSupport.stream(Manifests.at(of, list).getAsJsonArray().spliterator(), false)
                .map(one -> Manifests.at(one, "name").getAsString())
                .toList();
    }
}
