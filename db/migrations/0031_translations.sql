-- Why: an event may have its texts in other languages, and no read renders Markdown or a VEVENT. What a revision is in
-- each other language stands beside it, as JSON by language; NULL for a revision in one language.
ALTER TABLE revisions ADD COLUMN translations TEXT;
