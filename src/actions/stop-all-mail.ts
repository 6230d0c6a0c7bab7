// Stops all mail from this calendar to an address, or lets it come again. The link holds the keyed hash of the
// address, sealed, because no row belongs to a reader whose mail is all stopped.

import type { App } from '../ports.ts'
import { stopDigestsOf } from '../store/digests.ts'
import { insertSuppression, liftSuppression, stopWatchersOf } from '../store/suppressions.ts'

/** What is sealed with it, so that no other sealed text can pass for such a link. */
const purpose = 'all mail to '

/** The whole address of the page about all mail to one address. */
export async function allMailUrl({ vault, config }: App, addressKey: string): Promise<string> {
  return `${config.baseUrl}/mail/${await vault.seal(`${purpose}${addressKey}`)}`
}

/** The keyed hash of the address that a link is about; undefined when the link is not one of ours. */
export async function addressKeyOf({ vault }: App, token: string): Promise<string | undefined> {
  try {
    const opened = await vault.unseal(token)
    return opened.startsWith(purpose) ? opened.slice(purpose.length) : undefined
  } catch {
    return undefined
  }
}

/** Ends every subscription at once and keeps the address from any other mail. */
export async function stopAllMail({ db, clock }: App, addressKey: string): Promise<void> {
  const now = clock.now()
  await db.commit([
    insertSuppression(db, addressKey, now),
    stopWatchersOf(db, addressKey, now),
    stopDigestsOf(db, addressKey, now),
  ])
}

/** What was stopped stays stopped, each until it is asked for again. */
export async function letMailComeAgain({ db }: App, addressKey: string): Promise<void> {
  await db.commit([liftSuppression(db, addressKey)])
}
