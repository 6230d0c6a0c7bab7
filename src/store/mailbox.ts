// Holds the SQL of table mailbox: the built-in mailbox, used only while no SMTP server is configured.

import type { Instant } from '../domain/event/event.ts'
import type { Db, Write } from '../ports.ts'

/** A mail as received: `raw` is sealed RFC 5322 text. */
export type MailboxEntry = { id: string; receivedAt: Instant; raw: string }

export async function listMailbox(db: Db, limit: number): Promise<MailboxEntry[]> {
  const rows = await db.query
    .selectFrom('mailbox')
    .selectAll()
    .orderBy('received_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(row => ({ id: row.id, receivedAt: row.received_at, raw: row.raw_sealed }))
}

export async function findInMailbox(db: Db, id: string): Promise<MailboxEntry | undefined> {
  const row = await db.query
    .selectFrom('mailbox')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row && { id: row.id, receivedAt: row.received_at, raw: row.raw_sealed }
}

export function insertIntoMailbox(db: Db, entry: MailboxEntry): Write {
  return db.query
    .insertInto('mailbox')
    .values({ id: entry.id, received_at: entry.receivedAt, raw_sealed: entry.raw })
}
