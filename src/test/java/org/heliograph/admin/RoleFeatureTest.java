package org.heliograph.admin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.heliograph.account.Role;
import org.junit.jupiter.api.Test;

class RoleFeatureTest {

    /** All that can be asked for: each names a role that there is, and the login alone is for everybody. */
    @Test
    void everyResourceSaysWhoMayUseIt() {
        List<Method> methods = methods().toList();
        assertThat(methods).isNotEmpty();
        for (Method method : methods) {
            if (method.isAnnotationPresent(ForEverybody.class)) {
                assertThat(method.getDeclaringClass()).isEqualTo(SessionResource.class);
                assertThat(method.getName()).isIn("login", "ways");
            } else {
                assertThat(roles(method)).as("%s", method).hasSize(1);
                assertThat(Role.of(roles(method).get(0))).as("%s", method).isPresent();
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
        assertThat(roles(NodeResource.class.getMethod("state"))).containsExactly("viewer");
        assertThat(roles(NodeResource.class.getMethod("drain"))).containsExactly("operator");
        assertThat(roles(UserResource.class.getMethod("all"))).containsExactly("admin");
        assertThat(Arrays.stream(UserResource.class.getMethods()).filter(RoleFeatureTest::answers))
                .allMatch(method -> roles(method).equals(List.of("admin")));
        assertThat(Arrays.stream(AuditResource.class.getMethods()).filter(RoleFeatureTest::answers))
                .allMatch(method -> roles(method).equals(List.of("admin")));
    }

    static Stream<Class<?>> resources() {
        return new ApiApplication().getClasses().stream().filter(type -> type.isAnnotationPresent(Path.class));
    }

    static Stream<Method> methods() {
        return resources().flatMap(type -> Arrays.stream(type.getMethods())).filter(RoleFeatureTest::answers);
    }

    static List<String> roles(Method method) {
        RolesAllowed allowed = method.isAnnotationPresent(RolesAllowed.class)
                ? method.getAnnotation(RolesAllowed.class)
                : method.getDeclaringClass().getAnnotation(RolesAllowed.class);
        return allowed == null ? List.of() : List.of(allowed.value());
    }

    static boolean answers(Method method) {
        return Arrays.stream(method.getAnnotations())
                .anyMatch(it -> it.annotationType().isAnnotationPresent(HttpMethod.class));
    }
}
