/**
 * {@code ./mvnw -Prun}: starts Heliograph on a WildFly of its own, in the foreground. Not part of the WAR.
 *
 * <p>In come the system properties of the Maven command, out goes a child process with one HTTP port, stopped together
 * with Maven. All its files are below the data directory.
 */
package org.heliograph.run;
