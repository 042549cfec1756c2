/**
 * Bodies. In: the octets of a message as they came. Out: the same octets. They are kept in the database, beside the
 * message and in its transaction, so that a node needs no disk that another one could miss.
 */
package org.heliograph.content;
