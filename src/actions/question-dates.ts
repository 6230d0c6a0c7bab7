// Asks a person about probable slips in dates before they are saved. Programs are not asked.

import { whenWords } from '../domain/date-words.ts'
import { askAboutDates, dateNotices, datesKey } from '../domain/event/date-questions.ts'
import type { Details } from '../domain/event/event.ts'
import type { FieldError } from '../domain/event/event-form.ts'
import type { TimeField } from '../domain/event/typed-time/start-and-end.ts'
import { type Language, wordsOf } from '../domain/language.ts'
import { offRule } from '../domain/recurrence/off-rule.ts'
import type { SeriesPart } from '../domain/recurrence/read-series.ts'
import type { Refusal } from '../domain/refusal.ts'
import type { App } from '../ports.ts'

/** `right`: the dates that the person has said are right (`datesKey`), '' for none. */
export type AskedDates = { right: string }

export type DatesInQuestion = Extract<Refusal, { refused: 'dates-in-question' }>

type InvalidFields = Extract<Refusal, { refused: 'invalid-fields' }>

type When = Pick<Details, 'startsLocal' | 'endsLocal' | 'zone' | 'allDay'> & Partial<SeriesPart>

type More = { unsure?: readonly TimeField[]; notices?: readonly FieldError[] }

/**
 * The questions about some dates; null when there are none, or they are answered, or nobody is asked. A program's
 * guessed time is refused.
 *
 * @param more `unsure`: fields whose time was guessed. `notices`: what else is asked about, beside its field.
 */
export function questionDates(
  { clock, language }: App,
  when: When,
  asked: AskedDates | undefined,
  { unsure = [], notices: others = [] }: More = {},
): DatesInQuestion | InvalidFields | null {
  const dates = datesKey(when)
  const [guessed] = unsure
  if (!asked) return guessed ? askForHalf(guessed, language) : null
  if (asked.right === dates) return null
  const spelled = guessed ? [{ field: guessed, message: `${whenWords(when, language)}.` }] : []
  const notices = [
    ...spelled,
    ...offRule(when, language),
    ...dateNotices(when, clock.now(), language),
    ...others,
  ]
  const questions = askAboutDates(notices, language)
  return questions.length > 0 ? { refused: 'dates-in-question', questions, dates } : null
}

const askForHalf = (field: TimeField, language: Language): InvalidFields => ({
  refused: 'invalid-fields',
  errors: [{ field, message: wordsOf(language).formErrors.typedTimes.morningOrEvening }],
})
