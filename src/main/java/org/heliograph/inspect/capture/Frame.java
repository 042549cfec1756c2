package org.heliograph.inspect.capture;

import java.time.Instant;
import java.util.Optional;
import org.heliograph.octet.Octets;

/**
 * A packet as it was captured.
 *
 * @param number in the file, from 1
 * @param linkType what it begins with (LINKTYPE_ of tcpdump.org)
 * @param cut whether octets of it were not captured
 */
record Frame(int number, Optional<Instant> at, int linkType, Octets octets, boolean cut) {}
