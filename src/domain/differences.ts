// What differs between two revisions of an event, and the net difference that a watcher must hear.

import { whenWords } from './date-words.ts'
import type { Revision, Snapshot } from './event.ts'
import { asRead } from './same-words.ts'
import { endInstant, startInstant } from './when.ts'

/** What can change, as people speak of it; in the order in which it matters to them. */
const fieldsOf = {
  state: ['state', 'reason'],
  time: ['startsLocal', 'endsLocal', 'zone', 'allDay'],
  place: ['placeName'],
  address: ['address'],
  city: ['city'],
  online: ['onlineUrl'],
  title: ['title'],
  price: ['price'],
  summary: ['summary'],
  description: ['description'],
  organizer: ['organizer'],
  contact: ['contact', 'showContact'],
  website: ['website'],
  languages: ['languages'],
  type: ['type'],
  topics: ['topics'],
  region: ['region'],
} as const satisfies Record<string, readonly (keyof Snapshot)[]>

export type Aspect = keyof typeof fieldsOf

export const aspects = Object.keys(fieldsOf) as Aspect[]

/** One aspect that differs: `was` and `now` are whole snapshots, since words need their neighbours. */
export type Change = { aspect: Aspect; was: Snapshot; now: Snapshot }

/** Every aspect in which two snapshots differ, to the letter: what a revision records. */
export function differences(was: Snapshot, now: Snapshot): Change[] {
  return aspects.filter(aspect => differ(aspect, was, now)).map(aspect => ({ aspect, was, now }))
}

/** Those of them that people read: a curly quote or another zone with the same hour is none. */
export const readDifferences = (was: Snapshot, now: Snapshot): Change[] =>
  differences(was, now).filter(({ aspect }) => readsOtherwise(aspect, was, now))

/** Whether the law of the zone moved the start in between, whatever else changed. */
export const isMovedByLaw = (was: Snapshot, now: Snapshot): boolean =>
  now.movedByLaw !== undefined && now.movedByLaw.to !== was.movedByLaw?.to

/**
 * What a watcher has to hear: the difference between what they may hold and the newest revision.
 *
 * @param held the revision last told for sure, then any whose mail may have arrived (a crash or a
 *   broken connection while it was sent). For each aspect the first of them that differs from the
 *   newest gives the "was", so that what is said is true whichever of them arrived.
 * @param since every revision after the first of `held`, oldest first; the last is the newest.
 *   An aspect that only quiet revisions touched is left out.
 */
export function netDifference(
  held: readonly [Revision, ...Revision[]],
  since: readonly Revision[],
): Change[] {
  const newest = since.at(-1)
  if (!newest) return []
  const loud = loudAspects(held[0], since)
  return aspects.flatMap(aspect => {
    const base = held.find(revision => readsOtherwise(aspect, revision.snapshot, newest.snapshot))
    return base && loud.has(aspect) ? [{ aspect, was: base.snapshot, now: newest.snapshot }] : []
  })
}

/** The notes that explain a net difference, oldest first, quiet ones left out. */
export function notesSince(since: readonly Revision[]): string[] {
  return since.filter(revision => !revision.quiet && revision.note).map(revision => revision.note)
}

function loudAspects(first: Revision, since: readonly Revision[]): Set<Aspect> {
  const loud = new Set<Aspect>()
  let previous = first.snapshot
  for (const { snapshot, quiet } of since) {
    if (!quiet) for (const { aspect } of readDifferences(previous, snapshot)) loud.add(aspect)
    previous = snapshot
  }
  return loud
}

function differ(aspect: Aspect, was: Snapshot, now: Snapshot): boolean {
  if (aspect === 'time' && isMovedByLaw(was, now)) return true
  return fieldsOf[aspect].some(field => String(was[field]) !== String(now[field]))
}

function readsOtherwise(aspect: Aspect, was: Snapshot, now: Snapshot): boolean {
  if (!differ(aspect, was, now)) return false
  if (aspect === 'time') return isMovedByLaw(was, now) || isAtOtherTime(was, now)
  return fieldsOf[aspect].some(field => asRead(String(was[field])) !== asRead(String(now[field])))
}

/** Another instant, or other words for the same one: both hold in every language when they hold in one. */
const isAtOtherTime = (was: Snapshot, now: Snapshot): boolean =>
  startInstant(was) !== startInstant(now) ||
  endInstant(was) !== endInstant(now) ||
  whenWords(was, 'en') !== whenWords(now, 'en')
