// Which actions an event offers, and from which instant on it is over.

import { expect, test } from 'vitest'
import type { Publication, Revision, State } from '../../../src/domain/event/event.ts'
import { isOver, offeredActions, overAt } from '../../../src/domain/event/event-actions.ts'
import { thirdRevision } from '../../templates/sample.ts'

const start = '2023-01-13T20:00:00.000Z'
const end = '2023-01-13T21:30:00.000Z'

const inState = (state: State): Revision => ({
  ...thirdRevision({ state }),
  startsAt: start,
  endsAt: end,
})

const offered = (revision: Revision, now: string, publication: Publication = 'published') =>
  offeredActions({ publication, revision }, now)

test('offers by state and by the clock, to the millisecond of its end', () => {
  const before = '2023-01-13T21:29:59.999Z'
  expect(offered(inState('announced'), before)).toEqual(['follow', 'endorse', 'add', 'ask'])
  expect(offered(inState('announced'), end)).toEqual([])
  expect(offered(inState('cancelled'), before)).toEqual(['follow', 'ask'])
  expect(offered(inState('cancelled'), end)).toEqual([])
  expect(offered(inState('postponed'), before)).toEqual(['follow', 'endorse', 'ask'])
})

test('a postponed event is not over when the date passes that it no longer has', () => {
  expect(isOver(inState('postponed'), '2023-06-01T00:00:00.000Z')).toBe(false)
  expect(offered(inState('postponed'), '2023-06-01T00:00:00.000Z')).toEqual([
    'follow',
    'endorse',
    'ask',
  ])
})

test('what is not public offers nothing', () => {
  for (const publication of ['awaiting', 'removed'] as const)
    expect(offered(inState('announced'), start, publication)).toEqual([])
})

test('without an end it is over at midnight on its own wall, and six hours after its start at the earliest', () => {
  const open = (startsLocal: string, startsAt: string) => ({
    ...thirdRevision({ startsLocal, endsLocal: null, zone: 'America/Los_Angeles' }),
    startsAt,
    endsAt: startsAt,
  })
  expect(overAt(open('2023-01-13T12:00', start))).toBe('2023-01-14T08:00:00.000Z')
  expect(overAt(open('2023-01-13T23:30', '2023-01-14T07:30:00.000Z'))).toBe(
    '2023-01-14T13:30:00.000Z',
  )
})
