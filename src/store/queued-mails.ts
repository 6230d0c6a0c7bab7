// Holds the SQL of table letters: mail to one person about their own doing, kept until a server has taken
// it.

import { type Insertable, type Selectable, sql } from 'kysely'
import type { LettersTable } from '../../db/schema.ts'
import type { Instant, SealedAddress } from '../domain/event/event.ts'
import type { Language } from '../domain/language.ts'
import type { KeptAnswer } from '../domain/mail-answer.ts'
import type { MailOutcome } from '../domain/mail-faults.ts'
import type { Db, Write } from '../ports.ts'

export type QueuedMail = {
  id: string
  kind: LettersTable['kind']
  eventId: string | null
  /** The confirmation or organizer that it is about; null for lost links. */
  subjectId: string | null
  language: Language
  address: SealedAddress
  addressKey: string
  createdAt: Instant
  attempts: number
}

/** True for a letter that anybody can cause by typing an address, with a link to confirm something. */
export const asksToConfirm = ({ kind }: Pick<QueuedMail, 'kind'>): boolean =>
  kind.startsWith('confirm-')

export async function findMail(db: Db, id: string): Promise<QueuedMail | undefined> {
  const row = await db.query
    .selectFrom('letters')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row && toMail(row)
}

export type LastMail = {
  id: string
  sentAt: Instant | null
  failedAt: Instant | null
  answer: KeptAnswer | null
}

/** The newest letter of a kind to an address, and what became of it. */
export async function lastMail(
  db: Db,
  addressKey: string,
  kind: QueuedMail['kind'],
): Promise<LastMail | undefined> {
  return db.query
    .selectFrom('letters')
    .select(['id', 'sent_at as sentAt', 'failed_at as failedAt', 'last_response as answer'])
    .where('address_key', '=', addressKey)
    .where('kind', '=', kind)
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** When the next letter can be tried; undefined while none waits. */
export async function nextMail(db: Db): Promise<Instant | undefined> {
  const row = await db.query
    .selectFrom('letters')
    .select('retry_at')
    .where('sent_at', 'is', null)
    .where('failed_at', 'is', null)
    .orderBy('retry_at')
    .limit(1)
    .executeTakeFirst()
  return row?.retry_at
}

/**
 * When the oldest letter was written that waits for the calendar's sake; undefined while none does. One that
 * its recipient's server puts off (4xx, but for 421) waits for that server.
 */
export async function oldestWaiting(db: Db): Promise<Instant | undefined> {
  const row = await db.query
    .selectFrom('letters')
    .select('created_at')
    .where('sent_at', 'is', null)
    .where('failed_at', 'is', null)
    .where(
      sql<boolean>`(last_response IS NULL OR last_response NOT LIKE '4%' OR last_response LIKE '421%')`,
    )
    .orderBy('created_at')
    .limit(1)
    .executeTakeFirst()
  return row?.created_at
}

/** Outcomes of the newest letters, newest first. */
export async function newestOutcomes(db: Db, limit: number): Promise<MailOutcome[]> {
  return db.query
    .selectFrom('letters')
    .select([
      'created_at as createdAt',
      'sent_at as sentAt',
      'failed_at as failedAt',
      'attempts',
      'last_response as answer',
    ])
    .orderBy(sql`rowid`, 'desc')
    .limit(limit)
    .execute()
}

/** Since when a letter is due that no sender has claimed; undefined while none is. */
export async function unclaimedSince(db: Db, now: Instant): Promise<Instant | undefined> {
  const row = await db.query
    .selectFrom('letters')
    .select('retry_at')
    .where('sent_at', 'is', null)
    .where('failed_at', 'is', null)
    .where('retry_at', '<=', now)
    .where(eb => eb.or([eb('leased_until', 'is', null), eb('leased_until', '<=', now)]))
    .orderBy('retry_at')
    .limit(1)
    .executeTakeFirst()
  return row?.retry_at
}

/** Tells whether an event has letters of a kind that were not sent yet. */
export async function isMailWaiting(
  db: Db,
  eventId: string,
  kind: QueuedMail['kind'],
): Promise<boolean> {
  const row = await waiting(db, eventId, kind).limit(1).executeTakeFirst()
  return row !== undefined
}

/** Lets waiting letters of a kind wait until `due`. */
export function postponeMails(
  db: Db,
  { eventId, kind, due }: { eventId: string; kind: QueuedMail['kind']; due: Instant },
): Write {
  return db.query
    .updateTable('letters')
    .set({ retry_at: due })
    .where('id', 'in', waiting(db, eventId, kind))
}

/** Letters of some kinds that were written about an event at an instant, and have not begun to go out, are never sent. */
export function takeBackMails(
  db: Db,
  letters: { eventId: string; kinds: readonly QueuedMail['kind'][]; writtenAt: Instant },
  now: Instant,
): Write {
  return db.query
    .updateTable('letters')
    .set({ failed_at: now, address_sealed: '', last_response: 'nothing left to say' })
    .where('event_id', '=', letters.eventId)
    .where('kind', 'in', letters.kinds)
    .where('created_at', '=', letters.writtenAt)
    .where('sent_at', 'is', null)
    .where('failed_at', 'is', null)
    .where(eb => eb.or([eb('leased_until', 'is', null), eb('leased_until', '<=', now)]))
}

/**
 * A letter with an id that is there already is the same letter, and is kept as it is.
 *
 * @param when it is written `now` and not sent before `due`. One that is `barred` is never sent: it
 *   counts, so that nobody learns from the limit who has stopped all mail.
 */
export function insertMail(
  db: Db,
  letter: Omit<QueuedMail, 'attempts' | 'createdAt'>,
  { now, due, barred = false }: { now: Instant; due: Instant; barred?: boolean },
): Write {
  const values: Insertable<LettersTable> = {
    id: letter.id,
    kind: letter.kind,
    event_id: letter.eventId,
    subject_id: letter.subjectId,
    language: letter.language,
    address_sealed: barred ? '' : letter.address,
    address_key: letter.addressKey,
    created_at: now,
    retry_at: due,
    leased_until: null,
    lease: null,
    last_response: barred ? 'stopped' : null,
    sent_at: null,
    failed_at: barred ? now : null,
  }
  return db.query
    .insertInto('letters')
    .values(values)
    .onConflict(conflict => conflict.column('id').doNothing())
}

/** Claims letters of some kinds that are due, for one sender, until the lease runs out. */
export async function claimMails(
  db: Db,
  claim: {
    kinds: readonly QueuedMail['kind'][]
    lease: string
    now: Instant
    until: Instant
    limit: number
  },
): Promise<QueuedMail[]> {
  const { kinds, lease, now, until, limit } = claim
  const rows = await db.query
    .updateTable('letters')
    .set({ lease, leased_until: until })
    .where('id', 'in', eb =>
      eb
        .selectFrom('letters')
        .select('id')
        .where('sent_at', 'is', null)
        .where('failed_at', 'is', null)
        .where('retry_at', '<=', now)
        .where('kind', 'in', kinds)
        .where(inner =>
          inner.or([inner('leased_until', 'is', null), inner('leased_until', '<=', now)]),
        )
        .orderBy('retry_at')
        .limit(limit),
    )
    .returningAll()
    .execute()
  return rows.map(toMail)
}

/** The server took it: the address is forgotten. */
export function markSent(
  db: Db,
  letter: { id: string; lease: string; now: Instant; response: KeptAnswer },
): Write {
  return db.query
    .updateTable('letters')
    .set({
      sent_at: letter.now,
      address_sealed: '',
      lease: null,
      leased_until: null,
      last_response: letter.response,
    })
    .where('id', '=', letter.id)
    .where('lease', '=', letter.lease)
}

/** Not sent this time; `failedAt` gives it up, and the address is forgotten. */
export function markUnsent(
  db: Db,
  letter: {
    id: string
    lease: string
    retryAt: Instant
    failedAt: Instant | null
    response: KeptAnswer
    attempts: number
  },
): Write {
  return db.query
    .updateTable('letters')
    .set({
      lease: null,
      leased_until: null,
      attempts: letter.attempts,
      retry_at: letter.retryAt,
      last_response: letter.response,
      failed_at: letter.failedAt,
      ...(letter.failedAt && { address_sealed: '' }),
    })
    .where('id', '=', letter.id)
    .where('lease', '=', letter.lease)
}

/** Claimed and not tried: its domain is busy or at rest. */
export function postponeMail(
  db: Db,
  letter: { id: string; lease: string; retryAt: Instant },
): Write {
  return db.query
    .updateTable('letters')
    .set({ lease: null, leased_until: null, retry_at: letter.retryAt })
    .where('id', '=', letter.id)
    .where('lease', '=', letter.lease)
}

/** It was taken, and came back. */
export function noteBounce(db: Db, id: string, now: Instant, answer: KeptAnswer): Write {
  return db.query
    .updateTable('letters')
    .set({ failed_at: now, last_response: answer })
    .where('id', '=', id)
    .where('failed_at', 'is', null)
}

/** Gives claimed letters back untouched, for the next sender. */
export function releaseMails(db: Db, lease: string): Write {
  return db.query
    .updateTable('letters')
    .set({ lease: null, leased_until: null })
    .where('lease', '=', lease)
}

const waiting = (db: Db, eventId: string, kind: QueuedMail['kind']) =>
  db.query
    .selectFrom('letters')
    .select('id')
    .where('event_id', '=', eventId)
    .where('kind', '=', kind)
    .where('sent_at', 'is', null)
    .where('failed_at', 'is', null)

function toMail(row: Selectable<LettersTable>): QueuedMail {
  return {
    id: row.id,
    kind: row.kind,
    eventId: row.event_id,
    subjectId: row.subject_id,
    language: row.language as Language,
    address: row.address_sealed,
    addressKey: row.address_key,
    createdAt: row.created_at,
    attempts: row.attempts,
  }
}
