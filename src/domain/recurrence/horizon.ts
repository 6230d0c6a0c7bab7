// Decides how far ahead the dates of a series are worked out and kept.

import type { Snapshot } from '../event/event.ts'
import { addDays, isWallTime } from '../event/wall-time.ts'

/** Days ahead that dates are kept for. */
export const horizonDays = 400

/** The last date that is kept: seen from today, or from the start where that is later. */
export function horizonOf({ startsLocal }: Pick<Snapshot, 'startsLocal'>, now: string): string {
  const from = [now, startsLocal].map(one => one.slice(0, 10)).sort()[1]
  const midnight = `${from}T00:00`
  return isWallTime(midnight) ? addDays(midnight, horizonDays).slice(0, 10) : '9998-12-31'
}
