// Reads dates and weekdays in English and Spanish. Knows the calendar, nothing of the event but which
// order of day and month its readers use.

import type { Range, Text } from './text.ts'
import { monthPattern, months, weekdayPattern, weekdays } from './words.ts'

/** A date as it is written: any of its parts may be missing, but never all of month, day, weekday. */
export type DateSpan = Range & {
  year?: number
  month?: number
  day?: number
  /** Last day of a range or list ("March 7 to 9"), in `endMonth` or the same month. */
  endDay?: number
  endMonth?: number
  /** 1 is Monday. */
  weekday?: number
  /** Range of the weekday, for mending it. */
  weekdayAt?: Range
  /** "13/01": month and day could be either way round. */
  numeric: boolean
}

export type DayOrder = 'month-first' | 'day-first'

const weekday = String.raw`(?<weekday>\b${weekdayPattern})\b\.?`
const year = String.raw`(?:,?\s?(?:de |del )?(?<year>(?:1[5-9]|20)\d{2}|'\d{2})(?!\d|\s?(?:h\b|hrs)))?`
const ordinal = '(?:st|nd|rd|th|ro|º|°)?'
const link = String.raw`(?:,? (?:the |el |dia |el dia )?|,)\s{0,2}`
const more = String.raw`(?:\s?(?:-|to|through|thru|and|&|,|al?|y)\s?(?:(?<endMonth>${monthPattern})\.?\s)?(?<endDay>\d{1,2})${ordinal}(?![\d:]|\s?[ap]\.?m\b|[/.]\d|\s?h\b|\s?(?:to|-)\s?\d|\s?(?:o'clock|in the (?:morning|afternoon|evening)|de la (?:manana|tarde|noche))))?`

const ordinals =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first'.split(
    ' ',
  )
const ordinalWords = `\\b(?:${[...ordinals].reverse().join('|')})`
const monthFirst = `(?:${weekday}${link})?\\b(?<month>${monthPattern})\\b\\.?[^\\S\\n]{1,2}(?:the )?(?<day>\\d{1,2})${ordinal}(?!\\d|:\\d|\\s?(?:[ap]\\.?m\\b|hrs?\\b|h\\b|de la|del dia))${more}${year}`
const dayFirst = `(?:${weekday}${link})?(?<![\\d:/.])(?<day>\\d{1,2}|primero|${ordinalWords})${ordinal}(?:\\s?(?:-|al?|y|to|and)\\s?(?<endDay>\\d{1,2})${ordinal})?(?:\\s(?:de |of )?|-|/)(?<month>${monthPattern})\\b(?!\\s?\\d{1,2}(?:,|\\s\\d{4}|$|\\n))\\.?(?:[-/](?<yearAfter>\\d{2,4}))?${year}`
const numbers = `(?:${weekday}${link})?(?<![\\w$€£/.:-]|\\d,)(?:(?<iso>\\d{4})-)?(?<a>\\d{1,2})(?<sep>[/.-])(?<b>\\d{1,2})(?:\\k<sep>(?<yearAfter>\\d{4}|\\d{2}))?(?![\\w/%]|[-.:]\\d)`
const weekdayFirst = `${weekday}(?:(?:,(?! \\d{1,2}(?:st|nd|rd|th)? (?!at\\b|from\\b|a las|de\\b|of\\b|to\\b|in\\b|on\\b)[a-z]{3}))? (?:the |el |dia )?)(?<day>\\d{1,2})${ordinal}(?!st\\b|nd\\b|rd\\b|th\\b|[\\d:/-]|\\.\\d|[ap]\\b|\\s?(?:[ap]\\.?\\s?m\\b|h(?:s|rs?|oras)?\\b|(?:-|to|a|al|hasta|until)\\s?\\d|o'clock|noon|${monthPattern}|de (?:la|${monthPattern})))`
const alone = `${weekday}`

// "16 de abril 9pm" before "abril 9".
const dayDeMonth = dayFirst.replace('(?:\\s(?:de |of )?|-|/)', '\\s(?:de|of)\\s')
const patterns = [dayDeMonth, monthFirst, dayFirst, numbers, weekdayFirst, alone].map(
  p => new RegExp(p, 'g'),
)

/** Every date and weekday of a text, in order, none overlapping. */
export function readDates(text: Text, order: DayOrder): DateSpan[] {
  const found: DateSpan[] = []
  const taken = new Uint8Array(text.folded.length)
  for (const pattern of patterns)
    for (const match of text.folded.matchAll(pattern)) {
      const span = dateOf(match, order)
      if (!span || taken.subarray(span.start, span.end).includes(1)) continue
      const whole = withWeekdayAfter(text, span)
      taken.fill(1, whole.start, whole.end)
      found.push(whole)
    }
  return found.sort((a, b) => a.start - b.start)
}

function dateOf(match: RegExpExecArray, order: DayOrder): DateSpan | null {
  const g = match.groups ?? {}
  const range = { start: match.index, end: match.index + match[0].replace(/[\s.,]+$/, '').length }
  // "Feb. 27, 7 till 11" is no list of days.
  const list =
    g.endDay !== undefined && (g.endMonth !== undefined || Number(g.endDay) > Number(g.day))
  if (g.endDay && !list)
    range.end =
      match.index + match[0].replace(/[^a-z\d]+(?:to |and |al? |y )?\d{1,2}\D*$/, '').length
  const numeric = g.a !== undefined
  const [month, day] = numeric ? monthAndDay(g, order) : wordedMonthAndDay(g)
  if (month !== undefined && (month < 1 || month > 12)) return null
  if (day !== undefined && (day < 1 || day > 31)) return null
  const span: DateSpan = { ...range, numeric }
  const yearText = g.iso ?? g.year ?? g.yearAfter
  if (yearText) span.year = fullYear(yearText)
  if (month !== undefined) span.month = month
  if (day !== undefined) span.day = day
  if (g.endDay && list) {
    span.endDay = Number(g.endDay)
    if (g.endMonth) span.endMonth = months[g.endMonth] ?? 0
  }
  if (g.weekday) {
    const at = match.index + match[0].indexOf(g.weekday)
    span.weekday = weekdays[g.weekday] ?? 0
    span.weekdayAt = { start: at, end: at + g.weekday.length }
  }
  if (month === undefined && day === undefined) span.end = span.weekdayAt?.end ?? span.end
  return span
}

function wordedMonthAndDay(
  g: Record<string, string | undefined>,
): [number | undefined, number | undefined] {
  const day =
    g.day === undefined
      ? undefined
      : g.day === 'primero'
        ? 1
        : Number(g.day) || ordinals.indexOf(g.day) + 1
  return [g.month === undefined ? undefined : months[g.month], day]
}

function monthAndDay(g: Record<string, string | undefined>, order: DayOrder): [number, number] {
  const [a, b] = [Number(g.a), Number(g.b)]
  if (g.iso) return [a, b]
  // Dots and hyphens are dates only with a year: "6-8" is a range, "3.5" a number.
  if (g.sep !== '/' && !g.yearAfter) return [0, 0]
  if (`${a}/${b}` === '24/7' || `${a}/${b}` === '50/50') return [0, 0]
  if (a > 12) return [b, a]
  if (b > 12) return [a, b]
  return order === 'month-first' ? [a, b] : [b, a]
}

const fullYear = (text: string) => {
  const number = Number(text.replace(/\D/g, ''))
  return number < 100 ? 2000 + number : number
}

const after = new RegExp(String.raw`\s?(?:\(|,\s|-\s|\s)(?<weekday>${weekdayPattern})\b\.?\)?`, 'y')

/** "January 13 (Fri)" and "13 de enero, viernes": the weekday may stand behind. */
function withWeekdayAfter(text: Text, span: DateSpan): DateSpan {
  if (span.day === undefined || span.weekday !== undefined) return span
  after.lastIndex = span.end
  const match = after.exec(text.folded)
  const word = match?.groups?.weekday
  if (!match || !word) return span
  const at = match.index + match[0].indexOf(word)
  return {
    ...span,
    end: match[0].endsWith(')') ? after.lastIndex : at + word.length,
    weekday: weekdays[word] ?? 0,
    weekdayAt: { start: at, end: at + word.length },
  }
}

/** ISO weekday of a date, 1 is Monday. */
export function weekdayOf(year: number, month: number, day: number): number {
  return ((Math.floor(Date.UTC(year, month - 1, day) / 86_400_000) + 3) % 7) + 1
}
