-- Why: a limit on letters is claimed in the commit of its letter, so that requests at once cannot pass it
-- together; an organizer who has used a link has a limit of their own; a change mail gives its reader a rest.

-- One place of one limit, taken by one letter. Goes when the letter is answered, or after a day.
CREATE TABLE letter_claims (
  -- the limit and whom it is for: 'all KEYED-HASH', 'domain KEYED-HASH', 'calendar'
  bucket TEXT NOT NULL,
  holder TEXT NOT NULL,
  claimed_at TEXT NOT NULL,
  -- places that were free, this one included: without one the whole batch fails
  free INTEGER NOT NULL CONSTRAINT within_limit CHECK (free > 0),
  PRIMARY KEY (bucket, holder)
) WITHOUT ROWID;
CREATE INDEX letter_claims_in_time ON letter_claims (bucket, claimed_at);
CREATE INDEX letter_claims_by_holder ON letter_claims (holder);
CREATE INDEX letter_claims_by_age ON letter_claims (claimed_at);

-- When the link was first used, which proves that its letter reached the address.
ALTER TABLE organizers ADD COLUMN answered_at TEXT;
UPDATE organizers SET answered_at = (
  SELECT min(confirmed_at) FROM confirmations WHERE organizer_id = organizers.id);
UPDATE organizers SET answered_at = (
  SELECT min(at) FROM revisions WHERE event_id = organizers.event_id
    AND number > 1 AND organizer_id = organizers.id)
  WHERE answered_at IS NULL;
CREATE INDEX organizers_answered ON organizers (address_key) WHERE answered_at IS NOT NULL;

-- "Tell them now" is heard once in a while; the newest revision that rests for nobody.
ALTER TABLE events ADD COLUMN told_now_at TEXT;
ALTER TABLE events ADD COLUMN urgent_revision INTEGER NOT NULL DEFAULT 0;

-- No change mail before this instant, unless what happened is urgent.
ALTER TABLE watchers ADD COLUMN rests_until TEXT;
