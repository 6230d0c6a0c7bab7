-- Why: a search must find what people write in any script, by the names of terms too, and its index kept every text a
-- second time. The program cuts texts into words (domain/search), and the index keeps none of them.

DROP TABLE event_search;
-- one row an event: its words, each once, and one word for each of its terms. The program has folded them and
-- separated them by spaces; the tokenizer splits nothing else that it has left whole.
CREATE VIRTUAL TABLE event_search USING fts5 (
  words,
  content = '', contentless_delete = 1, detail = none,
  tokenize = "unicode61 remove_diacritics 2 categories 'L* N* M* Co Cn'"
);
-- what is suggested while a search is typed, by words and their beginnings
CREATE VIRTUAL TABLE title_search USING fts5 (
  title, place, organizer,
  content = '', contentless_delete = 1, detail = column, prefix = '2 3',
  tokenize = "unicode61 remove_diacritics 2 categories 'L* N* M* Co Cn'"
);
-- the words of event_search, for spellings
CREATE VIRTUAL TABLE event_search_words USING fts5vocab (event_search, 'row');

-- release of the words that all events are indexed by; 0 for those below
ALTER TABLE calendar ADD COLUMN search_release INTEGER NOT NULL DEFAULT 0;
-- sequence number of the last event that was indexed anew
ALTER TABLE calendar ADD COLUMN search_after INTEGER NOT NULL DEFAULT 0;
-- not 0: words of deleted rows are still in segments
ALTER TABLE calendar ADD COLUMN search_stale INTEGER NOT NULL DEFAULT 0;

-- As the old index found them, so that no feed of a search is empty until the program has indexed all anew.
INSERT INTO event_search (rowid, words)
SELECT seq, coalesce(snapshot ->> 'title', '') || ' ' || coalesce(snapshot ->> 'summary', '') || ' ' || coalesce(snapshot ->> 'description', '')
  || ' ' || coalesce(snapshot ->> 'placeName', '') || ' ' || coalesce(snapshot ->> 'address', '') || ' ' || coalesce(snapshot ->> 'city', '')
  || ' ' || coalesce(snapshot ->> 'organizer', '')
FROM events JOIN revisions ON event_id = events.id AND number = revision
WHERE publication <> 'removed' AND json_valid(snapshot);
INSERT INTO title_search (rowid, title, place, organizer)
SELECT seq, coalesce(snapshot ->> 'title', ''),
  coalesce(snapshot ->> 'placeName', '') || ' ' || coalesce(snapshot ->> 'address', '') || ' ' || coalesce(snapshot ->> 'city', ''),
  coalesce(snapshot ->> 'organizer', '')
FROM events JOIN revisions ON event_id = events.id AND number = revision
WHERE publication <> 'removed' AND json_valid(snapshot);
