// Writes of many small acts, each committed as soon as it happened: what comes in while one commit is
// on its way goes into the next one together. A host whose commits cost nothing makes one an act.

import type { Db, Write } from '../../ports.ts'
import { keepOutcome } from './keep-outcome.ts'

export type CommitBatch<Act> = {
  /** Resolves when the act is kept; rejects with what its commit threw. */
  add(act: Act): Promise<void>
}

/**
 * For acts whose loss in a power cut costs a repeat and nothing else: the commits are not durable.
 *
 * @param writesOf what a group of acts is in the database.
 */
export function batchCommits<Act>(db: Db, writesOf: (acts: Act[]) => Write[]): CommitBatch<Act> {
  let waiting: Act[] = []
  let next: Promise<void> | undefined
  let last: Promise<void> = Promise.resolve()

  async function commitWaiting(): Promise<void> {
    const group = waiting
    waiting = []
    next = undefined
    await keepOutcome(db, writesOf(group), { durable: false })
  }

  return {
    add(act) {
      waiting.push(act)
      if (next) return next
      next = last.then(commitWaiting)
      last = next.catch(() => {})
      return next
    },
  }
}
