package org.heliograph.move;

/** A column, alike in both databases. */
record Column(String name, ColumnKind kind) {}
