package org.heliograph.admin;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What the OpenAPI document says of a method, beside what its other annotations say. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface Described {
    /** In a few words, beginning with a verb. */
    String value();

    /** Name of the answer's schema; empty if the answer has no body. */
    String answer() default "Object";

    int status() default 200;

    /** Name of the body's schema. */
    String body() default "";

    /** Whether it heeds If-Match. */
    boolean ifMatch() default false;

    /** Whether what goes in or out holds a secret, and is not kept for whoever sends the same again. */
    boolean secret() default false;
}
