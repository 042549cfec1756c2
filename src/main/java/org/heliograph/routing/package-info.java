/**
 * Where each recipient's copy goes. In: an address. Out: a {@link org.heliograph.mm.Route}. The order is that of 3GPP TS
 * 23.140: short code, e-mail, number served here, number served elsewhere.
 */
package org.heliograph.routing;
