// Tables events and event_search: by which organizers' names the published events can be asked for.

import { sql } from 'kysely'
import { limits } from '../domain/read-event-form.ts'
import type { Db } from '../ports.ts'

/** Whether a published event has an organizer of exactly this name. */
export async function isOrganizer(db: Db, name: string): Promise<boolean> {
  // nobody has such a name, and FTS5's work grows with every word of it times every match
  if (name.length > limits.organizer) return false
  const row = await db.query
    .selectFrom('events')
    .select('id')
    .where('publication', '=', 'published')
    .where('organizer', '=', name)
    // found by its words, since no index has the names; a name without words is rare enough to look for
    .$if(/[\p{L}\p{N}]/u.test(name), query => query.where(matches([name])))
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
