// Holds the SQL of table moderator_links: the mailed links that sign moderators in. Knows keyed hashes,
// never addresses.

import type { Selectable } from 'kysely'
import type { ModeratorLinksTable } from '../../db/schema.ts'
import type { Instant } from '../domain/event/event.ts'
import type { Db, Write } from '../ports.ts'

export type ModeratorLink = {
  id: string
  addressKey: string
  expiresAt: Instant
}

export async function findModeratorLink(db: Db, id: string): Promise<ModeratorLink | undefined> {
  const row = await links(db).where('id', '=', id).executeTakeFirst()
  return row && toLink(row)
}

export async function findModeratorLinkByToken(
  db: Db,
  tokenHash: string,
): Promise<ModeratorLink | undefined> {
  const row = await links(db).where('token_hash', '=', tokenHash).executeTakeFirst()
  return row && toLink(row)
}

/** A link with an id that is there already is the same link, and is kept as it is. */
export function insertModeratorLink(
  db: Db,
  link: ModeratorLink & { tokenHash: string; createdAt: Instant },
): Write {
  return db.query
    .insertInto('moderator_links')
    .values({
      id: link.id,
      address_key: link.addressKey,
      token_hash: link.tokenHash,
      created_at: link.createdAt,
      expires_at: link.expiresAt,
    })
    .onConflict(conflict => conflict.column('id').doNothing())
}

/** Those that ran out before an instant open nothing, and are not kept. */
export function forgetModeratorLinks(db: Db, before: Instant): Write {
  return db.query.deleteFrom('moderator_links').where('expires_at', '<', before)
}

/** Links of an address that hold at an instant. */
export async function countModeratorLinks(
  db: Db,
  addressKey: string,
  now: Instant,
): Promise<number> {
  const row = await db.query
    .selectFrom('moderator_links')
    .select(eb => eb.fn.countAll<number>().as('count'))
    .where('address_key', '=', addressKey)
    .where('expires_at', '>=', now)
    .executeTakeFirstOrThrow()
  return row.count
}

/** Every link of an address opens nothing from now on. */
export function endModeratorLinks(db: Db, addressKey: string): Write {
  return db.query.deleteFrom('moderator_links').where('address_key', '=', addressKey)
}

const links = (db: Db) => db.query.selectFrom('moderator_links').selectAll()

const toLink = (row: Selectable<ModeratorLinksTable>): ModeratorLink => ({
  id: row.id,
  addressKey: row.address_key,
  expiresAt: row.expires_at,
})
