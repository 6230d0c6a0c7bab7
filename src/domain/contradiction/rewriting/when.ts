// Makes the findings of dates, weekdays and times that are wrong, each with its phrase mended.

import { clockText, type Facts } from '../event-facts.ts'
import { saidDate } from '../features/compare-when.ts'
import { weekdayNamed } from '../features/when.ts'
import type { Contradiction } from '../finding.ts'
import type { Moment } from '../reading/phrases.ts'
import { type Range, slice, type Text } from '../reading/text.ts'
import type { TimeSpan } from '../reading/times.ts'
import { dateEdits, type Edit, type Manner, mended, restyleTime } from './style.ts'

/** Wrong parts of a phrase, each with its certainty; one of date and weekday at most. */
export type WrongMoment = {
  moment: Moment
  date?: number
  weekday?: number
  /** `says` is what the text gives, `12:00`. */
  start?: { says: string; certainty: number }
  end?: { says: string; certainty: number }
}

type Wrong = Pick<Contradiction, 'kind' | 'says' | 'event' | 'certainty'> & { own: Range }

export function momentFindings(text: Text, facts: Facts, wrong: WrongMoment): Contradiction[] {
  const { moment } = wrong
  const whole = wholePhrase(wrong)
  const edits = [
    ...(moment.date && (wrong.date ?? wrong.weekday) !== undefined
      ? dateEdits(text.raw, moment.date, facts, wrong.weekday === undefined ? undefined : 'weekday')
      : []),
    ...(moment.time ? timeEdits(text, facts, moment.time, wrong) : []),
  ]
  return [...wrongDate(text, facts, wrong), ...wrongTime(facts, wrong)].map(one => {
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
      certainty: one.certainty,
    }
  })
}

/** A date with its time is one phrase; a lone weekday stays by itself, and so do both ends of "from … to …". */
function wholePhrase({ moment, start, end }: WrongMoment): Range | null {
  const split = moment.time?.to !== undefined && !moment.time.compact
  if (moment.date && moment.time) {
    if (split && end && !start) return null
    // "fri at 4pm till 9" with a right end: the start and what stands before it.
    if (split && start && !end && moment.date.end <= moment.time.start)
      return { start: moment.start, end: moment.time.from.end }
    return { start: moment.start, end: moment.end }
  }
  return null
}

function wrongDate(text: Text, facts: Facts, wrong: WrongMoment): Wrong[] {
  const { date } = wrong.moment
  if (!date) return []
  const own = { start: date.start, end: date.end }
  if (wrong.weekday !== undefined)
    return [
      {
        kind: 'weekday',
        says: weekdayNamed(text, date, date.weekday ?? 1),
        event: weekdayNamed(text, date, facts.first.weekday),
        certainty: wrong.weekday,
        own,
      },
    ]
  if (wrong.date === undefined) return []
  return [{ kind: 'date', ...saidDate(date, facts), certainty: wrong.date, own }]
}

function wrongTime(facts: Facts, { moment: { time }, start, end }: WrongMoment): Wrong[] {
  if (!time) return []
  const own = (part: Range): Range =>
    time.compact ? { start: time.start, end: time.end } : { start: part.start, end: part.end }
  const wrong: Wrong[] = []
  if (start && facts.start !== null)
    wrong.push({
      kind: 'time',
      ...start,
      event: clockText(facts.start - time.from.shift),
      own: own(time.from),
    })
  if (end && facts.end !== null)
    wrong.push({
      kind: 'end-time',
      ...end,
      event: clockText(facts.end - (time.to ?? time.from).shift),
      own: own(time.to ?? time.from),
    })
  return wrong
}

function timeEdits(text: Text, facts: Facts, time: TimeSpan, wrong: WrongMoment): Edit[] {
  const { start, end } = wrong
  const edits: Edit[] = []
  const right = (clock: TimeSpan['from'], minutes: number): Edit => ({
    start: clock.start,
    end: clock.end,
    with: asShortAs(
      slice(text, time),
      restyleTime(
        slice(text, clock),
        clock,
        (minutes - clock.shift + 1440) % 1440,
        mannerOf(text, facts),
      ),
    ),
  })
  if (start && facts.start !== null) edits.push(right(time.from, facts.start))
  if (end && facts.end !== null) edits.push(right(time.to ?? time.from, facts.end))
  return clarified(text, facts, time, wrong, edits)
}

/** "10-11:30 AM" moved to 11:00 to 12:30 must say both halves of the day: "11 AM-12:30 PM". */
function clarified(
  text: Text,
  facts: Facts,
  time: TimeSpan,
  { start, end }: Pick<WrongMoment, 'start' | 'end'>,
  edits: Edit[],
): Edit[] {
  if (!start || !time.to || facts.start === null) return edits
  const endsAt = end ? facts.end : (time.to.minutes[0] ?? null)
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
  !/^\d{1,2}[:.]00/.test(written) &&
  /^\d{1,2}[:.]\d\d\D+\d{1,2}(?![:.\d])|^\d{1,2}\s?[^\d:.\s]\D*\d{1,2}[:.]\d\d/.test(written)
    ? fresh.replace(/^(\d{1,2})[:.]00\b/, '$1')
    : fresh

/** Europeans who write one time as "7.30" write the others so. */
function mannerOf({ raw }: Text, { fields }: Facts): Manner {
  const sample = /\b\d{1,2}(?:[:.]\d\d)?\s?[ap]\.?m\b\.?/i.exec(raw)?.[0]
  const dotted =
    /^Europe\//.test(fields.zone ?? '') && /(?<![\d.,$€£])\d{1,2}\.[0-5]\d(?![\d.])/.test(raw)
  return { ...(sample === undefined ? {} : { sample }), mark: dotted ? '.' : ':' }
}
