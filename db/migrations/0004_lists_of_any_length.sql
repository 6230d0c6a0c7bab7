-- Why: a list's first page and a feed's first 900 KB must cost the same however long the calendar is.

-- What goes on for days is rare: a list finds it here, and all else by its start, a few days back.
CREATE INDEX events_long ON events (publication, ends_at)
  WHERE julianday(ends_at) - julianday(starts_at) > 3;

-- "What changed since": by the later of the newest revision and the publication.
CREATE INDEX events_by_update
  ON events (publication, max(revised_at, coalesce(published_at, '')), id);

CREATE INDEX revisions_by_time ON revisions (at, event_id, number);

-- Revisions that could not be rendered, which /healthz counts.
CREATE INDEX revisions_unrendered ON revisions (event_id, number) WHERE vevent IS NULL;

-- The tz database that the stored instants were last worked out with; '' before the first start.
ALTER TABLE calendar ADD COLUMN tz_version TEXT NOT NULL DEFAULT '';
