package org.heliograph.relay;

import java.util.Optional;
import org.heliograph.content.StoredContent;
import org.heliograph.mm.Recipient;

/**
 * A message for one of its recipients, to be read outside of a transaction.
 *
 * @param clientVersion the MMS version that the recipient's phone spoke last
 */
public record Retrieval(Recipient to, StoredContent content, Optional<String> clientVersion) {}
