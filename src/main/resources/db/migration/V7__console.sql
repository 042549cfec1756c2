-- What the console looks for. An id counts milliseconds, so that no table needs an index by time. ${partly} makes a comment
-- of the condition where the database knows no partial index; with it, a message that goes its usual way is in none of the
-- rows of MM_RECIPIENT_ENDED.

CREATE INDEX MM_OF_SENDER ON MM (SENDER, ID);

CREATE INDEX MM_RECIPIENT_AT ON MM_RECIPIENT (ADDRESS, MM_ID);

CREATE INDEX MM_RECIPIENT_ENDED ON MM_RECIPIENT (STATE, MM_ID)
${partly} WHERE STATE NOT IN ('QUEUED', 'NOTIFIED', 'FETCHED', 'RETRIEVED')
;

CREATE INDEX CHARGE_RECORD_OF ON CHARGE_RECORD (ORIGINATOR, ID);

-- A top-up of a balance, once for each key that its maker gave it.
CREATE TABLE TOP_UP (
    ID          VARCHAR(26)  NOT NULL PRIMARY KEY,
    MSISDN      VARCHAR(20)  NOT NULL,
    REQUEST_KEY VARCHAR(200) NOT NULL,
    AMOUNT      BIGINT       NOT NULL,
    MADE_BY     VARCHAR(200) NOT NULL,
    MADE_AT     BIGINT       NOT NULL,
    CONSTRAINT TOP_UP_ONCE UNIQUE (MSISDN, REQUEST_KEY)
);

-- A file of subscribers that a node adds, batch after batch; one that has not said for a while how far it is has died, and
-- another goes on from LINES_DONE. The file stands in pieces beside it until the end.
CREATE TABLE IMPORT_JOB (
    ID          VARCHAR(26)  NOT NULL PRIMARY KEY,
    MODE        VARCHAR(16)  NOT NULL,
    DRY_RUN     BOOLEAN      NOT NULL,
    STATE       VARCHAR(16)  NOT NULL,
    LINE_COUNT  BIGINT       NOT NULL,
    LINES_DONE  BIGINT       NOT NULL,
    ADDED       BIGINT       NOT NULL,
    CHANGED     BIGINT       NOT NULL,
    KNOWN       BIGINT       NOT NULL,
    BAD         BIGINT       NOT NULL,
    TROUBLE     VARCHAR(320) NOT NULL,
    STARTED_BY  VARCHAR(200) NOT NULL,
    STARTED_AT  BIGINT       NOT NULL,
    TOUCHED_AT  BIGINT       NOT NULL,
    FINISHED_AT BIGINT
);

CREATE TABLE IMPORT_PIECE (
    JOB_ID VARCHAR(26) NOT NULL,
    NR     INTEGER     NOT NULL,
    OCTETS ${octets}   NOT NULL,
    PRIMARY KEY (JOB_ID, NR),
    CONSTRAINT IMPORT_PIECE_OF FOREIGN KEY (JOB_ID) REFERENCES IMPORT_JOB (ID)
);

CREATE TABLE IMPORT_BAD_LINE (
    JOB_ID VARCHAR(26)  NOT NULL,
    LINE   BIGINT       NOT NULL,
    REASON VARCHAR(320) NOT NULL,
    PRIMARY KEY (JOB_ID, LINE),
    CONSTRAINT IMPORT_BAD_LINE_OF FOREIGN KEY (JOB_ID) REFERENCES IMPORT_JOB (ID)
);

-- An answer that is given again to whoever sends the same request with the same Idempotency-Key; STATUS 0 until there is one.
CREATE TABLE KEPT_ANSWER (
    ID         VARCHAR(43)  NOT NULL PRIMARY KEY,
    DIGEST     VARCHAR(43)  NOT NULL,
    STATUS     INTEGER      NOT NULL,
    MEDIA_TYPE VARCHAR(100) NOT NULL,
    LOCATION   VARCHAR(400) NOT NULL,
    BODY       ${octets},
    MADE_AT    BIGINT       NOT NULL
);

CREATE INDEX KEPT_ANSWER_AGE ON KEPT_ANSWER (MADE_AT);
