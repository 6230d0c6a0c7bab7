// Passages that give another date, weekday, start or end than the event's, each with its own evidence.

import { clockText, dateText, type Facts, ordinal } from '../event-facts.ts'
import { type DateSpan, weekdayOf } from '../reading/dates.ts'
import type { Moment } from '../reading/phrases.ts'
import type { Text } from '../reading/text.ts'
import { accented, capital, weekdayNames } from '../reading/words.ts'
import { excluded } from '../rules/points.ts'
import { type TimePoints, timePoints } from '../rules/time-claims.ts'
import { type DateClaim, fits, fitsButForWeekday } from './date-claims.ts'
import { type Passage, yes } from './passage.ts'
import type { Scene } from './scene.ts'
import { dateEvidence, foreignZone, nearest, saysEnd, saysStart } from './time-evidence.ts'

export function whenPassages(scene: Scene, dates: readonly DateClaim[]): Passage[] {
  const { moments, facts } = scene
  const verdicts = new Map(dates.map(claim => [claim.date, claim]))
  const points = timePoints(moments, facts, verdicts)
  return moments.phrases.flatMap(moment => [
    ...datePassages(scene, moment, moment.date && verdicts.get(moment.date)),
    ...timePassages(scene, moment, points, verdicts),
  ])
}

const withTime = ({ time }: Moment, facts: Facts) =>
  time ? (saysStart(time, facts) ? 'start' : 'other') : 'no'

function datePassages(scene: Scene, moment: Moment, claim: DateClaim | undefined): Passage[] {
  const { date } = moment
  const { facts, text } = scene
  if (!date || fits(date, facts)) return []
  const range = { start: moment.start, end: moment.end }
  const points = claim?.score ?? excluded
  const common = { points, hasTime: yes(moment.time !== undefined) }
  const time = ['time', withTime(moment, facts)]
  if (date.day === undefined || fitsButForWeekday(date, facts)) {
    const dated = date.day !== undefined
    return [
      {
        ...range,
        kind: 'weekday',
        says: weekdayNamed(text, date, date.weekday ?? 1),
        words: ['dated', `${dated}`, ...time],
        numbers: {
          ...common,
          dated: yes(dated),
          letters: date.weekdayAt ? date.weekdayAt.end - date.weekdayAt.start : 0,
          startRight: yes(moment.time && saysStart(moment.time, facts)),
          daysOff: ((date.weekday ?? 0) - facts.first.weekday + 7) % 7,
        },
        moment,
      },
    ]
  }
  const said = {
    year: date.year ?? facts.first.year,
    month: date.month ?? facts.first.month,
    day: date.day,
  }
  const off = ordinal(said) - ordinal(facts.first)
  const itsWeekday = weekdayOf(said.year, said.month, said.day)
  const weekdayFits = date.weekday === undefined ? 0 : itsWeekday === date.weekday ? 1 : -1
  return [
    {
      ...range,
      kind: 'date',
      says: dateText(said),
      words: [
        ...time,
        'weekdayFits',
        `${weekdayFits}`,
        'sameMonth',
        `${said.month === facts.first.month}`,
        'year',
        `${date.year !== undefined}`,
      ],
      numbers: {
        ...common,
        off,
        distance: Math.abs(off),
        sameMonth: yes(said.month === facts.first.month),
        sameDay: yes(said.day === facts.first.day),
        yearSaid: yes(date.year !== undefined),
        weekdayFits,
        sameWeekday: yes(date.weekday === facts.first.weekday),
        startRight: yes(moment.time && saysStart(moment.time, facts)),
        range: yes(date.endDay !== undefined),
      },
      moment,
    },
  ]
}

/** A weekday, 1 to 7, in the language of the one that stands in the text. */
export function weekdayNamed(text: Text, { weekdayAt }: DateSpan, weekday: number): string {
  const said = weekdayAt ? text.folded.slice(weekdayAt.start, weekdayAt.end) : ''
  const names = /^(?:lu|ma|mi|ju|vi|sab|do)/.test(said) ? spanishDays : englishDays
  return names[weekday - 1] ?? ''
}
const englishDays = weekdayNames.en.split(' ').map(capital)
const spanishDays = weekdayNames.es.split(' ').map(word => accented[word] ?? word)

function timePassages(
  scene: Scene,
  moment: Moment,
  points: TimePoints,
  verdicts: ReadonlyMap<DateSpan, DateClaim>,
): Passage[] {
  const { time } = moment
  const { facts, moments } = scene
  if (!time || facts.start === null) return []
  const says = nearest(time.from.minutes, facts.start)
  const dateSaid = moment.date ? (fits(moment.date, facts) ? 1 : -1) : 0
  const common = {
    span: yes(time.to !== undefined),
    strong: yes(time.from.strong),
    dateSaid,
    foreignZone: yes(foreignZone(time.from, facts)),
    dated: dateEvidence(moments, moment, facts, verdicts),
  }
  const words = ['date', `${dateSaid}`, 'span', `${time.to !== undefined}`]
  const whole = { start: moment.start, end: moment.end }
  const passages: Passage[] = []
  if (!saysStart(time, facts)) {
    const off = says - facts.start
    const length = facts.end === null ? null : facts.end - facts.start
    const lengthOff =
      time.to && length !== null ? nearest(time.to.minutes, says + length) - says - length : 999
    passages.push({
      ...(moment.date || time.compact || !time.to ? whole : time.from),
      kind: 'time',
      says: clockText(says),
      words,
      numbers: {
        ...common,
        off,
        distance: Math.abs(off),
        wholeHours: yes(off % 60 === 0),
        halfDay: yes(Math.abs(off) === 720),
        inside: yes(facts.end !== null && says > facts.start && says < facts.end),
        atEnd: yes(saysEnd(time.from, facts)),
        sameLength: yes(lengthOff === 0),
        endRight: yes(saysEnd(time.to, facts)),
        meanings: time.from.minutes.length,
      },
      moment,
      tell: () => ({ points: points.start(moment) }),
    })
  }
  const end = time.to ?? time.from
  if (facts.end !== null && !saysEnd(end, facts) && (time.to || !saysStart(time, facts))) {
    const until = nearest(end.minutes, facts.end)
    const off = until - facts.end
    passages.push({
      ...(moment.date || (time.to && time.compact) ? whole : end),
      kind: 'end-time',
      says: clockText(until),
      words: [...words, 'start', `${saysStart(time, facts)}`],
      numbers: {
        ...common,
        off,
        distance: Math.abs(off),
        wholeHours: yes(off % 60 === 0),
        startRight: yes(saysStart(time, facts)),
        sameLength: yes(time.to && until - says === facts.end - facts.start),
        inside: yes(until > facts.start && until < facts.end),
        meanings: end.minutes.length,
      },
      moment,
      tell: () => ({
        points: points.end(moment),
        startPoints: saysStart(time, facts) ? excluded : points.start(moment),
      }),
    })
  }
  return passages
}
