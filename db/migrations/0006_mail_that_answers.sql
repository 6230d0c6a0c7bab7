-- Why: mail is answered (it bounces, it is stopped for good), digests go out, readers write to organizers.

-- Who stopped all mail. Only the keyed hash is kept, which nobody can read an address from.
CREATE TABLE suppressions (
  address_key TEXT PRIMARY KEY,
  why TEXT NOT NULL CHECK (why IN ('asked')),
  at TEXT NOT NULL,
  -- the one letter that may still go out when somebody asks again in this address's name
  way_back TEXT
) WITHOUT ROWID;

-- One address and one filter of the calendar. Everything until covered_until has been said.
CREATE TABLE digests (
  id TEXT PRIMARY KEY,
  address_sealed TEXT NOT NULL,
  address_key TEXT NOT NULL,
  language TEXT NOT NULL,
  period TEXT NOT NULL CHECK (period IN ('daily', 'weekly')),
  -- JSON of the store's EventFilter, and the same as the address of the list has it
  filter TEXT NOT NULL,
  query TEXT NOT NULL,
  token_hash TEXT NOT NULL UNIQUE,
  confirm_hash TEXT NOT NULL UNIQUE,
  created_at TEXT NOT NULL,
  expires_at TEXT NOT NULL,
  confirmed_at TEXT,
  stopped_at TEXT,
  bounced_at TEXT,
  covered_until TEXT,
  -- moved to the next period before a mail goes out, so that no period is said twice
  due_at TEXT,
  attempts INTEGER NOT NULL DEFAULT 0,
  last_response TEXT
);
CREATE INDEX digests_due ON digests (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX digests_by_address ON digests (address_key);

-- What a reader writes to an organizer: sealed until it is sent, then emptied.
CREATE TABLE contact_messages (
  id TEXT PRIMARY KEY,
  event_id TEXT NOT NULL REFERENCES events (id),
  name_sealed TEXT NOT NULL,
  address_sealed TEXT NOT NULL,
  address_key TEXT NOT NULL,
  text_sealed TEXT NOT NULL,
  confirm_hash TEXT NOT NULL UNIQUE,
  created_at TEXT NOT NULL,
  expires_at TEXT NOT NULL,
  confirmed_at TEXT
);
CREATE INDEX contact_messages_by_address ON contact_messages (address_key, created_at);
CREATE INDEX contact_messages_by_expiry ON contact_messages (expires_at) WHERE confirmed_at IS NULL;
