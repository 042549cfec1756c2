/**
 * MM1: phones. In: HTTP requests with PDUs of OMA-TS-MMS_ENC 1.0 to 1.3, from anybody who can reach the port. Out: HTTP 200
 * with a PDU that says how it went, as phones read the body of no other answer. Trusted is nothing in the PDU, and of the
 * HTTP headers only what {@code subscriber} makes of them.
 */
package org.heliograph.mm1;
