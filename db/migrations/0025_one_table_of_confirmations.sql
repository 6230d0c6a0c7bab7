-- Why: every mailed link that asks something is confirmed in one way, so one table holds every question.

ALTER TABLE confirmations RENAME TO former_confirmations;
CREATE TABLE confirmations (
  id TEXT PRIMARY KEY,
  -- names a row of src/actions/confirmation/purposes.ts; no CHECK, because SQLite cannot widen one
  purpose TEXT NOT NULL,
  -- id of the row that is confirmed, in the table of its purpose
  subject_id TEXT NOT NULL,
  -- null for a question that is about no event
  event_id TEXT REFERENCES events (id),
  -- JSON: what the form chose beside its subject, such as {"reminder": true}
  choices TEXT NOT NULL DEFAULT '{}',
  -- the language that was asked in; null for the calendar's
  language TEXT,
  token_hash TEXT NOT NULL UNIQUE,
  created_at TEXT NOT NULL,
  expires_at TEXT NOT NULL,
  confirmed_at TEXT
);
INSERT INTO confirmations (id, purpose, subject_id, event_id, choices, language, token_hash,
    created_at, expires_at, confirmed_at)
  SELECT id, purpose,
    coalesce(CASE purpose WHEN 'publish' THEN organizer_id WHEN 'endorse' THEN endorsement_id
      ELSE watcher_id END, ''),
    event_id, iif(wants_reminder = 1, '{"reminder":true}', '{}'),
    coalesce(language, (SELECT language FROM watchers WHERE watchers.id = watcher_id)),
    token_hash, created_at, expires_at, confirmed_at
  FROM former_confirmations;
INSERT INTO confirmations (id, purpose, subject_id, language, token_hash, created_at, expires_at,
    confirmed_at)
  SELECT id, 'digest', id, language, confirm_hash, created_at, expires_at, confirmed_at FROM digests;
-- an answer by mail asked nothing: its row ended as it came
INSERT INTO confirmations (id, purpose, subject_id, event_id, token_hash, created_at, expires_at,
    confirmed_at)
  SELECT id, 'contact', id, event_id, confirm_hash, created_at, expires_at, confirmed_at
  FROM contact_messages WHERE expires_at > created_at;
DROP TABLE former_confirmations;
CREATE INDEX confirmations_unanswered ON confirmations (expires_at) WHERE confirmed_at IS NULL;
CREATE INDEX confirmations_by_event ON confirmations (event_id) WHERE event_id IS NOT NULL;
CREATE INDEX confirmations_by_subject ON confirmations (subject_id);
CREATE TRIGGER no_confirmation_after_removal BEFORE INSERT ON confirmations
WHEN EXISTS (SELECT 1 FROM removals WHERE event_id = NEW.event_id)
BEGIN
  SELECT RAISE(ABORT, 'the event is removed');
END;

-- SQLite drops no column that is UNIQUE: both tables are made anew without their questions.
ALTER TABLE digests RENAME TO former_digests;
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
  created_at TEXT NOT NULL,
  confirmed_at TEXT,
  stopped_at TEXT,
  bounced_at TEXT,
  covered_until TEXT,
  -- moved to the next period before a mail goes out, so that no period is said twice
  due_at TEXT,
  attempts INTEGER NOT NULL DEFAULT 0,
  last_response TEXT
);
INSERT INTO digests SELECT id, address_sealed, address_key, language, period, filter, query,
    token_hash, created_at, confirmed_at, stopped_at, bounced_at, covered_until, due_at, attempts,
    last_response
  FROM former_digests;
DROP TABLE former_digests;
CREATE INDEX digests_due ON digests (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX digests_by_address ON digests (address_key);

-- Without the keyed hash of the writer's address too: limits are counted in letter_claims.
ALTER TABLE contact_messages RENAME TO former_contact_messages;
CREATE TABLE contact_messages (
  id TEXT PRIMARY KEY,
  event_id TEXT NOT NULL REFERENCES events (id),
  -- sealed until the message is sent, then emptied
  name_sealed TEXT NOT NULL,
  address_sealed TEXT NOT NULL,
  text_sealed TEXT NOT NULL,
  created_at TEXT NOT NULL
);
INSERT INTO contact_messages
  SELECT id, event_id, name_sealed, address_sealed, text_sealed, created_at
  FROM former_contact_messages;
DROP TABLE former_contact_messages;
CREATE INDEX contact_messages_by_event ON contact_messages (event_id);
CREATE TRIGGER no_contact_message_after_removal BEFORE INSERT ON contact_messages
WHEN EXISTS (SELECT 1 FROM removals WHERE event_id = NEW.event_id)
BEGIN
  SELECT RAISE(ABORT, 'the event is removed');
END;
