// A change in words, for pages, mail and feeds alike: a label, what it was, what it is now.

import { momentWords, timeWords, whenWords } from './date-words.ts'
import { isolated } from './direction.ts'
import type { Change } from './event/differences.ts'
import type { Snapshot } from './event/event.ts'
import type { Aspect } from './event/fields.ts'
import { type Standing, standingOf } from './event/moved.ts'
import { type Terms, termName } from './event/terms.ts'
import { type Language, wordsOf } from './language.ts'

/** `was` and `now` are null where the words themselves are not shown (long text, private address). */
export type ChangeWords = { aspect: Aspect; label: string; was: string | null; now: string | null }

type Wording = { language: Language; terms: Terms }

/** What changed, in words that stand alone: `{ label: 'Time', was: '12:00 PM to …', now: '11:00 AM to …' }`. */
export function changeWords({ aspect, was, now }: Change, wording: Wording): ChangeWords {
  const { language } = wording
  const say = wordsOf(language).changes
  if (aspect === 'description' || aspect === 'contact')
    return { aspect, label: say.aspects[aspect], was: null, now: null }
  const { movedByLaw } = now
  if (aspect === 'time' && movedByLaw && whenWords(was, language) === whenWords(now, language))
    return {
      aspect,
      label: say.utc,
      was: momentWords(movedByLaw.from, 'UTC', language),
      now: momentWords(movedByLaw.to, 'UTC', language),
    }
  if (aspect === 'time' && sameDayAndZone(was, now))
    return {
      aspect,
      label: say.aspects.time,
      was: hours(was, language),
      now: hours(now, language),
    }
  const isZoneAlone = was.zone !== now.zone && whenWords(was, language) === whenWords(now, language)
  if (aspect === 'time' && isZoneAlone)
    return { aspect, label: say.zone, was: was.zone, now: now.zone }
  const label =
    aspect === 'time' && was.startsLocal.slice(0, 10) !== now.startsLocal.slice(0, 10)
      ? say.date
      : say.aspects[aspect]
  return {
    aspect,
    label,
    was: valueWords(aspect, was, wording),
    now: valueWords(aspect, now, wording),
  }
}

/** The same as one sentence: "Time: was 12:00 PM, now 11:00 AM". */
export function changeSentence(words: ChangeWords, language: Language): string {
  return `${words.label}: ${changeParts(words, language).join(', ')}`
}

/** What the sentence says after its label: `['was 12:00 PM', 'now 11:00 AM']`, or `['rewritten']`. */
export function changeParts({ aspect, was, now }: ChangeWords, language: Language): string[] {
  const say = wordsOf(language).changes
  if (was !== null && now !== null) return [say.was(isolated(was)), say.now(isolated(now))]
  return [aspect === 'description' ? say.rewritten : say.changed]
}

/** The word for a state, as people read it. */
export const stateWord = (state: Standing | 'announced', language: Language): string =>
  wordsOf(language).standing[state]

/** How an event stands, in the one word that pages, feeds and mail have for it; with the reason. */
export const standingWords = (event: Snapshot, language: Language): string =>
  withReason(stateWord(standingOf(event) ?? 'announced', language), event)

const withReason = (word: string, { reason }: Snapshot): string =>
  reason ? `${word} (${isolated(reason)})` : word

function valueWords(aspect: Aspect, of: Snapshot, { language, terms }: Wording): string {
  const { notStated } = wordsOf(language).changes
  switch (aspect) {
    case 'state':
      // whether it is on; that it moved is said by the time or the place that changed
      return withReason(stateWord(of.state, language), of)
    case 'time':
      return whenWords(of, language)
    case 'place':
      return of.placeName || notStated
    case 'online':
      return of.onlineUrl || notStated
    case 'topics':
      return of.topics.map(slug => termName(terms, 'topic', slug, language)).join(', ') || notStated
    case 'type':
    case 'region':
      return termName(terms, aspect, of[aspect], language) || notStated
    case 'description':
    case 'contact':
      return ''
    default:
      return of[aspect] || notStated
  }
}

function hours(of: Snapshot, language: Language): string {
  const start = timeWords(of.startsLocal, language)
  return of.endsLocal
    ? wordsOf(language).dates.hours(start, timeWords(of.endsLocal, language))
    : start
}

function sameDayAndZone(was: Snapshot, now: Snapshot): boolean {
  const days = [was.startsLocal, was.endsLocal, now.startsLocal, now.endsLocal]
    .filter(local => local !== null)
    .map(local => local.slice(0, 10))
  return !was.allDay && !now.allDay && was.zone === now.zone && new Set(days).size === 1
}
