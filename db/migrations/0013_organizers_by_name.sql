-- Why: whether any event was ever organized under a name is asked for every filter by organizer, and a feed
-- of one who goes by another name now must empty, not fail, or its subscribers keep what it last held.

CREATE INDEX revisions_by_organizer ON revisions (json_extract(snapshot, '$.organizer'))
  WHERE json_valid(snapshot);
