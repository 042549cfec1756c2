package org.heliograph.bearer;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE;

import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.inject.Qualifier;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Which kind a bearer is; the one in use is injected without this, as {@link Bearer}. */
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
@Target({TYPE, FIELD, PARAMETER})
public @interface Carries {
    BearerKind value();

    /** To look a bearer up by. */
    final class Literal extends AnnotationLiteral<Carries> implements Carries {
        private static final long serialVersionUID = 1L;

        private final BearerKind value;

        Literal(BearerKind value) {
            this.value = value;
        }

        @Override
        public BearerKind value() {
            return value;
        }
    }
}
