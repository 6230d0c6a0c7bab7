// By the clock: what nobody confirmed in time, and so nobody may have wanted, is not kept. What was
// ever public is not touched.

import { plusSeconds } from '../domain/event/wall-time.ts'
import type { App } from '../ports.ts'
import { forgetUnconfirmedMessages } from '../store/contact-messages.ts'
import { forgetUnconfirmedDigests } from '../store/digests.ts'
import { forgetClaims } from '../store/letter-claims.ts'
import { forgetModeratorLinks } from '../store/moderator-links.ts'
import { findUnconfirmed, forget } from '../store/unconfirmed.ts'

const daySeconds = 24 * 60 * 60

/**
 * Keeps an unconfirmed row for so long after its link ran out: a late press is answered in words, and the
 * link of an event can be sent again.
 */
const marginSeconds = { others: 7 * daySeconds, publishing: 30 * daySeconds }

/** A sweep forgets so many at most; the next one is a minute away. */
const batchSize = 50

export async function forgetUnconfirmed({ db, clock }: App): Promise<void> {
  const now = clock.now()
  await db.commit([
    forgetUnconfirmedMessages(db, now),
    forgetUnconfirmedDigests(db, now),
    forgetClaims(db, plusSeconds(now, -daySeconds)),
    // a month longer, so that an old letter is answered with what to do
    forgetModeratorLinks(db, plusSeconds(now, -30 * daySeconds)),
  ])
  const before = {
    others: plusSeconds(now, -marginSeconds.others),
    publishing: plusSeconds(now, -marginSeconds.publishing),
  }
  const found = await findUnconfirmed(db, before, batchSize)
  if (found) await db.commit(forget(db, found, before))
}
