-- Why: an event that repeats stands on many dates, so what is ordered by date (lists, feeds, reminders) must read rows
-- of dates. An event that does not repeat has one row.

-- Until which date the dates of an event that repeats are worked out; null for an event that does not repeat.
ALTER TABLE events ADD COLUMN horizon TEXT;

CREATE TABLE occurrences (
  event_id TEXT NOT NULL REFERENCES events (id) ON DELETE CASCADE,
  -- the date that the rule gave it, for ever; '' for an event that does not repeat
  key TEXT NOT NULL,
  -- these three are the event's, so that a list with its filters is read from one index
  publication TEXT NOT NULL,
  region TEXT NOT NULL,
  type TEXT NOT NULL,
  starts_at TEXT NOT NULL,
  ends_at TEXT NOT NULL,
  starts_local TEXT NOT NULL,
  ends_on TEXT NOT NULL,
  over_at TEXT NOT NULL,
  -- the last one that changed this date
  revision INTEGER NOT NULL,
  -- null for an event that does not repeat: its VEVENT is its revision's
  vevent TEXT,
  PRIMARY KEY (event_id, key)
);
CREATE INDEX occurrences_by_day ON occurrences (
  publication, starts_local, event_id, key, ends_on, revision, region, type);
CREATE INDEX occurrences_by_last_day ON occurrences (
  publication, ends_on, starts_local, event_id, key, revision, region, type);
CREATE INDEX occurrences_long ON occurrences (
  publication, ends_on, starts_local, event_id, key, revision, region, type)
  WHERE julianday(ends_on) - julianday(substr(starts_local, 1, 10)) > 3;
CREATE INDEX occurrences_by_start ON occurrences (publication, starts_at, event_id);

INSERT INTO occurrences
    (event_id, key, publication, region, type, starts_at, ends_at, starts_local, ends_on, over_at, revision)
  SELECT id, '', publication, region, type, starts_at, ends_at, starts_local, ends_on, over_at, revision
  FROM events WHERE publication <> 'removed';

DROP INDEX events_by_start;
DROP INDEX events_by_day;
DROP INDEX events_by_last_day;
DROP INDEX events_long;

-- The rows follow their event in whatever batch it changes, so no write can forget them. Of an event that repeats, the
-- dates are written by the program, and what is of the event is followed here.
CREATE TRIGGER occurrence_of_new_event AFTER INSERT ON events
WHEN NEW.horizon IS NULL AND NEW.publication <> 'removed'
BEGIN
  INSERT INTO occurrences
      (event_id, key, publication, region, type, starts_at, ends_at, starts_local, ends_on, over_at, revision)
    VALUES (NEW.id, '', NEW.publication, NEW.region, NEW.type, NEW.starts_at, NEW.ends_at, NEW.starts_local,
      NEW.ends_on, NEW.over_at, NEW.revision);
END;
CREATE TRIGGER occurrences_follow_event
AFTER UPDATE OF publication, region, type, starts_at, ends_at, starts_local, ends_on, over_at, revision, horizon
  ON events
BEGIN
  DELETE FROM occurrences WHERE event_id = NEW.id
    AND (NEW.publication = 'removed' OR (key = '') <> (NEW.horizon IS NULL));
  UPDATE occurrences SET publication = NEW.publication, region = NEW.region, type = NEW.type
    WHERE event_id = NEW.id AND (publication, region, type) <> (NEW.publication, NEW.region, NEW.type);
  INSERT INTO occurrences
      (event_id, key, publication, region, type, starts_at, ends_at, starts_local, ends_on, over_at, revision)
    SELECT NEW.id, '', NEW.publication, NEW.region, NEW.type, NEW.starts_at, NEW.ends_at, NEW.starts_local,
      NEW.ends_on, NEW.over_at, NEW.revision
    WHERE NEW.horizon IS NULL AND NEW.publication <> 'removed'
    ON CONFLICT (event_id, key) DO UPDATE SET starts_at = excluded.starts_at, ends_at = excluded.ends_at,
      starts_local = excluded.starts_local, ends_on = excluded.ends_on, over_at = excluded.over_at,
      revision = excluded.revision;
END;
CREATE TRIGGER no_occurrence_after_removal BEFORE INSERT ON occurrences
WHEN EXISTS (SELECT 1 FROM removals WHERE event_id = NEW.event_id)
BEGIN
  SELECT RAISE(ABORT, 'the event is removed');
END;
