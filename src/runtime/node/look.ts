// Looks at the disk and the database once a minute: free space, one real write, and at a slow pace every
// page.

import { statfsSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Instant } from '../../domain/event/event.ts'
import { plusSeconds } from '../../domain/event/wall-time.ts'
import { errorName } from '../../domain/fault.ts'
import type { Watch } from '../vitals.ts'
import type { NodeDb } from './database.ts'
import { checkPages } from './page-check.ts'

/** Between two readings of all pages. */
const pagesSeconds = 60 * 60

/** Throws nothing. @param log takes a line about a look that could not be taken. */
export function lookAround(
  { raw }: Pick<NodeDb, 'raw'>,
  path: string,
  { vitals, log }: { vitals: Watch; log: (line: string) => void },
): (now: Instant) => void {
  let nextPages: Instant = ''
  return now => {
    tryWrite(raw, vitals)
    if (path === ':memory:') return
    try {
      const { bavail, bsize } = statfsSync(dirname(path))
      vitals.looked(bavail * bsize)
    } catch (error) {
      log(`the free space could not be looked at: ${errorName(error)}`)
    }
    if (nextPages > now) return
    nextPages = plusSeconds(now, pagesSeconds)
    checkPages(path).then(vitals.pagesRead, error =>
      log(`the pages could not be read: ${errorName(error)}`),
    )
  }
}

/** Sets `user_version`, which nothing reads, to what it is: SQLite writes its page all the same. */
function tryWrite(raw: NodeDb['raw'], vitals: Watch): void {
  try {
    raw.pragma(`user_version = ${raw.pragma('user_version', { simple: true })}`)
    vitals.wrote()
  } catch (error) {
    // a lock of another process is no fault, and no code that counts as one
    vitals.sqlFailed(error)
  }
}
