package org.heliograph.ops;

/** What keeps a node from being all that it should be. Strangers may read this: no names, no addresses. */
enum Obstacle {
    DATABASE_AWAY("the database does not answer"),
    SCHEMA_OUTDATED("the database schema is not up to date; see the log"),
    SETTINGS_OUTDATED("the settings that operators changed are not in force; see the log"),
    DRAINING("this node begins no more work: an operator drains it, or it stops"),
    SMSC_UNBOUND("an SMSC is not bound; what others cannot take waits");

    private final String told;

    Obstacle(String told) {
        this.told = told;
    }

    String told() {
        return told;
    }

    /** Its name in JSON. */
    String word() {
        return TransactionLog.word(this).replace('_', '-');
    }
}
