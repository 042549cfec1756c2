/**
 * The load run: so many phones at once send to an MMSC, each its next message when the last one is answered, and the same
 * octets and rows go straight into the database, to see how near the one comes to the other. It measures and asserts
 * nothing. In: an MMSC on this computer unless told otherwise, and its database. Out: text, one plot, JSON.
 */
package org.heliograph.handset.load;
