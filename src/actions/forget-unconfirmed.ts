// By the clock: what nobody confirmed in time, and so nobody may have wanted, is not kept.

import { plusSeconds } from '../domain/wall-time.ts'
import type { App } from '../ports.ts'
import { forgetUnconfirmedMessages } from '../store/contact-messages.ts'
import { forgetUnconfirmedDigests } from '../store/digests.ts'
import { forgetModeratorLinks } from '../store/moderator-links.ts'

export async function forgetUnconfirmed({ db, clock }: App): Promise<void> {
  const now = clock.now()
  await db.commit([
    forgetUnconfirmedMessages(db, now),
    forgetUnconfirmedDigests(db, now),
    // a month longer, so that an old letter is answered with what to do
    forgetModeratorLinks(db, plusSeconds(now, -30 * 24 * 60 * 60)),
  ])
}
