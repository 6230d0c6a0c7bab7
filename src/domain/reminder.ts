// Defines reminders: when each is due, and which changes an endorser is asked about. Pure.

import type { Change } from './event/differences.ts'
import type { Instant, Revision } from './event/event.ts'
import type { Aspect } from './event/fields.ts'
import { isOn } from './event/moved.ts'
import { plusSeconds } from './event/wall-time.ts'

/** `start`: for those who asked. The others: to endorsers who have not confirmed a change. */
export type ReminderKind = 'start' | 'copies-48' | 'copies-12'

const hoursBefore: Record<ReminderKind, { from: number; until: number }> = {
  'copies-48': { from: 48, until: 12 },
  start: { from: 24, until: 0 },
  'copies-12': { from: 12, until: 0 },
}

/** The longest time before a start at which any reminder is due, in seconds. */
export const longestNotice = 48 * 60 * 60

/**
 * The reminders that are due, each with its mark, the hour that it stands for. A host that was away
 * sends only the later of the two about copies. A cancelled or postponed event has no start to be
 * reminded of; that it is off may still have to be asked after.
 */
export function dueReminders(
  { startsAt, snapshot }: Revision,
  now: Instant,
): { kind: ReminderKind; mark: Instant }[] {
  const kinds = Object.keys(hoursBefore) as ReminderKind[]
  return kinds.flatMap(kind => {
    if (kind === 'start' && !isOn(snapshot)) return []
    const { from, until } = hoursBefore[kind]
    const mark = plusSeconds(startsAt, -from * 3600)
    return mark <= now && now < plusSeconds(startsAt, -until * 3600) ? [{ kind, mark }] : []
  })
}

const whatPeopleGoBy: readonly Aspect[] = ['state', 'time', 'place', 'address', 'city']

/** Tells whether copies that lack these changes would send people to the wrong time or place. */
export const sendsPeopleWrong = (changes: readonly Change[]): boolean =>
  changes.some(change => whatPeopleGoBy.includes(change.aspect))

/** Message-ID of a reminder: a repeat after a crash is the same mail. */
export function reminderMessageId(of: {
  kind: ReminderKind
  startsAt: Instant
  watcherId: string
  host: string
}): string {
  return `<${of.kind}.${Date.parse(of.startsAt) / 60_000}.${of.watcherId}@${of.host}>`
}
