package org.heliograph.inspect;

/**
 * What is not as the standard has it.
 *
 * @param words what is wrong, and what comes of it
 * @param clause of the standard, or who is known to insist on it
 * @param offset of the first octet that is wrong, or where something is missing
 * @param length in octets; 0 where something is missing
 */
public record Deviation(Severity severity, String words, String clause, int offset, int length) {}
