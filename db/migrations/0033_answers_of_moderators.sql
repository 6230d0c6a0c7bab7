-- Why: a change after publication is looked at, every answer of a moderator can be taken back for ten minutes, and
-- what moderators call advertising is learned.

-- what asks for a look beside posts that wait, reports and texts that contradict their event
CREATE TABLE looks (
  event_id TEXT NOT NULL REFERENCES events (id),
  -- changed: after publication, since `revision`; again: published, and taken back for a second look
  cause TEXT NOT NULL CHECK (cause IN ('changed', 'again')),
  asked_at TEXT NOT NULL,
  -- the newest revision that was looked at, or was public before
  revision INTEGER NOT NULL,
  PRIMARY KEY (event_id, cause)
) WITHOUT ROWID;
CREATE INDEX looks_by_age ON looks (asked_at);
CREATE TRIGGER no_look_after_removal BEFORE INSERT ON looks
WHEN EXISTS (SELECT 1 FROM removals WHERE event_id = NEW.event_id)
BEGIN
  SELECT RAISE(ABORT, 'the event is removed');
END;

-- one row for every act of a moderator; it outlives its event
CREATE TABLE moderation_acts (
  id TEXT PRIMARY KEY,
  -- acts of one press are taken back together
  press TEXT NOT NULL,
  event_id TEXT NOT NULL,
  act TEXT NOT NULL,
  at TEXT NOT NULL,
  -- which moderator, and whose post it was: keyed hashes of their addresses
  by_key TEXT NOT NULL,
  poster_key TEXT NOT NULL,
  -- JSON: what stood before, so far as nothing else says it
  before TEXT NOT NULL DEFAULT '{}',
  undone_at TEXT
) WITHOUT ROWID;
CREATE INDEX moderation_acts_by_age ON moderation_acts (at);
CREATE INDEX moderation_acts_by_press ON moderation_acts (press);
CREATE INDEX moderation_acts_by_event ON moderation_acts (event_id, act);
CREATE INDEX moderation_acts_by_poster ON moderation_acts (poster_key, act);

-- how often posts that moderators called advertising, and those that they published, have said a word. Words are
-- kept as numbers that many words share, so that no row says what anybody wrote; number -1 counts the posts
CREATE TABLE learned_words (
  bucket INTEGER PRIMARY KEY,
  advertising INTEGER NOT NULL DEFAULT 0,
  genuine INTEGER NOT NULL DEFAULT 0
);
