// Deletes pictures that no event has, by the clock: a day after they came in, at once when their event is gone.

import { plusSeconds } from '../domain/event/wall-time.ts'
import type { App } from '../ports.ts'
import { findUnused, forgetUnused } from '../store/pictures.ts'

/** Longer than anybody leaves a refused form open. */
const keptSeconds = 24 * 60 * 60

/** A sweep forgets so many at most; the next one is a minute away. */
const batchSize = 50

export async function forgetPictures({ db, clock, pictures }: App): Promise<void> {
  if (!pictures) return
  const before = plusSeconds(clock.now(), -keptSeconds)
  for (const hash of await findUnused(db, before, batchSize)) {
    await pictures.forget(hash)
    // last, so that a crash leaves a row to find the files by
    await db.commit([forgetUnused(db, hash, before)])
  }
}
