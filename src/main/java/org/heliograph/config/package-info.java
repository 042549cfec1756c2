/**
 * The operator's settings. In: a properties file, the environment and system properties. Out: one small typed record per
 * room, produced for injection. Everything is read once at start; an unknown key or a bad value stops the start with a
 * message that says what to write instead. The sources are trusted, the operator wrote them.
 */
package org.heliograph.config;
