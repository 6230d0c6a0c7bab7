// What a feed leaves out when not all fits, and how it is cut into pieces that last.

import { expect, test } from 'vitest'
import { cutIntoPieces, feedOctets, selectThatFit } from '../../src/feeds/feed-selection.ts'
import fc from '../support/fast-check.ts'

const events = (days: number, octets: number, month: string) =>
  Array.from({ length: days }, (_, at) => ({
    id: `${month}-${at}`,
    startsLocal: `${month}-${String(at + 1).padStart(2, '0')}T12:00`,
    octets,
  }))
const weigh = (chosen: { octets: number }[]) => chosen.reduce((sum, { octets }) => sum + octets, 0)

test('holds everything while it fits', () => {
  const [past, coming] = [events(9, 1000, '2023-01').reverse(), events(9, 1000, '2023-02')]
  const { chosen, beyond } = selectThatFit(past, coming)
  expect(chosen).toEqual([...past.toReversed(), ...coming])
  expect(beyond).toBeNull()
})

test('leaves out the farthest future first, and keeps a third of the room for the latest past', () => {
  const [past, coming] = [events(28, 60_000, '2023-01').reverse(), events(28, 60_000, '2023-02')]
  const { chosen, beyond } = selectThatFit(past, coming)
  expect(weigh(chosen)).toBeLessThanOrEqual(feedOctets)
  expect(chosen.map(({ id }) => id)).toEqual([
    ...['23', '24', '25', '26', '27'].map(at => `2023-01-${at}`),
    ...Array.from({ length: 9 }, (_, at) => `2023-02-${at}`),
  ])
  expect(beyond?.id).toBe('2023-02-9')
})

test('the past takes what the future leaves', () => {
  const { chosen } = selectThatFit(events(28, 60_000, '2023-01').reverse(), [])
  expect(chosen).toHaveLength(Math.floor(feedOctets / 60_000))
})

test('never reaches into a day that it does not hold whole', () => {
  const coming = events(20, 60_000, '2023-02').map((one, at) => ({
    ...one,
    startsLocal: `2023-02-0${1 + Math.floor(at / 4)}T12:00`,
  }))
  const { chosen, beyond } = selectThatFit([], coming)
  expect(chosen).toHaveLength(12)
  expect(beyond?.startsLocal.slice(0, 10)).toBe('2023-02-04')
})

test('an event that comes or goes changes two pieces at most', () => {
  const ids = fc.uniqueArray(fc.string({ minLength: 6, maxLength: 12 }), {
    minLength: 2,
    maxLength: 900,
  })
  fc.assert(
    fc.property(ids, fc.nat(), (names, at) => {
      const row = names.map(id => ({ id }))
      const pieces = cutIntoPieces(row).map(piece => piece.map(one => one.id).join(' '))
      expect(cutIntoPieces(row).flat()).toEqual(row)
      const without = cutIntoPieces(row.toSpliced(at % row.length, 1))
      const known = new Set(pieces)
      const made = without.filter(piece => !known.has(piece.map(one => one.id).join(' ')))
      // a row of 256 without a cut is cut by number, which moves with what is before it
      if (names.length < 256) expect(made.length).toBeLessThanOrEqual(1)
    }),
  )
})
