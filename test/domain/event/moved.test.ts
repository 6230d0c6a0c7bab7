// When an event counts as moved: for whoever knows only what was first published.

import { expect, test } from 'vitest'
import { readDifferences } from '../../../src/domain/event/differences.ts'
import type { Revision, Snapshot } from '../../../src/domain/event/event.ts'
import { markMoved, standingOf } from '../../../src/domain/event/moved.ts'
import { canBeQuiet } from '../../../src/domain/event/revise-event.ts'
import { aRevision } from '../../support/an-event.ts'

const first = aRevision()
const moved = (revision: Revision, later: Revision[] = []) =>
  standingOf(markMoved(revision, first, later).snapshot)
const second = (set: Partial<Snapshot>, more: Partial<Revision> = {}) =>
  aRevision(set, { number: 2, at: '2023-01-10T23:20:00.000Z', ...more })

test('another time, date, zone or place is a move; a new title or end is none', () => {
  expect(moved(second({ startsLocal: '2023-01-13T11:00' }))).toBe('moved')
  expect(moved(second({ zone: 'America/Denver' }))).toBe('moved')
  expect(moved(second({ address: '790 Market St.' }))).toBe('moved')
  expect(moved(second({ title: 'Rally' }))).toBeNull()
  expect(moved(second({ endsLocal: '2023-01-13T15:00' }))).toBeNull()
})

test('stays moved through later edits, and is not moved once it is back', () => {
  const eleven = second({ startsLocal: '2023-01-13T11:00' })
  const later = aRevision({ startsLocal: '2023-01-13T11:00', price: 'free' }, { number: 3 })
  expect(moved(later, [eleven])).toBe('moved')
  expect(moved(aRevision({}, { number: 3 }), [eleven])).toBeNull()
})

test('a place that was told later, a spelling and a record mended afterwards move nobody', () => {
  const nowhere = aRevision({ placeName: '' })
  expect(standingOf(markMoved(second({}), nowhere, []).snapshot)).toBeNull()
  const spelled = second({ address: '870 Market Street' }, { quiet: true })
  expect(moved(spelled)).toBeNull()
  expect(
    moved(aRevision({ ...spelled.snapshot, price: 'free' }, { number: 3 }), [spelled]),
  ).toBeNull()
  expect(moved(second({ city: 'Oakland' }, { at: '2023-02-01T00:00:00.000Z' }))).toBeNull()
})

test('any letter of a link leads elsewhere', () => {
  const online = (onlineUrl: string) => ({ onlineUrl })
  const at = aRevision(online('https://meet.example.org/TenantsUnion'))
  const after = (url: string) => standingOf(markMoved(second(online(url)), at, []).snapshot)
  expect(after('https://meet.example.org/TenantsUnions')).toBe('moved')
  expect(after('https://meet.example.org/tenantsunion')).toBe('moved')
  expect(after('http://www.meet.example.org/TenantsUnion/')).toBeNull()
})

test('only spelling goes out quietly: never another place, city or link', () => {
  const quiet = (set: Partial<Snapshot>, was: Partial<Snapshot> = {}) =>
    canBeQuiet(readDifferences(aRevision(was).snapshot, aRevision(set).snapshot))
  expect(quiet({ placeName: 'Peru Consulat' })).toBe(true)
  expect(quiet({ address: '870 Market Street' })).toBe(true)
  expect(quiet({ title: 'Rally' })).toBe(true)
  expect(quiet({ placeName: 'Civic Center' })).toBe(false)
  expect(quiet({ address: '870 Mission St.' })).toBe(false)
  expect(quiet({ city: 'Oakland' })).toBe(false)
  expect(quiet({ onlineUrl: 'https://b.example' }, { onlineUrl: 'https://a.example' })).toBe(false)
})

test('an event that is off says so, moved or not', () => {
  const off = second({ state: 'cancelled', startsLocal: '2023-01-13T11:00' })
  expect(moved(off)).toBe('cancelled')
})
