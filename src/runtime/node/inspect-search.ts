// Compares the indexes of words with the events: they keep no text, so that every word is read with its rows.

import type SQLite from 'better-sqlite3'
import { eventWords } from '../../domain/event/search-text.ts'
import { toSnapshot } from '../../domain/event/snapshot.ts'
import { searchRelease } from '../../domain/search/release.ts'

/** Ids of events that are found by other words than those of their newest revision. */
export function wronglyIndexed(db: SQLite.Database): string[] {
  const release = db.prepare<[], number>('SELECT search_release FROM calendar').pluck().get()
  // the words of an older release are indexed anew by the next start
  if (release !== searchRelease) return []
  db.exec(`CREATE VIRTUAL TABLE IF NOT EXISTS temp.indexed_words
    USING fts5vocab (main, event_search, 'instance')`)
  const held = new Map<number, number>()
  const indexed = db.prepare<[], { term: string; doc: number }>(
    'SELECT term, doc FROM indexed_words',
  )
  for (const { term, doc } of indexed.iterate()) held.set(doc, (held.get(doc) ?? 0) ^ hashOf(term))
  const wrong: string[] = []
  for (const { id, seq, snapshot } of db.prepare<[], Standing>(standing).iterate()) {
    const words = [...eventWords(toSnapshot(snapshot))]
    if (words.reduce((sum, word) => sum ^ hashOf(word), 0) !== (held.get(seq) ?? 0)) wrong.push(id)
  }
  const untitled = db.prepare<[], string>(
    `SELECT id FROM events WHERE publication <> 'removed' AND seq NOT IN (SELECT rowid FROM title_search)`,
  )
  return [...new Set([...wrong, ...untitled.pluck().all()])]
}

type Standing = { id: string; seq: number; snapshot: string }

const standing = `SELECT id, seq, snapshot FROM events
  JOIN revisions ON event_id = id AND number = revision
  WHERE publication <> 'removed' AND json_valid(snapshot) ORDER BY seq`

/** Rows of an index without an event. */
export const indexOrphans = (db: SQLite.Database): { table: string; rowid: number }[] =>
  ['event_search', 'title_search'].flatMap(table =>
    db
      .prepare<[], { table: string; rowid: number }>(
        `SELECT '${table}' AS "table", rowid FROM ${table}
          WHERE rowid NOT IN (SELECT seq FROM events WHERE publication <> 'removed')`,
      )
      .all(),
  )

/** 32 bits, FNV-1a. The words of a row are compared by all of theirs, whatever their order. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193)
  return hash
}
