package org.heliograph.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where secrets are sent. One goes on to where it went, or to where the node's own sources send it; to any other place only
 * with a change that has it, too: nobody is to learn a secret by having it sent to himself.
 *
 * @param written of this node, without what operators changed
 */
record SecretPlaces(Settings written) {
    private static final List<Sent> ALL = List.of(
            new Sent(
                    SettingsTable.SMSC_PASSWORD,
                    List.of(SettingsTable.SMSC_HOST, SettingsTable.SMSC_PORT, SettingsTable.SMSC_TLS)),
            new Sent(SettingsTable.PAP_PASSWORD, List.of(SettingsTable.PAP_URL)),
            new Sent(SettingsTable.KANNEL_PASSWORD, List.of(SettingsTable.KANNEL_URL)),
            new Sent(SettingsTable.OIDC_CLIENT_SECRET, List.of(SettingsTable.OIDC_ISSUER)));

    /** A secret, and the settings that say where it goes; with a family's key all are of that family. */
    private record Sent(Setting<?> secret, List<Setting<?>> place) {

        /** The keys of one member, or those that stand once: the secret's first. */
        Stream<List<String>> keys(Stream<String> changed) {
            List<Setting<?>> rows =
                    Stream.concat(Stream.of(secret), place.stream()).toList();
            return changed.filter(key -> rows.stream().anyMatch(row -> row.matches(key)))
                    .map(key -> rows.stream()
                            .map(row -> secret.isFamily()
                                    ? row.of(secret.nameIn(key).orElseThrow()).key()
                                    : row.key())
                            .toList())
                    .distinct();
        }
    }

    /** @throws SettingsException naming a secret that would go elsewhere and that the change does not have */
    void require(Map<String, Optional<String>> wanted, Changes before, Changes after) {
        for (Sent sent : ALL) {
            sent.keys(wanted.keySet().stream()).forEach(keys -> require(keys, wanted, before, after));
        }
    }

    private void require(List<String> keys, Map<String, Optional<String>> wanted, Changes before, Changes after) {
        String secret = keys.get(0);
        List<String> then = texts(keys, after);
        boolean known = wanted.getOrDefault(secret, Optional.empty()).isPresent();
        if (!known
                && !then.get(0).isEmpty()
                && !then.equals(texts(keys, before))
                && !then.equals(texts(keys, Changes.NONE))) {
            throw new SettingsException(secret + ": has to be given again when "
                    + String.join(", ", keys.subList(1, keys.size())) + " changes, as it is sent there");
        }
    }

    private List<String> texts(List<String> keys, Changes changes) {
        return keys.stream()
                .map(key -> Optional.ofNullable(changes.byKey().get(key))
                        .map(change -> change.text().strip())
                        .orElseGet(() -> written.text(key).orElse("")))
                .toList();
    }
}
