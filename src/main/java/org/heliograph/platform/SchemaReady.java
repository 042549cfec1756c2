package org.heliograph.platform;

/** Fired once, when the database has the schema that this version needs. */
public record SchemaReady() {}
