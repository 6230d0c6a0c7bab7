// Derives from an event's fields the facts that its texts are compared with. Pure.

import type { State } from '../event/event.ts'
import type { ReadDetails } from '../event/read-texts.ts'
import { minutesOf as clockMinutes, timetableLines } from '../event/timetable.ts'
import { isZone, zoneNamed } from '../event/tz-database.ts'
import { commonWords, gatherings } from './reading/cue-words.ts'
import { weekdayOf } from './reading/dates.ts'
import { bare } from './reading/text.ts'
import type { Day } from './rewriting/style.ts'

/** The form fields of an event that its text can contradict. Unknown is '' or left out. */
export type EventFields = Partial<ReadDetails> &
  Pick<ReadDetails, 'startsLocal'> & { state?: State; language?: string }

export type Facts = {
  fields: EventFields
  first: Day
  /** Every day of the event, at most sixty. */
  days: readonly Day[]
  /** Minutes after midnight; null for an all-day event, or when no end is known. */
  start: number | null
  end: number | null
  /** Minutes after midnight of the rows of the day, of which any may stand in a text. */
  timetable: readonly number[]
  /** First letters of the title's own nouns: what the event calls itself. */
  nouns: readonly string[]
  /** True when the title says the kind of gathering ("Dance"); else "the class" may be it. */
  kindTitled: boolean
  /** Words of place, address, city and organizer, as compared. */
  place: string
  address: string
  city: string
  /** Values that fields had in earlier revisions. */
  earlier: readonly Partial<EventFields>[]
}

export function factsOf(fields: EventFields, earlier: readonly Partial<EventFields>[]): Facts {
  const first = dayOf(fields.startsLocal)
  const last = fields.endsLocal ? dayOf(fields.endsLocal) : first
  return {
    fields,
    first,
    days: sameNight(first, fields.endsLocal) ? [first] : daysBetween(first, last),
    start: fields.allDay ? null : minutesOf(fields.startsLocal),
    end: fields.allDay || !fields.endsLocal ? null : minutesOf(fields.endsLocal),
    timetable: timetableLines(fields.timetable ?? '').map(({ time }) => clockMinutes(time)),
    nouns: nounsOf(fields.title ?? ''),
    kindTitled: gathering.test(bare(fields.title ?? '')),
    place: bare(fields.placeName ?? ''),
    address: bare(fields.address ?? ''),
    city: bare(fields.city ?? ''),
    earlier,
  }
}

/** A party until 2 in the morning is one day's event. */
const sameNight = (first: Day, endsLocal: string | null | undefined) =>
  Boolean(endsLocal) &&
  minutesOf(endsLocal ?? '') < 8 * 60 &&
  ordinal(dayOf(endsLocal ?? '')) - ordinal(first) <= 1

function dayOf(local: string): Day {
  const [year = 0, month = 1, day = 1] = local.slice(0, 10).split('-').map(Number)
  return { year, month, day, weekday: weekdayOf(year, month, day) }
}

function daysBetween(first: Day, last: Day): Day[] {
  const count = Math.min(60, Math.max(1, ordinal(last) - ordinal(first) + 1))
  return Array.from({ length: count }, (_, i) => {
    const at = new Date((ordinal(first) + i) * 86_400_000)
    const [year, month, day] = [at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate()]
    return { year, month, day, weekday: weekdayOf(year, month, day) }
  })
}

const minutesOf = (local: string) => Number(local.slice(11, 13)) * 60 + Number(local.slice(14, 16))

/** Days since 1970, for distances. */
export const ordinal = (day: { year: number; month: number; day: number }): number =>
  Math.floor(Date.UTC(day.year, day.month - 1, day.day) / 86_400_000)

const common = new RegExp(`^${commonWords}$`)

/** Short names of gatherings, which count as a title's nouns like the longer ones. */
export const shortNouns = /^(?:hop|run|jam|fry|bee|bbq|tea|gig|ski|row|dig|mow|hunt)$/

/**
 * Words for things that open or leave before an event, though its title may hold the word: "ICE at the
 * door".
 */
const cues =
  /\b(?:at|in|for|of|on|by|with|from|to|al?|del?|en|por|para|con|contra) (?:the |la |el |los |las |our |your |a )?(?:doors?|gates?|bus(?:es)?|bar|office|kitchen|lunch|dinner|lines?|news|phones?|puertas?|cena|comida|autobus(?:es)?|camion(?:es)?|oficina|tren)\b|\b(?:doors?|gates?|puertas?|taquilla)\b/g

const nounsOf = (title: string): string[] =>
  bare(title.replace(datedMonth, ' '))
    .replace(cues, ' ')
    .split(' ')
    .filter(
      word => (word.length >= 4 || shortNouns.test(word)) && !common.test(word) && !/\d/.test(word),
    )
    .map(stem)

/** "Science Night, March 11" is no march. */
const datedMonth =
  /\b(?:march|marzo)(?=\.? \d)|(?<=\d(?:st|nd|rd|th)? (?:of |de )?)(?:march|marzo)\b/gi

const gathering = new RegExp(`\\b${gatherings}\\b`)
/** "the class", "this workshop", or "Class" at the head of a clause. */
export const someGathering =
  /(?:^\W*|\b(?:the|this|our|tonight's) )(?:class|workshop|course|session|concert|show|meeting|rally|march|vigil|game|race|tour|walk|hike|ride|dance|party|festival|fair|talk|lecture|reading|ceremony|supper|potluck|picnic|sale|swap|auction|gala|recital|screening|webinar|training|seminar|conference|forum|clinic|fundraiser|tournament|match|parade|open house|retreat|tasting|contest|celebration|performance)\b/

/** Enough of a word to know it again in the plural. */
export const stem = (word: string): string =>
  word.slice(0, Math.max(4, Math.min(6, word.length - 1)))

/** Minutes after midnight, of any day, as `12:00`. */
export function clockText(minutes: number): string {
  const ofDay = ((minutes % 1440) + 1440) % 1440
  return `${String(Math.floor(ofDay / 60)).padStart(2, '0')}:${String(ofDay % 60).padStart(2, '0')}`
}

/** Zones as flyers name them ("ET", "hora del centro"). */
const zones: readonly (readonly [RegExp, string])[] = [
  [/^(?:e[sd]?t$|eastern|hora (?:del )?este)/, 'America/New_York'],
  [/^(?:c[sd]?t$|central|hora (?:del )?centro)/, 'America/Chicago'],
  [/^(?:m[sd]?t$|mountain)/, 'America/Denver'],
  [/^(?:p[sd]?t$|pacific|hora (?:del )?pacifico)/, 'America/Los_Angeles'],
  [/^ak/, 'America/Anchorage'],
  [/^hst/, 'Pacific/Honolulu'],
  [/^(?:utc|gmt)/, 'UTC'],
  [/^bst/, 'Europe/London'],
  [/^(?:ce|hora (?:del )?peninsular)/, 'Europe/Madrid'],
]

/** Minutes from a zone's wall time, as a text names it, to the event's; 0 where either is unknown. */
export function shiftFrom(said: string, { zone = '', startsLocal }: EventFields): number {
  const at = Date.parse(`${startsLocal}Z`)
  const name = zones.find(([pattern]) => pattern.test(said))?.[1]
  const ahead = /^(?:utc|gmt)([+-]\d{1,2})/.exec(said)?.[1]
  if (!name || !isZone(zone) || !isZone(name) || Number.isNaN(at)) return 0
  // Mexico's own "hora del centro" has no summer time.
  if (name === 'America/Chicago' && /Mexico_City|Monterrey|Merida/.test(zone)) return 0
  const offset = ahead === undefined ? zoneNamed(name).offset(at) : 60 * Number(ahead)
  return zoneNamed(zone).offset(at) - offset
}

export const dateText = (day: { year: number; month: number; day: number }): string =>
  `${day.year}-${String(day.month).padStart(2, '0')}-${String(day.day).padStart(2, '0')}`
