package org.heliograph.relay;

import org.heliograph.mm.Content;
import org.heliograph.mm.Mm;
import org.heliograph.mmbox.BoxMessage;

/** How a reference point writes a message down for an MMBox: the relay knows no wire format. */
public interface BoxForm {
    BoxMessage write(Mm mm, Content content);
}
