// Begins work some time after the answer has gone, so that neither it nor the next answer on the same
// connection takes longer.

import { setTimeout as sleep } from 'node:timers/promises'
import { nameOfFault } from '../name-of-fault.ts'

/** Long beside the work, short for a person who opens their mail. */
const atMostMillis = 500

export type AfterAnswers = {
  later(work: () => Promise<void>): void
  /** Begins at once what still waits, and resolves when all of it has ended. */
  ended(): Promise<void>
}

export function afterAnswers(log: (line: string) => void): AfterAnswers {
  const running = new Set<Promise<void>>()
  let hurry = new AbortController()

  async function run(work: () => Promise<void>): Promise<void> {
    await sleep(Math.random() * atMostMillis, undefined, { signal: hurry.signal }).catch(() => {})
    try {
      await work()
    } catch (error) {
      log(`work after an answer failed: ${nameOfFault(error)}`)
    }
  }

  return {
    later(work) {
      const one = run(work).finally(() => running.delete(one))
      running.add(one)
    },
    async ended() {
      hurry.abort()
      hurry = new AbortController()
      while (running.size > 0) await Promise.all(running)
    },
  }
}
