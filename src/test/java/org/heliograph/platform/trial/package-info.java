/**
 * A few beans that are put into the WAR to see what the server makes of transactions, entities and injection. A test names
 * an act in the URL of {@link org.heliograph.platform.trial.ActServlet} and looks at the database afterwards.
 */
package org.heliograph.platform.trial;
