package org.heliograph.admin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.heliograph.account.Role;
import org.junit.jupiter.api.Test;

class RoleFeatureTest {

    /** All that can be asked for: each names a role, and the login alone is for everybody. */
    @Test
    void everyResourceSaysWhoMayUseIt() {
        List<Method> methods = methods().toList();
        assertThat(methods).isNotEmpty();
        for (Method method : methods) {
            if (method.isAnnotationPresent(ForEverybody.class)) {
                assertThat(method.getDeclaringClass()).isEqualTo(SessionResource.class);
                assertThat(method.getName()).isIn("login", "ways");
            } else {
                assertThat(lowest(method)).as("%s", method).isPresent();
            }
        }
    }

    /** Nor is there another way to a method than by its own annotations. */
    @Test
    void noResourceHandsOnToAnother() {
        assertThat(resources().flatMap(type -> Arrays.stream(type.getMethods())))
                .filteredOn(method -> method.isAnnotationPresent(Path.class))
                .allMatch(RoleFeatureTest::answers);
    }

    @Test
    void whatOnlyLooksIsForViewersAndUsersAreForAdmins() throws ReflectiveOperationException {
        assertThat(lowest(NodeResource.class.getMethod("state"))).contains(Role.VIEWER);
        assertThat(lowest(NodeResource.class.getMethod("drain"))).contains(Role.OPERATOR);
        assertThat(lowest(UserResource.class.getMethod("all"))).contains(Role.ADMIN);
        assertThat(Arrays.stream(UserResource.class.getMethods()).filter(RoleFeatureTest::answers))
                .allMatch(method -> lowest(method).equals(Optional.of(Role.ADMIN)));
        assertThat(Arrays.stream(AuditResource.class.getMethods()).filter(RoleFeatureTest::answers))
                .allMatch(method -> lowest(method).equals(Optional.of(Role.ADMIN)));
    }

    /** What servers look at beside us. */
    @Test
    void noServerIsAskedWhoMay() {
        assertThat(resources().flatMap(type -> Stream.concat(Stream.of(type), Arrays.stream(type.getMethods()))))
                .flatMap(element -> Arrays.asList(((AnnotatedElement) element).getAnnotations()))
                .noneMatch(it -> it.annotationType().getPackageName().equals("jakarta.annotation.security"));
    }

    static Stream<Class<?>> resources() {
        return new ApiApplication().getClasses().stream().filter(type -> type.isAnnotationPresent(Path.class));
    }

    static Stream<Method> methods() {
        return resources().flatMap(type -> Arrays.stream(type.getMethods())).filter(RoleFeatureTest::answers);
    }

    static Optional<Role> lowest(Method method) {
        return RoleFeature.lowest(method.getDeclaringClass(), method);
    }

    static boolean answers(Method method) {
        return Arrays.stream(method.getAnnotations())
                .anyMatch(it -> it.annotationType().isAnnotationPresent(HttpMethod.class));
    }
}
