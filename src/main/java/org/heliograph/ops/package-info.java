/**
 * What the people and machines that run Heliograph look at: health.
 *
 * <p>In come GET requests from a load balancer or an orchestrator, out goes small JSON. Nobody is asked who they are, so
 * the answers hold no names, addresses or versions.
 */
package org.heliograph.ops;
