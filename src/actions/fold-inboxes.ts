// Gives older rows the key of their inbox after a release. One query a table once that is done.

import type { App } from '../ports.ts'
import { setInboxKey, unfoldedAddresses } from '../store/inboxes.ts'
import { inboxKeyOf } from './inbox-keys.ts'

const pageSize = 200

/** Folds one page of rows. A crash in the middle costs nothing. */
export async function foldInboxPage(app: App): Promise<'more' | 'done'> {
  const { db, vault } = app
  const rows = await unfoldedAddresses(db, pageSize)
  const writes = rows.map(async row =>
    setInboxKey(db, row, await inboxKeyOf(app, await vault.unseal(row.address))),
  )
  if (rows.length > 0) await db.commit(await Promise.all(writes))
  return rows.length === pageSize ? 'more' : 'done'
}

export async function foldInboxes(app: App): Promise<void> {
  while ((await foldInboxPage(app)) === 'more');
}
