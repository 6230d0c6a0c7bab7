// Packs moment-timezone's zones into the program's own tz data: the years of events, equal zones once, and a
// yearly rule instead of its changes. `unpack` in src/domain/event/tz-database.ts reads what this writes.

import moment from 'moment-timezone/moment-timezone-utils.js'
import { firstYear, lastYear, unpack } from '../../src/domain/event/tz-database.ts'

/** `data/packed/latest.json` of the package. */
export type Source = { version: string; zones: string[]; links: string[] }

export type TzData = { version: string; zones: string[] }

/** A change of the clock, to an index of `kinds`, in minutes since 1970. */
type Change = { at: number; to: number }

type Clock = { kinds: string[]; offsets: number[]; first: number; changes: Change[] }

/** A change of every year: the first such weekday from a day on, in minutes of the wall clock before it. */
type Rule = { to: number; month: number; day: number; weekday: number; minutes: number }

const minute = 60_000
const oneDay = 24 * 60 * minute

export function packZones({ version, zones, links }: Source): TzData {
  const namesOf = new Map<string, string[]>()
  for (const zone of zones) {
    const name = zone.split('|', 1)[0] ?? ''
    const aliases = links.filter(link => link.startsWith(`${name}|`))
    const names = [name, ...aliases.map(link => link.slice(name.length + 1))]
    const record = packClock(clockOf(zone))
    namesOf.set(record, [...(namesOf.get(record) ?? []), ...names])
  }
  const records = [...namesOf].map(([record, names]) => `${names.sort().join(' ')}|${record}`)
  return { version, zones: records.sort() }
}

function clockOf(zone: string): Clock {
  const { abbrs, offsets, untils } = moment.tz.unpack(zone)
  // a day more, because the first of January begins in December of UTC
  const earliest = Date.UTC(firstYear, 0, 1) - oneDay
  const begin = untils.findIndex(until => until === Number.POSITIVE_INFINITY || until > earliest)
  const clock: Clock = { kinds: [], offsets: [], first: 0, changes: [] }
  for (let span = begin; span < abbrs.length; span++) {
    const offset = Math.round(-(offsets[span] ?? 0)) || 0
    const kind = `${abbrs[span]} ${offset}`
    if (!clock.kinds.includes(kind)) {
      clock.kinds.push(kind)
      clock.offsets.push(offset)
    }
    // whole minutes, as all changes since 1970 are but one, Monrovia's of 1972
    const at = Math.round((untils[span - 1] ?? 0) / minute)
    if (span > begin) clock.changes.push({ at, to: clock.kinds.indexOf(kind) })
  }
  return clock
}

/** Lists as few changes as give all the others by the rules. */
function packClock(clock: Clock): string {
  const rules = rulesOf(clock)
  const changes = clock.changes.filter(({ at }) => yearOf(at) <= lastYear)
  const all = changes.map(({ at, to }) => `${at} ${clock.kinds[to]}`).join()
  const listing = (most: number) => recordOf({ ...clock, changes: changes.slice(0, most) }, rules)
  const givesAll = (record: string) =>
    unpack(`|${record}`)
      .slice(1)
      .map(({ from, abbreviation, offset }) => `${from / minute} ${abbreviation} ${offset}`)
      .join() === all
  let [few, enough] = [0, changes.length]
  while (few < enough) {
    const middle = (few + enough) >> 1
    if (givesAll(listing(middle))) enough = middle
    else few = middle + 1
  }
  const record = listing(enough)
  if (!givesAll(record)) throw new Error(`no yearly rule gives ${all}`)
  return record
}

function recordOf({ kinds, first, changes }: Clock, rules: Rule[]): string {
  return [
    kinds.join(','),
    [first, ...changes.map(({ to }) => to)].map(to => to.toString(36)).join(''),
    changes.map(({ at }, index) => (at - (changes[index - 1]?.at ?? 0)).toString(36)).join(' '),
    rules
      .map(({ to, month, day, weekday, minutes }) => [to, month, day, weekday, minutes].join(' '))
      .join(','),
  ].join('|')
}

/** The two changes of every year that the data ends with; none where the clock came to rest. */
function rulesOf(clock: Clock): Rule[] {
  const last = clock.changes.at(-1)
  if (!last || yearOf(last.at) <= lastYear) return []
  return [clock.changes.length - 2, clock.changes.length - 1].map(index => ruleAt(clock, index))
}

/** Read from every second change before this one: all weekdays alike, the earliest day of them all. */
function ruleAt(clock: Clock, last: number): Rule {
  const all = clock.changes
    .map((change, index) => ({ ...change, wall: wallBefore(clock, index) }))
    .filter(({ at }, index) => (last - index) % 2 === 0 && index <= last && yearOf(at) > lastYear)
  const [one] = all
  if (!one) throw new Error(`no yearly change after ${lastYear}`)
  const earliest = Math.min(...all.map(({ wall }) => wall.getUTCMonth() * 100 + wall.getUTCDate()))
  return {
    to: one.to,
    month: Math.floor(earliest / 100) + 1,
    day: earliest % 100,
    weekday: one.wall.getUTCDay(),
    minutes: one.wall.getUTCHours() * 60 + one.wall.getUTCMinutes(),
  }
}

/** Computes the wall time before a change, as if the clock hung in UTC. */
function wallBefore({ changes, offsets, first }: Clock, index: number): Date {
  const offset = offsets[changes[index - 1]?.to ?? first] ?? 0
  return new Date(((changes[index]?.at ?? 0) + offset) * minute)
}

const yearOf = (minutes: number): number => new Date(minutes * minute).getUTCFullYear()
