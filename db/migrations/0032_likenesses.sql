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
CREATE TRIGGER no_likeness_after_removal BEFORE INSERT ON likenesses
WHEN EXISTS (SELECT 1 FROM removals WHERE event_id = NEW.event_id)
BEGIN
  SELECT RAISE(ABORT, 'the event is removed');
END;
