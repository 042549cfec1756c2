package org.heliograph.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BillOfMaterialsTest {
    private static final JsonObject ALL = read(
            """
            {
              "bomFormat": "CycloneDX",
              "metadata": {"component": {"bom-ref": "war"}},
              "components": [
                {"bom-ref": "inside", "hashes": [{"alg": "MD5", "content": "99"}, {"alg": "SHA-256", "content": "aa"}]},
                {"bom-ref": "tool", "hashes": [{"alg": "SHA-256", "content": "bb"}]},
                {"bom-ref": "unhashed"}
              ],
              "dependencies": [
                {"ref": "war", "dependsOn": ["inside", "tool"]},
                {"ref": "inside", "dependsOn": ["unhashed"]},
                {"ref": "tool"},
                {"ref": "unhashed"}
              ]
            }
            """);

    @Test
    void keepsWhatIsInTheWarAndNothingElse() {
        var bill = new BillOfMaterials(ALL, Map.of("aa", "inside.jar")).ofWar();

        assertThat(bill)
                .isEqualTo(
                        read(
                                """
                                {
                                  "bomFormat": "CycloneDX",
                                  "metadata": {"component": {"bom-ref": "war"}},
                                  "components": [
                                    {"bom-ref": "inside",
                                     "hashes": [{"alg": "MD5", "content": "99"}, {"alg": "SHA-256", "content": "aa"}]}
                                  ],
                                  "dependencies": [
                                    {"ref": "war", "dependsOn": ["inside"]},
                                    {"ref": "inside", "dependsOn": []}
                                  ]
                                }
                                """));
    }

    @Test
    void refusesALibraryThatNobodyListed() {
        var bill = new BillOfMaterials(ALL, Map.of("aa", "inside.jar", "cc", "smuggled.jar"));

        assertThatThrownBy(bill::ofWar).hasMessageContaining("smuggled.jar").hasMessageNotContaining("inside.jar");
    }

    private static JsonObject read(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
