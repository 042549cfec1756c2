package org.heliograph.deploy;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The Kubernetes objects of this repository, as they stand in its files. */
final class Manifests {
    private static final Gson GSON = new Gson();
    private static final String MODELS = "io.kubernetes.client.openapi.models.";

    private Manifests() {}

    /** The objects of one file, whose keys stand there once each. */
    static List<JsonObject> read(Path file) throws IOException {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        var found = new ArrayList<JsonObject>();
        for (var document : new Yaml(new SafeConstructor(options)).loadAll(Files.readString(file))) {
            found.add(GSON.toJsonTree(document).getAsJsonObject());
        }
        return found;
    }

    /** Complains of a field that Kubernetes does not know there, of one that is missing, and of a wrong type. */
    static void check(JsonObject object) throws Exception {
        var model = Class.forName(MODELS + "V1" + kind(object));
        try {
            model.getMethod("validateJsonElement", JsonElement.class).invoke(null, object);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(
                    kind(object) + ": " + e.getCause().getMessage(), e.getCause());
        }
    }

    static String kind(JsonObject object) {
        return object.get("kind").getAsString();
    }

    static String name(JsonObject object) {
        return object.getAsJsonObject("metadata").get("name").getAsString();
    }

    /** What a path of names and numbers leads to. */
    static JsonElement at(JsonElement from, Object... path) {
        var at = from;
        for (var step : path) {
            at = step instanceof Integer index
                    ? at.getAsJsonArray().get(index)
                    : at.getAsJsonObject().get((String) step);
        }
        return at;
    }
}
