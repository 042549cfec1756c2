package org.heliograph.admin;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.heliograph.config.Changes.Change;
import org.heliograph.config.Setting;
import org.heliograph.config.Snapshot;

/** How a setting is shown to an operator: of a secret only whether there is one. */
record ShownSetting(Snapshot snapshot) {

    Map<String, Object> of(Setting<?> row) {
        Map<String, Object> shown = new LinkedHashMap<>();
        Optional<String> value = snapshot.settings().text(row.key());
        shown.put("key", row.key());
        if (row.isSecret()) {
            shown.put("secret", true);
            shown.put("set", value.isPresent());
        } else {
            shown.put("value", value.orElse(""));
        }
        shown.put("origin", Query.word(snapshot.settings().origin(row.key())));
        shown.put("live", row.live());
        if (row.live()) {
            shown.put("role", row.role().word());
        }
        Optional.ofNullable(snapshot.changes().byKey().get(row.key())).ifPresent(change -> tell(change, shown));
        shown.put("default", row.fallback());
        shown.put("wanted", row.kind().wanted());
        shown.put("meaning", row.meaning());
        return shown;
    }

    private static void tell(Change change, Map<String, Object> shown) {
        shown.put("changedBy", change.by());
        shown.put("changedAt", change.at().toString());
    }
}
