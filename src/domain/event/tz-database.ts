// The program's own tz database, the same on every host (decision 4); the data is moment-timezone's.
// Knows nothing of the machine's Intl, whose rules are often a year old, and loads no moment.

import { Zone, type ZoneOffsetFormat } from 'luxon'
import packed from 'moment-timezone/data/packed/latest.json' with { type: 'json' }

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

const recordOf = new Map(packed.zones.map(record => [record.split('|', 1)[0] ?? '', record]))
for (const link of packed.links) {
  const [target = '', alias = ''] = link.split('|')
  recordOf.set(alias, recordOf.get(target) ?? '')
}
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

/** A luxon zone over the program's own data. An alias keeps the name that it was asked for by. */
export class TzZone extends Zone {
  readonly #name: string
  readonly #spans: readonly [Span, ...Span[]]

  constructor(name: string, spans: readonly [Span, ...Span[]]) {
    super()
    this.#name = name
    this.#spans = spans
  }

  override get type() {
    return 'tz-database'
  }
  override get name() {
    return this.#name
  }
  override get isUniversal() {
    return this.#spans.length === 1
  }
  override get isValid() {
    return true as const
  }
  override offset(millis: number) {
    return this.spanAt(millis).offset
  }
  override offsetName(millis: number) {
    return this.spanAt(millis).abbreviation
  }
  override formatOffset(millis: number, format: ZoneOffsetFormat) {
    return formatOffset(this.offset(millis), format)
  }
  override equals(other: Zone) {
    return other instanceof TzZone && other.name === this.#name
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

/**
 * Reads `name|abbreviations|offsets|index of each span|minutes to each change|population`: numbers in
 * base 60, offsets in minutes west. Source: https://momentjs.com/timezone/docs/#/data-formats/packed-format/
 */
export function unpack(record: string): [Span, ...Span[]] {
  const [, abbreviations = '', offsets = '', indices = '', changes = ''] = record.split('|')
  const names = abbreviations.split(' ')
  const east = offsets.split(' ').map(text => Math.round(-base60(text)) || 0)
  const minutes = changes === '' ? [] : changes.split(' ').map(base60)
  let from = Number.NEGATIVE_INFINITY
  let elapsed = 0
  const spans = [...indices].map((digit, position) => {
    const index = base60(digit)
    elapsed += minutes[position] ?? Number.POSITIVE_INFINITY
    const until = Math.round(elapsed * 60_000)
    const span = { from, until, offset: east[index] ?? 0, abbreviation: names[index] ?? '' }
    from = until
    return span
  })
  const [first, ...rest] = spans
  if (!first) throw new Error(`unreadable time zone data: ${record.slice(0, 60)}`)
  return [first, ...rest]
}

const digits60 = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWX'

function base60(text: string): number {
  const [whole = '', fraction = ''] = text.replace('-', '').split('.')
  const value = [...whole].reduce((sum, digit) => sum * 60 + digits60.indexOf(digit), 0)
  const part = [...fraction].reduceRight((sum, digit) => (sum + digits60.indexOf(digit)) / 60, 0)
  return text.startsWith('-') ? -(value + part) : value + part
}

function formatOffset(offset: number, format: ZoneOffsetFormat): string {
  const sign = offset < 0 ? '-' : '+'
  const hours = Math.trunc(Math.abs(offset) / 60)
  const minutes = Math.abs(offset) % 60
  const twoDigits = (value: number) => String(value).padStart(2, '0')
  if (format === 'narrow') return `${sign}${hours}${minutes ? `:${twoDigits(minutes)}` : ''}`
  return `${sign}${twoDigits(hours)}${format === 'short' ? ':' : ''}${twoDigits(minutes)}`
}
