// Holds the SQL of table letters: the ones about a takedown, written for everybody concerned in one
// statement each, however many they are. They are in the batch of the takedown, whose row is there once,
// and so each is written once.

import { type RawBuilder, sql } from 'kysely'
import type { Instant } from '../domain/event/event.ts'
import type { Language } from '../domain/language.ts'
import { idLength } from '../domain/return-address.ts'
import type { Db, Write } from '../ports.ts'
import type { QueuedMail } from './queued-mails.ts'

type Times = { now: Instant; due: Instant }

/**
 * To all who listen and to the organizers, when this hiding takes place in the same batch. Watchers who
 * still hold that the event is hidden, from a hiding whose end they did not hear of, are not told again.
 */
export function hiddenMails(
  db: Db,
  hiding: { id: string; eventId: string; language: Language },
  times: Times,
): Write[] {
  const { id, eventId, language } = hiding
  const holds = sql`EXISTS (SELECT 1 FROM hidings WHERE id = ${id} AND shown_at IS NULL)`
  const of = { subjectId: id, eventId }
  return [
    takeBackShown(db, eventId, times),
    toWatchers(db, { ...of, kind: 'hidden', holds, heard: toldHidden(eventId, times) }, times),
    toOrganizers(db, { ...of, kind: 'organizer-hidden', language, holds }, times),
  ]
}

/** To all who listen and to the organizers, before their own rows are deleted. */
export function removedMails(
  db: Db,
  removal: { eventId: string; language: Language },
  times: Times,
): Write[] {
  const { eventId, language } = removal
  // no letter refers to a removed event: it is known by its tombstone
  const of = { subjectId: eventId, eventId, unrelated: true }
  const holds = sql`true`
  return [
    toWatchers(db, { ...of, kind: 'removed', holds }, times),
    toOrganizers(db, { ...of, kind: 'organizer-removed', language, holds }, times),
  ]
}

/**
 * Once a hiding has ended: letters that have not begun to go out are taken back, and who was told, or is
 * being told at this moment, hears that the event is back.
 */
export function shownMails(
  db: Db,
  hiding: { id: string; eventId: string },
  { now, due }: Times,
): Write[] {
  const { id, eventId } = hiding
  const kinds = [
    [
      'hidden',
      'shown',
      'watchers',
      sql`confirmed_at IS NOT NULL AND stopped_at IS NULL AND bounced_at IS NULL`,
    ],
    ['organizer-hidden', 'organizer-shown', 'organizers', sql`withdrawn_at IS NULL`],
  ] as const
  return kinds.flatMap(([told, kind, table, listens]) => [
    write(
      db,
      sql`UPDATE letters SET failed_at = ${now}, address_sealed = '', last_response = 'shown again'
        WHERE subject_id = ${id} AND kind = ${told} AND sent_at IS NULL AND failed_at IS NULL
          AND (leased_until IS NULL OR leased_until <= ${now})`,
    ),
    write(
      db,
      // one on its way is waited for: what became of it decides whether there is anything to say
      sql`INSERT INTO letters (id, kind, event_id, subject_id, language, address_sealed, address_key,
          created_at, retry_at)
        SELECT ${freshId}, ${kind}, ${eventId}, ${id}, told.language, reader.address_sealed,
          reader.address_key, ${now}, max(${due}, coalesce(told.leased_until, ''))
        FROM letters AS told JOIN ${sql.table(table)} AS reader
          ON reader.event_id = ${eventId} AND reader.address_key = told.address_key
        WHERE told.subject_id = ${id} AND told.kind = ${told} AND told.failed_at IS NULL
          AND ${listens} AND NOT EXISTS (SELECT 1 FROM letters WHERE subject_id = ${id} AND kind = ${kind})`,
    ),
  ])
}

/** True when an address heard of a hiding: its letter reached a server. */
export async function wasToldHidden(
  db: Db,
  {
    hidingId,
    kind,
    addressKey,
  }: { hidingId: string; kind: QueuedMail['kind']; addressKey: string },
): Promise<boolean> {
  const row = await db.query
    .selectFrom('letters')
    .select('id')
    .where('subject_id', '=', hidingId)
    .where('kind', '=', kind)
    .where('address_key', '=', addressKey)
    .where('sent_at', 'is not', null)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

type Written = {
  subjectId: string
  eventId: string
  kind: string
  holds: RawBuilder<unknown>
  /** When an address heard the same from an earlier letter: rows of `address_key` and `sent_at`. */
  heard?: RawBuilder<unknown>
  /** Leaves out which event it is about. */
  unrelated?: boolean
}

const toWatchers = (
  db: Db,
  { subjectId, eventId, kind, holds, heard = nobody, unrelated }: Written,
  { now, due }: Times,
): Write =>
  write(
    db,
    sql`INSERT INTO letters (id, kind, event_id, subject_id, language, address_sealed, address_key,
        created_at, retry_at, sent_at)
      SELECT ${freshId}, ${kind}, ${unrelated ? null : eventId}, ${subjectId}, language,
        iif(heard.sent_at IS NULL, address_sealed, ''), watchers.address_key, ${now}, ${due},
        heard.sent_at
      FROM watchers LEFT JOIN (${heard}) AS heard ON heard.address_key = watchers.address_key
      WHERE event_id = ${eventId} AND confirmed_at IS NOT NULL AND stopped_at IS NULL
        AND bounced_at IS NULL AND ${holds}`,
  )

const nobody = sql`SELECT NULL AS address_key, NULL AS sent_at`

/** Addresses that were told of a hiding of the event, and since then of no end of one. */
const toldHidden = (eventId: string, { now }: Times) => sql`
  SELECT address_key, max(iif(kind = 'hidden', sent_at, NULL)) AS sent_at FROM letters
  WHERE subject_id IN (SELECT id FROM hidings WHERE event_id = ${eventId})
    AND kind IN ('hidden', 'shown')
  GROUP BY address_key
  HAVING max(iif(kind = 'hidden', sent_at, NULL)) > max(
    iif(kind = 'hidden', '', coalesce(sent_at, iif(leased_until > ${now}, ${now}, ''))))`

/** The event is hidden again before these letters have begun to go out. */
const takeBackShown = (db: Db, eventId: string, { now }: Times): Write =>
  write(
    db,
    sql`UPDATE letters SET failed_at = ${now}, address_sealed = '', last_response = 'hidden again'
      WHERE subject_id IN (SELECT id FROM hidings WHERE event_id = ${eventId})
        AND kind IN ('shown', 'organizer-shown') AND sent_at IS NULL AND failed_at IS NULL
        AND (leased_until IS NULL OR leased_until <= ${now})`,
  )

const toOrganizers = (
  db: Db,
  { subjectId, eventId, kind, language, holds, unrelated }: Written & { language: Language },
  { now, due }: Times,
): Write =>
  write(
    db,
    sql`INSERT INTO letters (id, kind, event_id, subject_id, language, address_sealed, address_key,
        created_at, retry_at)
      SELECT ${freshId}, ${kind}, ${unrelated ? null : eventId}, ${subjectId},
        ${language}, address_sealed, address_key, ${now}, ${due}
      FROM organizers WHERE event_id = ${eventId} AND withdrawn_at IS NULL AND ${holds}
        AND ${hasConfirmed}`,
  )

/** An id as `newId` makes them, anew for each row: mail comes back to it. */
const freshId = sql.join(
  Array.from(
    { length: idLength },
    () => sql`substr('0123456789abcdefghjkmnpqrstvwxyz', 1 + (random() & 31), 1)`,
  ),
  sql` || `,
)

/** Leaves out addresses that never pressed the link to publish: they may never have heard of the event. */
const hasConfirmed = sql`NOT EXISTS (SELECT 1 FROM confirmations
  WHERE subject_id = organizers.id AND purpose = 'publish' AND confirmed_at IS NULL)`

const write = (db: Db, query: RawBuilder<unknown>): Write => ({
  compile: () => query.compile(db.query),
})
