// Tells what has changed since a flyer was made: it is a copy whose pixels nobody corrects. Pure.

import { readDifferences } from './differences.ts'
import type { FlyerFacts, Snapshot } from './event.ts'
import type { Aspect } from './fields.ts'
import { hasOtherPlace } from './moved.ts'

const factsOf = (snapshot: Snapshot): FlyerFacts => {
  const { state, startsLocal, endsLocal, allDay, zone, placeName, address, city, onlineUrl } =
    snapshot
  return { state, startsLocal, endsLocal, allDay, zone, placeName, address, city, onlineUrl }
}

/** Aspects that a flyer may say otherwise, in the order in which they matter; none where there is no flyer. */
export function olderThan(snapshot: Snapshot): Aspect[] {
  const { flyer, flyerFacts } = snapshot
  if (!flyer || !flyerFacts) return []
  const was: Snapshot = { ...snapshot, ...flyerFacts }
  // an end that was told later contradicts no flyer, nor does the reason for a state
  const now = flyerFacts.endsLocal === null ? { ...snapshot, endsLocal: null } : snapshot
  return readDifferences(was, now)
    .filter(
      change => change.aspect === 'time' || change.aspect === 'state' || hasOtherPlace(change),
    )
    .map(({ aspect }) => aspect)
}

/**
 * The snapshot of a next revision, with what its flyer was made for: kept while the flyer stays, and as the event
 * stands where it is new or its organizer says that it is right.
 */
export function withFlyerFacts(
  snapshot: Snapshot,
  previous: Snapshot | null,
  isRight = false,
): Snapshot {
  const { flyerFacts: _, ...rest } = snapshot
  if (!snapshot.flyer) return rest
  const stays = previous?.flyer === snapshot.flyer && !isRight
  return { ...rest, flyerFacts: (stays && previous.flyerFacts) || factsOf(snapshot) }
}
