/**
 * Who is calling: from the headers a network element added to a request to the subscriber's MSISDN or IMSI.
 *
 * <p>In comes the peer of a request, its address and its headers; out goes an
 * {@link org.heliograph.subscriber.Identification}. No standard names the headers: operators' rules do, and presets
 * carry the names gateways are known to use. The way back through proxies is X-Forwarded-For or RFC 7239. Trusted are
 * only the networks the settings name, which by default are none; everything else in a request is a claim.
 */
package org.heliograph.subscriber;
