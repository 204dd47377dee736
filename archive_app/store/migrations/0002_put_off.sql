-- Questions that this desk put to the end of its queue; a matter of taste, never sent to anybody.
CREATE TABLE put_off (question TEXT PRIMARY KEY, sequence INTEGER NOT NULL) STRICT;
