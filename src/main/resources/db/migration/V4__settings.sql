-- What operators change at run time. Each change has the next number: two at once would take the same, and one is refused.
-- The values stand once, and only as long as they hold; of earlier ones the names are kept.

CREATE TABLE SETTING_REVISION (
    REVISION   BIGINT        NOT NULL PRIMARY KEY,
    CHANGED_BY VARCHAR(200)  NOT NULL,
    CHANGED_AT BIGINT        NOT NULL,
    NAMES      VARCHAR(4000) NOT NULL
);

CREATE TABLE SETTING (
    NAME     VARCHAR(200)  NOT NULL PRIMARY KEY,
    CONTENT  VARCHAR(4000) NOT NULL,
    REVISION BIGINT        NOT NULL,
    CONSTRAINT SETTING_OF FOREIGN KEY (REVISION) REFERENCES SETTING_REVISION (REVISION)
);
