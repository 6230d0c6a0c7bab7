-- Why: mail to one domain must not wait for another's, an address that takes none is given up after
-- two days, later mail belongs under the confirmation's, reminders are claimed like tellings, and an
-- endorser can vouch for a revision in public.

-- keyed hash of the address's domain, '' for those who came before this: what claims are spread over
ALTER TABLE watchers ADD COLUMN domain_key TEXT NOT NULL DEFAULT '';
-- its place among the watchers of that domain: claims go by it, so that the domains take turns
ALTER TABLE watchers ADD COLUMN domain_turn INTEGER NOT NULL DEFAULT 0;
CREATE INDEX watchers_by_domain ON watchers (event_id, domain_key, domain_turn);
-- since when this address has only been put off (4xx); null after the first mail that was taken
ALTER TABLE watchers ADD COLUMN failing_since TEXT;
-- the confirmation that they pressed; its letter is what later mail refers to
ALTER TABLE watchers ADD COLUMN confirmed_by TEXT;
ALTER TABLE watchers ADD COLUMN wants_reminder INTEGER NOT NULL DEFAULT 0;
CREATE INDEX watchers_bounced ON watchers (event_id, bounced_at) WHERE bounced_at IS NOT NULL;

ALTER TABLE confirmations ADD COLUMN wants_reminder INTEGER NOT NULL DEFAULT 0;

-- "We confirm: 11 AM", for everybody to read, of the revision that they were shown
ALTER TABLE endorsements ADD COLUMN vouched_revision INTEGER;

-- One row for each reminder that was begun: its key is why nobody is reminded twice of one start.
CREATE TABLE reminders (
  watcher_id TEXT NOT NULL REFERENCES watchers (id),
  kind TEXT NOT NULL CHECK (kind IN ('start', 'copies-48', 'copies-12')),
  starts_at TEXT NOT NULL,
  event_id TEXT NOT NULL REFERENCES events (id),
  lease TEXT,
  leased_until TEXT,
  attempts INTEGER NOT NULL DEFAULT 0,
  retry_at TEXT,
  -- when it was taken by a server, or found to be needless, or given up
  done_at TEXT,
  response TEXT,
  PRIMARY KEY (watcher_id, kind, starts_at)
) WITHOUT ROWID;
