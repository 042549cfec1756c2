/**
 * The values of the Wireless Session Protocol that MMS is written in: integers, texts, charsets, media types with
 * their parameters, and the binary multipart (WAP-230-WSP clauses 8.1, 8.4, 8.5 and appendix A).
 *
 * <p>In come readers that cannot leave their slice, out go records; the same records write themselves again. A part of
 * a multipart is a slice of what arrived. Nothing is trusted: every length is bounded by the one around it, counts and
 * nesting by {@link org.heliograph.wsp.MultipartLimits}. Readers forgive what phones are known to get wrong, writers
 * follow the book. What fits no form is an {@link org.heliograph.octet.OctetException}.
 */
package org.heliograph.wsp;
