-- Why: what an event's texts still say against its fields, until it is mended or called right as it is.

-- One row for a revision whose texts contradict it: JSON of domain Contradiction[].
CREATE TABLE contradictions (
  event_id TEXT NOT NULL REFERENCES events (id),
  revision INTEGER NOT NULL,
  findings TEXT NOT NULL,
  PRIMARY KEY (event_id, revision)
);

-- "It is right as it is", remembered for that sentence.
CREATE TABLE dismissals (
  event_id TEXT NOT NULL REFERENCES events (id),
  sentence TEXT NOT NULL,
  dismissed_at TEXT NOT NULL,
  PRIMARY KEY (event_id, sentence)
);

-- Letters of one event: whether one waits already.
CREATE INDEX letters_by_event ON letters (event_id, kind) WHERE sent_at IS NULL AND failed_at IS NULL;
