// Reads times of day in English and Spanish, alone and as ranges. Must not know the event.

import type { Range, Text } from './text.ts'
import { hourWordPattern, hourWords, monthPattern, weekdayPattern } from './words.ts'

/** One time of day as it is written. Offsets are those of the text. */
export type Clock = Range & {
  /** Hour and minute as read, before any guess about the half of the day. */
  hour: number
  minute: number
  /** Minutes after midnight that it may mean: two when it does not say which half of the day. */
  minutes: readonly number[]
  /** False when only its surroundings make it a time ("at 7"). */
  strong: boolean
  /** A zone's name after it, such as `et`; '' when none is written. */
  zone: string
  /** Minutes that were added to make `minutes` those of the event's zone. */
  shift: number
}

export type TimeSpan = Range & {
  from: Clock
  to?: Clock
  /** "6-8 PM": one expression; "from 6 to 8 PM" is two. */
  compact: boolean
}

/** "8 a. m. a 12 m.": noon, where it ends a range. */
const meridian = String.raw`(?<=(?:\ba|\by|hasta|hasta las|-) ?12 ?)m\b(?! (?:de|por|x))`
const meridiem = String.raw`[ap]\.\s?m\.|[ap]\.?\s?m\b|${meridian}`
const spanishHalf = String.raw`(?:de|por|en) la (?:manana|tarde|noche|madrugada)\b|del (?:dia|mediodia)\b|de (?:la )?madrugada\b`
const englishHalf = String.raw`in the (?:morning|afternoon|evening)\b|at night\b|noon\b|midnight\b`
const hours = String.raw`h(?:oras|ours|rs|r|s)?\b`
const half = `(?:${meridiem}|${spanishHalf}|${englishHalf})`
const suffix = String.raw`(?:\s?(?:o'?clock\b))?(?:\s?${hours}\.?)?(?:\s{0,2}${half})?(?:\s?\(?(?:noon|midnight|mediodia)\b\)?)?`
const part = String.raw`\s(?:y media|y cuarto|menos cuarto|en punto|y (?:diez|veinte|quince|treinta))\b`
const digits = String.raw`(?<halfPast>half )?(?<hour>\d{1,2})(?:(?<mark>[:.h])(?<minute>[0-5]\d)(?!\d))?`
const words = String.raw`(?<past>half past|half|(?:a )?quarter (?:past|to)|ten (?:past|to)|twenty (?:past|to))?\s?(?<word>${hourWordPattern})(?:[ -](?<wordMinute>thirty|fifteen|forty[- ]five))?\b`
const compactDigits = String.raw`(?:(?<military>0\d[0-5]\d|(?:1\d|2[0-3])[0-5]\d(?=\s?(?:h|hrs|hours|horas)\b)|(?<=\b(?:at|till|until|@) )(?:1\d|2[0-3])[0-5][05])(?:\s?${hours})?|(?<run>(?:[1-9]|1[0-2])[0-5][05])(?:\s?(?<runHalf>${meridiem}))?)`
const named = String.raw`(?<named>noon|midnight|mediodia|medianoche)\b`
const clock = `(?:${compactDigits}(?!\\d)|${named}|(?:${digits}(?<letter>[ap]\\b)?|${words})(?<part>${part})?(?<suffix>${suffix}))`

const anywhere = new RegExp(
  String.raw`(?<![\w$€£#/+]|\d[.,:]|\w[-@]|\b(?:no|calle)\.? |\b\d{3} )(?:${clock})(?![\w$%€/]|-[a-z]|[.,:]\d)`,
  'g',
)
const here = new RegExp(`${clock}(?![\\w$%€/]|[.,:]\\d)`, 'y')
const joint =
  / ?(?:-|\bto|\buntil|\btill|\btil|\bthrough|\bhasta(?: las?| el)?|\ba(?: las?| l)?\b|\by las?|\band) ?/y

/** Minutes to add to a time of a zone so named; 0 where nothing is known of it. */
export type ShiftOf = (zone: string) => number

/** Every time of day in a text, in order; none begins inside one of `dates`, which are in order too. */
export function readTimes(
  text: Text,
  dates: readonly Range[] = [],
  shiftOf: ShiftOf = () => 0,
): TimeSpan[] {
  const found: TimeSpan[] = []
  let next = 0
  anywhere.lastIndex = 0
  for (let match = anywhere.exec(text.folded); match; match = anywhere.exec(text.folded)) {
    while (next < dates.length && (dates[next]?.end ?? 0) <= match.index) next++
    const date = dates[next]
    if (date && date.start <= match.index) {
      anywhere.lastIndex = date.end
      continue
    }
    const from = clockOf(text, match)
    if (!from) {
      anywhere.lastIndex = match.index + 1 + leadingDigits(match[0])
      continue
    }
    const span = extended(text, from)
    if (span) {
      found.push(span)
      anywhere.lastIndex = span.end
    } else anywhere.lastIndex = from.end
  }
  return found.map(span => inEventZone(span, shiftOf))
}

/** "6 to 8 pm ET" names one zone for both. */
function inEventZone(span: TimeSpan, shiftOf: ShiftOf): TimeSpan {
  const shifted = (clock: Clock, zone: string): Clock => {
    const shift = zone ? shiftOf(zone) : 0
    return { ...clock, zone, shift, minutes: clock.minutes.map(m => (m + shift + 1440) % 1440) }
  }
  const { from, to } = span
  const last = to?.zone ?? ''
  return {
    ...span,
    from: shifted(from, from.zone || last),
    ...(to ? { to: shifted(to, to.zone || from.zone) } : {}),
  }
}

const leadingDigits = (match: string) => /^\d*/.exec(match)?.[0].length ?? 0

function extended(text: Text, first: Clock): TimeSpan | null {
  const second = partner(text, first)
  if (!second) {
    const lead = isLed(text, first)
    if (!first.strong && !lead) return null
    return { start: first.start, end: first.end, from: first, compact: true }
  }
  const { to, between } = second
  if (!first.strong && !to.strong && !isRangeLed(text, first, to, between)) {
    return isLed(text, first)
      ? { start: first.start, end: first.end, from: first, compact: true }
      : null
  }
  const [from, end] = agree(first, to)
  // "21 a 02 hs" without "de" before it is one expression, too.
  const compact =
    between.trim() === '-' ||
    (between.trim() === 'a' && !/\b(?:de|desde|entre|las?|from)\s$/.test(before(text, first, 8)))
  return { start: from.start, end: end.end, from, to: end, compact }
}

function partner(text: Text, first: Clock): { to: Clock; between: string } | null {
  joint.lastIndex = first.end
  const between = joint.exec(text.folded)
  if (!between) return null
  if (
    /and|^\s?y/.test(between[0]) &&
    !/\b(?:between|entre)(?: las?)? $/.test(before(text, first, 14))
  )
    return null
  if (/a las?/.test(between[0]) && /\ba las? $/.test(before(text, first, 6))) return null
  here.lastIndex = joint.lastIndex
  const match = here.exec(text.folded)
  const to = match && clockOf(text, match)
  return to ? { to, between: between[0] } : null
}

/** "6 to 8 pm": the first takes the second's half of the day where the order allows it. */
function agree(first: Clock, second: Clock): [Clock, Clock] {
  const [a, b] = [choices(first), choices(second)]
  if (a.length === 2 && b.length === 1) {
    const end = b[0] ?? 0
    const before = a.filter(m => m < end)
    return [{ ...first, minutes: before.length ? [Math.max(...before)] : [Math.max(...a)] }, second]
  }
  if (a.length === 1 && b.length === 2) {
    const start = a[0] ?? 0
    const after = b.filter(m => m > start)
    return [first, { ...second, minutes: after.length ? [Math.min(...after)] : [Math.min(...b)] }]
  }
  return [first, second]
}

const choices = (clock: Clock) => clock.minutes

const before = (text: Text, range: Range, length: number) =>
  text.folded.slice(Math.max(0, range.start - length), range.start)

const led =
  /(?:\b(?:at|around|about|a las?|las?|from|desde|since|until|till|til|by|before|after|hasta)|@|\bstarts?|\bbegins?|\bends?)\s{0,2}$/
const ledSpoken = /(?:\b(?:at|a las?|las?|until|till|around|about|hasta las?))\s{1,2}$/
const timeWord =
  /^(?:\s{0,2}(?:$|[\n.,;:!?)("'-]|(?:on|in|for|with|and|or|sharp|tonight|until|till|to|at|this|o'clock|ish|y|en|con|hasta|por|del|de(?! la calle)|el|este|esta|para|o|e|frente|mon|tue|wed|thu|fri|sat|sun|lunes|martes|mier|juev|viern|sab|dom|jan|feb|mar|apr)\w*\b)|ish)/

/** "at 7," but neither "at 7 Elm Street" nor "las 7 familias". */
function isLed(text: Text, clock: Clock): boolean {
  if (clock.hour > 24) return false
  if (
    /^[a-z]/.test(text.folded.slice(clock.start, clock.end)) &&
    !ledSpoken.test(before(text, clock, 12))
  )
    return false
  return (
    led.test(before(text, clock, 12)) && timeWord.test(text.folded.slice(clock.end, clock.end + 14))
  )
}

/** Two bare numbers are times after "from", "de" or "hours:", or beside a weekday or a date. */
function isRangeLed(text: Text, first: Clock, to: Clock, between: string): boolean {
  if (first.hour > 23 || to.hour > 24 || first.hour === 0) return false
  const lead = before(text, first, 24)
  if (/\blas?\s$/.test(lead) || /las/.test(between)) return true
  if (counted.test(text.folded.slice(to.end, to.end + 14))) return false
  if (opensLine(text, first, to)) return true
  return rangeLead.test(lead)
}

/** "9 to 1, with a coffee break": a line that begins with a span and stops. */
const opensLine = (text: Text, first: Clock, to: Clock) =>
  first.hour <= 12 &&
  to.hour <= 12 &&
  /(?:^|\n)[^\p{L}\p{N}\n]{0,4}$/u.test(before(text, first, 8)) &&
  /^\s?(?:[,.;]|\n|$|(?:in|at|en|on) )/.test(text.folded.slice(to.end, to.end + 4))

/** Words that make two numbers a count: "6 to 8 weeks", "de 4 a 8 jugadores". */
const counted =
  /^\s?(?:%|and up\b|people|years|\w*dollars|km\b|grade|(?!los\b|las\b|pos\b|tues|wednes|thurs|lunes|martes|miercoles|jueves|viernes)[a-z]{2,}s\b)/
const rangeLead = new RegExp(
  String.raw`(?:\b(?:from|hours?:?|open|horario:?|between|weekdays|hora:|time:|when:)|\b${weekdayPattern}s?\b\.?[,:]?|\b(?:\d{1,2}(?:st|nd|rd|th)?),|\b${monthPattern}\.? \d{1,2}(?:st|nd|rd|th)?(?:, 20\d\d)?|\bde|\bwe [a-z]+)\s{0,2}(?:de )?$`,
)

function clockOf(text: Text, match: RegExpExecArray): Clock | null {
  const g = match.groups ?? {}
  const raw = match[0]
  const tail = (g.suffix ?? '').trim()
  let start = match.index
  if (g.past === undefined && g.word !== undefined) start += raw.length - raw.trimStart().length
  // The dot of "18 h." ends the sentence; that of "6 p.m." belongs to it.
  const end = match.index + raw.trimEnd().replace(/(h(?:oras|ours|rs|r|s)?)\.$/, '$1').length
  const zone = zoneAfter(text.folded, end)
  if (g.military)
    return exact({ start, end }, Number(g.military.slice(0, 2)), Number(g.military.slice(2)), zone)
  if (g.named) {
    const hour = /noon|mediodia/.test(g.named) ? 12 : 0
    return exact({ start, end }, hour, 0, zone)
  }
  if (g.run) return runTogether({ start, end }, g.run, g.runHalf, zone)
  const spoken = g.word !== undefined
  let hour = spoken ? (hourWords[g.word ?? ''] ?? 0) : Number(g.hour)
  let minute = spoken ? minuteWord(g.wordMinute) : Number(g.minute ?? 0)
  const shift = shiftOf(g.past ?? g.halfPast, g.part)
  minute += shift
  if (minute < 0) {
    minute += 60
    hour = hour === 1 ? 12 : hour - 1
  }
  if (hour > 24 || minute > 59 || (hour === 24 && !g.minute && !tail)) return null
  const letter = g.letter ?? ''
  const half = halfOf(letter || tail, hour)
  const dotted = g.mark === '.'
  const strong =
    (dotted && quarters.test(g.minute ?? '') && !measured.test(text.folded.slice(end, end + 12))) ||
    Boolean(tail || letter || g.part || g.halfPast || (g.past && spoken)) ||
    (g.minute !== undefined && !dotted) ||
    (dotted && /(?:\bat|@|las|from|de)\s$/.test(text.folded.slice(Math.max(0, start - 5), start)))
  if (dotted && !strong) return null
  return {
    start,
    end,
    hour,
    minute,
    minutes: meanings(hour, minute, half, raw, tail),
    strong,
    zone,
    shift: 0,
  }
}

/** "7.30" is a time, "7.30 km" and "7.32" are not. */
const quarters = /^(?:00|15|30|45)$/
const measured =
  /^\s?(?:€|%|euros?|pesos|soles|dollars|km|kms|m|metros|met(?:er|re)s|kg|mi|miles?|million|points|pts|gb|l)\b/

/** "730", "630 pm": hour and minutes without a mark between them. */
function runTogether(range: Range, run: string, half: string | undefined, zone: string): Clock {
  const [hour, minute] = [Number(run.slice(0, -2)), Number(run.slice(-2))]
  const minutes = meanings(hour, minute, halfOf(half ?? '', hour), run, '')
  return { ...range, hour, minute, minutes, strong: half !== undefined, zone, shift: 0 }
}

const exact = (range: Range, hour: number, minute: number, zone: string): Clock => ({
  ...range,
  hour,
  minute,
  minutes: [hour * 60 + minute],
  strong: true,
  zone,
  shift: 0,
})

const minuteWord = (word: string | undefined) =>
  word === undefined ? 0 : word === 'thirty' ? 30 : word === 'fifteen' ? 15 : 45

function shiftOf(past: string | undefined, part: string | undefined): number {
  const words = `${past ?? ''}${part ?? ''}`
  const size = /half|media|treinta/.test(words)
    ? 30
    : /quarter|cuarto|quince/.test(words)
      ? 15
      : /ten|diez/.test(words)
        ? 10
        : /twenty|veinte/.test(words)
          ? 20
          : 0
  return /\bto\b|menos/.test(words) ? -size : size
}

/** Reads the half of the day that its words name: `am`, `pm`, `24` for a written 24-hour time, or ''. */
function halfOf(words: string, hour: number): 'am' | 'pm' | '24' | '' {
  if (/^a\b|^a\.?\s?m|\ba\.?\s?m\b|manana|madrugada|morning|midnight/.test(words)) return 'am'
  if (/^m\b|^p\b|^p\.?\s?m|\bp\.?\s?m\b|tarde|afternoon|evening|noon|mediodia|del dia/.test(words))
    return 'pm'
  if (/noche|night/.test(words)) return hour < 5 || hour === 12 ? 'am' : 'pm'
  if (/^h/.test(words)) return '24'
  return ''
}

function meanings(hour: number, minute: number, half: string, raw: string, tail: string): number[] {
  const at = (h: number) => h * 60 + minute
  if (hour > 12 || hour === 0 || /^0\d/.test(raw)) return [at(hour % 24)]
  if (half === 'am') return [at(hour % 12)]
  if (half === 'pm') return [at((hour % 12) + 12)]
  if (half === '24' && /^h(?:rs|s|oras|ours|r)?/.test(tail))
    return hour < 8 ? [at(hour), at((hour % 12) + 12)] : [at(hour)]
  return [at(hour % 12), at((hour % 12) + 12)]
}

const zoneAfter = (folded: string, end: number) =>
  /^\s?\(?(e[sd]?t|c[sd]?t|m[sd]?t|p[sd]?t|ak[sd]?t|hst|(?:utc|gmt)(?:[+-]\d{1,2}(?::?\d\d)?)?|bst|cest|cet|eastern|central|mountain|pacific|hora (?:del )?(?:este|centro|pacifico|peninsular))\b/.exec(
    folded.slice(end, end + 24),
  )?.[1] ?? ''
