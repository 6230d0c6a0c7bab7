// Writes of many small acts, committed a few at a time: a durable commit each would cost more than
// the mail that it is about. Nothing is lost by it but the newest few, when the process is killed.

import type { Db, Write } from '../ports.ts'

/** A group is committed when it holds this many acts, or has waited this long. */
const groupSize = 16
const lingerMillis = 20

export type Ledger<Act> = {
  /** Notes one act, to be committed soon. Throws what an earlier commit threw. */
  record(act: Act): void
  /** Resolves when everything that was recorded is kept. */
  settled(): Promise<void>
}

/** @param writesOf what a group of acts is in the database. */
export function openLedger<Act>(db: Db, writesOf: (acts: Act[]) => Write[]): Ledger<Act> {
  const acts: Act[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  let last: Promise<void> = Promise.resolve()
  let failed: { error: unknown } | undefined

  function flush(): void {
    clearTimeout(timer)
    timer = undefined
    const group = acts.splice(0)
    if (group.length === 0) return
    last = last
      .then(() => (failed ? undefined : db.commit(writesOf(group))))
      .catch(error => {
        failed ??= { error }
      })
  }

  return {
    record(act) {
      if (failed) throw failed.error
      acts.push(act)
      if (acts.length >= groupSize) flush()
      else timer ??= setTimeout(flush, lingerMillis)
    },
    async settled() {
      flush()
      await last
      if (failed) throw failed.error
    },
  }
}
