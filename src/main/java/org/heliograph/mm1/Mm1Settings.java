package org.heliograph.mm1;

/**
 * The operator's limits for requests.
 *
 * @param maxRequestSize octets of the largest body that is read; one above it gets HTTP 413
 * @param publicUrl how phones reach this server, without a slash at the end
 */
public record Mm1Settings(int maxRequestSize, String publicUrl) {}
