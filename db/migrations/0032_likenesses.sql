-- Why: a poster who has said that an event is another one than theirs is not asked about it again.

CREATE TABLE likenesses (
  event_id TEXT NOT NULL,
  other_id TEXT NOT NULL,
  -- 'different' when somebody has said so
  decision TEXT NOT NULL CHECK (decision IN ('different')),
  -- 'poster'
  decided_by TEXT NOT NULL,
  decided_at TEXT NOT NULL,
  PRIMARY KEY (event_id, other_id)
) WITHOUT ROWID;
CREATE INDEX likenesses_by_other ON likenesses (other_id);
