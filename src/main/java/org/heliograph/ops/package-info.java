/**
 * What the people and machines that run Heliograph look at: health, numbers, and a log line for each transaction.
 *
 * <p>In come GET requests from a load balancer, an orchestrator or Prometheus, and word of what the other rooms have done;
 * out go small JSON, Prometheus' text and log lines. Of those who ask for health nobody is asked who they are, so that the
 * answers hold no names, addresses or versions. The numbers are for the networks that the settings name.
 */
package org.heliograph.ops;
