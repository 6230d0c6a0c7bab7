// A wall time with the offset of its zone at that moment, as ISO 8601 has it.

import type { WallTime } from './event.ts'
import { zoneNamed } from './tz-database.ts'
import { instantOf, wallTimeAt } from './wall-time.ts'

/** `2023-01-13T11:00:00-08:00`. A skipped time comes out as the wall will show it. */
export function offsetTime(local: WallTime, zone: string): string {
  const at = instantOf(local, zone)
  const offset = zoneNamed(zone).formatOffset(Date.parse(at), 'short')
  return `${wallTimeAt(at, zone)}:00${offset}`
}
