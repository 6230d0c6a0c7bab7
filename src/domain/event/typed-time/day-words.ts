// Reads a day in words and figures: "January 13th", "12 de enero", "1/13", "viernes", "tomorrow".

import type { Language } from '../../language.ts'
import { addDays, isDate } from '../wall-time.ts'
import type { Typed } from './typed.ts'
import type { TypedRefusal } from './typed-moment.ts'

type Day = { date: string; sure: boolean }
type Asked = { language: Language; today?: string | undefined }

/** Beginnings of names in both languages, in the order of the year, and of the week from Sunday. */
const months = [
  ...['jan(?:uary)?|enero|ene', 'feb(?:ruary|rero)?', 'mar(?:ch|zo)?', 'apr(?:il)?|abr(?:il)?'],
  ...['may(?:o)?', 'jun(?:e|io)?', 'jul(?:y|io)?', 'aug(?:ust)?|ago(?:sto)?'],
  ...['sep(?:t(?:ember)?|tiembre)?|setiembre', 'oct(?:ober|ubre)?', 'nov(?:ember|iembre)?'],
  'dec(?:ember)?|dic(?:iembre)?',
]
const weekdays = [
  ...['sun(?:day)?|dom(?:ingo)?', 'mon(?:day)?|lun(?:es)?', 'tue(?:s(?:day)?)?|mar(?:tes)'],
  ...[
    'wed(?:s|nesday)?|mie(?:rcoles)?',
    'thu(?:rs?(?:day)?)?|jue(?:ves)?',
    'fri(?:day)?|vie(?:rnes)?',
  ],
  'sat(?:urday)?|sab(?:ado)?',
]

const month = `(${months.join('|')})\\b\\.?`
const year = '(?: (?:de |del |of )?(\\d{4})\\b)?'
const number = '(\\d{1,2})(?:st|nd|rd|th|ro|ero|o)?'

const iso = /(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/
const dayThenMonth = new RegExp(`\\b(?:${number}|(primero|first)) ?(?:de |of )?${month}${year}`)
const monthThenDay = new RegExp(`\\b${month} (?:the )?${number}\\b(?!:)${year}`)
const slashes = /(?<![\d/])(\d{1,2})[/](\d{1,2})(?:[/](\d{4}|\d{2}))?(?![\d/])/
const dots = /(?<![\d.-])(\d{1,2})[.-](\d{1,2})[.-](\d{4}|\d{2})(?![\d.-])/
const weekday = new RegExp(
  `\\b(?:(next|this|proximo|este) )?(?:${weekdays.map(one => `(${one})`).join('|')})\\b\\.?(?: (proximo))?`,
)
const near: readonly [pattern: RegExp, days: number][] = [
  [/\b(?:day after tomorrow|pasado manana)\b/, 2],
  [/\b(?:tomorrow|tmrw|(?<!\b(?:la|esta) )manana)\b/, 1],
  [/\b(?:today|tonight|hoy|(?:this|esta) (?:morning|afternoon|evening|noche|tarde|manana))\b/, 0],
]

/** The day, and null where none is typed. */
export function takeDay(typed: Typed, asked: Asked): Day | TypedRefusal | null {
  const days = [takeNear(typed, asked), takeDate(typed, asked), takeDate(typed, asked)].filter(
    one => one !== null,
  )
  const refused = days.find(one => 'refused' in one)
  if (refused) return refused
  const [first, ...more] = days as Day[]
  if (more.some(({ date }) => date !== first?.date)) return { refused: 'two-days' }
  return withWeekday(typed, first ?? null, asked)
}

function takeNear(typed: Typed, { today }: Asked): Day | TypedRefusal | null {
  const found = near.find(([pattern]) => typed.take(pattern))
  if (!found) return null
  return today ? { date: later(today, found[1]), sure: true } : { refused: 'year-missing' }
}

function takeDate(typed: Typed, asked: Asked): Day | TypedRefusal | null {
  const named = typed.take(iso)
  if (named)
    return dated(named[0], { y: named[1], m: Number(named[2]), d: Number(named[3]) }, asked)
  const before = typed.take(dayThenMonth)
  if (before) {
    const d = before[2] ? 1 : Number(before[1])
    return dated(before[0], { y: before[4], m: monthOf(before[3]), d }, asked)
  }
  const behind = typed.take(monthThenDay)
  if (behind)
    return dated(behind[0], { y: behind[3], m: monthOf(behind[1]), d: Number(behind[2]) }, asked)
  const figures = typed.take(slashes) ?? typed.take(dots)
  return figures ? ofFigures(figures, asked) : null
}

/** "3/4": the month is first in English, the day in Spanish; asked about where it could be either. */
function ofFigures([written, one, two, y]: RegExpExecArray, asked: Asked): Day | TypedRefusal {
  const [first, second] = [Number(one), Number(two)]
  const isMonthFirst = second > 12 || (first <= 12 && asked.language === 'en')
  const [m, d] = isMonthFirst ? [first, second] : [second, first]
  const read = dated(written, { y: y?.length === 2 ? `20${y}` : y, m, d }, asked)
  const isEither = first <= 12 && second <= 12 && first !== second
  return 'refused' in read ? read : { ...read, sure: !isEither }
}

type Parts = { y: string | undefined; m: number; d: number }

/** A day without its year is the next one that the calendar has. */
function dated(written: string, { y, m, d }: Parts, { today }: Asked): Day | TypedRefusal {
  const dateIn = (inYear: number | string): string =>
    `${inYear}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`
  const no: TypedRefusal = { refused: 'no-such-day', written: written.trim() }
  if (y) return isDate(dateIn(y)) ? { date: dateIn(y), sure: true } : no
  // a leap year, so that February 29 passes
  if (!isDate(dateIn(2000))) return no
  if (!today) return { refused: 'year-missing' }
  for (let inYear = Number(today.slice(0, 4)); ; inYear += 1) {
    const date = dateIn(inYear)
    if (date >= today && isDate(date)) return { date, sure: true }
    if (inYear > Number(today.slice(0, 4)) + 8) return no
  }
}

/** A weekday beside a date is held against it; alone, it is the next one. */
function withWeekday(typed: Typed, day: Day | null, { today }: Asked): Day | TypedRefusal | null {
  const found = typed.take(weekday)
  if (!found) return day
  const wanted = found.slice(2, 9).findIndex(Boolean)
  if (day)
    return weekdayOf(day.date) === wanted ? day : { refused: 'other-weekday', date: day.date }
  if (!today) return { refused: 'year-missing' }
  const ahead = (wanted - weekdayOf(today) + 7) % 7
  const isNext = /^(?:next|proximo)$/.test(found[1] ?? found[9] ?? '')
  // "next Friday" is for some the coming one, for some the one after it; today's own name, this day or in a week
  return { date: later(today, ahead), sure: !isNext && ahead > 0 }
}

const monthOf = (written = ''): number =>
  months.findIndex(names => new RegExp(`^(?:${names})$`).test(written)) + 1

const weekdayOf = (date: string): number => new Date(`${date}T00:00Z`).getUTCDay()

const later = (date: string, days: number): string => addDays(`${date}T00:00`, days).slice(0, 10)
