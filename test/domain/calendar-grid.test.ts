// Weeks of a month, days of a week, and their neighbours, without any clock.

import { expect, test } from 'vitest'
import {
  dateAfter,
  datesOf,
  daysBetween,
  monthOf,
  neighboursOf,
  spanOfView,
  weekdaysFrom,
  weekOf,
  weeksOfMonth,
} from '../../src/domain/calendar-grid.ts'

const [sunday, monday] = [0, 1] as const

test('a month begins under its weekday, in rows of seven, without the days of its neighbours', () => {
  expect(weeksOfMonth('2026-12-17', sunday)).toEqual([
    [null, null, ...datesOf({ from: '2026-12-01', to: '2026-12-05' })],
    datesOf({ from: '2026-12-06', to: '2026-12-12' }),
    datesOf({ from: '2026-12-13', to: '2026-12-19' }),
    datesOf({ from: '2026-12-20', to: '2026-12-26' }),
    [...datesOf({ from: '2026-12-27', to: '2026-12-31' }), null, null],
  ])
  expect(weeksOfMonth('2026-12-17', monday)[0]).toEqual([
    null,
    ...datesOf({ from: '2026-12-01', to: '2026-12-06' }),
  ])
})

test.each([
  ['2026-02-10', monday, 5],
  ['2027-02-01', monday, 4],
  ['2028-02-29', monday, 5],
  ['2027-08-15', sunday, 5],
  ['2027-05-15', sunday, 6],
  ['2027-05-15', monday, 6],
] as const)('the month of %s, from weekday %i on, has %i rows', (date, first, rows) => {
  const weeks = weeksOfMonth(date, first)
  expect(weeks).toHaveLength(rows)
  expect(weeks.every(week => week.length === 7)).toBe(true)
  expect(weeks.flat().filter(day => day !== null)).toEqual(datesOf(monthOf(date)))
})

test.each([
  ['2028-02-11', '2028-02-29'],
  ['2027-02-11', '2027-02-28'],
  ['2000-02-01', '2000-02-29'],
  ['2100-02-28', '2100-02-28'],
  ['2026-12-31', '2026-12-31'],
  ['9999-12-01', '9999-12-31'],
  ['0001-01-31', '0001-01-31'],
])('the month of %s ends on %s', (date, last) => {
  expect(monthOf(date)).toEqual({ from: `${date.slice(0, 8)}01`, to: last })
})

test('a week begins on its first weekday, across months, years and changes of the clock', () => {
  expect(weekOf('2026-12-31', sunday)).toEqual({ from: '2026-12-27', to: '2027-01-02' })
  expect(weekOf('2027-01-03', monday)).toEqual({ from: '2026-12-28', to: '2027-01-03' })
  expect(weekOf('2027-01-03', sunday)).toEqual({ from: '2027-01-03', to: '2027-01-09' })
  // clocks change in the United States on March 14 and November 7, in Europe on March 28 and October 31
  for (const date of ['2027-03-14', '2027-11-07', '2027-03-28', '2027-10-31'])
    for (const first of [sunday, monday]) {
      const dates = datesOf(weekOf(date, first))
      expect(dates, date).toHaveLength(7)
      expect(dates, date).toContain(date)
      expect(new Date(`${dates[0]}T12:00Z`).getUTCDay(), date).toBe(first)
    }
})

test('the views before and after are whole, and there is none beyond the years of the calendar', () => {
  expect(neighboursOf('month', '2026-12-31', sunday)).toEqual({
    previous: '2026-11-01',
    next: '2027-01-01',
  })
  expect(neighboursOf('week', '2026-12-31', sunday)).toEqual({
    previous: '2026-12-20',
    next: '2027-01-03',
  })
  expect(neighboursOf('day', '2028-02-29', sunday)).toEqual({
    previous: '2028-02-28',
    next: '2028-03-01',
  })
  for (const view of ['day', 'week', 'month'] as const) {
    expect(neighboursOf(view, '0001-01-01', monday).previous).toBeNull()
    expect(neighboursOf(view, '9999-12-31', monday).next).toBeNull()
    expect(spanOfView(view, '0001-01-01', sunday).from).toBe('0001-01-01')
    expect(spanOfView(view, '9999-12-31', sunday).to).toBe('9999-12-31')
  }
})

test('dates are counted by the calendar alone', () => {
  expect(dateAfter('2027-03-13', 2)).toBe('2027-03-15')
  expect(dateAfter('2027-03-01', -1)).toBe('2027-02-28')
  expect(dateAfter('0001-01-01', -1)).toBeNull()
  expect(dateAfter('9999-12-31', 1)).toBeNull()
  expect(daysBetween('2027-03-13', '2027-03-15')).toBe(2)
  expect(daysBetween('2027-01-01', '2026-12-31')).toBe(-1)
  expect(weekdaysFrom(monday)).toEqual([1, 2, 3, 4, 5, 6, 0])
})
