// Works out the dates of an event that repeats, and its snapshot on each of them.

import type { Snapshot, WallTime } from '../event/event.ts'
import { addDays } from '../event/wall-time.ts'
import { datesOf } from './dates.ts'
import { dayNumberOf } from './day-number.ts'
import { keptKeys } from './kept-keys.ts'
import { parseRule } from './parse-rule.ts'
import type { Hours, Patch, Repeats, Series } from './series.ts'

/** `date`: as the rule gives it. `time`: its own, of a date that was added by hand. */
export type Occurrence = {
  /** The first date that it had; with a time behind it where two are on one date. */
  key: string
  date: string
  time: string | null
  /** From which key on the rule that gives it holds, '' for the first rule. */
  since: string
  /** True for a date that readers were told of and that a newer rule does not give. */
  isDropped: boolean
}

/** Where it stands in the series: a new rule may give a date whose key is before the rule. */
export const placeOf = ({ key, since }: Occurrence): string => (key < since ? since : key)

/** Dates of one event at most; a rule that gives more is followed so far. */
export const mostDates = 400

/** Facts that the dates of a series are worked out from. */
type DatesOf = Pick<Series, 'startsLocal' | 'zone' | 'repeats' | 'rules' | 'dates'>

/** The dates of a series through `horizon`, in the order of their keys. Skipped ones are left out. */
export function keysOf(series: DatesOf, horizon: string, most = mostDates): Occurrence[] {
  const { startsLocal, zone, repeats } = series
  let all = occurrencesOf(repeats, { startsLocal, zone }, horizon)
  for (const next of series.rules ?? []) {
    const before = all.filter(one => placeOf(one) < next.since)
    const start = { startsLocal: `${next.startsOn}${startsLocal.slice(10)}`, zone }
    const given = occurrencesOf(next, start, horizon)
      .filter(({ date }) => date >= next.begins)
      .map(one => ({ ...one, since: next.since }))
    const old = all.filter(one => placeOf(one) >= next.since)
    all = [...before, ...keptKeys(old, given, frequencyOf(next), next.announcedUntil)]
  }
  return all
    .filter(({ key }) => series.dates?.[key] !== 'skip')
    .sort((one, other) => (one.key < other.key ? -1 : 1))
    .slice(0, most)
}

const frequencyOf = ({ rule }: Repeats): string => /FREQ=(\w+)/.exec(rule)?.[1] ?? 'DAILY'

type Start = { startsLocal: WallTime; zone: string }

/** The dates of one rule and those added by hand, by date. Of two on one date, the one by hand has its time in its key. */
function occurrencesOf({ rule, extra }: Repeats, start: Start, horizon: string): Occurrence[] {
  const first = start.startsLocal.slice(0, 10)
  const dates = rule === '' ? [first] : datesByRule(rule, start, horizon)
  const taken = new Set(dates)
  const added = [...new Set(extra)]
    .filter(local => local.slice(0, 10) <= horizon && local !== start.startsLocal)
    .map(local => {
      const date = local.slice(0, 10)
      const key = taken.has(date) ? `${date}T${local.slice(11).replace(':', '')}` : date
      taken.add(key)
      return { key, date, time: local.slice(11), since: '', isDropped: false }
    })
  const given = dates.map(date => ({ key: date, date, time: null, since: '', isDropped: false }))
  return [...given, ...added].sort((one, other) =>
    one.date === other.date ? compare(one.key, other.key) : compare(one.date, other.date),
  )
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

function datesByRule(text: string, start: Start, horizon: string): string[] {
  const rule = parseRule(text, start)
  // a kept rule was read before; its start may have moved past its end since
  return 'fault' in rule
    ? [start.startsLocal.slice(0, 10)]
    : datesOf(rule, start.startsLocal.slice(0, 10), horizon)
}

/**
 * The snapshot of one date, as of an event that does not repeat: the template, what changed from some date on, and what
 * is of this date alone. A dropped date is cancelled, unless it was put on again.
 */
export function resolve(series: Series, occurrence: Occurrence): Snapshot {
  const { repeats: _, rules: _r, from: _f, dates = {}, startsLocal, endsLocal, ...rest } = series
  const { key, date, since: ruledSince, time } = occurrence
  let own: Omit<Snapshot, 'startsLocal' | 'endsLocal'> = rest
  let hours = hoursOf({ startsLocal, endsLocal })
  let shift = 0
  const take = ({ shift: days = shift, hours: other = hours, ...fields }: Patch) => {
    own = { ...own, ...fields }
    hours = other
    shift = days
  }
  for (const [since, patch] of patchesFrom(series)) {
    if (since > placeOf(occurrence)) break
    take(patch)
    // a newer rule gives the days themselves
    if (since < ruledSince) shift = 0
  }
  if (time !== null) take({ shift: 0, hours: movedTo(hours, time) })
  if (occurrence.isDropped) take({ state: 'cancelled' })
  const alone = dates[key]
  if (alone && alone !== 'skip') take(alone)
  return { ...own, ...wallTimes(hours, addDays(`${date}T00:00`, shift).slice(0, 10)) }
}

export const patchesFrom = ({ from = {} }: Series) =>
  Object.entries(from).sort(([one], [other]) => compare(one, other))

/** Another start of the same length. */
function movedTo(hours: Hours, at: string): Hours {
  if (hours.endsAt === null) return { ...hours, at }
  const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
  const end = minutes(at) + hours.days * dayMinutes + minutes(hours.endsAt) - minutes(hours.at)
  const two = (number: number) => String(number).padStart(2, '0')
  const ofDay = end % dayMinutes
  return {
    at,
    days: Math.floor(end / dayMinutes),
    endsAt: `${two(Math.floor(ofDay / 60))}:${two(ofDay % 60)}`,
  }
}

const dayMinutes = 24 * 60

/** The hours of wall times, whatever their date. */
export const hoursOf = ({
  startsLocal,
  endsLocal,
}: Pick<Snapshot, 'startsLocal' | 'endsLocal'>): Hours => ({
  at: startsLocal.slice(11),
  days: endsLocal === null ? 0 : dayNumberOf(endsLocal) - dayNumberOf(startsLocal),
  endsAt: endsLocal?.slice(11) ?? null,
})

/** Hours on a date. */
export function wallTimes({ at, days, endsAt }: Hours, date: string) {
  const startsLocal = `${date}T${at}`
  const endsOn = addDays(startsLocal, days).slice(0, 10)
  return { startsLocal, endsLocal: endsAt === null ? null : `${endsOn}T${endsAt}` }
}
