-- Why: a bad post can be hidden for a time or removed for good, and a removed event must not come back.

-- SQLite cannot widen a CHECK: the column is made anew with `hidden`, and its indexes with it.
ALTER TABLE events RENAME COLUMN publication TO former_publication;
ALTER TABLE events ADD COLUMN publication TEXT NOT NULL DEFAULT 'awaiting'
  CHECK (publication IN ('awaiting', 'published', 'hidden', 'removed'));
-- when it was last hidden, shown again or removed; null when it never was
ALTER TABLE events ADD COLUMN moderated_at TEXT;
UPDATE events SET publication = former_publication;
DROP INDEX events_by_start;
DROP INDEX events_by_end;
DROP INDEX events_by_revised;
DROP INDEX events_long;
DROP INDEX events_by_update;
ALTER TABLE events DROP COLUMN former_publication;
CREATE INDEX events_by_start ON events (publication, starts_at, id);
CREATE INDEX events_by_end ON events (publication, ends_at, id);
CREATE INDEX events_by_revised ON events (publication, revised_at, id);
CREATE INDEX events_long ON events (publication, ends_at)
  WHERE julianday(ends_at) - julianday(starts_at) > 3;
CREATE INDEX events_by_update ON events (
  publication, max(revised_at, coalesce(published_at, ''), coalesce(moderated_at, '')), id);
CREATE INDEX events_taken_down ON events (moderated_at, id) WHERE publication IN ('hidden', 'removed');

-- One row for each time that an event was hidden: by role, never by name.
CREATE TABLE hidings (
  id TEXT PRIMARY KEY,
  event_id TEXT NOT NULL REFERENCES events (id),
  hidden_by TEXT NOT NULL CHECK (hidden_by IN ('moderator')),
  hidden_at TEXT NOT NULL,
  reason TEXT NOT NULL,
  -- where the event goes back to
  former TEXT NOT NULL CHECK (former IN ('awaiting', 'published')),
  shown_by TEXT CHECK (shown_by IN ('moderator')),
  shown_at TEXT,
  shown_reason TEXT NOT NULL DEFAULT ''
);
-- Of two moderators at the same moment, the second fails.
CREATE UNIQUE INDEX hidings_open ON hidings (event_id) WHERE shown_at IS NULL;
CREATE INDEX hidings_by_event ON hidings (event_id);
CREATE INDEX hidings_ended ON hidings (shown_at) WHERE shown_at IS NOT NULL;

-- The tombstone of a removed event: all that is kept of it beside an empty row of `events`.
CREATE TABLE removals (
  event_id TEXT PRIMARY KEY REFERENCES events (id),
  removed_by TEXT NOT NULL CHECK (removed_by IN ('moderator', 'organizer')),
  removed_at TEXT NOT NULL,
  -- emptied after a year
  reason TEXT NOT NULL,
  -- how the letters about the removal name the event, sealed; '' once they have gone
  title_sealed TEXT NOT NULL,
  -- JSON array of keyed hashes: a feed by one of these organizers empties, and does not fail
  organizer_keys TEXT NOT NULL
);
CREATE INDEX removals_named ON removals (removed_at) WHERE title_sealed <> '';

-- A reader's report about a published event. Words and address are sealed: both may hold personal data.
CREATE TABLE reports (
  id TEXT PRIMARY KEY,
  event_id TEXT NOT NULL REFERENCES events (id),
  reason TEXT NOT NULL
    CHECK (reason IN ('spam', 'wrong', 'cancelled', 'harmful', 'duplicate', 'other')),
  -- keyed hash of the words: the same words again are counted in one row
  words_key TEXT NOT NULL,
  words_sealed TEXT NOT NULL,
  -- '' for none
  email_sealed TEXT NOT NULL,
  created_at TEXT NOT NULL,
  times INTEGER NOT NULL DEFAULT 1,
  -- null while no moderator has answered it
  answered_at TEXT
);
CREATE UNIQUE INDEX reports_open ON reports (event_id, reason, words_key) WHERE answered_at IS NULL;
CREATE INDEX reports_by_event ON reports (event_id);
CREATE INDEX reports_by_time ON reports (created_at);
CREATE INDEX reports_answered ON reports (answered_at) WHERE answered_at IS NOT NULL;

-- Letters of one takedown: who was told of it, and whether one still waits.
CREATE INDEX letters_by_subject ON letters (subject_id) WHERE subject_id IS NOT NULL;

-- The version of the calendar at its last takedown: a kept answer that is older is given to nobody.
ALTER TABLE calendar ADD COLUMN taken_down_version INTEGER NOT NULL DEFAULT 0;

-- A removed event gets no content, whichever batch commits last.
CREATE TRIGGER no_revision_after_removal BEFORE INSERT ON revisions
WHEN EXISTS (SELECT 1 FROM removals WHERE event_id = NEW.event_id)
BEGIN
  SELECT RAISE(ABORT, 'the event is removed');
END;
CREATE TRIGGER no_organizer_after_removal BEFORE INSERT ON organizers
WHEN EXISTS (SELECT 1 FROM removals WHERE event_id = NEW.event_id)
BEGIN
  SELECT RAISE(ABORT, 'the event is removed');
END;
CREATE TRIGGER no_watcher_after_removal BEFORE INSERT ON watchers
WHEN EXISTS (SELECT 1 FROM removals WHERE event_id = NEW.event_id)
BEGIN
  SELECT RAISE(ABORT, 'the event is removed');
END;
CREATE TRIGGER no_endorsement_after_removal BEFORE INSERT ON endorsements
WHEN EXISTS (SELECT 1 FROM removals WHERE event_id = NEW.event_id)
BEGIN
  SELECT RAISE(ABORT, 'the event is removed');
END;
CREATE TRIGGER no_confirmation_after_removal BEFORE INSERT ON confirmations
WHEN EXISTS (SELECT 1 FROM removals WHERE event_id = NEW.event_id)
BEGIN
  SELECT RAISE(ABORT, 'the event is removed');
END;
CREATE TRIGGER no_contact_message_after_removal BEFORE INSERT ON contact_messages
WHEN EXISTS (SELECT 1 FROM removals WHERE event_id = NEW.event_id)
BEGIN
  SELECT RAISE(ABORT, 'the event is removed');
END;
CREATE TRIGGER no_dismissal_after_removal BEFORE INSERT ON dismissals
WHEN EXISTS (SELECT 1 FROM removals WHERE event_id = NEW.event_id)
BEGIN
  SELECT RAISE(ABORT, 'the event is removed');
END;
CREATE TRIGGER no_report_after_removal BEFORE INSERT ON reports
WHEN EXISTS (SELECT 1 FROM removals WHERE event_id = NEW.event_id)
BEGIN
  SELECT RAISE(ABORT, 'the event is removed');
END;
-- What the outbox and its proofs write beside other events' rows is left out, and fails nobody else.
CREATE TRIGGER no_letter_after_removal BEFORE INSERT ON letters
WHEN EXISTS (SELECT 1 FROM removals WHERE event_id = NEW.event_id)
BEGIN
  SELECT RAISE(IGNORE);
END;
CREATE TRIGGER no_telling_after_removal BEFORE INSERT ON tellings
WHEN EXISTS (SELECT 1 FROM removals WHERE event_id = NEW.event_id)
BEGIN
  SELECT RAISE(IGNORE);
END;
CREATE TRIGGER no_reminder_after_removal BEFORE INSERT ON reminders
WHEN EXISTS (SELECT 1 FROM removals WHERE event_id = NEW.event_id)
BEGIN
  SELECT RAISE(IGNORE);
END;

-- Deleted words leave the index at once, and not only when its segments are merged; those that edits
-- have left in it until now go here.
INSERT INTO event_search (event_search, rank) VALUES ('secure-delete', 1);
INSERT INTO event_search (event_search) VALUES ('rebuild');
