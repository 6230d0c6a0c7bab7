// Stops all mail from this calendar to an inbox, or lets it come again. The link holds the keyed hash of the
// inbox, sealed, because no row belongs to a reader whose mail is all stopped.

import type { App } from '../ports.ts'
import { stopDigestsOf } from '../store/digests.ts'
import { inboxOfSpelling } from '../store/inboxes.ts'
import {
  type InboxKeys,
  insertSuppression,
  liftSuppression,
  stopWatchersOf,
} from '../store/suppressions.ts'
import { inboxKeysOf } from './inbox-keys.ts'

/** Prefix that is sealed with it, so that no other sealed text can pass for such a link. */
const purpose = 'all mail to '

/** The whole address of the page about all mail to one address, given in clear. */
export async function allMailUrl(app: App, address: string): Promise<string> {
  const [inbox] = await inboxKeysOf(app, address)
  return `${app.config.baseUrl}/mail/${await app.vault.seal(`${purpose}${inbox}`)}`
}

/**
 * The inbox that a link is about; undefined when the link is not one of ours. Older links hold the key of
 * one spelling, which leads to the inbox where a row has both.
 */
export async function inboxOfLink(
  { db, vault }: App,
  token: string,
): Promise<InboxKeys | undefined> {
  const opened = await vault.unseal(token).catch(() => '')
  if (!opened.startsWith(purpose)) return undefined
  const key = opened.slice(purpose.length)
  const inbox = await inboxOfSpelling(db, key)
  return inbox === undefined || inbox === key ? [key] : [inbox, key]
}

/** Ends every subscription at once and keeps the inbox from any other mail. */
export async function stopAllMail({ db, clock }: App, keys: InboxKeys): Promise<void> {
  const now = clock.now()
  await db.commit([
    insertSuppression(db, keys, now),
    stopWatchersOf(db, keys, now),
    stopDigestsOf(db, keys, now),
  ])
}

/** Lifts the stop. Subscriptions that it ended stay ended, each until it is asked for again. */
export async function letMailComeAgain({ db }: App, keys: InboxKeys): Promise<void> {
  await db.commit([liftSuppression(db, keys)])
}
