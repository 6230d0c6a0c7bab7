-- Why: a reader's question to the organizer is public only together with its answer, and an answer is part of what people
-- rely on: it must say what it was, and whether it is older than a change of the event.

CREATE TABLE questions (
  id TEXT PRIMARY KEY,
  event_id TEXT NOT NULL REFERENCES events (id),
  -- all words are sealed, since most questions are never public; the address is '' once it is forgotten
  name_sealed TEXT NOT NULL,
  address_sealed TEXT NOT NULL,
  question_sealed TEXT NOT NULL,
  -- an answer that came by mail and waits for a second look; '' for none
  draft_sealed TEXT NOT NULL DEFAULT '',
  language TEXT NOT NULL,
  token_hash TEXT NOT NULL UNIQUE,
  created_at TEXT NOT NULL,
  confirmed_at TEXT,
  -- null while it waits for the organizer
  outcome TEXT CHECK (outcome IN ('public', 'private', 'declined')),
  settled_at TEXT,
  -- null while a moderator has not looked at the answer, where they look first
  shown_at TEXT,
  hidden_at TEXT,
  hidden_by TEXT CHECK (hidden_by IN ('organizer', 'moderator')),
  -- of two acts that began at the same version, the second does nothing
  version INTEGER NOT NULL DEFAULT 0,
  changed_at TEXT NOT NULL,
  -- when the address is forgotten, and the row with it unless it is public; '' for never
  kept_until TEXT NOT NULL
);
CREATE INDEX questions_by_event ON questions (event_id, settled_at);
CREATE INDEX questions_kept ON questions (kept_until) WHERE kept_until <> '';
CREATE INDEX questions_in_review ON questions (settled_at)
  WHERE outcome = 'public' AND shown_at IS NULL AND hidden_at IS NULL;

-- One row for each wording of an answer: a correction leaves what it said before.
CREATE TABLE answers (
  question_id TEXT NOT NULL REFERENCES questions (id),
  number INTEGER NOT NULL,
  event_id TEXT NOT NULL REFERENCES events (id),
  is_public INTEGER NOT NULL CHECK (is_public IN (0, 1)),
  answer_sealed TEXT NOT NULL,
  at TEXT NOT NULL,
  -- the revision of the event that the answer was given for, or that an organizer said it still holds for
  revision INTEGER NOT NULL,
  PRIMARY KEY (question_id, number)
);
CREATE INDEX answers_by_event ON answers (event_id);

CREATE TRIGGER no_question_after_removal BEFORE INSERT ON questions
WHEN EXISTS (SELECT 1 FROM removals WHERE event_id = NEW.event_id)
BEGIN
  SELECT RAISE(ABORT, 'the event is removed');
END;
CREATE TRIGGER no_answer_after_removal BEFORE INSERT ON answers
WHEN EXISTS (SELECT 1 FROM removals WHERE event_id = NEW.event_id)
BEGIN
  SELECT RAISE(ABORT, 'the event is removed');
END;
