/**
 * The application: what is done with a message, whatever reference point it came by. In: a submission of a caller whom the
 * network has named. Out: a message that we answer for, or a refusal. The only room that opens transactions; what it
 * returns without an exception has been committed. It knows no wire format.
 */
package org.heliograph.relay;
