// Differences between two revisions of an event, and the net difference that a watcher is told.

import { whenWords } from '../date-words.ts'
import { asRead } from '../same-words.ts'
import type { Revision, Snapshot } from './event.ts'
import { fieldNames, stateFieldNames } from './field-names.ts'
import { type Aspect, aspects, type FieldName, fields, stateFields } from './fields.ts'
import { endInstant, startInstant } from './when.ts'

/** The fields whose change is one of an aspect, in the order of the table. */
export const fieldsOfAspect = (aspect: Aspect): FieldName[] =>
  fieldNames.filter(name => fields[name].change.aspect === aspect)

const fieldsByAspect = new Map(
  aspects.map(aspect => [
    aspect,
    [
      ...stateFieldNames.filter(name => stateFields[name].aspect === aspect),
      ...fieldsOfAspect(aspect),
    ],
  ]),
)

/** The same with the fields of the state, which no form has. */
const fieldsOf = (aspect: Aspect) => fieldsByAspect.get(aspect) ?? []

/**
 * Of an event that repeats, the dates of a change. `all`: every date to come. `from`: the first of them and every later
 * one. `some`: only those. `added`, `gone`: there were no such dates, or are none any more.
 */
export type Scope = 'all' | 'from' | 'some' | 'added' | 'gone'

/**
 * One aspect that differs: `was` and `now` are whole snapshots, since words need their neighbours. `dates`, `scope`:
 * only of an event that repeats; the snapshots are those of the first date.
 */
export type Change = {
  aspect: Aspect
  was: Snapshot
  now: Snapshot
  dates?: readonly string[]
  keys?: readonly string[]
  scope?: Scope
}

/** Every aspect in which two snapshots differ, to the letter: what a revision records. */
export function differences(was: Snapshot, now: Snapshot): Change[] {
  return aspects.filter(aspect => differ(aspect, was, now)).map(aspect => ({ aspect, was, now }))
}

/** Those of them that people read: a curly quote or another zone with the same hour is none. */
export const readDifferences = (was: Snapshot, now: Snapshot): Change[] =>
  differences(was, now).filter(({ aspect }) => readsOtherwise(aspect, was, now))

/** Tells whether the law of the zone moved the start in between, whatever else changed. */
export const isMovedByLaw = (was: Snapshot, now: Snapshot): boolean =>
  now.movedByLaw !== undefined && now.movedByLaw.to !== was.movedByLaw?.to

/** One aspect of a net difference, and the revisions that brought it about, oldest first. */
export type Traced = { change: Change; by: Revision[] }

/**
 * The news for a watcher: the difference between what they may hold and the newest revision, and
 * where it comes from. A way that leads back to where it began brought nothing about.
 *
 * @param held the revision last told for sure, then any whose mail may have arrived (a crash or a
 *   broken connection while it was sent). For each aspect the first of them that differs from the
 *   newest gives the "was", so that what is said is true whichever of them arrived.
 * @param since every revision after the first of `held`, oldest first; the last is the newest.
 *   An aspect that only quiet revisions brought about is left out.
 */
export function tracedDifference(
  held: readonly [Revision, ...Revision[]],
  since: readonly Revision[],
): Traced[] {
  const newest = since.at(-1)
  if (!newest) return []
  return aspects.flatMap(aspect => {
    for (const base of held) {
      if (!readsOtherwise(aspect, base.snapshot, newest.snapshot)) continue
      const by = wayTo(aspect, base, since)
      if (by.some(({ quiet }) => !quiet))
        return [{ change: { aspect, was: base.snapshot, now: newest.snapshot }, by }]
    }
    return []
  })
}

/** The same without where it comes from. */
export const netDifference = (
  held: readonly [Revision, ...Revision[]],
  since: readonly Revision[],
): Change[] => tracedDifference(held, since).map(({ change }) => change)

/** The revisions behind a net difference that were not corrections of spelling, oldest first. */
export const loudRevisions = (traced: readonly Traced[]): Revision[] => {
  const all = traced.flatMap(({ by }) => by.filter(({ quiet }) => !quiet))
  const numbered = new Map(all.map(revision => [revision.number, revision]))
  return [...numbered.values()].sort((one, other) => one.number - other.number)
}

/**
 * The notes that explain a net difference, oldest first: those of quiet revisions are left out, and
 * those of changes that were taken back, since nobody is told of these.
 */
export const notesOf = (traced: readonly Traced[]): string[] =>
  loudRevisions(traced).flatMap(({ note }) => (note ? [note] : []))

/** The revisions that lead from one to the newest in an aspect, without the loops on the way. */
function wayTo(aspect: Aspect, base: Revision, since: readonly Revision[]): Revision[] {
  const way: { revision: Revision; reads: string }[] = []
  const start = readingOf(aspect, base.snapshot)
  let previous = { snapshot: base.snapshot, reads: start }
  for (const revision of since) {
    const { snapshot } = revision
    if (revision.number <= base.number || !differ(aspect, previous.snapshot, snapshot)) continue
    const reads = readingOf(aspect, snapshot)
    if (reads !== previous.reads) {
      const before = way.findIndex(step => step.reads === reads)
      if (reads === start) way.length = 0
      else if (before >= 0) way.length = before + 1
      else way.push({ revision, reads })
    }
    previous = { snapshot, reads }
  }
  return way.map(step => step.revision)
}

/** Folds an aspect to one text that is equal when people read the same. */
function readingOf(aspect: Aspect, snapshot: Snapshot): string {
  if (aspect !== 'time')
    return fieldsOf(aspect)
      .map(field => asRead(String(snapshot[field])))
      .join('\n')
  const instants = [startInstant(snapshot), endInstant(snapshot), snapshot.movedByLaw?.to ?? '']
  return [...instants, whenWords(snapshot, 'en')].join('\n')
}

function differ(aspect: Aspect, was: Snapshot, now: Snapshot): boolean {
  if (aspect === 'time' && isMovedByLaw(was, now)) return true
  return fieldsOf(aspect).some(field => String(was[field]) !== String(now[field]))
}

function readsOtherwise(aspect: Aspect, was: Snapshot, now: Snapshot): boolean {
  if (!differ(aspect, was, now)) return false
  if (aspect === 'time') return isMovedByLaw(was, now) || isAtOtherTime(was, now)
  return fieldsOf(aspect).some(field => asRead(String(was[field])) !== asRead(String(now[field])))
}

/** Another instant, or other words for the same one: both hold in every language when they hold in one. */
const isAtOtherTime = (was: Snapshot, now: Snapshot): boolean =>
  startInstant(was) !== startInstant(now) ||
  endInstant(was) !== endInstant(now) ||
  whenWords(was, 'en') !== whenWords(now, 'en')
