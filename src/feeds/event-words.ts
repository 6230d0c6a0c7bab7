// Writes the words that a calendar shows of an event: where it is, and a description that begins with the
// last change. Must not know iCalendar's syntax.

import { type ChangeWords, changeSentence, changeWords } from '../domain/change-words.ts'
import { dateWords, whenWords } from '../domain/date-words.ts'
import { isolated } from '../domain/direction.ts'
import type { Details, Revision } from '../domain/event/event.ts'
import { toldOfGroup } from '../domain/event/group-words.ts'
import type { LastChange } from '../domain/event/last-change.ts'
import type { Terms } from '../domain/event/terms.ts'
import { wallTimeAt } from '../domain/event/wall-time.ts'
import { olderFlyerWords } from '../domain/flyer-words.ts'
import { type Language, wordsOf } from '../domain/language.ts'
import { timetableWords } from '../domain/timetable-words.ts'
import { stateHeading } from '../domain/title-words.ts'
import { paragraph } from './markup.ts'

/** Place, address and city on one line; the link where an event is online only; `''` when untold. */
export function locationWords(what: Pick<Details, 'placeName' | 'address' | 'city' | 'onlineUrl'>) {
  const place = [what.placeName, what.address, what.city].filter(Boolean)
  return place.length ? place.join(', ') : what.onlineUrl
}

/** The last change that every copy tells of, in words. */
export type ToldChange = Omit<LastChange, 'changes'> & { changes: readonly ChangeWords[] }

/** Puts a change into words, the same for every copy. */
export const toldChange = (
  { changes, ...change }: LastChange,
  wording: { language: Language; terms: Terms },
): ToldChange => ({ ...change, changes: changes.map(one => changeWords(one, wording)) })

export type Description = {
  revision: Revision
  lastChange: ToldChange | null
  /** The event's page. */
  url: string
  language: Language
  /** The rule of an event that repeats, in words. */
  repeats?: string | undefined
}

/** Plain text, paragraphs apart by an empty line. The description stands in it as it was typed. */
export function descriptionWords(what: Description): string {
  const paragraphs = [...leadWords(what), what.revision.snapshot.description, what.url]
  return paragraphs.filter(Boolean).join('\n\n')
}

/** The same as HTML, around the description as it was rendered. */
export function descriptionHtml(what: Description, rendered: string): string {
  return [...leadWords(what).map(paragraph), rendered, paragraph(what.url)]
    .filter(Boolean)
    .join('\n')
}

/** The last change in sentences, and why the event is not on. */
export function changeSentences({
  revision,
  lastChange,
  language,
}: Pick<Description, 'revision' | 'lastChange' | 'language'>): string[] {
  const changes = lastChange?.changes ?? []
  return [
    ...changes.map(change => changeSentence(change, language)),
    ...(lastChange?.notes ?? []),
    state(revision, changes, language),
  ].filter(Boolean)
}

/**
 * Writes the lines before the description: the last change, why it is not on, when, online where,
 * summary.
 */
function leadWords({ revision, lastChange, language, repeats = '' }: Description): string[] {
  const { snapshot } = revision
  return [
    changeWordsOf(lastChange, snapshot.zone, language),
    state(revision, lastChange?.changes ?? [], language),
    whenWords(snapshot, language),
    repeats,
    snapshot.onlineUrl && `${wordsOf(language).changes.aspects.online}: ${snapshot.onlineUrl}`,
    snapshot.summary,
    timetableParagraph(snapshot, language),
    olderFlyerWords(snapshot, language),
    ...accessWords(snapshot, language),
  ].filter(Boolean)
}

/** Heading and rows, a line each. */
function timetableParagraph(snapshot: Details, language: Language): string {
  const rows = timetableWords(snapshot, language)
  return rows.length > 0 ? [`${wordsOf(language).fields.timetable.label}:`, ...rows].join('\n') : ''
}

/** Accessibility as it is told, on one line, as the lines of a calendar app are few. */
function accessWords(snapshot: Details, language: Language): string[] {
  const told = toldOfGroup('access', snapshot, language)
  if (told.length === 0) return []
  const facts = told.map(({ name, label, words }) =>
    name === 'accessNotes' ? isolated(words) : `${label}: ${words}`,
  )
  return [`${wordsOf(language).groups.access}: ${facts.join('; ')}`]
}

function changeWordsOf(last: ToldChange | null, zone: string, language: Language): string {
  if (!last) return ''
  const date = dateWords(wallTimeAt(last.at, zone), language)
  const sentences = last.changes.map(change => changeSentence(change, language))
  return [`${wordsOf(language).feeds.changedOn(date)}:`, ...sentences, ...last.notes].join('\n')
}

/** Why the event is not on, unless the last change has just said so. */
function state(
  { snapshot }: Revision,
  changes: readonly ChangeWords[],
  language: Language,
): string {
  const told = changes.some(change => change.aspect === 'state')
  if (snapshot.state === 'announced' || !snapshot.reason || told) return ''
  return `${stateHeading(snapshot.state, language)}: ${isolated(snapshot.reason)}`
}
