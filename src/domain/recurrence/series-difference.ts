// Works out the net difference between two revisions of an event that repeats, grouped so that a change of
// many dates is said once: the mail about it does not grow with the number of dates.

import type { Scope } from '../event/differences.ts'
import { fieldsOfAspect, readDifferences } from '../event/differences.ts'
import type { Instant, Snapshot } from '../event/event.ts'
import { type Aspect, stateFields } from '../event/fields.ts'
import { endedAt, endInstant, startInstant } from '../event/when.ts'
import { keysOf, resolve } from './occurrences.ts'
import type { Series } from './series.ts'

/** One aspect that differs in the same way on some dates; `was` and `now` are snapshots of the first of them. */
export type SeriesChange = {
  aspect: Aspect
  was: Snapshot
  now: Snapshot
  /** Those dates, each as it is on the wall now. */
  dates: string[]
  keys: string[]
  scope: Scope
}

export type SeriesDifference = {
  changes: SeriesChange[]
  /** Keys of dates that there were not, and of those that are gone without having been cancelled. */
  added: string[]
  gone: string[]
}

/** Differences on the dates from `since` (a key) through `horizon`, as people read them; of those that are not over. */
export function seriesDifference(
  was: Series,
  now: Series,
  { since, horizon, now: at }: { since: string; horizon: string; now?: Instant | undefined },
): SeriesDifference {
  const before = coming(was, since, horizon)
  const after = coming(now, since, horizon)
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    const both = [before.get(key), after.get(key)].filter(one => one !== undefined)
    if (at === undefined || both.some(one => !isOver(one, at))) continue
    before.delete(key)
    after.delete(key)
  }
  const keys = [...before.keys()].filter(key => after.has(key))
  const groups = new Map<string, SeriesChange>()
  for (const key of keys) {
    const [one, other] = [before.get(key), after.get(key)]
    if (!one || !other) continue
    for (const change of readDifferences(one, other)) {
      const { aspect } = change
      const name = [aspect, saysOf(aspect, one, key), saysOf(aspect, other, key)].join('\n')
      const known = groups.get(name)
      const date = other.startsLocal.slice(0, 10)
      if (known) {
        known.keys.push(key)
        known.dates.push(date)
      } else groups.set(name, { ...change, keys: [key], dates: [date], scope: 'some' })
    }
  }
  return {
    changes: [...groups.values()].map(group => ({ ...group, scope: scopeOf(group.keys, keys) })),
    added: [...after.keys()].filter(key => !before.has(key)),
    gone: [...before.keys()].filter(key => !after.has(key)),
  }
}

const isOver = (snapshot: Snapshot, at: Instant): boolean =>
  endedAt({
    snapshot,
    startsAt: startInstant(snapshot),
    endsAt: endInstant(snapshot),
  }) <= at

function coming(series: Series, since: string, horizon: string): Map<string, Snapshot> {
  const dates = keysOf(series, horizon).filter(({ key }) => key >= since)
  return new Map(dates.map(one => [one.key, resolve(series, one)]))
}

/** One date alone is said as itself, however many there are. */
function scopeOf(changed: readonly string[], all: readonly string[]): Scope {
  if (changed.length === all.length) return 'all'
  const isToTheEnd = changed.length > 1 && changed[0] === all[all.length - changed.length]
  return isToTheEnd ? 'from' : 'some'
}

/** Equal for two dates of which an aspect says the same; of a time, seen from the key of the date. */
function saysOf(aspect: Aspect, snapshot: Snapshot, key: string): string {
  if (aspect !== 'time') return JSON.stringify(valuesOf(aspect, snapshot))
  const { startsLocal, endsLocal, zone, allDay } = snapshot
  const seen = (local: string | null) =>
    local && [Date.parse(local.slice(0, 10)) - Date.parse(key.slice(0, 10)), local.slice(11)]
  return JSON.stringify([seen(startsLocal), seen(endsLocal), zone, allDay])
}

function valuesOf(aspect: Aspect, snapshot: Snapshot): unknown[] {
  const own = fieldsOfAspect(aspect).map(name => snapshot[name])
  const states = Object.values(stateFields).some(field => field.aspect === aspect)
  return states ? [...own, snapshot.state, snapshot.reason] : own
}
