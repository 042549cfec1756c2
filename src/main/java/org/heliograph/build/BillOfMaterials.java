package org.heliograph.build;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonWriterFactory;
import jakarta.json.stream.JsonCollectors;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;

/**
 * The software bill of materials (CycloneDX) of the WAR: what Maven knows of all our libraries, cut to those whose octets
 * are in the WAR. A library in the WAR that the list does not know fails the build.
 */
public final class BillOfMaterials {
    private static final String LIBRARIES = "WEB-INF/lib/";

    private final JsonObject all;
    private final Map<String, String> inWar;

    /**
     * @param all the bill of everything that Maven resolved
     * @param inWar the libraries of the WAR: SHA-256 and name
     */
    BillOfMaterials(JsonObject all, Map<String, String> inWar) {
        this.all = all;
        this.inWar = inWar;
    }

    /** Arguments: the bill of everything, the WAR, and where the WAR's own bill goes. */
    public static void main(String[] arguments) throws IOException {
        if (Files.notExists(Path.of(arguments[0]))) {
            System.out.println("No bill of materials: Maven does not list libraries when it is offline.");
            return;
        }
        try (var reader = Json.createReader(Files.newInputStream(Path.of(arguments[0])))) {
            write(new BillOfMaterials(reader.readObject(), libraries(Path.of(arguments[1]))).ofWar(), arguments[2]);
        }
    }

    /** The bill of the WAR alone. */
    JsonObject ofWar() {
        var components = all.getJsonArray("components").stream()
                .map(JsonValue::asJsonObject)
                .filter(component -> inWar.containsKey(sha256(component)))
                .collect(JsonCollectors.toJsonArray());
        refuseUnlisted(components);
        var refs = refs(components);
        refs.add(all.getJsonObject("metadata").getJsonObject("component").getString("bom-ref"));
        return Json.createObjectBuilder(all)
                .add("components", components)
                .add("dependencies", dependencies(refs))
                .build();
    }

    private void refuseUnlisted(JsonArray components) {
        var unlisted = new TreeMap<>(inWar);
        components.forEach(component -> unlisted.remove(sha256(component.asJsonObject())));
        if (!unlisted.isEmpty()) {
            throw new IllegalStateException("in the WAR, but not in the bill of materials: " + unlisted.values());
        }
    }

    private JsonArray dependencies(Set<String> refs) {
        Predicate<JsonValue> kept = ref -> refs.contains(((JsonString) ref).getString());
        return all.getJsonArray("dependencies").stream()
                .map(JsonValue::asJsonObject)
                .filter(dependency -> refs.contains(dependency.getString("ref")))
                .map(dependency -> Json.createObjectBuilder(dependency)
                        .add(
                                "dependsOn",
                                dependency.getOrDefault("dependsOn", JsonValue.EMPTY_JSON_ARRAY).asJsonArray().stream()
                                        .filter(kept)
                                        .collect(JsonCollectors.toJsonArray()))
                        .build())
                .collect(JsonCollectors.toJsonArray());
    }

    private static Set<String> refs(JsonArray components) {
        return components.stream()
                .map(component -> component.asJsonObject().getString("bom-ref"))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static String sha256(JsonObject component) {
        return component.getOrDefault("hashes", JsonValue.EMPTY_JSON_ARRAY).asJsonArray().stream()
                .map(JsonValue::asJsonObject)
                .filter(hash -> hash.getString("alg").equals("SHA-256"))
                .map(hash -> hash.getString("content"))
                .findFirst()
                .orElse("");
    }

    private static Map<String, String> libraries(Path war) throws IOException {
        var found = new TreeMap<String, String>();
        try (var zip = new ZipFile(war.toFile())) {
            for (var entry : zip.stream().toList()) {
                if (!entry.isDirectory() && entry.getName().startsWith(LIBRARIES)) {
                    found.put(sha256(zip.getInputStream(entry)), entry.getName().substring(LIBRARIES.length()));
                }
            }
        }
        return found;
    }

    private static String sha256(InputStream octets) throws IOException {
        try (var digested = new DigestInputStream(octets, MessageDigest.getInstance("SHA-256"))) {
            digested.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digested.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(JsonObject bill, String file) throws IOException {
        JsonWriterFactory pretty = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true));
        try (var writer = pretty.createWriter(Files.newOutputStream(Path.of(file)))) {
            writer.writeObject(bill);
        }
    }
}
