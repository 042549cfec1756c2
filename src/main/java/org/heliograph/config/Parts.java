package org.heliograph.config;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What each room made of one set of settings: a record a room, by its type. */
final class Parts {
    private final Map<Class<?>, Object> byType;

    Parts(List<Object> parts) {
        byType = parts.stream().collect(Collectors.toUnmodifiableMap(Object::getClass, Function.identity()));
    }

    <T> T of(Class<T> type) {
        return type.cast(byType.get(type));
    }

    /** Those that are not the same as before. */
    Stream<Object> changedSince(Parts before) {
        return byType.values().stream().filter(part -> !part.equals(before.of(part.getClass())));
    }

    Stream<Object> all() {
        return byType.values().stream();
    }
}
