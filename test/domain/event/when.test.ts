// Which days an event stands on, and when it has ended: every end is exclusive.

import { expect, test } from 'vitest'
import { matches, type Wanted } from '../../../src/domain/event/event-matches.ts'
import { endedAt, lastDate, lastEvening } from '../../../src/domain/event/when.ts'
import { isUrgent } from '../../../src/domain/telling.ts'
import { aRevision } from '../../support/an-event.ts'

const timed = (startsLocal: string, endsLocal: string | null) =>
  aRevision({ startsLocal, endsLocal })

test.each([
  ['an hour', timed('2027-03-13T11:00', '2027-03-13T12:00'), '2027-03-13'],
  ['until midnight', timed('2027-03-13T20:00', '2027-03-14T00:00'), '2027-03-13'],
  ['past midnight', timed('2027-03-13T20:00', '2027-03-14T00:01'), '2027-03-14'],
  ['from midnight to midnight', timed('2027-03-13T00:00', '2027-03-14T00:00'), '2027-03-13'],
  ['from midnight, without an end', timed('2027-03-13T00:00', null), '2027-03-13'],
  ['without an end', timed('2027-03-13T23:00', null), '2027-03-13'],
  [
    'whole days',
    aRevision({ startsLocal: '2027-03-13T00:00', endsLocal: '2027-03-15T00:00', allDay: true }),
    '2027-03-15',
  ],
])('an event %s stands until its last day', (_, { snapshot }, last) => {
  expect(lastDate(snapshot)).toBe(last)
})

test.each([
  ['until midnight', timed('2027-03-13T20:00', '2027-03-14T00:00'), '2027-03-13'],
  ['until one', timed('2027-03-13T20:00', '2027-03-14T01:00'), '2027-03-13'],
  ['until six in the morning', timed('2027-03-13T20:00', '2027-03-14T06:00'), '2027-03-14'],
  ['of two evenings', timed('2027-03-12T20:00', '2027-03-14T02:00'), '2027-03-13'],
  ['in the small hours', timed('2027-03-13T01:00', '2027-03-13T04:00'), '2027-03-13'],
  ['without an end', timed('2027-03-13T23:00', null), '2027-03-13'],
  [
    'of whole days',
    aRevision({ startsLocal: '2027-03-13T00:00', endsLocal: '2027-03-15T00:00', allDay: true }),
    '2027-03-15',
  ],
])('an event %s is in a grid until its last evening', (_, { snapshot }, last) => {
  expect(lastEvening(snapshot)).toBe(last)
})

test('at its end an event is no longer urgent; without an end it is until the day is over', () => {
  const rally = timed('2023-01-13T12:00', '2023-01-13T13:30')
  expect(isUrgent(rally, '2023-01-13T21:29:59.999Z')).toBe(true)
  expect(isUrgent(rally, rally.endsAt)).toBe(false)
  const open = timed('2023-01-13T12:00', null)
  expect(isUrgent(open, '2023-01-13T21:29:59.999Z')).toBe(true)
  expect(isUrgent(open, endedAt(open))).toBe(false)
})

test('an earlier state fits a filter by its own days', () => {
  const wanted: Wanted = {
    ...{ region: [], type: [], topic: [], organizer: [], words: null },
    from: null,
    to: null,
  }
  const london = aRevision({
    ...{ startsLocal: '2027-03-21T00:00', endsLocal: null },
    ...{ allDay: true, zone: 'Europe/London' },
  })
  expect(matches(london, { ...wanted, to: '2027-03-20' })).toBe(false)
  expect(matches(london, { ...wanted, from: '2027-03-21', to: '2027-03-21' })).toBe(true)
  expect(matches(london, { ...wanted, from: '2027-03-22' })).toBe(false)
})
