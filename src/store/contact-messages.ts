// Holds the SQL of table contact_messages: a reader's words to an organizer, kept sealed until they are
// sent.

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
  text: SealedAddress
  createdAt: Instant
}

export async function findContactMessage(db: Db, id: string): Promise<ContactMessage | undefined> {
  const row = await db.query
    .selectFrom('contact_messages')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row && toMessage(row)
}

export function insertContactMessage(db: Db, message: ContactMessage): Write {
  return db.query.insertInto('contact_messages').values({
    id: message.id,
    event_id: message.eventId,
    name_sealed: message.name,
    address_sealed: message.address,
    text_sealed: message.text,
    created_at: message.createdAt,
  })
}

/** Forgets writer and words once they are sent or given up; the row stays, so that no answer comes twice. */
export function emptyContactMessage(db: Db, id: string): Write {
  return db.query
    .updateTable('contact_messages')
    .set({ name_sealed: '', address_sealed: '', text_sealed: '' })
    .where('id', '=', id)
}

const toMessage = (row: Selectable<ContactMessagesTable>): ContactMessage => ({
  id: row.id,
  eventId: row.event_id,
  name: row.name_sealed,
  address: row.address_sealed,
  text: row.text_sealed,
  createdAt: row.created_at,
})
