/**
 * Who a message is from and to: MSISDN, e-mail address, short code, or one of the rarer device addresses.
 *
 * <p>In comes the text of To, Cc, Bcc and From (OMA-TS-MMS_ENC clause 8) and what networks write in headers and RADIUS
 * attributes; out goes one canonical {@link org.heliograph.address.Address} for routing, records and comparison. Numbers
 * follow ITU-T E.164 and, through libphonenumber, the national plan of the home network; numbers that no plan lists
 * stay usable. Nothing that comes in is trusted: every input is bounded, and nothing here asks a name service.
 */
package org.heliograph.address;
