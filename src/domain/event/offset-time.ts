// Writes a wall time with the offset of its zone at that moment (ISO 8601).

import type { WallTime } from './event.ts'
import { zoneNamed } from './tz-database.ts'
import { instantOf, wallTimeAt } from './wall-time.ts'

/** `2023-01-13T11:00:00-08:00`. A skipped time comes out as the wall will show it. */
export function offsetTime(local: WallTime, zone: string): string {
  const at = instantOf(local, zone)
  return `${wallTimeAt(at, zone)}:00${offsetText(zoneNamed(zone).offset(Date.parse(at)))}`
}

/** `-08:00`, from minutes east of UTC. */
function offsetText(offset: number): string {
  const hours = Math.trunc(Math.abs(offset) / 60)
  const minutes = Math.abs(offset) % 60
  const [hh, mm] = [hours, minutes].map(number => String(number).padStart(2, '0'))
  return `${offset < 0 ? '-' : '+'}${hh}:${mm}`
}
