// Gives the dates of a new rule the keys that their dates had, so that addresses, UIDs and watchers stay with them.

import { civilDate, dayNumberOf, weekdayOf } from './day-number.ts'
import type { Occurrence } from './occurrences.ts'

/**
 * Maps dates of a newer rule to those of the older one: the same date first, then by place within its day, week,
 * month or year. What maps to nothing has its own date as key. An older date that readers were told of and that is
 * nowhere now is dropped, and never absent; one that was dropped is on again where it is given again.
 */
export function keptKeys(
  old: readonly Occurrence[],
  given: readonly Occurrence[],
  frequency: string,
  announcedUntil: string,
): Occurrence[] {
  const left = new Set(old)
  const keyed = new Map<Occurrence, string>()
  const give = (one: Occurrence, from: Occurrence) => {
    keyed.set(one, from.key)
    left.delete(from)
  }
  for (const one of given) {
    const same = [...left].find(other => other.date === one.date && other.time === one.time)
    if (same) give(one, same)
  }
  const waiting = Map.groupBy(
    [...left].filter(one => !one.isDropped),
    one => periodOf(one.date, frequency),
  )
  for (const one of given) {
    if (keyed.has(one)) continue
    const next = waiting.get(periodOf(one.date, frequency))?.find(other => left.has(other))
    if (next) give(one, next)
  }
  const used = new Set([...old.map(one => one.key)])
  const kept = given.map(one => {
    const known = keyed.get(one)
    if (known !== undefined) return { ...one, key: known }
    const key = used.has(one.key) ? nextKey(one.key, used) : one.key
    used.add(key)
    return { ...one, key }
  })
  const dropped = [...left].filter(one => one.isDropped || one.date <= announcedUntil)
  return [...kept, ...dropped.map(one => ({ ...one, isDropped: true }))]
}

/** A date whose own key is another date's has a number behind it. */
function nextKey(key: string, used: ReadonlySet<string>): string {
  for (let number = 2; ; number++) if (!used.has(`${key}-${number}`)) return `${key}-${number}`
}

/** Equal for two dates of one period. Weeks begin on Monday. */
function periodOf(date: string, frequency: string): number {
  const day = dayNumberOf(date)
  if (frequency === 'DAILY') return day
  if (frequency === 'WEEKLY') return day - weekdayOf(day)
  const { year, month } = civilDate(day)
  return frequency === 'MONTHLY' ? year * 12 + month : year
}
