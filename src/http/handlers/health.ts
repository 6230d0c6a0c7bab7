// GET /healthz: whether the database answers and mail gets out, how many events no feed can hold, and how
// many wait for a moderator.

import { tzVersion } from '../../domain/tz-database.ts'
import { plusSeconds } from '../../domain/wall-time.ts'
import { countUnrendered } from '../../store/feed-rows.ts'
import { oldestWaiting } from '../../store/letters.ts'
import { countWaiting } from '../../store/reviews.ts'
import { nextTelling } from '../../store/telling-times.ts'
import type { Handler } from '../context.ts'

/** A letter that has waited this long means that no mail gets out. */
const stuckSeconds = 60 * 60

export const showHealth: Handler = async (app, c) => {
  const { db, clock, config } = app
  const about = { version: config.version, tz: tzVersion }
  try {
    const [letter, telling, leftOut, waiting] = await Promise.all([
      oldestWaiting(db),
      nextTelling(db),
      countUnrendered(db),
      countWaiting(db, clock.now()),
    ])
    const late = plusSeconds(clock.now(), -stuckSeconds)
    const stuck = [letter, telling].some(at => at !== undefined && at < late)
    const mail = stuck ? 'stuck' : 'moving'
    return c.json(
      { status: stuck ? 'failing' : 'ok', database: 'answers', mail, leftOut, waiting, ...about },
      stuck ? 503 : 200,
    )
  } catch {
    return c.json(
      { status: 'failing', database: 'does not answer', mail: 'unknown', ...about },
      503,
    )
  }
}
