// Asks about the dates of an event that are probably slips: a past day, a year too far, an end in another year.
// Pure; which dates are refused altogether is decided in read-when.ts.

import { dateWords } from '../date-words.ts'
import { type Language, wordsOf } from '../language.ts'
import type { Details, Instant, Revision } from './event.ts'
import type { FieldError } from './event-form.ts'
import { plusSeconds } from './wall-time.ts'
import { endedAt, endInstant, startInstant } from './when.ts'

type When = Pick<Details, 'startsLocal' | 'endsLocal' | 'zone' | 'allDay'>

/** `past`: it is over; `begun`: its start is past; `far`: over a year ahead; `long`: lasts so many days. */
export type DateQuestion = { about: 'past' | 'begun' | 'far' } | { about: 'long'; days: number }

const daySeconds = 24 * 60 * 60

/** A post a few hours after the start is no slip. */
const startGrace = 6 * 60 * 60
const farDays = 366
/** Whole days of an exhibition; hours that last as long are probably a wrong month. */
const mostWholeDays = 31
const mostTimedDays = 28

/** The questions about some dates at an instant, which is that of the post. */
export function dateQuestions(when: When, now: Instant): DateQuestion[] {
  const [startsAt, endsAt] = [startInstant(when), endInstant(when)]
  const questions: DateQuestion[] = []
  if (startsAt < plusSeconds(now, -startGrace)) {
    const isOver = endedAt({ snapshot: when, startsAt, endsAt }) <= now
    questions.push({ about: isOver ? 'past' : 'begun' })
  }
  if (startsAt > plusSeconds(now, farDays * daySeconds)) questions.push({ about: 'far' })
  const days = daysOf(when)
  if (days > (when.allDay ? mostWholeDays : mostTimedDays - 1))
    questions.push({ about: 'long', days })
  return questions
}

/** Whole days on the wall: both dates count for an all-day event, 24 hours each for another. */
function daysOf({ startsLocal, endsLocal, allDay }: When): number {
  const days = (clock(endsLocal ?? startsLocal) - clock(startsLocal)) / (daySeconds * 1000)
  return allDay ? days + 1 : Math.floor(days)
}

const clock = (local: string): number => Date.parse(`${local}Z`)

/** Each question as a plain sentence, beside the field that it is about. */
export const dateNotices = (when: When, now: Instant, language: Language): FieldError[] =>
  dateQuestions(when, now).map(question => noticeOf(question, when, language))

/** The sentences about dates that were saved: what was a slip then, and is not only past since. */
export function savedDateNotices(
  { snapshot, at }: Pick<Revision, 'snapshot' | 'at'>,
  now: Instant,
  language: Language,
): FieldError[] {
  const isFar = dateQuestions(snapshot, now).some(({ about }) => about === 'far')
  return dateQuestions(snapshot, at)
    .filter(({ about }) => about !== 'far' || isFar)
    .map(question => noticeOf(question, snapshot, language))
}

/** The sentences as questions. */
export const askAboutDates = (notices: readonly FieldError[], language: Language): FieldError[] =>
  notices.map(({ field, message }) => ({
    field,
    message: `${message} ${wordsOf(language).dateQuestions.right}`,
  }))

/** Names some dates, for the answer that they are right: other dates are asked about anew. */
export const datesKey = ({ startsLocal, endsLocal, zone, allDay }: When): string =>
  [startsLocal, endsLocal ?? '', zone, allDay ? 'day' : 'time'].join('~')

function noticeOf(question: DateQuestion, when: When, language: Language): FieldError {
  const say = wordsOf(language).dateQuestions
  const { startsLocal, endsLocal } = when
  const start = dateWords(startsLocal, language)
  if (question.about !== 'long')
    return { field: 'startsLocal', message: say[question.about](start) }
  const end = dateWords(endsLocal ?? startsLocal, language)
  return { field: 'endsLocal', message: say.long(question.days, end) }
}
