/**
 * What makes one WAR run on every server: the data source, EclipseLink over standard JTA names, the schema's migrations.
 *
 * <p>In comes a server that offers no more than the Jakarta EE 10 specification promises; out goes a container-managed
 * entity manager whose work commits and rolls back with the container's transactions. Standards: Jakarta Transactions
 * 2.0, Jakarta Persistence 3.1, Jakarta EE platform 10 clause EE.5 (names below {@code java:comp} and {@code java:app}).
 *
 * <p>The settings are trusted: who may write them may name any database. What the database's driver says in an exception
 * is not shown to anybody outside, because it can name hosts and users.
 */
package org.heliograph.platform;
