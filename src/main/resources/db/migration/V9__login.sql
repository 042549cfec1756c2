-- When a wrong password was last shown from where nobody has logged in as this user; after a day it is forgotten.
ALTER TABLE CONSOLE_USER ADD COLUMN FAILED_AT BIGINT;

-- Networks that a user has logged in from. Each counts wrong passwords of its own, so that guesses from elsewhere do not lock
-- him out here.
CREATE TABLE CONSOLE_NETWORK (
    ID           VARCHAR(128) NOT NULL PRIMARY KEY,
    USER_NAME    VARCHAR(64)  NOT NULL,
    SEEN_AT      BIGINT       NOT NULL,
    FAILURES     INTEGER      NOT NULL,
    FAILED_AT    BIGINT,
    LOCKED_UNTIL BIGINT,
    CONSTRAINT CONSOLE_NETWORK_OF FOREIGN KEY (USER_NAME) REFERENCES CONSOLE_USER (NAME) ON DELETE CASCADE
);

CREATE INDEX CONSOLE_NETWORK_USER ON CONSOLE_NETWORK (USER_NAME);
