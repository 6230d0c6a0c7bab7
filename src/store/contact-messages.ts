// Table contact_messages: what a reader writes to an organizer, kept sealed until it is sent.

import type { Selectable } from 'kysely'
import type { ContactMessagesTable } from '../../db/schema.ts'
import type { Instant, SealedAddress } from '../domain/event/event.ts'
import type { Db, Write } from '../ports.ts'

export type ContactMessage = {
  id: string
  eventId: string
  /** Sealed like an address, as is the text; '' once it was sent. */
  name: SealedAddress
  address: SealedAddress
  addressKey: string
  text: SealedAddress
  createdAt: Instant
  expiresAt: Instant
  confirmedAt: Instant | null
}

export async function findContactMessage(db: Db, id: string): Promise<ContactMessage | undefined> {
  const row = await db.query
    .selectFrom('contact_messages')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row && toMessage(row)
}

export async function findContactMessageByToken(
  db: Db,
  confirmHash: string,
): Promise<ContactMessage | undefined> {
  const row = await db.query
    .selectFrom('contact_messages')
    .selectAll()
    .where('confirm_hash', '=', confirmHash)
    .executeTakeFirst()
  return row && toMessage(row)
}

export function insertContactMessage(
  db: Db,
  message: ContactMessage & { confirmHash: string },
): Write {
  return db.query.insertInto('contact_messages').values({
    id: message.id,
    event_id: message.eventId,
    name_sealed: message.name,
    address_sealed: message.address,
    address_key: message.addressKey,
    text_sealed: message.text,
    confirm_hash: message.confirmHash,
    created_at: message.createdAt,
    expires_at: message.expiresAt,
    confirmed_at: message.confirmedAt,
  })
}

export function confirmContactMessage(db: Db, id: string, now: Instant): Write {
  return db.query
    .updateTable('contact_messages')
    .set({ confirmed_at: now })
    .where('id', '=', id)
    .where('confirmed_at', 'is', null)
}

/** Sent, or given up: who wrote and what is forgotten; the row stays, for the limit and the link. */
export function emptyContactMessage(db: Db, id: string): Write {
  return db.query
    .updateTable('contact_messages')
    .set({ name_sealed: '', address_sealed: '', text_sealed: '' })
    .where('id', '=', id)
}

/** What nobody confirmed in time is not kept. */
export function forgetUnconfirmedMessages(db: Db, now: Instant): Write {
  return db.query
    .deleteFrom('contact_messages')
    .where('confirmed_at', 'is', null)
    .where('expires_at', '<', now)
}

function toMessage(row: Selectable<ContactMessagesTable>): ContactMessage {
  return {
    id: row.id,
    eventId: row.event_id,
    name: row.name_sealed,
    address: row.address_sealed,
    addressKey: row.address_key,
    text: row.text_sealed,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    confirmedAt: row.confirmed_at,
  }
}
