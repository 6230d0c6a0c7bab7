-- Why: a name that anybody can type is no identity. An organizer is a name together with the address that
-- confirmed it, and the name and statement of an endorsement wait for an organizer.

-- One row for each name and address that published under it. The row of the bare name is the first of its key.
CREATE TABLE organizer_identities (
  seq INTEGER PRIMARY KEY,
  -- what addresses of lists say in `by=`; random, so that it tells nothing of the address
  id TEXT NOT NULL UNIQUE,
  -- as its first event wrote it
  name TEXT NOT NULL,
  -- the name without case and accents; letters of ASCII alone until the program has folded it
  name_key TEXT NOT NULL,
  -- release of the program's folding that made the key; 0 for this migration's
  fold INTEGER NOT NULL,
  -- keyed hash of the poster's address; '' for the events whose poster confirmed nothing
  address_key TEXT NOT NULL,
  UNIQUE (name_key, address_key)
);
CREATE INDEX organizer_identities_by_fold ON organizer_identities (fold);

-- null until the event is public
ALTER TABLE events ADD COLUMN organizer_identity TEXT REFERENCES organizer_identities (id);
CREATE INDEX events_by_organizer ON events (organizer_identity, starts_at);
CREATE INDEX events_without_organizer ON events (seq)
  WHERE organizer_identity IS NULL AND publication = 'published';

-- Every name that a public revision had, the earliest first.
INSERT INTO organizer_identities (id, name, name_key, fold, address_key)
SELECT lower(hex(randomblob(6))), name, name_key, 0, address_key FROM (
  SELECT name, lower(name) AS name_key, address_key, min(since) AS since FROM (
    SELECT
      CASE WHEN json_valid(snapshot) THEN trim(coalesce(snapshot ->> '$.organizer', '')) END AS name,
      CASE WHEN EXISTS (
        SELECT 1 FROM confirmations
        WHERE confirmations.event_id = events.id AND purpose = 'publish' AND confirmed_at IS NOT NULL
      ) THEN coalesce((
        SELECT address_key FROM organizers
        WHERE organizers.event_id = events.id AND invited_by IS NULL ORDER BY created_at LIMIT 1
      ), '') ELSE '' END AS address_key,
      max(revisions.at, coalesce(events.published_at, '')) AS since
    FROM events JOIN revisions ON revisions.event_id = events.id AND number >= first_public
    WHERE publication = 'published'
  ) WHERE name IS NOT NULL GROUP BY lower(name), address_key
) ORDER BY since, name_key, address_key;

UPDATE events SET organizer_identity = (
  SELECT id FROM organizer_identities
  WHERE name_key = lower(trim(events.organizer)) AND address_key = CASE WHEN EXISTS (
    SELECT 1 FROM confirmations
    WHERE confirmations.event_id = events.id AND purpose = 'publish' AND confirmed_at IS NOT NULL
  ) THEN coalesce((
    SELECT address_key FROM organizers
    WHERE organizers.event_id = events.id AND invited_by IS NULL ORDER BY created_at LIMIT 1
  ), '') ELSE '' END
) WHERE publication = 'published';

-- Names are asked of the identities from here on.
DROP INDEX revisions_by_organizer;

-- Whether endorsements of the event are shown once an organizer says so, or at once.
ALTER TABLE events ADD COLUMN endorsement_rule TEXT NOT NULL DEFAULT 'ask'
  CHECK (endorsement_rule IN ('ask', 'show'));
-- since when it is shown; null while it waits for an organizer
ALTER TABLE endorsements ADD COLUMN shown_at TEXT;
-- domain of the confirmed address, where it is that of the website; '' where it is not
ALTER TABLE endorsements ADD COLUMN confirmed_domain TEXT NOT NULL DEFAULT '';
-- what was public before this stays so
UPDATE endorsements SET shown_at = confirmed_at WHERE confirmed_at IS NOT NULL;
CREATE INDEX endorsements_waiting ON endorsements (event_id, confirmed_at)
  WHERE confirmed_at IS NOT NULL AND shown_at IS NULL AND hidden_at IS NULL AND withdrawn_at IS NULL;
