package org.heliograph.relay;

/**
 * By which a receipt that comes later is known.
 *
 * @param element the name of the network element in the settings; ids of two elements may be the same
 * @param id what it called the last piece sent, normalised
 */
public record ReceiptKey(String element, String id) {}
