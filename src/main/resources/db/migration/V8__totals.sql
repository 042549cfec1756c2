-- What each node has counted, by the minute; a name that begins with "queue." is a peak, all others are sums. Nothing is
-- written of what did not happen.

CREATE TABLE TOTAL (
    AT_MINUTE BIGINT       NOT NULL,
    NODE      VARCHAR(100) NOT NULL,
    NAME      VARCHAR(100) NOT NULL,
    AMOUNT    BIGINT       NOT NULL,
    PRIMARY KEY (AT_MINUTE, NODE, NAME)
);

-- What each node said of itself last. DETAILS is JSON.
CREATE TABLE NODE (
    NAME       VARCHAR(100)  NOT NULL PRIMARY KEY,
    STARTED_AT BIGINT        NOT NULL,
    SEEN_AT    BIGINT        NOT NULL,
    DETAILS    VARCHAR(4000) NOT NULL
);
