// What a calendar shows of an event in words: its title with its state, where it is, and a
// description that begins with the last change. Knows nothing of iCalendar's syntax.

import { type ChangeWords, changeSentence, stateWord } from '../domain/change-words.ts'
import { dateWords, whenWords } from '../domain/date-words.ts'
import type { Details, Revision, State } from '../domain/event.ts'
import type { Language, Phrases } from '../domain/language.ts'
import { wallTimeAt } from '../domain/wall-time.ts'

/** The title, after the state of an event that is not on: Google hides STATUS. */
export const titleWords = (title: string, state: State, language: Language): string =>
  state === 'announced' ? title : `${stateHeading(state, language)}: ${title}`

/** Place, address and city on one line; the link where an event is online only; `''` when untold. */
export function locationWords(what: Pick<Details, 'placeName' | 'address' | 'city' | 'onlineUrl'>) {
  const place = [what.placeName, what.address, what.city].filter(Boolean)
  return place.length ? place.join(', ') : what.onlineUrl
}

export type Description = {
  revision: Revision
  /** What this revision changed; empty for the first. */
  changes: readonly ChangeWords[]
  /** The event's page. */
  url: string
  language: Language
}

/** Plain text, paragraphs apart by an empty line. The description stands in it as it was typed. */
export function descriptionWords({ revision, changes, url, language }: Description): string {
  const { snapshot } = revision
  const paragraphs = [
    lastChange(revision, changes, language),
    state(revision, changes, language),
    whenWords(snapshot, language),
    snapshot.onlineUrl && `${online[language]}: ${snapshot.onlineUrl}`,
    snapshot.summary,
    snapshot.description,
    url,
  ]
  return paragraphs.filter(Boolean).join('\n\n')
}

function lastChange(
  { at, note, snapshot }: Revision,
  changes: readonly ChangeWords[],
  language: Language,
): string {
  if (!changes.length) return ''
  const date = dateWords(wallTimeAt(at, snapshot.zone), language)
  const sentences = changes.map(change => changeSentence(change, language))
  return [`${changed[language](date)}:`, ...sentences, note].filter(Boolean).join('\n')
}

/** Why the event is not on, unless the last change has just said so. */
function state(
  { snapshot }: Revision,
  changes: readonly ChangeWords[],
  language: Language,
): string {
  const told = changes.some(change => change.aspect === 'state')
  if (snapshot.state === 'announced' || !snapshot.reason || told) return ''
  return `${stateHeading(snapshot.state, language)}: ${snapshot.reason}`
}

const stateHeading = (state: State, language: Language): string =>
  stateWord(state, language).toUpperCase()

const changed: Phrases<(date: string) => string> = {
  en: date => `Changed on ${date}`,
  es: date => `Cambió el ${date}`,
}
const online: Phrases<string> = { en: 'Online', es: 'En línea' }
