package org.heliograph.mm;

import java.util.Optional;
import org.heliograph.address.Address;

/**
 * One entry of To, Cc or Bcc.
 *
 * @param text as the sender wrote it
 * @param address what it means; empty if it means nothing to us
 */
public record Addressee(Role role, String text, Optional<Address> address) {}
