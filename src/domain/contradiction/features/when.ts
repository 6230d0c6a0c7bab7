// Lists passages that give another date, weekday, start or end than the event's, each with its own
// evidence.

import { clockText, dateText, type Facts, ordinal } from '../event-facts.ts'
import { type DateSpan, weekdayOf } from '../reading/dates.ts'
import type { Moment } from '../reading/phrases.ts'
import type { Text } from '../reading/text.ts'
import type { Clock } from '../reading/times.ts'
import { accented, capital, weekdayNames } from '../reading/words.ts'
import { fits, fitsButForWeekday, nearest, saidDay, saysEnd, saysStart } from './compare-when.ts'
import { type Passage, yes } from './passage.ts'
import type { Scene } from './scene.ts'

export const whenPassages = (scene: Scene): Passage[] =>
  scene.moments.phrases.flatMap(moment => [
    ...datePassages(scene, moment),
    ...timePassages(scene, moment),
  ])

const withTime = ({ time }: Moment, facts: Facts) =>
  time ? (saysStart(time, facts) ? 'start' : 'other') : 'no'

function datePassages(scene: Scene, moment: Moment): Passage[] {
  const { date } = moment
  const { facts, text } = scene
  if (!date || fits(date, facts)) return []
  const range = { start: moment.start, end: moment.end }
  const common = { hasTime: yes(moment.time !== undefined) }
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
  const { said, right } = saidDay(date, facts)
  const off = ordinal(said) - ordinal(right)
  const inYear = ordinal({ ...said, year: right.year }) - ordinal(right)
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
        inYear: Math.abs(inYear),
        yearOff: said.year - right.year,
        severalDays: yes(facts.days.length > 1),
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

function timePassages(scene: Scene, moment: Moment): Passage[] {
  const { time } = moment
  const { facts } = scene
  if (!time || facts.start === null) return []
  const says = nearest(time.from.minutes, facts.start)
  const dateSaid = moment.date ? (fits(moment.date, facts) ? 1 : -1) : 0
  const common = {
    ownDay: yes(dateSaid === 1 && moment.date?.day !== undefined),
    span: yes(time.to !== undefined),
    strong: yes(time.from.strong),
    dateSaid,
    foreignZone: yes(time.from.shift !== 0),
    ...daysAround(scene, moment),
  }
  const words = ['date', `${dateSaid}`, 'span', `${time.to !== undefined}`]
  const whole = { start: moment.start, end: moment.end }
  const passages: Passage[] = []
  if (!saysStart(time, facts) && !saysRow(time.from, facts)) {
    const off = says - facts.start
    const length = facts.end === null ? null : facts.end - facts.start
    const lengthOff =
      time.to && length !== null ? nearest(time.to.minutes, says + length) - says - length : 999
    passages.push({
      ...(moment.date || time.compact || !time.to ? whole : time.from),
      kind: 'time',
      says: clockText(says - time.from.shift),
      means: clockText(says),
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
    })
  }
  const end = time.to ?? time.from
  if (
    facts.end !== null &&
    !saysEnd(end, facts) &&
    !saysRow(end, facts) &&
    (time.to || !saysStart(time, facts))
  ) {
    const until = nearest(end.minutes, facts.end)
    const off = until - facts.end
    passages.push({
      ...(moment.date || (time.to && time.compact) ? whole : end),
      kind: 'end-time',
      says: clockText(until - end.shift),
      means: clockText(until),
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
    })
  }
  return passages
}

/** Tells whether a time is one of the rows of the timetable. */
const saysRow = ({ minutes }: Clock, { timetable }: Facts): boolean =>
  minutes.some(one => timetable.includes(one % 1440))

/**
 * Tells whether the day before a time, and the nearest in its sentence, is the event's (1) or another
 * (-1).
 */
function daysAround({ moments, facts }: Scene, { start, end, date }: Moment) {
  const say = (day: DateSpan | undefined) =>
    day === undefined ? 0 : fits(day, facts) || fitsButForWeekday(day, facts) ? 1 : -1
  const before = moments.dates.findLast(day => day.end <= start && start - day.end < 160)
  const behind = moments.dates.find(day => day.start >= end && day.start - end < 60)
  const between = before && moments.times.some(t => t.start > before.end && t.start < start)
  return {
    dayBefore: say(date ?? before),
    dayBehind: say(behind),
    firstOfDay: yes(before !== undefined && !between),
  }
}
