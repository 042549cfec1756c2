package org.heliograph.relay;

import java.util.List;
import org.heliograph.mm.Mm;
import org.heliograph.mm.Report;

/**
 * A message with all that is known of it.
 *
 * @param hasContent whether its content is still here
 */
public record Found(Mm mm, List<Report> reports, boolean hasContent) {}
