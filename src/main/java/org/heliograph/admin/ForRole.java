package org.heliograph.admin;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.heliograph.account.Role;

/**
 * The lowest role that may use a method, or all methods of a class that name none themselves. Not {@code RolesAllowed}: where
 * that stands, GlassFish and Payara look for a user of their own and ask for a password.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@interface ForRole {
    Role value();
}
