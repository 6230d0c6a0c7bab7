// Words a change for pages, mail and feeds alike: a label, its value before, its value now.

import { momentWords, timeWords, whenWords } from './date-words.ts'
import { isolated } from './direction.ts'
import { type Change, fieldsOfAspect } from './event/differences.ts'
import type { Snapshot } from './event/event.ts'
import { fieldValue } from './event/field-names.ts'
import type { Kind } from './event/field-row.ts'
import { aspectLabel, fieldLabel, fieldWords, type Wording } from './event/field-words.ts'
import { type Aspect, fields } from './event/fields.ts'
import { type Standing, standingOf } from './event/moved.ts'
import { type Language, wordsOf } from './language.ts'
import { termPath } from './list-address.ts'
import { dateOf } from './recurrence/rule-words.ts'
import { namedDates } from './recurrence/series-words.ts'
import { timetableChange } from './timetable-words.ts'

/** `was` and `now` are null where the words themselves are not shown (long text, private address). */
export type ChangeWords = {
  aspect: Aspect
  label: string
  was: string | null
  now: string | null
  /** Of terms: each that the two values name, with its page. */
  terms?: { was: LinkedTerm[]; now: LinkedTerm[] }
}

export type LinkedTerm = { name: string; path: string }

/** A change in words that stand alone: `{ label: 'Time', was: '12:00 noon to …', now: '11:00 AM to …' }`. */
export function changeWords(change: Change, wording: Wording): ChangeWords {
  const { aspect, scope, dates = [] } = change
  if (scope === undefined) return singleWords(change, wording)
  const say = wordsOf(wording.language).repeats.changes
  const named = namedDates(dates, wording.language)
  if (scope === 'added') return { aspect, label: say.added, was: null, now: named }
  if (scope === 'gone') return { aspect, label: say.gone, was: null, now: named }
  const words = singleWords(change, wording)
  const [first = ''] = dates
  const on = { all: say.all, from: say.from(dateOf(first, wording.language)), some: named }[scope]
  return { ...words, label: say.labelled(words.label, on) }
}

function singleWords({ aspect, was, now }: Change, wording: Wording): ChangeWords {
  if (aspect === 'time') return { aspect, ...timeChangeWords(was, now, wording.language) }
  if (aspect === 'timetable') return { aspect, ...timetableChange(was, now, wording.language) }
  const label = aspectLabel(aspect, wording.language)
  if (isUnspoken(aspect)) return { aspect, label, was: null, now: null }
  return {
    aspect,
    label,
    was: valueWords(aspect, was, wording),
    now: valueWords(aspect, now, wording),
    ...linkedTerms(aspect, was, now, wording),
  }
}

function linkedTerms(aspect: Aspect, was: Snapshot, now: Snapshot, { terms, language }: Wording) {
  const [name, ...more] = fieldsOfAspect(aspect)
  if (!name || more.length > 0) return {}
  const value = fieldValue(name)
  if (value.kind !== 'term' && value.kind !== 'terms') return {}
  const linked = (of: Snapshot): LinkedTerm[] =>
    [of[name]].flat().flatMap(slug => {
      const term = terms[value.of].find(one => one.slug === slug)
      return term ? [{ name: term.name[language], path: termPath(value.of, term.slug) }] : []
    })
  return { terms: { was: linked(was), now: linked(now) } }
}

/** Tells whether an aspect has a long text, a private address or a picture, whose words are not shown. */
const isUnspoken = (aspect: Aspect): boolean =>
  isRewritten(aspect) || hasKind(aspect, 'contact') || hasKind(aspect, 'picture')

const isRewritten = (aspect: Aspect): boolean => hasKind(aspect, 'text')

const hasKind = (aspect: Aspect, kind: Kind): boolean =>
  fieldsOfAspect(aspect).some(name => fields[name].value.kind === kind)

function timeChangeWords(was: Snapshot, now: Snapshot, language: Language) {
  const say = wordsOf(language).changes
  const { movedByLaw } = now
  const [before, after] = [whenWords(was, language), whenWords(now, language)]
  if (movedByLaw && before === after)
    return {
      label: say.utc,
      was: momentWords(movedByLaw.from, 'UTC', language),
      now: momentWords(movedByLaw.to, 'UTC', language),
    }
  if (sameDayAndZone(was, now))
    return { label: say.aspects.time, was: hours(was, language), now: hours(now, language) }
  if (was.zone !== now.zone && before === after)
    return { label: say.zone, was: was.zone, now: now.zone }
  const isOtherDay = was.startsLocal.slice(0, 10) !== now.startsLocal.slice(0, 10)
  return { label: isOtherDay ? say.date : say.aspects.time, was: before, now: after }
}

/** The same as one sentence: "Time: was 12:00 noon; now 11:00 AM". */
export function changeSentence(words: ChangeWords, language: Language): string {
  return `${words.label}: ${changeParts(words, language).join('; ')}`
}

/** The parts of the sentence after its label: `['was 12:00 noon', 'now 11:00 AM']`, or `['rewritten']`. */
export function changeParts({ aspect, was, now }: ChangeWords, language: Language): string[] {
  const say = wordsOf(language).changes
  if (was !== null && now !== null) return [say.was(isolated(was)), say.now(isolated(now))]
  // dates of an event that repeats
  if (now !== null) return [isolated(now)]
  return [isRewritten(aspect) ? say.rewritten : say.changed]
}

/** The word for a state, as people read it. */
export const stateWord = (state: Standing | 'announced', language: Language): string =>
  wordsOf(language).standing[state]

/** Words the state of an event, alike for pages, feeds and mail; with the reason. */
export const standingWords = (event: Snapshot, language: Language): string =>
  withReason(stateWord(standingOf(event) ?? 'announced', language), event)

const withReason = (word: string, { reason }: Snapshot): string =>
  reason ? `${word} (${isolated(reason)})` : word

function valueWords(aspect: Aspect, of: Snapshot, wording: Wording): string {
  const { changes: say, choices } = wordsOf(wording.language)
  // whether it is on; that it moved is said by the time or the place that changed
  if (aspect === 'state') return withReason(stateWord(of.state, wording.language), of)
  const names = fieldsOfAspect(aspect)
  const stated = names.flatMap(name => {
    const words = fieldWords(name, of, wording)
    return words && names.length > 1 ? [`${fieldLabel(name, wording.language)}: ${words}`] : [words]
  })
  const unstated = hasKind(aspect, 'choice') ? choices.notTold : say.notStated
  return stated.filter(words => words !== '').join(', ') || unstated
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
