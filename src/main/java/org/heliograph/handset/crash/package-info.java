/**
 * The crash run: Heliograph under load is killed and started again, again and again, and then the books are checked. In: the
 * built WAR and its database. Out: a table that says whether every accepted message was accounted for; the exit status is 1
 * if not. It looks into the database as it is written, so it is of use for this MMSC alone.
 */
package org.heliograph.handset.crash;
