-- Why: what nobody confirmed is forgotten, with all that hangs on it, without walking whole tables; and
-- whoever confirms is written to in the language that they asked in.

-- null for those that came before this: the watcher's own
ALTER TABLE confirmations ADD COLUMN language TEXT;
CREATE INDEX confirmations_unanswered ON confirmations (expires_at) WHERE confirmed_at IS NULL;

-- What refers to a row is looked for before the row can go.
CREATE INDEX confirmations_by_event ON confirmations (event_id);
CREATE INDEX confirmations_by_watcher ON confirmations (watcher_id) WHERE watcher_id IS NOT NULL;
CREATE INDEX confirmations_by_endorsement ON confirmations (endorsement_id) WHERE endorsement_id IS NOT NULL;
CREATE INDEX letters_of_event ON letters (event_id) WHERE event_id IS NOT NULL;
CREATE INDEX reminders_by_event ON reminders (event_id);
CREATE INDEX contact_messages_by_event ON contact_messages (event_id);
