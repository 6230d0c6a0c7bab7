// Subjects that nobody confirmed, through all the tables that they are in. What was ever confirmed or
// published is left alone, and so is what another question still asks about.

import { type RawBuilder, sql } from 'kysely'
import type { Db, Write } from '../ports.ts'
import type { Unanswered } from './confirmations.ts'
import { unindex } from './event-index.ts'

/** Deletes the subjects of questions of one purpose; committed after the deletion of the questions. */
export type Forget = (db: Db, asked: readonly Unanswered[]) => Write[] | Promise<Write[]>

/** Events that were to be published, with all that they hold. */
export const forgetEvents: Forget = (db, asked) => {
  if (asked.length === 0) return []
  const events = sql`(SELECT id FROM events WHERE id IN ${oneOf(asked.map(one => one.eventId))}
    AND publication IN ('awaiting', 'hidden') AND published_at IS NULL
    AND NOT EXISTS (SELECT 1 FROM watchers WHERE event_id = events.id)
    AND NOT EXISTS (SELECT 1 FROM reviews WHERE event_id = events.id)
    AND NOT EXISTS (SELECT 1 FROM confirmations WHERE event_id = events.id))`
  const holding = [
    'occurrences',
    'event_topics',
    'contradictions',
    'dismissals',
    'letters',
    'contact_messages',
    'hidings',
    'likenesses',
    'event_pictures',
    'revisions',
    'organizers',
  ]
  return [
    ...unindex(db, sql`SELECT seq FROM events WHERE id IN ${events}`),
    ...holding.map(table =>
      write(db, sql`DELETE FROM ${sql.table(table)} WHERE event_id IN ${events}`),
    ),
    write(db, sql`DELETE FROM events WHERE id IN ${events}`),
  ]
}

export const forgetWatchers: Forget = (db, asked) => [forgetWatchersById(db, subjectsOf(asked))]

/** Endorsements, and their watchers where nothing else speaks for them. */
export const forgetEndorsements: Forget = async (db, asked) => {
  const ids = oneOf(subjectsOf(asked))
  const { rows } = await sql<{ watcher_id: string }>`
    SELECT watcher_id FROM endorsements WHERE id IN ${ids}`.execute(db.query)
  return [
    write(
      db,
      sql`DELETE FROM endorsements WHERE id IN ${ids} AND confirmed_at IS NULL
        AND ${unasked('endorsements')}`,
    ),
    forgetWatchersById(
      db,
      rows.map(row => row.watcher_id),
    ),
  ]
}

export const forgetDigests: Forget = (db, asked) => [
  write(
    db,
    sql`DELETE FROM digests WHERE id IN ${oneOf(subjectsOf(asked))} AND confirmed_at IS NULL
      AND ${unasked('digests')}`,
  ),
]

/** A message that was confirmed has its question still, and stays. */
export const forgetMessages: Forget = (db, asked) => [
  write(
    db,
    sql`DELETE FROM contact_messages WHERE id IN ${oneOf(subjectsOf(asked))}
      AND ${unasked('contact_messages')}`,
  ),
]

/** Questions to organizers that their askers did not confirm. */
export const forgetUnconfirmedQuestions: Forget = (db, asked) => [
  write(
    db,
    sql`DELETE FROM questions WHERE id IN ${oneOf(subjectsOf(asked))} AND confirmed_at IS NULL
      AND ${unasked('questions')}`,
  ),
]

const forgetWatchersById = (db: Db, ids: readonly string[]): Write =>
  write(
    db,
    sql`DELETE FROM watchers WHERE id IN ${oneOf(ids)} AND confirmed_at IS NULL
      AND ${unasked('watchers')}
      AND NOT EXISTS (SELECT 1 FROM endorsements WHERE watcher_id = watchers.id)
      AND NOT EXISTS (SELECT 1 FROM tellings WHERE watcher_id = watchers.id)
      AND NOT EXISTS (SELECT 1 FROM reminders WHERE watcher_id = watchers.id)`,
  )

/** No question is about a row of this table. */
const unasked = (
  table: 'endorsements' | 'watchers' | 'digests' | 'contact_messages' | 'questions',
) => sql`NOT EXISTS (SELECT 1 FROM confirmations WHERE subject_id = ${sql.ref(`${table}.id`)})`

const subjectsOf = (asked: readonly Unanswered[]) => asked.map(one => one.subjectId)

/** A list as one bound parameter, since D1 allows 100 of them. */
const oneOf = (ids: readonly (string | null)[]) =>
  sql`(SELECT value FROM json_each(${JSON.stringify(ids)}))`

const write = (db: Db, query: RawBuilder<unknown>): Write => ({
  compile: () => query.compile(db.query),
})
