-- Why: an event is a row of numbered revisions, and whoever relies on it is a replica that knows one.

CREATE TABLE events (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  publication TEXT NOT NULL CHECK (publication IN ('awaiting', 'published', 'removed')),
  created_at TEXT NOT NULL,
  published_at TEXT,
  -- the newest revision, and what lists and filters ask of it
  revision INTEGER NOT NULL,
  revised_at TEXT NOT NULL,
  starts_at TEXT NOT NULL,
  ends_at TEXT NOT NULL,
  region TEXT NOT NULL,
  type TEXT NOT NULL,
  organizer TEXT NOT NULL,
  -- when to tell watchers who are behind; null while nobody is
  tell_after TEXT
);
CREATE INDEX events_by_start ON events (publication, starts_at, id);
CREATE INDEX events_by_end ON events (publication, ends_at, id);
CREATE INDEX events_by_revised ON events (publication, revised_at, id);
CREATE INDEX events_to_tell ON events (tell_after) WHERE tell_after IS NOT NULL;

-- (event_id, number) is the lock: of two edits of one revision the second fails (decision 3).
CREATE TABLE revisions (
  event_id TEXT NOT NULL REFERENCES events (id),
  number INTEGER NOT NULL,
  at TEXT NOT NULL,
  by TEXT NOT NULL,
  organizer_id TEXT,
  note TEXT NOT NULL,
  quiet INTEGER NOT NULL,
  -- JSON of domain Snapshot; the contact address in it is sealed
  snapshot TEXT NOT NULL,
  starts_at TEXT NOT NULL,
  ends_at TEXT NOT NULL,
  -- its VEVENT, rendered once; null when it could not be rendered
  vevent TEXT,
  PRIMARY KEY (event_id, number)
);

CREATE TABLE event_topics (
  topic TEXT NOT NULL,
  event_id TEXT NOT NULL REFERENCES events (id),
  PRIMARY KEY (topic, event_id)
) WITHOUT ROWID;
CREATE INDEX event_topics_by_event ON event_topics (event_id);

CREATE VIRTUAL TABLE event_search USING fts5 (
  title, summary, description, place, organizer,
  tokenize = 'unicode61 remove_diacritics 2'
);

-- Types, topics and regions are the host's data.
CREATE TABLE terms (
  kind TEXT NOT NULL CHECK (kind IN ('region', 'type', 'topic')),
  slug TEXT NOT NULL,
  parent TEXT,
  position INTEGER NOT NULL,
  name_en TEXT NOT NULL,
  name_es TEXT NOT NULL,
  PRIMARY KEY (kind, slug)
) WITHOUT ROWID;

CREATE TABLE organizers (
  id TEXT PRIMARY KEY,
  event_id TEXT NOT NULL REFERENCES events (id),
  name TEXT NOT NULL,
  address_sealed TEXT NOT NULL,
  address_key TEXT NOT NULL,
  invited_by TEXT,
  token_hash TEXT NOT NULL UNIQUE,
  created_at TEXT NOT NULL,
  withdrawn_at TEXT,
  UNIQUE (event_id, address_key)
);
CREATE INDEX organizers_by_address ON organizers (address_key);

-- One address that relies on one event: it is behind while told_revision < events.revision.
CREATE TABLE watchers (
  id TEXT PRIMARY KEY,
  event_id TEXT NOT NULL REFERENCES events (id),
  address_sealed TEXT NOT NULL,
  address_key TEXT NOT NULL,
  language TEXT NOT NULL,
  token_hash TEXT NOT NULL UNIQUE,
  created_at TEXT NOT NULL,
  confirmed_at TEXT,
  stopped_at TEXT,
  bounced_at TEXT,
  told_revision INTEGER NOT NULL DEFAULT 0,
  told_at TEXT,
  acknowledged_revision INTEGER NOT NULL DEFAULT 0,
  acknowledged_at TEXT,
  -- JSON array of revisions whose mail may or may not have arrived (a crash, a broken connection)
  uncertain_revisions TEXT NOT NULL DEFAULT '[]',
  leased_until TEXT,
  lease TEXT,
  attempts INTEGER NOT NULL DEFAULT 0,
  retry_at TEXT,
  last_response TEXT,
  UNIQUE (event_id, address_key)
);
CREATE INDEX watchers_by_lag ON watchers (event_id, told_revision);

-- A public statement; its watcher is how the organization is told.
CREATE TABLE endorsements (
  id TEXT PRIMARY KEY,
  event_id TEXT NOT NULL REFERENCES events (id),
  watcher_id TEXT NOT NULL REFERENCES watchers (id),
  organization TEXT NOT NULL,
  contact_name_sealed TEXT NOT NULL,
  website TEXT NOT NULL,
  statement TEXT NOT NULL,
  created_at TEXT NOT NULL,
  confirmed_at TEXT,
  hidden_at TEXT,
  withdrawn_at TEXT
);
CREATE INDEX endorsements_by_watcher ON endorsements (watcher_id);
CREATE INDEX endorsements_by_event ON endorsements (event_id, confirmed_at);

-- Proof: who was told of which revision, when, and what the mail server answered.
CREATE TABLE tellings (
  watcher_id TEXT NOT NULL REFERENCES watchers (id),
  revision INTEGER NOT NULL,
  event_id TEXT NOT NULL REFERENCES events (id),
  from_revision INTEGER NOT NULL,
  message_id TEXT NOT NULL,
  told_at TEXT NOT NULL,
  response TEXT NOT NULL,
  PRIMARY KEY (watcher_id, revision)
) WITHOUT ROWID;
CREATE INDEX tellings_by_event ON tellings (event_id, revision);

-- What a mailed link asks a person to confirm. The GET shows it, the POST does it (decision 5).
CREATE TABLE confirmations (
  id TEXT PRIMARY KEY,
  purpose TEXT NOT NULL CHECK (purpose IN ('publish', 'endorse', 'follow')),
  event_id TEXT NOT NULL REFERENCES events (id),
  organizer_id TEXT REFERENCES organizers (id),
  watcher_id TEXT REFERENCES watchers (id),
  endorsement_id TEXT REFERENCES endorsements (id),
  token_hash TEXT NOT NULL UNIQUE,
  created_at TEXT NOT NULL,
  expires_at TEXT NOT NULL,
  confirmed_at TEXT
);

-- Mail to one person about their own doing: written with the act, rendered when it is sent.
CREATE TABLE letters (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  event_id TEXT REFERENCES events (id),
  -- the confirmation or organizer that it is about, null for lost links
  subject_id TEXT,
  language TEXT NOT NULL,
  -- emptied once the letter is sent or given up
  address_sealed TEXT NOT NULL,
  address_key TEXT NOT NULL,
  created_at TEXT NOT NULL,
  retry_at TEXT NOT NULL,
  leased_until TEXT,
  lease TEXT,
  attempts INTEGER NOT NULL DEFAULT 0,
  last_response TEXT,
  sent_at TEXT,
  failed_at TEXT
);
CREATE INDEX letters_due ON letters (retry_at) WHERE sent_at IS NULL AND failed_at IS NULL;
CREATE INDEX letters_by_address ON letters (address_key, created_at);

-- One row: what every feed and list is a copy of. The version moves with every public change.
CREATE TABLE calendar (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  version INTEGER NOT NULL,
  changed_at TEXT NOT NULL
);
INSERT INTO calendar (id, version, changed_at) VALUES (1, 0, '1970-01-01T00:00:00.000Z');

-- The built-in mailbox, used only while no SMTP server is configured. Sealed like addresses.
CREATE TABLE mailbox (
  id TEXT PRIMARY KEY,
  received_at TEXT NOT NULL,
  raw_sealed TEXT NOT NULL
);
CREATE INDEX mailbox_by_time ON mailbox (received_at);
