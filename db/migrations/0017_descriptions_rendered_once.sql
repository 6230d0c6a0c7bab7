-- Why: rendering a description on every read let one hostile text cost every reader; it is rendered at its revision.

-- null: written before this migration, and not rendered since
ALTER TABLE revisions ADD COLUMN description_html TEXT;
-- 1: the text exceeds the budget for CommonMark, and stands as it was typed
ALTER TABLE revisions ADD COLUMN description_plain INTEGER NOT NULL DEFAULT 0;
-- JSON of domain Place[]: where remarks may stand in the HTML
ALTER TABLE revisions ADD COLUMN description_places TEXT NOT NULL DEFAULT '[]';

CREATE INDEX revisions_without_html ON revisions (event_id, number) WHERE description_html IS NULL;

-- Pictures in a description were fetched by calendar programs that show X-ALT-DESC, the last property of
-- a VEVENT here. DESCRIPTION has the same words. No other syntax than `![` makes a picture.
UPDATE revisions
SET vevent = substr(vevent, 1, instr(vevent, char(13, 10) || 'X-ALT-DESC;') + 1)
  || 'END:VEVENT' || char(13, 10)
WHERE instr(vevent, char(13, 10) || 'X-ALT-DESC;') > 0
  AND CASE WHEN json_valid(snapshot) THEN instr(snapshot ->> 'description', '![') END > 0;
UPDATE calendar
SET version = version + 1, changed_at = strftime('%Y-%m-%dT%H:%M:%fZ', changed_at, '+1 second');
