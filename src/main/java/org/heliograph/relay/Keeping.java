package org.heliograph.relay;

import org.heliograph.mmbox.Marking;

/**
 * The wish that a copy of what is sent be kept in the sender's MMBox (X-Mms-Store).
 *
 * @param marking with a state
 */
public record Keeping(BoxForm form, Marking marking) {}
