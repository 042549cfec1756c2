package org.heliograph.inspect.capture;

import org.heliograph.octet.Octets;

/** What a packet of UDP carries. */
public record Datagram(Endpoint source, Endpoint destination, Moment moment, Octets octets) {}
