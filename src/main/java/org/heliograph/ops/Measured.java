package org.heliograph.ops;

/** Numbers of one kind. What can be counted from the start stands there from the start, as 0. */
interface Measured {
    void begin();
}
