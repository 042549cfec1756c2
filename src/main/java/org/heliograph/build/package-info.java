/**
 * Steps of the build that no plugin does for us. Not part of the WAR.
 *
 * <p>In come what other steps have made below {@code target}, out goes a file beside it. Knows none of the other rooms.
 */
package org.heliograph.build;
