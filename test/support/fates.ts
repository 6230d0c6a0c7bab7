// Decides beforehand, for stories that random tests make up, what becomes of each mail; a crash kills the
// process with the mail on the way.

import type { Delivery, Message } from '../../src/ports.ts'
import type { World } from './world.ts'

/** Fate of a mail; `…-arrived` is one that its reader has, though nobody here knows it. */
export type Fate = Delivery['outcome'] | 'uncertain-arrived' | 'crash' | 'crash-arrived'

export type Post = {
  /** For the next mails, in turn; the rest are delivered. */
  fates: Fate[]
  /** Runs the clock's work until it is done or killed; true when it was killed. */
  run(work: () => Promise<void>): Promise<boolean>
}

/**
 * Puts it in place of the world's own.
 *
 * @param each sees every mail as it is handed over, and what becomes of it.
 */
export function postOfFate(
  world: World,
  each: (message: Message, fate: Fate) => void | Promise<void>,
): Post {
  let crashed = false
  const commit = world.app.db.commit
  world.app.db.commit = async (writes, options) => {
    // a process that was killed writes nothing more
    if (crashed) throw new Error('killed')
    await commit(writes, options)
  }
  world.deliver = async message => {
    if (crashed) throw new Error('killed')
    const fate = post.fates.shift() ?? 'delivered'
    await each(message, fate)
    if (fate.startsWith('crash')) {
      crashed = true
      throw new Error('killed')
    }
    const outcome = fate === 'uncertain-arrived' ? 'uncertain' : (fate as Delivery['outcome'])
    return { outcome, response: '' }
  }
  const post: Post = {
    fates: [],
    async run(work) {
      await work().catch(error => {
        if (!crashed) throw error
      })
      const wasKilled = crashed
      crashed = false
      return wasKilled
    },
  }
  return post
}

export const hasArrived = (fate: Fate): boolean => fate === 'delivered' || fate.endsWith('arrived')
