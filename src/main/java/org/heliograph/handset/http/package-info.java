/**
 * The client's side of the HTTP binding (OMA-TS-MMS_CTR): one POST to an MMSC or one GET from it, directly or through a
 * proxy as a phone's WAP gateway would be, and what comes back. Redirects are not followed, because phones do not follow
 * them. What the server says is not trusted: it is bounded, and made printable before it reaches a terminal.
 */
package org.heliograph.handset.http;
