// Makes the revision of an event whose time zone has a new law: the time on the wall stays, the instant moves. Pure.

import { type Language, wordsOf } from '../language.ts'
import type { CalendarEvent, Instant, Revision } from './event.ts'
import { instantAfter } from './revise-event.ts'
import { endInstant, startInstant } from './when.ts'

/**
 * The revision that puts an event at the instants which its wall times have by the tz database in use;
 * null when they are there already. Everything else stays, the note says why in words.
 */
export function reviseByLaw(
  event: CalendarEvent,
  { now, tzVersion, language }: { now: Instant; tzVersion: string; language: Language },
): Revision | null {
  const { revision } = event
  const { snapshot } = revision
  const instants = { startsAt: startInstant(snapshot), endsAt: endInstant(snapshot) }
  if (instants.startsAt === revision.startsAt && instants.endsAt === revision.endsAt) return null
  return {
    number: revision.number + 1,
    at: instantAfter(revision.at, now),
    by: 'time-zone law',
    note: wordsOf(language).timeZoneLaw(cityOf(snapshot.zone), tzVersion),
    quiet: false,
    snapshot: {
      ...snapshot,
      movedByLaw: { from: revision.startsAt, to: instants.startsAt },
    },
    ...instants,
    changedFrom: null,
  }
}

/** "Los Angeles", of `America/Los_Angeles`. */
const cityOf = (zone: string): string => zone.replace(/^.*\//, '').replaceAll('_', ' ')
