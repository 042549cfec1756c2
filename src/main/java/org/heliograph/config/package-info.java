/**
 * The operator's settings. In: a properties file, the environment and system properties, read once at start, and what
 * operators change at run time, read from the database whenever its revision is another. Out: one small typed record a
 * room; what is fixed is injected, what is live is asked for at each request or batch, see
 * {@link org.heliograph.config.LiveRooms}. An unknown key or a bad value stops the start with a message that says what to write
 * instead; at run time it is not saved. The sources are trusted, the operator wrote them.
 */
package org.heliograph.config;
