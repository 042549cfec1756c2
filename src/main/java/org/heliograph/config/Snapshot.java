package org.heliograph.config;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * The settings as they were at one revision, and what each room made of them. Whoever holds one sees nothing change.
 *
 * @param changes as they were read, also those that this node does not know
 */
public record Snapshot(Changes changes, Settings settings, Parts parts) {

    /**
     * What holds where this is written and that was changed. A key of a version that is not ours, or that is not live
     * in ours, is passed over.
     *
     * @throws RuntimeException in the words of the room that refuses its part
     */
    static Snapshot of(Settings written, Changes changes) {
        Map<String, String> ours = changes.texts().entrySet().stream()
                .filter(change -> SettingsTable.find(change.getKey())
                        .filter(Setting::live)
                        .isPresent())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Settings settings = written.changed(ours);
        return new Snapshot(changes, settings, new Rooms(settings).parts());
    }

    public long revision() {
        return changes.revision();
    }
}
