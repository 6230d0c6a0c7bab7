// Reads the program's own tz database, the same on every host (decision 4), from data that `npm run tz`
// writes. Must not know the machine's Intl, whose rules are often a year old.

import packed from './tz-data.json' with { type: 'json' }

/** Years of events. An instant before them has the first offset of these years, one after them the last. */
export const firstYear = 1970
export const lastYear = 2100

/** Release of the tz database in use, such as `2026f`. */
export const tzVersion: string = packed.version

/** A stretch of time with one offset; `from` and `until` in epoch milliseconds, `until` exclusive. */
export type Span = {
  from: number
  until: number
  /** Minutes east of UTC. */
  offset: number
  /** `PST`, or digits such as `-03` where a zone has no letters. */
  abbreviation: string
}

const recordOf = new Map(
  packed.zones.flatMap(record => namesIn(record).map(name => [name, record] as const)),
)
const zones = new Map<string, TzZone>()

/** Every name that {@link zoneNamed} takes, in alphabetical order, old aliases (`US/Pacific`) too. */
export const zoneNames: readonly string[] = [...recordOf.keys()].sort()

export const isZone = (name: string): boolean => recordOf.has(name)

/** The zone of an IANA name in its exact spelling; throws a RangeError for any other text. */
export function zoneNamed(name: string): TzZone {
  const known = zones.get(name)
  if (known) return known
  const record = recordOf.get(name)
  if (record === undefined) throw new RangeError(`unknown time zone: ${name}`)
  const zone = new TzZone(name, unpack(record))
  zones.set(name, zone)
  return zone
}

/** The clock of a zone. An alias keeps the name that it was asked for by. */
export class TzZone {
  readonly name: string
  readonly #spans: readonly [Span, ...Span[]]

  constructor(name: string, spans: readonly [Span, ...Span[]]) {
    this.name = name
    this.#spans = spans
  }

  /** Minutes east of UTC at an instant in epoch milliseconds. */
  offset(millis: number): number {
    return this.spanAt(millis).offset
  }

  spanAt(millis: number): Span {
    return this.#spans[this.#indexAt(millis)] ?? this.#spans[0]
  }

  /** Every span that touches the stretch between two epoch milliseconds, oldest first. */
  spansBetween(from: number, to: number): Span[] {
    return this.#spans.slice(this.#indexAt(from), this.#indexAt(to) + 1)
  }

  #indexAt(millis: number): number {
    let low = 0
    let high = this.#spans.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if (millis < (this.#spans[middle]?.until ?? 0)) high = middle
      else low = middle + 1
    }
    return low
  }
}

/** Names of a packed clock, aliases too. */
export function namesIn(record: string): string[] {
  return record.slice(0, record.indexOf('|')).split(' ')
}

/** Offset and abbreviation that a clock shows for a while. */
type Kind = Pick<Span, 'offset' | 'abbreviation'>

type Start = { from: number; kind: Kind }

const minute = 60_000
const day = 24 * 60 * minute

/**
 * Reads `names|kinds|kind of each span|minutes to each change|yearly rules`: kinds as `PST -480`, kinds of spans
 * and minutes in base 36, the first minutes since 1970, and each rule as the kind that it changes to, month,
 * day, weekday and minutes. Written by `tools/tz/pack-zones.ts`.
 */
export function unpack(record: string): [Span, ...Span[]] {
  const [, kindsText = '', order = '', changes = '', rules = ''] = record.split('|')
  const kinds = kindsText.split(',').map(readKind)
  const [first, ...later] = [...order].map(digit => kinds[parseInt(digit, 36)])
  if (!first) throw new Error(`unreadable time zone data: ${record.slice(0, 60)}`)
  const starts: [Start, ...Start[]] = [{ from: Number.NEGATIVE_INFINITY, kind: first }]
  let elapsed = 0
  for (const [index, minutes] of changes.split(' ').entries()) {
    elapsed += parseInt(minutes, 36)
    const kind = later[index]
    if (kind) starts.push({ from: elapsed * minute, kind })
  }
  if (rules) starts.push(...yearly(rules.split(','), kinds, starts.at(-1) ?? starts[0]))
  const spanFrom = ({ from, kind }: Start, next?: Start): Span => ({
    from,
    until: next?.from ?? Number.POSITIVE_INFINITY,
    ...kind,
  })
  const [begin, ...others] = starts
  return [
    spanFrom(begin, others[0]),
    ...others.map((start, index) => spanFrom(start, others[index + 1])),
  ]
}

function readKind(text: string): Kind {
  const [abbreviation = '', offset = ''] = text.split(' ')
  return { abbreviation, offset: Number(offset) }
}

/** The changes by rule after the last one that is listed. */
function* yearly(rules: string[], kinds: Kind[], last: Start): Generator<Start> {
  let before = last
  const begin = new Date(Math.max(last.from, Date.UTC(firstYear))).getUTCFullYear()
  for (let year = begin; year <= lastYear; year++) {
    for (const rule of rules) {
      const [to = 0, month = 0, date = 0, weekday = 0, minutes = 0] = rule.split(' ').map(Number)
      const kind = kinds[to]
      const earliest = Date.UTC(year, month - 1, date)
      const days = (weekday - new Date(earliest).getUTCDay() + 7) % 7
      const from = earliest + days * day + (minutes - before.kind.offset) * minute
      if (!kind || kind === before.kind || from <= before.from) continue
      before = { from, kind }
      yield before
    }
  }
}
