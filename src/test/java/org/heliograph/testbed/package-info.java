/**
 * What tests stand on: real databases, the WAR on a real server, and ways to take the database away and to send octets.
 *
 * <p>Without a server: {@link org.heliograph.testbed.OnEachDatabase} gives a test H2, PostgreSQL, MariaDB and MySQL in
 * turn. With one:
 * {@link org.heliograph.testbed.DeployedWar} is the base of the {@code *IT} classes, which Failsafe runs once for each
 * database; {@link org.heliograph.testbed.RunningServer} is {@code ./mvnw -Prun} with a process to kill.
 */
package org.heliograph.testbed;
