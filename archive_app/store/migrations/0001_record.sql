-- The record: envelopes and bodies of events are what counts; everything under "folded" is made
-- anew from them at any time, and everything under "this desk" never leaves this machine.

CREATE TABLE envelope (
    sequence INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    v INTEGER NOT NULL,
    replica TEXT NOT NULL,
    lamport INTEGER NOT NULL,
    actor TEXT NOT NULL,
    time TEXT NOT NULL,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    base TEXT NOT NULL,
    replaces TEXT NOT NULL,
    papers TEXT NOT NULL,
    body_sha256 TEXT NOT NULL,
    batch INTEGER REFERENCES batch (number)
) STRICT;
CREATE INDEX envelope_base ON envelope (base);
CREATE INDEX envelope_lamport ON envelope (lamport);
CREATE INDEX envelope_batch ON envelope (batch) WHERE batch IS NOT NULL;

CREATE TABLE event_paper (
    paper TEXT NOT NULL,
    event TEXT NOT NULL REFERENCES envelope (id),
    PRIMARY KEY (paper, event)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_paper_event ON event_paper (event);

CREATE TABLE body (
    event TEXT PRIMARY KEY REFERENCES envelope (id),
    json TEXT NOT NULL
) STRICT;

-- Filled only inside the transaction of a purge.
CREATE TABLE purging (paper TEXT PRIMARY KEY) STRICT;

CREATE TRIGGER envelope_is_never_changed BEFORE UPDATE ON envelope
BEGIN SELECT RAISE(ABORT, 'an envelope is never changed'); END;
CREATE TRIGGER envelope_is_never_deleted BEFORE DELETE ON envelope
BEGIN SELECT RAISE(ABORT, 'an envelope is never deleted'); END;
CREATE TRIGGER body_is_never_changed BEFORE UPDATE ON body
BEGIN SELECT RAISE(ABORT, 'a body is never changed'); END;
CREATE TRIGGER body_is_deleted_only_by_a_purge BEFORE DELETE ON body
WHEN NOT EXISTS (
    SELECT 1 FROM event_paper JOIN purging ON purging.paper = event_paper.paper
    WHERE event_paper.event = OLD.event
)
BEGIN SELECT RAISE(ABORT, 'a body is deleted only by a purge'); END;

-- Folded.
CREATE TABLE state (
    base TEXT NOT NULL,
    field TEXT NOT NULL,
    event TEXT NOT NULL,
    ordinal INTEGER NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (base, field, event)
) STRICT, WITHOUT ROWID;
CREATE INDEX state_purged ON state (base, event) WHERE field = 'purged';
CREATE TABLE entity (
    base TEXT PRIMARY KEY,
    noun TEXT NOT NULL,
    parent TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX entity_noun ON entity (noun, parent);
CREATE TABLE outside (event TEXT PRIMARY KEY) STRICT;

-- This desk.
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE batch (
    number INTEGER PRIMARY KEY,
    source TEXT NOT NULL,
    received TEXT NOT NULL,
    set_aside INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE touched (document TEXT PRIMARY KEY, change INTEGER NOT NULL) STRICT;
CREATE INDEX touched_change ON touched (change);
-- Files that a purge has still to delete, so that a purge cut short is ended at the next start.
CREATE TABLE doomed (path TEXT PRIMARY KEY) STRICT;
CREATE TABLE draft (block TEXT PRIMARY KEY, text TEXT NOT NULL, changed TEXT NOT NULL) STRICT;
CREATE TABLE quarantine (
    path TEXT PRIMARY KEY,
    sha256 TEXT,
    reason TEXT NOT NULL,
    time TEXT NOT NULL
) STRICT;
