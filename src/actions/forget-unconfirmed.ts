// By the clock: what nobody confirmed in time, and so nobody may have wanted, is not kept.

import type { App } from '../ports.ts'
import { forgetUnconfirmedMessages } from '../store/contact-messages.ts'
import { forgetUnconfirmedDigests } from '../store/digests.ts'

export async function forgetUnconfirmed({ db, clock }: App): Promise<void> {
  const now = clock.now()
  await db.commit([forgetUnconfirmedMessages(db, now), forgetUnconfirmedDigests(db, now)])
}
