package org.heliograph.admin;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.heliograph.admin.SettingsView.Family;
import org.heliograph.config.Kind;
import org.heliograph.config.Origin;
import org.heliograph.config.Setting;
import org.heliograph.config.Snapshot;

/** A view's settings as JSON, and JSON as changes of them. Of a secret is only said whether there is one. */
record ViewDocument(SettingsView view, Snapshot snapshot) {
    private static final String NAME = "name";
    private static final Set<String> ONLY_SHOWN = Set.of("revision", "fields");

    Map<String, Object> shown() {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("revision", snapshot.revision());
        view.rows().forEach(row -> show(row, row.key(), view.member(row), shown));
        view.family()
                .ifPresent(family -> shown.put(
                        family.member(),
                        names(family).stream().map(name -> member(family, name)).toList()));
        shown.put("fields", fields());
        return shown;
    }

    private Map<String, Object> member(Family family, String name) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put(NAME, name);
        family.rows().stream()
                .filter(row -> text(family.key(row, name)).isPresent())
                .forEach(row -> show(row, family.key(row, name), family.member(row), shown));
        return shown;
    }

    private void show(Setting<?> row, String key, String member, Map<String, Object> shown) {
        String text = text(key).orElse(row.isFamily() ? row.fallback() : "");
        shown.put(member, value(row, text));
    }

    private static Object value(Setting<?> row, String text) {
        if (row.isSecret()) {
            return Map.of("set", !text.isEmpty());
        }
        if (row.kind() == Kind.LIST) {
            return list(text);
        }
        if (row.kind() == Kind.YES_OR_NO) {
            return Boolean.valueOf(text);
        }
        boolean number = row.kind() == Kind.NUMBER || row.kind() == Kind.COUNT;
        return number && !text.isEmpty() ? Integer.valueOf(text) : text;
    }

    private static List<String> list(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    /** What there is to fill in, for whoever draws a form. */
    private List<Map<String, Object>> fields() {
        List<Map<String, Object>> fields = new ArrayList<>();
        view.rows().forEach(row -> fields.add(field(row, view.member(row))));
        view.family().ifPresent(family -> family.rows()
                .forEach(row -> fields.add(field(row, family.member() + "[]." + family.member(row)))));
        return fields;
    }

    private static Map<String, Object> field(Setting<?> row, String path) {
        Map<String, Object> field = new LinkedHashMap<>();
        field.put("path", path);
        field.put("key", row.key());
        field.put("default", row.fallback());
        field.put("wanted", row.kind().wanted());
        field.put("meaning", row.meaning());
        field.put("secret", row.isSecret());
        field.put("role", row.role().word());
        return field;
    }

    private List<String> names(Family family) {
        return list(text(family.list()).orElse(""));
    }

    private Optional<String> text(String key) {
        return snapshot.settings().text(key);
    }

    /**
     * What has to be changed for the settings to be as the body says. What it leaves out goes back to what is written for
     * each node; a secret that it leaves out stays.
     */
    Map<String, Optional<String>> changes(JsonObject body) {
        Map<String, Optional<String>> changes = new HashMap<>();
        Set<String> known = new TreeSet<>(ONLY_SHOWN);
        for (Setting<?> row : view.rows()) {
            known.add(view.member(row));
            change(row, row.key(), view.member(row), body, changes);
        }
        view.family().ifPresent(family -> {
            known.add(family.member());
            change(family, body, changes);
        });
        refuseOthers(body, known);
        return changes;
    }

    private void change(Family family, JsonObject body, Map<String, Optional<String>> changes) {
        if (!(body.get(family.member()) instanceof JsonArray members)) {
            throw Refused.badField(family.member(), "It has to be a list.");
        }
        List<String> names = new ArrayList<>();
        Set<String> known = new TreeSet<>(Set.of(NAME, Binds.MEMBER));
        family.rows().forEach(row -> known.add(family.member(row)));
        for (JsonValue each : members) {
            if (!(each instanceof JsonObject member) || !(member.get(NAME) instanceof JsonString name)) {
                throw Refused.badField(family.member(), "Each has to be an object with a name.");
            }
            refuseOthers(member, known);
            names.add(name.getString());
            family.rows()
                    .forEach(
                            row -> change(row, family.key(row, name.getString()), family.member(row), member, changes));
        }
        set(family.list(), String.join(", ", names), changes);
        names(family).stream().filter(name -> !names.contains(name)).forEach(gone -> family.rows()
                .forEach(row -> takeBack(family.key(row, gone), changes)));
    }

    private void change(
            Setting<?> row, String key, String member, JsonObject body, Map<String, Optional<String>> changes) {
        JsonValue given = body.get(member);
        if (row.isSecret() && (given == null || given instanceof JsonObject)) {
            return;
        }
        if (given == null || given == JsonValue.NULL) {
            takeBack(key, changes);
        } else if (row.isSecret()) {
            changes.put(key, Optional.of(text(member, given))); // also the same: it may be wanted for another place
        } else {
            set(key, text(member, given), changes);
        }
    }

    private void set(String key, String text, Map<String, Optional<String>> changes) {
        boolean same = list(text).equals(list(text(key).orElse("")));
        if (!same) {
            changes.put(key, Optional.of(text));
        }
    }

    private void takeBack(String key, Map<String, Optional<String>> changes) {
        if (snapshot.settings().origin(key) == Origin.CHANGED) {
            changes.put(key, Optional.empty());
        }
    }

    private static String text(String member, JsonValue given) {
        return switch (given.getValueType()) {
            case STRING -> ((JsonString) given).getString();
            case NUMBER, TRUE, FALSE -> given.toString();
            case ARRAY ->
                ((JsonArray) given).stream().map(item -> text(member, item)).collect(Collectors.joining(", "));
            case NULL, OBJECT -> throw Refused.badField(member, "It has to be a text or a list of texts.");
        };
    }

    private static void refuseOthers(JsonObject object, Set<String> known) {
        object.keySet().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw Refused.badField(
                            name, "There is no such member; there are " + String.join(", ", known) + ".");
                });
    }
}
