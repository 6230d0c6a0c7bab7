// Tables revisions, events and event_search: by which organizers' names the published events can be asked for.

import { sql } from 'kysely'
import { limits } from '../domain/text-limits.ts'
import type { Db } from '../ports.ts'

/**
 * Whether a published event has, or had in public, an organizer of exactly this name. One that goes by
 * another name now is still known: a subscribed feed empties then, and the copies of it with it.
 */
export async function isOrganizer(db: Db, name: string): Promise<boolean> {
  if (name.length > limits.organizer) return false
  const row = await db.query
    .selectFrom('revisions')
    .innerJoin('events', 'events.id', 'revisions.event_id')
    .select('events.id')
    // in the words of the index revisions_by_organizer
    .where(sql<boolean>`json_valid(revisions.snapshot)`)
    .where(sql`json_extract(revisions.snapshot, '$.organizer')`, '=', name)
    .where('events.publication', '=', 'published')
    .whereRef('revisions.number', '>=', 'events.first_public')
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

const readAtMost = 200
const namedAtMost = 10

/** The names of a few organizers that share a word with this one, for whoever mistyped it. */
export async function organizersLike(db: Db, name: string): Promise<string[]> {
  const words = name.match(/[\p{L}\p{N}]{3,50}/gu) ?? []
  if (words.length === 0) return []
  const rows = await db.query
    .selectFrom('events')
    .select('organizer')
    .where('publication', '=', 'published')
    .where(matches(words.slice(0, 12)))
    .limit(readAtMost)
    .execute()
  return [...new Set(rows.map(row => row.organizer))].sort().slice(0, namedAtMost)
}

/** Any of the phrases in the organizer's name; in quotes nothing of them is an operator of FTS5. */
function matches(phrases: readonly string[]) {
  const any = phrases.map(phrase => `"${phrase.replace(/["\0]/g, ' ')}"`).join(' OR ')
  return sql<boolean>`events.seq IN (SELECT rowid FROM event_search WHERE event_search MATCH ${`organizer : (${any})`})`
}
