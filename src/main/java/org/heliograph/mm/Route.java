package org.heliograph.mm;

/** Where a recipient's copy goes. */
public enum Route {
    /** To a phone of ours, by notification and retrieval (MM1). */
    LOCAL,
    /** By e-mail (MM3). */
    MAIL,
    /** To an application behind a short code (MM7). */
    VASP,
    /** To a number of another operator (MM4). */
    OTHER,
    /** Nowhere: no address that anything could be sent to. */
    NONE
}
