// Holds the SQL of tables event_topics, event_search and title_search: filters and words find an event by
// them. Neither index keeps a text, so that what was indexed cannot be read back.

import { CompiledQuery, type RawBuilder, sql } from 'kysely'
import { choiceKeys } from '../domain/event/choice-filters.ts'
import type { Revision, Snapshot } from '../domain/event/event.ts'
import { eventWords, partWords } from '../domain/event/search-text.ts'
import type { AskedWords } from '../domain/search/asked-words.ts'
import type { Db, Write } from '../ports.ts'
import { mergeSearch, noteStaleWords } from './search-state.ts'

/** Replaces what an event is found by with what its newest revision says; after that is committed. */
export function indexEvent(
  db: Db,
  eventId: string,
  { number, snapshot }: Pick<Revision, 'number' | 'snapshot'>,
): Write[] {
  return [
    db.query.deleteFrom('event_topics').where('event_id', '=', eventId),
    ...[...snapshot.topics, ...choiceKeys(snapshot)].map(topic =>
      db.query.insertInto('event_topics').values({ topic, event_id: eventId }),
    ),
    ...writeWords([{ id: eventId, number, snapshot }]),
    noteStaleWords(db),
  ]
}

/** {@link indexWords} as writes. */
export const writeWords = (events: readonly Indexed[]): Write[] =>
  indexWords(events).map(({ sql, values }) => ({ compile: () => CompiledQuery.raw(sql, values) }))

type Indexed = { id: string; number: number; snapshot: Snapshot }

/** Columns of the table title_search. */
const titleParts = ['title', 'place', 'organizer'] as const

/** SQL that replaces the words of some events, but for those that have another revision by then, or are removed. */
export function indexWords(events: readonly Indexed[]): { sql: string; values: [string] }[] {
  const words = JSON.stringify(
    events.map(({ id, number, snapshot }) => ({
      id,
      number,
      words: joined(eventWords(snapshot)),
      ...Object.fromEntries(titleParts.map(part => [part, joined(partWords(snapshot, part))])),
    })),
  )
  const standing = `json_each(?) AS indexed JOIN events ON events.id = indexed.value ->> 'id'
    AND events.revision = indexed.value ->> 'number' AND events.publication <> 'removed'`
  const columns = { event_search: ['words'], title_search: titleParts }
  return Object.entries(columns).flatMap(([table, names]) => [
    {
      sql: `DELETE FROM ${table} WHERE rowid IN (SELECT events.seq FROM ${standing})`,
      values: [words],
    },
    {
      sql: `INSERT INTO ${table} (rowid, ${names.join(', ')})
        SELECT events.seq, ${names.map(name => `indexed.value ->> '${name}'`).join(', ')} FROM ${standing}`,
      values: [words],
    },
  ])
}

/** Characters of snapshots that are indexed at once, since D1 takes two million octets in a statement. */
const charactersAtOnce = 400_000

/** The first events of a row that {@link indexWords} can take at once; one at least. */
export function firstThatFit<T extends { snapshot: string }>(events: readonly T[]): T[] {
  let characters = 0
  const end = events.findIndex(({ snapshot }, at) => {
    characters += snapshot.length
    return at > 0 && characters > charactersAtOnce
  })
  return events.slice(0, end === -1 ? events.length : end)
}

const joined = (words: ReadonlySet<string>): string => [...words].join(' ')

/** Takes events out of both indexes, and their words out of the file. */
export const unindex = (db: Db, seqs: RawBuilder<unknown>): Write[] => [
  db.query.deleteFrom('event_search').where('rowid', 'in', sql<number>`(${seqs})`),
  db.query.deleteFrom('title_search').where('rowid', 'in', sql<number>`(${seqs})`),
  ...mergeSearch(db),
]

/** FTS5's expression for a search; '' where there is none, or none that can be asked. */
export const searchWords = (words: AskedWords): string =>
  (words ?? [])
    .map(ways => anyOf(ways.map(way => allOf(way.map(one => phrase(one.word, one.isBeginning))))))
    .join(' AND ')

const anyOf = (ways: readonly string[]): string => `(${ways.join(' OR ')})`
const allOf = (tokens: readonly string[]): string => `(${tokens.join(' AND ')})`

/** In quotes nothing of a word is an operator. */
const phrase = (word: string, isBeginning = false): string =>
  `"${word.replace(/["\0]/g, ' ')}"${isBeginning ? '*' : ''}`

/** Rows of an index from which on its words do not lead to events any more, but are looked for in each. */
const fewAtMost = 1000

/**
 * Tells whether a search finds so many events that walking the dates is less work than looking up each
 * of them.
 */
export async function isCommon(
  db: Db,
  words: AskedWords,
  index: 'event_search' | 'title_search' = 'event_search',
): Promise<boolean> {
  const asked = searchWords(words)
  if (!asked) return false
  const table = sql.table(index)
  const { rows } = await sql<{ count: number }>`SELECT count(*) AS count
    FROM (SELECT 1 FROM ${table} WHERE ${table} MATCH ${asked} LIMIT ${fewAtMost})`.execute(
    db.query,
  )
  return rows[0]?.count === fewAtMost
}

/** FTS5's expression for any of some words in the name of an organizer. */
export const organizerWords = (words: readonly string[]): string =>
  `organizer : ${anyOf(words.map(word => phrase(word)))}`
