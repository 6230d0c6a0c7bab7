// Drops the point on the map when an edit moves the event elsewhere and leaves the point as it was, because a map that
// leads to the old place is worse than none.

import { differences } from './differences.ts'
import type { Details, Snapshot } from './event.ts'
import { isElsewhere } from './moved.ts'

export function withoutStalePoint<D extends Omit<Details, 'contact'>>(
  read: D,
  standing: Snapshot,
): D {
  if (read.geo === '' || read.geo !== standing.geo) return read
  const changes = differences(standing, { ...standing, ...read })
  return changes.some(isElsewhere) ? { ...read, geo: '' } : read
}
