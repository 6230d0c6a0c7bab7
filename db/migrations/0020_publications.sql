-- Why: every copy of an event must tell its last change from the same revision, the last one that had rested;
-- and what follows the calendar needs a log of what has rested, in an order without holes.

CREATE TABLE publications (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  event_id TEXT NOT NULL REFERENCES events (id),
  revision INTEGER NOT NULL,
  -- when its rest ended, or the event was published
  at TEXT NOT NULL,
  UNIQUE (event_id, revision)
);

-- The rested revision that a copy's last change is told from; null where it tells of none.
ALTER TABLE revisions ADD COLUMN changed_from INTEGER;

INSERT INTO publications (event_id, revision, at)
  SELECT id, first_public, published_at FROM events WHERE publication = 'published'
  ORDER BY published_at, seq;
INSERT INTO publications (event_id, revision, at)
  SELECT id, revision, revised_at FROM events
  WHERE publication = 'published' AND revision > first_public AND tell_after IS NULL
  ORDER BY revised_at, seq;

UPDATE revisions SET changed_from = (
  SELECT max(told.number) - 1 FROM revisions AS told
  WHERE told.event_id = revisions.event_id AND told.number <= revisions.number
    AND told.number > 1 AND told.quiet = 0
);
