package org.heliograph.admin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OpenApiTest {
    private final Map<String, Object> document = OpenApiResource.read();

    @Test
    void hasWhatIsServedAndNothingElse() {
        TreeSet<String> served = new TreeSet<>();
        methods().forEach(method -> served.add(place(method)));
        TreeSet<String> told = new TreeSet<>();
        paths().forEach((path, operations) -> map(operations).keySet().forEach(verb -> told.add(verb + " " + path)));
        assertThat(told).isEqualTo(served).hasSizeGreaterThan(25);
    }

    @Test
    void namesEachParameter() {
        methods().forEach(method -> {
            List<String> told = list(operation(method).get("parameters")).stream()
                    .map(parameter ->
                            map(parameter).get("in") + " " + map(parameter).get("name"))
                    .toList();
            List<String> taken = new ArrayList<>();
            for (Parameter parameter : method.getParameters()) {
                if (parameter.isAnnotationPresent(QueryParam.class)) {
                    taken.add(
                            "query " + parameter.getAnnotation(QueryParam.class).value());
                }
                if (parameter.isAnnotationPresent(PathParam.class)) {
                    taken.add("path " + parameter.getAnnotation(PathParam.class).value());
                }
            }
            assertThat(told).as(place(method)).containsAll(taken);
        });
    }

    @Test
    void hasASchemaForEachAnswer() {
        methods().forEach(method -> map(operation(method).get("responses")).forEach((status, response) -> {
            Map<String, Object> answer = map(response);
            boolean none = status.equals("204") || answer.containsKey("$ref");
            assertThat(none
                            || map(answer.get("content")).values().stream()
                                    .allMatch(it -> map(it).containsKey("schema")))
                    .as(place(method) + " " + status)
                    .isTrue();
        }));
    }

    /** Or it would say no more than the name of the method. */
    @Test
    void describesEachInWords() {
        assertThat(methods().filter(method -> !method.isAnnotationPresent(Described.class)))
                .isEmpty();
    }

    @Test
    void refersToNothingThatIsNotThere() {
        List<String> references = new ArrayList<>();
        collect(document, references);
        assertThat(references).hasSizeGreaterThan(25);
        for (String reference : references) {
            Object found = document;
            for (String step : reference.substring(2).split("/")) {
                found = map(found).get(step);
            }
            assertThat(found).as(reference).isNotNull();
        }
    }

    private static void collect(Object value, List<String> references) {
        if (value instanceof Map<?, ?> map) {
            if (map.get("$ref") instanceof String reference) {
                references.add(reference);
            }
            map.values().forEach(inner -> collect(inner, references));
        } else if (value instanceof Collection<?> all) {
            all.forEach(inner -> collect(inner, references));
        }
    }

    private static Stream<Method> methods() {
        return new ApiApplication()
                .getClasses().stream()
                        .filter(type -> type.isAnnotationPresent(Path.class))
                        .flatMap(type -> Arrays.stream(type.getMethods()))
                        .filter(method -> OpenApi.verb(method).isPresent());
    }

    private static String place(Method method) {
        String path = OpenApi.path(method.getDeclaringClass(), method).replaceAll("\\{(\\w+)[^}]*}", "{$1}");
        return OpenApi.verb(method).orElseThrow() + " " + path;
    }

    private Map<String, Object> operation(Method method) {
        String[] place = place(method).split(" ");
        return map(map(paths().get(place[1])).get(place[0]));
    }

    private Map<String, Object> paths() {
        return map(document.get("paths"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Object value) {
        return (List<Object>) value;
    }
}
