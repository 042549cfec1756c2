package org.heliograph.relay;

import java.util.Optional;
import org.heliograph.mmbox.BoxContent;
import org.heliograph.mmbox.BoxEntry;

/**
 * An entry of an MMBox, to be read outside of a transaction.
 *
 * @param content empty where it was not asked for, or is too much
 * @param clientVersion the MMS version that the owner's phone spoke last
 */
public record BoxRetrieval(BoxEntry entry, Optional<BoxContent> content, Optional<String> clientVersion) {}
