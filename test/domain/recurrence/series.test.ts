// A series and its dates: edits of one date, of the following and of all, in any order, and what changed by date.

import { expect, test } from 'vitest'
import type { Snapshot } from '../../../src/domain/event/event.ts'
import { instantOf } from '../../../src/domain/event/wall-time.ts'
import { dateText, dayNumberOf } from '../../../src/domain/recurrence/day-number.ts'
import {
  changeRule,
  editSeries,
  type Reach,
  reaches,
  skipDate,
} from '../../../src/domain/recurrence/edit-series.ts'
import {
  keysOf,
  mostDates,
  type Occurrence,
  resolve,
} from '../../../src/domain/recurrence/occurrences.ts'
import type { NewRule, Series } from '../../../src/domain/recurrence/series.ts'
import { seriesDifference } from '../../../src/domain/recurrence/series-difference.ts'
import { aSnapshot } from '../../support/an-event.ts'
import fc, { runs, seeded } from '../../support/fast-check.ts'

const zone = 'America/Los_Angeles'
const horizon = '2027-06-30'

const aSeries = (rule: string, set: Partial<Snapshot> = {}, extra: string[] = []): Series => ({
  ...aSnapshot({ startsLocal: '2027-01-05T19:00', endsLocal: '2027-01-05T21:00', zone, ...set }),
  repeats: { rule, extra },
})

const newRule = (since: string, rule: string, startsOn: string): NewRule => ({
  ...{ rule, since, startsOn },
  ...{ begins: startsOn, extra: [], announcedUntil: '2027-01-31' },
})

const keys = (series: Series, until = horizon) => keysOf(series, until).map(one => one.key)

function at(series: Series, key: string): Occurrence {
  const found = keysOf(series, '2028-12-31').find(one => one.key === key)
  if (!found) throw new Error(`there is no ${key}`)
  return found
}

/** An edit while some dates are over. */
const editOf = (series: Series, key: string, applies: Reach, over: readonly string[] = []) => ({
  ...{ at: at(series, key), applies, dates: keysOf(series, horizon) },
  isOver: (one: Occurrence) => over.includes(one.key),
})

const on = (series: Series, key: string): Snapshot => resolve(series, at(series, key))

test('a date is the event as if it did not repeat', () => {
  const series = aSeries('FREQ=WEEKLY;INTERVAL=2')
  expect(keys(series, '2027-02-10')).toEqual(['2027-01-05', '2027-01-19', '2027-02-02'])
  expect(on(series, '2027-01-19')).toEqual(
    aSnapshot({ startsLocal: '2027-01-19T19:00', endsLocal: '2027-01-19T21:00', zone }),
  )
  const night = aSeries('FREQ=WEEKLY', { endsLocal: '2027-01-06T01:00' })
  expect(on(night, '2027-01-26').endsLocal).toBe('2027-01-27T01:00')
  const open = aSeries('FREQ=WEEKLY', { endsLocal: null })
  expect(on(open, '2027-01-26').endsLocal).toBeNull()
})

test('the hour stays on the wall when the clocks change, and an hour that they skip is the one after the gap', () => {
  const weekly = aSeries('FREQ=WEEKLY')
  const instants = ['2027-03-09', '2027-03-16'].map(key =>
    instantOf(on(weekly, key).startsLocal, zone),
  )
  expect(instants).toEqual(['2027-03-10T03:00:00.000Z', '2027-03-17T02:00:00.000Z'])
  const early = aSeries('FREQ=DAILY', { startsLocal: '2027-03-13T02:30', endsLocal: null })
  expect(on(early, '2027-03-14').startsLocal).toBe('2027-03-14T02:30')
  expect(instantOf(on(early, '2027-03-14').startsLocal, zone)).toBe('2027-03-14T10:30:00.000Z')
  // of a repeated hour, the first
  const late = aSeries('FREQ=DAILY', { startsLocal: '2027-11-06T01:30', endsLocal: null })
  expect(instantOf(on(late, '2027-11-07').startsLocal, zone)).toBe('2027-11-07T08:30:00.000Z')
})

test('dates are added by hand, and two on one date have keys of their own', () => {
  const series = aSeries('FREQ=WEEKLY;COUNT=3', {}, ['2027-01-12T12:00', '2027-01-30T12:00'])
  expect(keys(series)).toEqual([
    '2027-01-05',
    '2027-01-12',
    '2027-01-12T1200',
    '2027-01-19',
    '2027-01-30',
  ])
  expect(on(series, '2027-01-12T1200')).toMatchObject({
    startsLocal: '2027-01-12T12:00',
    endsLocal: '2027-01-12T14:00',
  })
  const byHand = aSeries('', {}, ['2027-02-14T19:00', '2027-01-20T19:00', '2027-02-14T19:00'])
  expect(keys(byHand)).toEqual(['2027-01-05', '2027-01-20', '2027-02-14'])
})

test('a skipped date never was, and counts', () => {
  const series = skipDate(aSeries('FREQ=WEEKLY;COUNT=3'), '2027-01-12')
  expect(keys(series)).toEqual(['2027-01-05', '2027-01-19'])
})

test('no series has more dates than an event may have', () => {
  expect(keys(aSeries('FREQ=DAILY'), '2040-01-01')).toHaveLength(mostDates)
})

test('a new rule keeps the keys: by date, then by place in the period', () => {
  const of = (series: Series) =>
    keysOf(series, '2027-01-31').map(one => {
      const { startsLocal, state } = resolve(series, one)
      return `${one.key} ${startsLocal.slice(5, 10)}${state === 'cancelled' ? ' off' : ''}`
    })
  const tuesdays = aSeries('FREQ=WEEKLY')
  // Tuesday to Wednesday: every date keeps its key
  expect(of(changeRule(tuesdays, newRule('2027-01-19', 'FREQ=WEEKLY', '2027-01-20')))).toEqual([
    '2027-01-05 01-05',
    '2027-01-12 01-12',
    '2027-01-19 01-20',
    '2027-01-26 01-27',
  ])
  // every second week: what readers were told of is off, and not gone
  expect(
    of(changeRule(tuesdays, newRule('2027-01-12', 'FREQ=WEEKLY;INTERVAL=2', '2027-01-19'))),
  ).toEqual([
    '2027-01-05 01-05',
    '2027-01-12 01-12 off',
    '2027-01-19 01-19',
    '2027-01-26 01-26 off',
  ])
  // a day more: those that stay have their keys, the new ones their own
  expect(
    of(changeRule(tuesdays, newRule('2027-01-19', 'FREQ=WEEKLY;BYDAY=MO,TU', '2027-01-18'))),
  ).toEqual([
    '2027-01-05 01-05',
    '2027-01-12 01-12',
    '2027-01-18 01-18',
    '2027-01-19 01-19',
    '2027-01-25 01-25',
    '2027-01-26 01-26',
  ])
  // and back again, over a date that has another's key
  const wednesdays = changeRule(tuesdays, newRule('2027-01-12', 'FREQ=WEEKLY', '2027-01-13'))
  expect(
    of(changeRule(wednesdays, newRule('2027-01-26', 'FREQ=WEEKLY;BYDAY=TU,WE', '2027-01-26'))),
  ).toEqual([
    '2027-01-05 01-05',
    '2027-01-12 01-13',
    '2027-01-19 01-20',
    '2027-01-26 01-27',
    '2027-01-26-2 01-26',
  ])
})

type Naive = { key: string; date: string; shift: number; time: string; fields: Partial<Snapshot> }

const lengths: Record<string, string> = { '18:00': '20:00', '19:00': '21:00', '20:30': '22:30' }

const change = fc.record(
  {
    title: fc.constantFrom('One', 'Two', 'Three'),
    price: fc.constantFrom('free', '$5'),
    placeName: fc.constantFrom('Hall', 'Park'),
    state: fc.constantFrom('announced' as const, 'cancelled' as const, 'postponed' as const),
    shift: fc.integer({ min: -9, max: 9 }),
    time: fc.constantFrom('18:00', '20:30'),
  },
  { requiredKeys: [] },
)
const step = fc.record({
  change,
  applies: fc.constantFrom(...reaches),
  place: fc.nat(30),
  /** Days that pass before this edit. */
  passes: fc.constantFrom(0, 0, 2, 8),
  skips: fc.constantFrom(false, false, false, true),
})

test('this, following and all, in any order, are those of a list of dates; what is over stays', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), steps => {
      let series = aSeries('FREQ=WEEKLY;BYDAY=TU,FR;COUNT=14')
      let list: Naive[] = keys(series).map(key => {
        return { key, date: key, shift: 0, time: '19:00', fields: {} }
      })
      let today = dayNumberOf('2027-01-01')
      const dayOf = ({ date, shift }: Naive) => dayNumberOf(date) + shift
      for (const { change: edit, applies, place, passes, skips } of steps) {
        today += passes
        const isOver = (one: Naive) => dayOf(one) < today
        const coming = list.filter(one => !isOver(one))
        const one = coming[place % Math.max(coming.length, 1)]
        if (!one) break
        if (skips) {
          series = skipDate(series, one.key)
          list = list.filter(other => other !== one)
          continue
        }
        const { shift = one.shift, time = one.time, ...fields } = edit
        const startsLocal = `${dateText(dayNumberOf(one.date) + shift)}T${time}`
        const endsLocal = `${startsLocal.slice(0, 11)}${lengths[time]}`
        const moved = edit.shift !== undefined || edit.time ? { startsLocal, endsLocal } : {}
        const over = list.filter(isOver).map(({ key }) => key)
        series = editSeries(series, { ...fields, ...moved }, editOf(series, one.key, applies, over))
        const isReached = (other: Naive) =>
          !isOver(other) &&
          (applies === 'all' || other === one || (applies === 'following' && other.key > one.key))
        const [movesDay, movesHour] = [shift !== one.shift, time !== one.time]
        list = list.map(other =>
          isReached(other)
            ? {
                ...other,
                ...(movesDay && { shift }),
                ...(movesHour && { time }),
                fields: { ...other.fields, ...fields },
              }
            : other,
        )
      }
      const found = keysOf(series, horizon).map(one => resolve(series, one))
      expect(keys(series)).toEqual(list.map(one => one.key))
      const expected = list.map(one => {
        const day = dateText(dayOf(one))
        const [startsLocal, endsLocal] = [`${day}T${one.time}`, `${day}T${lengths[one.time]}`]
        return aSnapshot({ zone, ...one.fields, startsLocal, endsLocal })
      })
      expect(found).toEqual(expected)
    }),
    { ...runs(500), ...seeded(18) },
  )
})

test('an edit of all changes no date that is over, though another was moved past it', () => {
  const weekly = aSeries('FREQ=WEEKLY')
  const later = { startsLocal: '2027-01-20T19:00', endsLocal: '2027-01-20T21:00' }
  const moved = editSeries(weekly, later, editOf(weekly, '2027-01-05', 'this'))
  const over = ['2027-01-12', '2027-01-19']
  for (const applies of ['following', 'all'] as const) {
    const edited = editSeries(moved, { price: '$5' }, editOf(moved, '2027-01-05', applies, over))
    const prices = keysOf(edited, '2027-01-27').map(one => resolve(edited, one).price)
    expect(prices).toEqual(['$5', '', '', '$5'])
  }
})

test('an edit of all is on the template, and dates that are over have what was before', () => {
  const weekly = aSeries('FREQ=WEEKLY', { title: 'Vigil' })
  const first = editSeries(weekly, { title: 'March' }, editOf(weekly, '2027-01-05', 'all'))
  expect(first).toEqual({ ...weekly, title: 'March', dates: {} })
  const hours = { title: 'Rally', endsLocal: '2027-01-12T22:00' }
  const later = editSeries(first, hours, editOf(first, '2027-01-12', 'all', ['2027-01-05']))
  expect([later.title, later.endsLocal]).toEqual(['Rally', '2027-01-05T22:00'])
  expect([on(later, '2027-01-05').title, on(later, '2027-01-05').endsLocal]).toEqual([
    'March',
    '2027-01-05T21:00',
  ])
})

test('the end alone can be moved', () => {
  const weekly = aSeries('FREQ=WEEKLY')
  const longer = { endsLocal: '2027-01-12T22:00' }
  const edited = editSeries(weekly, longer, editOf(weekly, '2027-01-12', 'following'))
  const ends = keysOf(edited, '2027-01-20').map(one => resolve(edited, one).endsLocal)
  expect(ends).toEqual(['2027-01-05T21:00', '2027-01-12T22:00', '2027-01-19T22:00'])
})

test('dates by hand have the hours of all', () => {
  const byHand = aSeries('', {}, ['2027-02-14T12:00', '2027-01-20T19:00'])
  const hours = { startsLocal: '2027-01-05T18:00', endsLocal: '2027-01-05T19:00' }
  const edited = editSeries(byHand, hours, editOf(byHand, '2027-01-05', 'all'))
  const starts = keysOf(edited, horizon).map(one => resolve(edited, one).startsLocal)
  expect(starts).toEqual(['2027-01-05T18:00', '2027-01-20T18:00', '2027-02-14T18:00'])
})

test('a rule from an earlier date on replaces a later one', () => {
  const tuesdays = aSeries('FREQ=WEEKLY')
  const thursdays = changeRule(tuesdays, newRule('2027-01-26', 'FREQ=WEEKLY', '2027-01-28'))
  const fridays = changeRule(thursdays, newRule('2027-01-12', 'FREQ=WEEKLY', '2027-01-15'))
  const starts = keysOf(fridays, '2027-01-31').map(one => resolve(fridays, one).startsLocal)
  expect(starts.map(local => local.slice(5, 10))).toEqual(['01-05', '01-15', '01-22', '01-29'])
})

test('a dropped date can be put on again, by hand and by a rule', () => {
  const weekly = aSeries('FREQ=WEEKLY')
  const rare = changeRule(weekly, newRule('2027-01-12', 'FREQ=WEEKLY;INTERVAL=2', '2027-01-19'))
  expect(on(rare, '2027-01-12').state).toBe('cancelled')
  const again = editSeries(rare, { state: 'announced' }, editOf(rare, '2027-01-12', 'this'))
  expect(on(again, '2027-01-12').state).toBe('announced')
  const ruled = changeRule(rare, newRule('2027-01-12', 'FREQ=WEEKLY', '2027-01-12'))
  expect(keys(ruled, '2027-01-20')).toEqual(['2027-01-05', '2027-01-12', '2027-01-19'])
  expect(on(ruled, '2027-01-12').state).toBe('announced')
})

test('a skipped date stays skipped, whatever is edited', () => {
  const weekly = aSeries('FREQ=WEEKLY')
  const known = editOf(weekly, '2027-01-12', 'this')
  const skipped = skipDate(weekly, '2027-01-12')
  expect(editSeries(skipped, { title: 'Vigil' }, known)).toEqual(skipped)
})

test('a date of a new rule whose key is before the rule has what holds from it on', () => {
  const weekly = aSeries('FREQ=WEEKLY')
  const daily = changeRule(weekly, newRule('2027-01-19', 'FREQ=WEEKLY;BYDAY=MO,TU', '2027-01-18'))
  const edited = editSeries(daily, { price: '$5' }, editOf(daily, '2027-01-18', 'following'))
  const prices = keysOf(edited, '2027-01-25').map(one => resolve(edited, one).price)
  expect(prices).toEqual(['', '', '$5', '$5', '$5'])
})

test('what changed is said once: for all dates, from one on, or by date', () => {
  const series = aSeries('FREQ=WEEKLY;COUNT=6')
  const since = '2027-01-05'
  const difference = (now: Series, from = since) => {
    const { changes, added, gone } = seriesDifference(series, now, { since: from, horizon })
    return {
      changes: changes.map(
        ({ aspect, keys: dates, scope }) => `${aspect} ${scope} ${dates[0]} ${dates.length}`,
      ),
      added,
      gone,
    }
  }
  const none = { added: [], gone: [] }
  const edit = (of: Series, applies: Reach, key: string, set: Partial<Snapshot>) =>
    editSeries(of, set, editOf(of, key, applies))
  expect(difference(series)).toEqual({ changes: [], ...none })
  const later = edit(series, 'following', '2027-01-19', {
    startsLocal: '2027-01-19T19:30',
    endsLocal: '2027-01-19T21:30',
  })
  expect(difference(later)).toEqual({ changes: ['time from 2027-01-19 4'], ...none })
  expect(difference(later, '2027-01-19')).toEqual({ changes: ['time all 2027-01-19 4'], ...none })
  const elsewhere = edit(later, 'all', '2027-01-05', { placeName: 'City Hall' })
  const off = edit(elsewhere, 'this', '2027-02-02', { state: 'cancelled', reason: 'Rain' })
  expect(difference(off).changes).toEqual([
    'place all 2027-01-05 6',
    'time from 2027-01-19 4',
    'state some 2027-02-02 1',
  ])
  // changed and changed back
  const back = edit(later, 'following', '2027-01-19', {
    startsLocal: '2027-01-19T19:00',
    endsLocal: '2027-01-19T21:00',
  })
  expect(difference(back)).toEqual({ changes: [], ...none })
  expect(difference(skipDate(series, '2027-01-12'))).toEqual({
    changes: [],
    added: [],
    gone: ['2027-01-12'],
  })
  const more: Series = { ...series, repeats: { ...series.repeats, extra: ['2027-02-20T12:00'] } }
  expect(difference(more)).toEqual({ changes: [], added: ['2027-02-20'], gone: [] })
})
