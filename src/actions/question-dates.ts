// Asks a person about probable slips in dates before they are saved. Programs are not asked.

import { askAboutDates, dateNotices, datesKey } from '../domain/event/date-questions.ts'
import type { Details } from '../domain/event/event.ts'
import type { Refusal } from '../domain/refusal.ts'
import type { App } from '../ports.ts'

/** `right`: the dates that the person has said are right (`datesKey`), '' for none. */
export type AskedDates = { right: string }

export type DatesInQuestion = Extract<Refusal, { refused: 'dates-in-question' }>

type When = Pick<Details, 'startsLocal' | 'endsLocal' | 'zone' | 'allDay'>

/** The questions about some dates; null when there are none, or they are answered, or nobody is asked. */
export function questionDates(
  { clock, language }: App,
  when: When,
  asked: AskedDates | undefined,
): DatesInQuestion | null {
  const dates = datesKey(when)
  if (!asked || asked.right === dates) return null
  const questions = askAboutDates(dateNotices(when, clock.now(), language), language)
  return questions.length > 0 ? { refused: 'dates-in-question', questions, dates } : null
}
