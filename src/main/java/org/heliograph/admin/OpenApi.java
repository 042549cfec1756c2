package org.heliograph.admin;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.heliograph.account.Role;

/**
 * The OpenAPI 3.1 document, made of the resources themselves: what they serve is in it and nothing else. Words, and the
 * schemas of what goes in and out, stand in {@code openapi.json} beside this class and in {@link Described}.
 */
final class OpenApi {
    private static final Pattern TEMPLATE = Pattern.compile("\\{(\\w+)(?:\\s*:\\s*([^}]*))?}");
    private static final String JSON = "application/json";

    private final Map<String, Object> written;
    private final Map<String, Object> parameters;

    /** @param written what reflection cannot tell: info, components, and x-parameters by their names */
    @SuppressWarnings("unchecked")
    OpenApi(Map<String, Object> written) {
        this.written = new LinkedHashMap<>(written);
        this.parameters = (Map<String, Object>) this.written.remove("x-parameters");
    }

    Map<String, Object> document(Collection<Class<?>> classes) {
        Map<String, Map<String, Object>> paths = new TreeMap<>();
        for (Class<?> resource : classes) {
            if (resource.isAnnotationPresent(Path.class)) {
                Arrays.stream(resource.getMethods())
                        .sorted(Comparator.comparing(Method::getName))
                        .forEach(method -> verb(method).ifPresent(verb -> paths.computeIfAbsent(
                                        TEMPLATE.matcher(path(resource, method)).replaceAll("{$1}"),
                                        path -> new TreeMap<>())
                                .merge(verb, operation(resource, method), OpenApi::both)));
            }
        }
        Map<String, Object> document = new LinkedHashMap<>(written);
        document.put("paths", paths);
        return document;
    }

    /** The method's, in small letters; empty if it answers none. */
    static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                .map(type -> type.getAnnotation(HttpMethod.class).value().toLowerCase(Locale.ROOT))
                .findFirst();
    }

    static String path(Class<?> resource, Method method) {
        List<String> parts =
                new ArrayList<>(List.of(resource.getAnnotation(Path.class).value()));
        Optional.ofNullable(method.getAnnotation(Path.class)).map(Path::value).ifPresent(parts::add);
        return "/"
                + String.join(
                        "/",
                        parts.stream().map(part -> part.replaceAll("^/|/$", "")).toList());
    }

    private Map<String, Object> operation(Class<?> resource, Method method) {
        Optional<Described> described = Optional.ofNullable(method.getAnnotation(Described.class));
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("operationId", resource.getSimpleName().replace("Resource", "") + "." + method.getName());
        operation.put("summary", described.map(Described::value).orElseGet(() -> words(method.getName())));
        operation.put("tags", List.of(path(resource, method).split("/")[1].replaceAll("\\{.*", "configuration")));
        RoleFeature.lowest(resource, method).map(Role::word).ifPresent(role -> operation.put("x-role", role));
        operation.put("parameters", parameters(resource, method, described));
        consumed(method)
                .ifPresent(types -> operation.put(
                        "requestBody",
                        Map.of(
                                "required",
                                true,
                                "content",
                                content(types, described.map(Described::body).orElse("")))));
        Map<String, Object> responses = new LinkedHashMap<>();
        responses.put(
                Integer.toString(described.map(Described::status).orElse(200)), answer(resource, method, described));
        responses.put("default", Map.of("$ref", "#/components/responses/Problem"));
        operation.put("responses", responses);
        return operation;
    }

    private static String words(String name) {
        String apart = name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
        return apart.substring(0, 1).toUpperCase(Locale.ROOT) + apart.substring(1);
    }

    private List<Map<String, Object>> parameters(Class<?> resource, Method method, Optional<Described> described) {
        List<Map<String, Object>> all = new ArrayList<>();
        Matcher templates = TEMPLATE.matcher(path(resource, method));
        while (templates.find()) {
            all.add(parameter("path", templates.group(1), Optional.ofNullable(templates.group(2))));
        }
        for (Parameter parameter : method.getParameters()) {
            named(parameter, QueryParam.class, QueryParam::value)
                    .ifPresent(name -> all.add(parameter("query", name, Optional.empty())));
            named(parameter, HeaderParam.class, HeaderParam::value)
                    .ifPresent(name -> all.add(parameter("header", name, Optional.empty())));
        }
        boolean key = all.stream().anyMatch(it -> it.get("name").equals("Idempotency-Key"));
        if (!key && verb(method).filter("post"::equals).isPresent()) {
            all.add(parameter("header", "Idempotency-Key", Optional.empty()));
        }
        if (described.filter(Described::ifMatch).isPresent()) {
            all.add(parameter("header", "If-Match", Optional.empty()));
        }
        return all;
    }

    private static <A extends Annotation> Optional<String> named(
            Parameter parameter, Class<A> type, java.util.function.Function<A, String> name) {
        return Optional.ofNullable(parameter.getAnnotation(type)).map(name);
    }

    private Map<String, Object> parameter(String in, String name, Optional<String> pattern) {
        Map<String, Object> made = new LinkedHashMap<>();
        made.put("name", name);
        made.put("in", in);
        made.put("required", in.equals("path"));
        if (parameters.get(name) instanceof String meaning) {
            made.put("description", meaning);
        }
        Map<String, Object> schema = new LinkedHashMap<>(Map.of("type", "string"));
        pattern.filter(it -> it.matches("[a-z|-]+")).ifPresent(it -> schema.put("enum", List.of(it.split("\\|"))));
        made.put("schema", schema);
        return made;
    }

    private static Optional<List<String>> consumed(Method method) {
        return Optional.ofNullable(method.getAnnotation(Consumes.class)).map(types -> List.of(types.value()));
    }

    private static Map<String, Object> answer(Class<?> resource, Method method, Optional<Described> described) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("description", "Done.");
        String schema = described.map(Described::answer).orElse("Object");
        if (!schema.isEmpty()) {
            Produces produces = Optional.ofNullable(method.getAnnotation(Produces.class))
                    .orElse(resource.getAnnotation(Produces.class));
            answer.put("content", content(produces == null ? List.of(JSON) : List.of(produces.value()), schema));
        }
        return answer;
    }

    private static Map<String, Object> content(List<String> types, String schema) {
        Map<String, Object> content = new LinkedHashMap<>();
        for (String type : types) {
            Map<String, Object> described = type.contains("json")
                    ? Map.of("$ref", "#/components/schemas/" + (schema.isEmpty() ? "Object" : schema))
                    : Map.of("type", "string");
            content.put(type, Map.of("schema", described));
        }
        return content;
    }

    /** Of two methods that differ in what they produce. */
    @SuppressWarnings("unchecked")
    private static Object both(Object one, Object other) {
        Map<String, Object> first = (Map<String, Object>) one;
        Map<String, Object> responses = (Map<String, Object>) first.get("responses");
        Map<String, Object> more = (Map<String, Object>) ((Map<String, Object>) other).get("responses");
        more.forEach((status, answer) -> {
            if (responses.get(status) instanceof Map<?, ?> known && known.get("content") instanceof Map<?, ?> content) {
                Map<String, Object> all = new LinkedHashMap<>((Map<String, Object>) content);
                all.putAll((Map<String, Object>) ((Map<String, Object>) answer).get("content"));
                ((Map<String, Object>) known).put("content", all);
            }
        });
        return first;
    }
}
