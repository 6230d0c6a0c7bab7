// Finds where an event's texts contradict its fields, in English and Spanish. Pure: no clock, no I/O.

import type { FieldRow, TranslatedField } from '../event/field-row.ts'
import { type Aspect, fields } from '../event/fields.ts'
import { textFields } from '../event/read-texts.ts'
import { type Language, languages } from '../language.ts'
import { type EventFields, factsOf } from './event-facts.ts'
import { readScene, type Scene } from './features/scene.ts'
import type { Contradiction } from './finding.ts'
import { choose } from './model/choose.ts'
import { type WeightsByKind, weighed } from './model/weighing.ts'
import learned from './model/weights.json' with { type: 'json' }
import type { DayOrder } from './reading/dates.ts'
import { readMoments } from './reading/phrases.ts'
import { prepare, readable } from './reading/text.ts'

export type { EventFields } from './event-facts.ts'
export type { Contradiction, Kind } from './finding.ts'

/**
 * One text of an event: `in` names it (`description`, `summary`, `title`, `update`, `flyer`, `timetable`). A translation
 * is read as the text that it translates, in its own language.
 */
type EventText = { in: string; text: string; as?: TranslatedField; language?: Language }

export type Reading = {
  event: EventFields
  /** The event's texts; its title, summary and description when left out. */
  texts?: readonly EventText[]
  /** Values that fields had in earlier revisions: a text that still gives one is out of date. */
  earlier?: readonly Partial<EventFields>[]
  /** Main language of the texts; both languages are read in any case. */
  language?: Language
}

/** A text with too much in it to be read whole, and the offset from which it was not. */
export type Unread = { in: string; from: number }

export type Findings = {
  /** In the order of the texts, and of the passages in them. */
  contradictions: Contradiction[]
  unread: Unread[]
}

/**
 * Tells whether it may be said in public that a text is wrong. In texts by writers that nothing was
 * learned from, 0.976 of the findings as sure as this were right, and four of five of the others, which
 * only its writers are asked about.
 */
export const isSure = ({ certainty }: Pick<Contradiction, 'certainty'>): boolean => certainty >= 0.8

/** More of them are no help to read, and each brings its sentence with it; mending some shows the next. */
const mostFound = 30

/** Reads the first 48,000 UTF-16 units of each text, and 250 dates and times. Never throws for a text. */
export function findContradictions(
  reading: Reading,
  weights: WeightsByKind = learned as unknown as WeightsByKind,
): Findings {
  const unread: Findings['unread'] = []
  const contradictions = scenesOf(reading).flatMap(scene => {
    const { length } = scene
    const from = Math.min(scene.moments.unreadFrom, readable, length)
    if (from < length) unread.push({ in: scene.name, from })
    return choose(scene, weighed(scene, weights)).map(found => ({ ...found, in: scene.name }))
  })
  return { contradictions: contradictions.slice(0, mostFound), unread }
}

/** Reads each text for `npm run learn`. */
export function scenesOf(reading: Reading): (Scene & { name: string; length: number })[] {
  const facts = factsOf(reading.event, reading.earlier ?? [])
  return (reading.texts ?? textsOf(reading.event)).map(({ in: name, text, as, language }) => ({
    ...readScene(prepare(as ?? name, text), facts, dayOrder(reading, language)),
    name,
    length: text.length,
  }))
}

/** Lists the parts of texts that `findContradictions` does not read, for pages that know its findings. */
export function unreadTexts(reading: Pick<Reading, 'event' | 'texts' | 'language'>): Unread[] {
  return (reading.texts ?? textsOf(reading.event))
    .filter(({ text }) => text.length > shortEnough)
    .flatMap(({ in: name, text, as, language }) => {
      const order = dayOrder(reading, language)
      const { unreadFrom } = readMoments(prepare(as ?? name, text), order)
      const from = Math.min(unreadFrom, readable, text.length)
      return from < text.length ? [{ in: name, from }] : []
    })
}

/** No text up to this length holds too many dates and times, however short each is. */
const shortEnough = 500

function textsOf(event: EventFields): EventText[] {
  const own = languages.find(language => language === event.language)
  return textFields.flatMap(name => {
    const text = event[name]
    const { translation }: FieldRow<Aspect> = fields[name]
    if (!text) return []
    if (translation) return [{ in: name, text, as: translation.of, language: translation.into }]
    return [{ in: name, text, ...(own && { language: own }) }]
  })
}

/** "04/07" is April 7 in the Americas' English and on Puerto Rico, 4 July elsewhere. */
function dayOrder(
  { language, event }: Pick<Reading, 'event' | 'language'>,
  ofText: Language | undefined,
): DayOrder {
  const zone = event.zone ?? ''
  if ((ofText ?? language) === 'es') return 'day-first'
  return /^(?:Europe|Africa|Australia|Asia)\//.test(zone) ? 'day-first' : 'month-first'
}
