/**
 * The servers of the matrix, each installed and run by the scripts in {@code server-config/<name>} that an operator uses.
 *
 * <p>A server's folder has four scripts, which read {@code HTTP_PORT}, {@code HTTPS_PORT}, {@code ADMIN_PORT},
 * {@code HELIOGRAPH_CONFIG} and {@code JAVA_OPTS} from the environment:
 *
 * <ul>
 *   <li>{@code install HOME INSTANCE} makes an instance of the server unpacked at HOME, or renews its configuration;
 *   <li>{@code data-source INSTANCE NAME DRIVER URL USER} gives an instance that does not run a pooled data source under a
 *       JNDI name, with a driver's jar and the password in DATABASE_PASSWORD;
 *   <li>{@code deploy INSTANCE WAR} puts the WAR into an instance that does not run;
 *   <li>{@code run INSTANCE} runs it in the foreground until SIGTERM.
 * </ul>
 *
 * <p>{@link org.heliograph.testbed.server.ScriptedContainer} gives that to Arquillian, so that the same {@code *IT} run
 * on every server.
 */
package org.heliograph.testbed.server;
