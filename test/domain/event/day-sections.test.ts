// Sections of a list by day, and spans that are asked for by name.

import { expect, test } from 'vitest'
import { namedSpan, sectionOf } from '../../../src/domain/event/day-sections.ts'

// a Monday
const today = '2026-11-30'
const open = { today, from: today, to: '' }

test.each([
  ['2026-11-30', 'today', '2026-11-30', '2026-11-30'],
  ['2026-12-01', 'tomorrow', '2026-12-01', '2026-12-01'],
  ['2026-12-02', 'day', '2026-12-02', '2026-12-02'],
  ['2026-12-03', 'day', '2026-12-03', '2026-12-03'],
  ['2026-12-04', 'weekend', '2026-12-04', '2026-12-06'],
  ['2026-12-06', 'weekend', '2026-12-04', '2026-12-06'],
  ['2026-12-07', 'next-week', '2026-12-07', '2026-12-13'],
  ['2026-12-13', 'next-week', '2026-12-07', '2026-12-13'],
  ['2026-12-14', 'month', '2026-12-14', '2026-12-31'],
  ['2027-02-03', 'month', '2027-02-01', '2027-02-28'],
  ['2026-11-20', 'day', '2026-11-20', '2026-11-20'],
])('from a Monday, %s is of a section %s', (date, kind, from, to) => {
  expect(sectionOf(date, open)).toEqual({ kind, from, to })
})

test('on a Thursday the rest of the weekend is Saturday and Sunday', () => {
  const thursday = { today: '2026-12-03', from: '2026-12-03', to: '' }
  expect(sectionOf('2026-12-05', thursday)).toEqual({
    kind: 'weekend',
    from: '2026-12-05',
    to: '2026-12-06',
  })
})

test('on a Friday the Sunday stands alone, and on a Sunday next week begins the day after tomorrow', () => {
  const friday = { today: '2026-12-04', from: '2026-12-04', to: '' }
  expect(sectionOf('2026-12-06', friday).kind).toBe('day')
  const sunday = { today: '2026-12-06', from: '2026-12-06', to: '' }
  expect(sectionOf('2026-12-08', sunday).kind).toBe('next-week')
})

test('dates that a reader chose stand day by day for eight days', () => {
  const later = { today, from: '2027-03-01', to: '' }
  expect(sectionOf('2027-03-05', later).kind).toBe('day')
  expect(sectionOf('2027-03-20', later).kind).toBe('month')
  expect(sectionOf('2026-12-05', { today, from: '2026-12-04', to: '2026-12-06' }).kind).toBe('day')
})

test.each([
  ['today', '2026-11-30', '2026-11-30', '2026-11-30'],
  ['tomorrow', '2026-11-30', '2026-12-01', '2026-12-01'],
  ['weekend', '2026-11-30', '2026-12-04', '2026-12-06'],
  ['weekend', '2026-12-05', '2026-12-05', '2026-12-06'],
  ['weekend', '2026-12-06', '2026-12-06', '2026-12-06'],
  ['week', '2026-11-30', '2026-11-30', '2026-12-06'],
  ['month', '2026-11-30', '2026-11-30', '2026-11-30'],
  ['month', '2027-02-10', '2027-02-10', '2027-02-28'],
] as const)('%s on %s', (name, day, from, to) => {
  expect(namedSpan(name, day)).toEqual({ from, to })
})
