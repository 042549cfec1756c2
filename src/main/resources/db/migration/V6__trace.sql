-- What happened to messages, and which requests were refused. The ids count time, so that what is old is removed by its key;
-- nothing refers to a message by a foreign key, as a trace is kept for a time of its own. DETAIL is a JSON object in ASCII.

CREATE TABLE TRACE_EVENT (
    ID          VARCHAR(26)   NOT NULL PRIMARY KEY,
    MM_ID       VARCHAR(26)   NOT NULL,
    NR          INTEGER,
    KIND        VARCHAR(16)   NOT NULL,
    HAPPENED_AT BIGINT        NOT NULL,
    NODE        VARCHAR(100)  NOT NULL,
    DETAIL      VARCHAR(4000) NOT NULL,
    PDU_IN      ${octets}     NOT NULL,
    PDU_OUT     ${octets}     NOT NULL
);

CREATE INDEX TRACE_EVENT_OF ON TRACE_EVENT (MM_ID, ID);

CREATE TABLE REFUSED_REQUEST (
    ID          VARCHAR(26)   NOT NULL PRIMARY KEY,
    HAPPENED_AT BIGINT        NOT NULL,
    NODE        VARCHAR(100)  NOT NULL,
    KIND        VARCHAR(64)   NOT NULL,
    CALLER      VARCHAR(20),
    MM_ID       VARCHAR(26),
    NR          INTEGER,
    STATUS      VARCHAR(64)   NOT NULL,
    REASON      VARCHAR(64)   NOT NULL,
    DETAIL      VARCHAR(4000) NOT NULL,
    PDU         ${octets}     NOT NULL
);

CREATE INDEX REFUSED_REQUEST_OF ON REFUSED_REQUEST (CALLER, ID)
${partly} WHERE CALLER IS NOT NULL
;
CREATE INDEX REFUSED_REQUEST_ABOUT ON REFUSED_REQUEST (MM_ID, ID)
${partly} WHERE MM_ID IS NOT NULL
;
