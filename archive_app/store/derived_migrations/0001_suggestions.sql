-- What the rules suggest, keyed by the SHA-256 of its spans; everything here can be made anew.
CREATE TABLE stamp (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE done (document TEXT PRIMARY KEY, basis TEXT NOT NULL) STRICT;
CREATE TABLE suggestion (
    id TEXT NOT NULL,
    document TEXT NOT NULL,
    sort TEXT NOT NULL,
    ordinal INTEGER NOT NULL,
    data TEXT NOT NULL,
    PRIMARY KEY (id, document, sort)
) STRICT;
CREATE INDEX suggestion_document ON suggestion (document, sort, ordinal);
