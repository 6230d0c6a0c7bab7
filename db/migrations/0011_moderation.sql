-- Why: moderators publish what waits for them, and see which texts contradict their event.

-- A link that signs a moderator in. Whose it is, is a keyed hash; it dies when MODERATORS loses the address.
CREATE TABLE moderator_links (
  id TEXT PRIMARY KEY,
  address_key TEXT NOT NULL,
  token_hash TEXT NOT NULL UNIQUE,
  created_at TEXT NOT NULL,
  expires_at TEXT NOT NULL
);
CREATE INDEX moderator_links_by_expiry ON moderator_links (expires_at);

-- A confirmed event that moderators are to look at: one row, however often it comes back.
CREATE TABLE reviews (
  event_id TEXT PRIMARY KEY REFERENCES events (id),
  asked_at TEXT NOT NULL,
  -- null while it waits
  decision TEXT CHECK (decision IN ('published', 'declined')),
  decided_at TEXT,
  -- which moderator, by keyed hash of the address
  decided_by TEXT,
  -- why it is not published, sealed: the words are for the poster alone
  reason_sealed TEXT
);
CREATE INDEX reviews_waiting ON reviews (asked_at, event_id) WHERE decision IS NULL;

-- The first revision that the public may read: what was not published stays unread.
ALTER TABLE events ADD COLUMN first_public INTEGER NOT NULL DEFAULT 1;

-- From here on the newest revision's findings alone are kept: nothing asks for others, and the queue
-- is read out of this table. `since`: when the oldest of them came about.
DELETE FROM contradictions
  WHERE revision <> (SELECT revision FROM events WHERE id = contradictions.event_id);
ALTER TABLE contradictions ADD COLUMN since TEXT NOT NULL DEFAULT '';
UPDATE contradictions SET since = (
  SELECT at FROM revisions WHERE event_id = contradictions.event_id AND number = contradictions.revision
);
-- when a moderator had the organizers reminded of this revision
ALTER TABLE contradictions ADD COLUMN reminded_at TEXT;
CREATE INDEX contradictions_by_age ON contradictions (since, event_id);

ALTER TABLE dismissals ADD COLUMN dismissed_by TEXT NOT NULL DEFAULT 'organizer'
  CHECK (dismissed_by IN ('organizer', 'moderator'));

-- When the moderators were last written to, since that happens once a day at most.
ALTER TABLE calendar ADD COLUMN moderators_told_at TEXT NOT NULL DEFAULT '';
