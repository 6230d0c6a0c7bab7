// Records the outcome of a mail that has been sent, however long another process holds the database: a
// mail whose outcome is lost would be sent again.

import { DatabaseBusy, type Db, type Write } from '../../ports.ts'

/** Commits, each of which waits some seconds: ten minutes in all, which is less than any lease. */
const triesAtMost = 120

/** Like `db.commit`, which waits for as long as a request may. */
export async function keepOutcome(
  db: Db,
  writes: readonly Write[],
  options?: { durable: boolean },
): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      return await db.commit(writes, options)
    } catch (error) {
      if (!(error instanceof DatabaseBusy) || tries === triesAtMost) throw error
    }
  }
}
