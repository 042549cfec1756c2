/**
 * Runs of octets: slices of an array, a reader that never leaves its slice and a writer that grows.
 *
 * <p>In comes what a peer sent, out go slices of it, never copies. No standard is read here but for the octet itself;
 * nothing is trusted: every length is compared with what is left before it is followed, and what does not fit is an
 * {@link org.heliograph.octet.OctetException} with its offset. No code elsewhere indexes a received array.
 */
package org.heliograph.octet;
