// Holds the SQL of table calendar: the name that the calendar has for ever, and the address that its
// stored links have.

import { sql } from 'kysely'
import type { Db, Write } from '../ports.ts'

/** Host part of every UID and atom:id; `''` before the first start. */
export async function storedCalendarId(db: Db): Promise<string> {
  const row = await db.query.selectFrom('calendar').select('calendar_id').executeTakeFirstOrThrow()
  return row.calendar_id
}

/** Names a calendar that has no name yet. */
export function nameCalendar(db: Db, id: string): Write {
  return db.query.updateTable('calendar').set({ calendar_id: id }).where('calendar_id', '=', '')
}

/** A VEVENT as it was sent; undefined while there is none. */
export async function anyVevent(db: Db): Promise<string | undefined> {
  const row = await db.query
    .selectFrom('revisions')
    .select('vevent')
    .where('vevent', 'is not', null)
    .limit(1)
    .executeTakeFirst()
  return row?.vevent ?? undefined
}

export type Linking = {
  /** BASE_URL that all stored links begin with; `''` when it is not known. */
  linkedTo: string
  /** BASE_URL that they are being written anew for; `''` when they are not. */
  linkingTo: string
  /** Sequence number of the last event whose links are new. */
  after: number
}

export async function linking(db: Db): Promise<Linking> {
  const row = await db.query
    .selectFrom('calendar')
    .select(['linked_to', 'linking_to', 'linking_after'])
    .executeTakeFirstOrThrow()
  return { linkedTo: row.linked_to, linkingTo: row.linking_to, after: row.linking_after }
}

/**
 * Notes that links are written with this BASE_URL from here on, unless all are. Those of an address that
 * was given up halfway are not known either.
 */
export function noteAddress(db: Db, baseUrl: string): Write {
  return db.query
    .updateTable('calendar')
    .set({ linking_to: baseUrl, linking_after: 0 })
    .where('linking_to', '<>', baseUrl)
    .where(eb => eb.or([eb('linked_to', '<>', baseUrl), eb('linking_to', '<>', '')]))
}

export function noteLinking(db: Db, linkingTo: string, after: number): Write {
  return db.query.updateTable('calendar').set({ linking_to: linkingTo, linking_after: after })
}

export function noteLinked(db: Db, linkedTo: string): Write {
  return db.query
    .updateTable('calendar')
    .set({ linked_to: linkedTo, linking_to: '', linking_after: 0 })
}

/** Replaces the VEVENT of a revision whose words stay. */
export function replaceVevent(
  db: Db,
  { eventId, number, vevent }: { eventId: string; number: number; vevent: string },
): Write {
  return db.query
    .updateTable('revisions')
    .set({ vevent })
    .where('event_id', '=', eventId)
    .where('number', '=', number)
    .where(sql<boolean>`vevent IS NOT NULL`)
}
