// Times, dates and weekdays that contradict the event, each with its phrase mended.

import { type DateClaim, judgeDates } from './date-claims.ts'
import type { DayOrder } from './dates.ts'
import { clockText, dateText, type Facts } from './facts.ts'
import { type Contradiction, certain } from './finding.ts'
import { type Moment, readMoments } from './phrases.ts'
import { dateEdits, type Edit, mended, restyleTime } from './style.ts'
import { type Range, slice, type Text } from './text.ts'
import { judgeTimes, type TimeClaim } from './time-claims.ts'
import { saysStart } from './time-evidence.ts'
import type { TimeSpan } from './times.ts'
import { accented, weekdayNames } from './words.ts'

/** The contradictions, and where the text speaks of the event's own date or time, rightly or not. */
export type When = {
  contradictions: Contradiction[]
  ownMoments: Range[]
  otherMoments: Range[]
  /** Where the dates and times of a text became too many to look at; Infinity when they did not. */
  unreadFrom: number
}

export function readWhen(text: Text, facts: Facts, order: DayOrder): When {
  const moments = readMoments(text, order)
  const dates = judgeDates(
    moments,
    facts,
    moment => moment.time !== undefined && saysStart(moment.time, facts),
  )
  const times = judgeTimes(moments, facts, dates)
  const byDate = new Map(dates.map(claim => [claim.date, claim]))
  const byTime = new Map(times.map(claim => [claim.time, claim]))
  const ownMoments: Range[] = []
  const otherMoments: Range[] = []
  const contradictions = moments.phrases.flatMap(moment => {
    const date = moment.date && byDate.get(moment.date)
    const time = moment.time && byTime.get(moment.time)
    const found = ofMoment(text, facts, moment, date, time)
    if (
      found.length ||
      date?.verdict === 'right' ||
      (moment.time && !moment.date && saysStart(moment.time, facts))
    )
      ownMoments.push({ start: moment.start, end: moment.end })
    else if (date?.verdict === 'other') otherMoments.push({ start: moment.start, end: moment.end })
    return found
  })
  return { contradictions, ownMoments, otherMoments, unreadFrom: moments.unreadFrom }
}

type Wrong = Pick<Contradiction, 'kind' | 'says' | 'event'> & { score: number; own: Range }

function ofMoment(
  text: Text,
  facts: Facts,
  moment: Moment,
  date: DateClaim | undefined,
  time: TimeClaim | undefined,
): Contradiction[] {
  const wrong = [...wrongDate(text, facts, date), ...wrongTime(facts, time)]
  if (!wrong.length) return []
  const edits: Edit[] = []
  if (date && (date.verdict === 'wrong' || date.verdict === 'weekday'))
    edits.push(
      ...dateEdits(
        text.raw,
        date.date,
        facts.first,
        date.verdict === 'weekday' ? 'weekday' : undefined,
      ),
    )
  if (time) edits.push(...timeEdits(text, facts, time))
  const whole = wholePhrase(moment, time)
  return wrong.map(one => {
    const range = whole ?? one.own
    return {
      in: text.in,
      ...range,
      text: slice(text, range),
      kind: one.kind,
      says: one.says,
      event: one.event,
      suggestion: mended(
        text.raw,
        range,
        edits.filter(e => e.start >= range.start && e.end <= range.end),
      ),
      certainty: certain(one.score),
    }
  })
}

/** A date with its time is one phrase; a lone weekday stays by itself, and so do both ends of "from … to …". */
function wholePhrase(moment: Moment, time: TimeClaim | undefined): Range | null {
  const split = moment.time?.to !== undefined && !moment.time.compact
  if (moment.date && moment.time) {
    if (split && time?.end && !time.start) return null
    // "fri at 4pm till 9" with a right end: the start and what stands before it.
    if (split && time?.start && !time.end && moment.date.end <= moment.time.start)
      return { start: moment.start, end: moment.time.from.end }
    return { start: moment.start, end: moment.end }
  }
  return null
}

function wrongDate(text: Text, facts: Facts, claim: DateClaim | undefined): Wrong[] {
  if (!claim || (claim.verdict !== 'wrong' && claim.verdict !== 'weekday')) return []
  const { date, score } = claim
  const own = { start: date.start, end: date.end }
  if (claim.verdict === 'weekday') {
    const names = isSpanish(text, date.weekdayAt) ? spanishDays : englishDays
    return [
      {
        kind: 'weekday',
        says: names[(date.weekday ?? 1) - 1] ?? '',
        event: names[facts.first.weekday - 1] ?? '',
        score,
        own,
      },
    ]
  }
  const says = {
    year: date.year ?? facts.first.year,
    month: date.month ?? facts.first.month,
    day: date.day ?? 0,
  }
  return [{ kind: 'date', says: dateText(says), event: dateText(facts.first), score, own }]
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)
const englishDays = weekdayNames.en.split(' ').map(capital)
const spanishDays = weekdayNames.es.split(' ').map(word => accented[word] ?? word)

const isSpanish = (text: Text, at: Range | undefined) =>
  at !== undefined && /^(?:lu|ma|mi|ju|vi|sab|do)/.test(text.folded.slice(at.start, at.end))

function wrongTime(facts: Facts, claim: TimeClaim | undefined): Wrong[] {
  if (!claim) return []
  const { time, start, end } = claim
  const own = (part: Range): Range =>
    time.compact ? { start: time.start, end: time.end } : { start: part.start, end: part.end }
  const wrong: Wrong[] = []
  if (start && facts.start !== null)
    wrong.push({
      kind: 'time',
      says: clockText(start.says),
      event: clockText(facts.start),
      score: start.score,
      own: own(time.from),
    })
  if (end && facts.end !== null)
    wrong.push({
      kind: 'end-time',
      says: clockText(end.says),
      event: clockText(facts.end),
      score: end.score,
      own: own(time.to ?? time.from),
    })
  return wrong
}

function timeEdits(text: Text, facts: Facts, claim: TimeClaim): Edit[] {
  const { time, start, end } = claim
  const edits: Edit[] = []
  const right = (clock: TimeSpan['from'], minutes: number): Edit => ({
    start: clock.start,
    end: clock.end,
    with: asShortAs(
      slice(text, time),
      restyleTime(slice(text, clock), clock, minutes, sampleOf(text)),
    ),
  })
  if (start && facts.start !== null) edits.push(right(time.from, facts.start))
  if (end && facts.end !== null) edits.push(right(time.to ?? time.from, facts.end))
  return clarified(text, facts, claim, edits)
}

/** "10-11:30 AM" moved to 11:00 to 12:30 must say both halves of the day: "11 AM-12:30 PM". */
function clarified(text: Text, facts: Facts, claim: TimeClaim, edits: Edit[]): Edit[] {
  const { time, start } = claim
  if (!start || !time.to || facts.start === null) return edits
  const endsAt = claim.end ? facts.end : (time.to.minutes[0] ?? null)
  if (endsAt === null || facts.start < 720 === endsAt < 720) return edits
  const half = /(\s?)([ap])(\.?)(\s?)m(\.?)$/i.exec(slice(text, time.to))
  const bare = /^\d{1,2}(?::\d\d)?$/.test(slice(text, time.from))
  if (!half || !bare) return edits
  const letter = facts.start < 720 ? 'a' : 'p'
  const written = half[0].replace(/[ap]/i, old =>
    old === old.toUpperCase() ? letter.toUpperCase() : letter,
  )
  return edits.map(edit =>
    edit.start === time.from.start ? { ...edit, with: edit.with + written } : edit,
  )
}

/** "8:30–3" → "9–2:30": a full hour goes without its zeros beside one that does. */
const asShortAs = (written: string, fresh: string) =>
  /^\d{1,2}[:.]\d\d\D+\d{1,2}(?![:.\d])|^\d{1,2}\s?[^\d:.\s]\D*\d{1,2}[:.]\d\d/.test(written)
    ? fresh.replace(/^(\d{1,2})[:.]00\b/, '$1')
    : fresh

const sampleOf = (text: Text) => /\b\d{1,2}(?::\d\d)?\s?[ap]\.?m\b\.?/i.exec(text.raw)?.[0]
