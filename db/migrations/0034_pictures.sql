-- Why: an event may have a flyer. Its files are kept outside the database; these rows say which are kept, and for
-- which events.

CREATE TABLE pictures (
  hash TEXT PRIMARY KEY,
  -- when it last came in; '' once an event has gone that had it
  kept_at TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX pictures_by_time ON pictures (kept_at);

-- The events that have a picture in any revision.
CREATE TABLE event_pictures (
  hash TEXT NOT NULL,
  event_id TEXT NOT NULL REFERENCES events (id),
  PRIMARY KEY (hash, event_id)
) WITHOUT ROWID;
CREATE INDEX event_pictures_by_event ON event_pictures (event_id);

-- The next sweep deletes the files, unless another event has them.
CREATE TRIGGER picture_of_no_event AFTER DELETE ON event_pictures
BEGIN
  UPDATE pictures SET kept_at = '' WHERE hash = OLD.hash;
END;
CREATE TRIGGER no_picture_after_removal BEFORE INSERT ON event_pictures
WHEN EXISTS (SELECT 1 FROM removals WHERE event_id = NEW.event_id)
BEGIN
  SELECT RAISE(ABORT, 'the event is removed');
END;
