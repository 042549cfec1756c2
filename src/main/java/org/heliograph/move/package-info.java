/**
 * {@code deploy/move-database}: everything that one database of Heliograph's holds, put into another one, whichever they
 * are. A tool for the operator, not part of the WAR.
 *
 * <p>In come two databases of this version's schema that nobody else uses; out goes one transaction in the second. It is
 * committed only after both have been read in full and hold the same. The first is not changed.
 */
package org.heliograph.move;
