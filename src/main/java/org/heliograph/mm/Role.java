package org.heliograph.mm;

/** In which field of the submission a recipient stood. */
public enum Role {
    TO,
    CC,
    BCC
}
