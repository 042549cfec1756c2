/**
 * What happened to each message, for those whom somebody asks. In: the milestones of the relay and the requests that were
 * refused. Out: a row for each step, written in the transaction of the step itself, so that a step that was rolled back has
 * none; and a row for each refused request, written later by itself, which may fail and is bounded in number. Kept for as
 * long as the settings say. The content of messages is not here: of a PDU that has some, its header fields.
 */
package org.heliograph.trace;
