-- Why: the clock's sweep must read what is new since the last one, not the whole calendar each minute.

-- Everything made public until then was looked through for news to moderators; '' before the first time.
ALTER TABLE calendar ADD COLUMN moderation_read_until TEXT NOT NULL DEFAULT '';

CREATE INDEX digests_unanswered ON digests (expires_at) WHERE confirmed_at IS NULL;
