// A wall time in a zone becomes the instant that people mean, whatever the clocks do that day.

import { expect, test } from 'vitest'
import { zoneNames } from '../../../src/domain/event/tz-database.ts'
import {
  addDays,
  instant,
  instantOf,
  isWallTime,
  plusSeconds,
  resolveWallTime,
  wallTimeAt,
} from '../../../src/domain/event/wall-time.ts'
import fc, { runs } from '../../support/fast-check.ts'

test('an ordinary time happens once', () => {
  expect(resolveWallTime('2023-01-13T11:00', 'America/Los_Angeles')).toEqual({
    kind: 'once',
    at: '2023-01-13T19:00:00.000Z',
  })
  expect(resolveWallTime('2026-12-10T12:00', 'America/Vancouver')).toEqual({
    kind: 'once',
    at: '2026-12-10T19:00:00.000Z',
  })
})

test.each([
  ['2026-11-01T01:30', 'America/Los_Angeles', '2026-11-01T08:30', '2026-11-01T09:30'],
  ['2026-10-25T02:30', 'Europe/Madrid', '2026-10-25T00:30', '2026-10-25T01:30'],
  ['2027-04-04T02:15', 'Australia/Sydney', '2027-04-03T15:15', '2027-04-03T16:15'],
  ['2027-04-04T01:45', 'Australia/Lord_Howe', '2027-04-03T14:45', '2027-04-03T15:15'],
  ['2027-11-07T00:30', 'America/Havana', '2027-11-07T04:30', '2027-11-07T05:30'],
])('%s in %s happens twice and means the first', (local, zone, first, second) => {
  const at = `${first}:00.000Z`
  expect(resolveWallTime(local, zone)).toEqual({
    kind: 'repeated',
    at,
    second: `${second}:00.000Z`,
  })
  expect(instantOf(local, zone)).toBe(at)
})

test.each([
  ['2026-03-08T02:30', 'America/Los_Angeles', '2026-03-08T01:30', '2026-03-08T03:30', '10:30'],
  ['2026-03-08T02:00', 'America/Los_Angeles', '2026-03-08T01:00', '2026-03-08T03:00', '10:00'],
  ['2026-03-29T02:59', 'Europe/Madrid', '2026-03-29T01:59', '2026-03-29T03:59', '01:59'],
  ['2026-10-04T02:30', 'Australia/Sydney', '2026-10-04T01:30', '2026-10-04T03:30', '16:30'],
  ['2026-10-04T02:10', 'Australia/Lord_Howe', '2026-10-04T01:40', '2026-10-04T02:40', '15:40'],
  ['2011-12-30T12:00', 'Pacific/Apia', '2011-12-29T12:00', '2011-12-31T12:00', '22:00'],
])('%s in %s is skipped between %s and %s', (local, zone, before, after, utc) => {
  expect(resolveWallTime(local, zone)).toEqual({ kind: 'skipped', before, after })
  expect(instantOf(local, zone).slice(11, 16)).toBe(utc)
  expect(instantOf(local, zone)).toBe(instantOf(after, zone))
})

test('where the law of 2026 keeps the clocks still, no hour repeats', () => {
  const november = '2026-11-01T01:30'
  expect(resolveWallTime('2025-11-02T01:30', 'America/Vancouver').kind).toBe('repeated')
  for (const city of ['Vancouver', 'Edmonton', 'Winnipeg', 'Havana']) {
    expect(resolveWallTime(november, `America/${city}`).kind, city).toBe('once')
  }
  expect(resolveWallTime('2027-03-14T02:30', 'America/Vancouver').kind).toBe('once')
})

const anyInstant = fc
  .integer({ min: Date.parse('1900-01-01T00:00Z'), max: Date.parse('2400-01-01T00:00Z') })
  .map(millis => millis - (millis % 60_000))
const anyZone = fc.constantFrom(...zoneNames)

test('any wall time that is not skipped comes back from its instant', () => {
  fc.assert(
    fc.property(anyInstant, anyZone, (millis, zone) => {
      const local = instant(millis).slice(0, 16)
      const resolved = resolveWallTime(local, zone)
      if (resolved.kind === 'skipped') {
        expect(resolved.before < local && local < resolved.after).toBe(true)
        expect(resolveWallTime(resolved.before, zone).kind).not.toBe('skipped')
        expect(resolveWallTime(resolved.after, zone).kind).not.toBe('skipped')
        return
      }
      expect(wallTimeAt(resolved.at, zone)).toBe(local)
      if (resolved.kind !== 'repeated') return
      expect(resolved.at < resolved.second).toBe(true)
      expect(wallTimeAt(resolved.second, zone)).toBe(local)
    }),
    { ...runs(2000) },
  )
})

test('any instant is found again among the meanings of its wall time', () => {
  fc.assert(
    fc.property(anyInstant, anyZone, (millis, zone) => {
      const at = instant(millis)
      const resolved = resolveWallTime(wallTimeAt(at, zone), zone)
      if (resolved.kind === 'skipped') throw new Error('an instant has a wall time')
      expect(
        resolved.kind === 'repeated' ? [resolved.at, resolved.second] : [resolved.at],
      ).toContain(at)
    }),
    { ...runs(2000) },
  )
})

test('days are added on the calendar, not in hours', () => {
  expect(addDays('2026-03-07T02:30', 1)).toBe('2026-03-08T02:30')
  expect(addDays('2024-02-28T23:59', 1)).toBe('2024-02-29T23:59')
  expect(addDays('2027-01-01T00:00', -1)).toBe('2026-12-31T00:00')
})

test('a wall time is a real calendar date with hours and minutes', () => {
  for (const text of ['2024-02-29T00:00', '0001-01-01T00:00', '9998-12-31T23:59']) {
    expect(isWallTime(text), text).toBe(true)
  }
  for (const text of [
    '2023-02-29T00:00',
    '2023-04-31T00:00',
    '2023-13-01T00:00',
    '2023-01-13T24:00',
    '2023-01-13T11:60',
    '2023-01-13T11:00:00',
    '2023-01-13T11:00Z',
    '2023-01-13 11:00',
    '2023-01-13',
    '0000-01-01T00:00',
    '9999-12-31T23:00',
    '+12023-01-13T11:00',
    '2023-01-13T11:00\n',
    '٢٠٢٣-01-13T11:00',
    '',
  ]) {
    expect(isWallTime(text), text).toBe(false)
  }
  expect(() => resolveWallTime('2023-02-29T00:00', 'Etc/UTC')).toThrow(RangeError)
})

test('instants carry milliseconds and Z', () => {
  expect(instant(0)).toBe('1970-01-01T00:00:00.000Z')
  expect(plusSeconds('2026-12-31T23:59:59.500Z', 1)).toBe('2027-01-01T00:00:00.500Z')
  expect(plusSeconds('2026-12-31T23:59:59.500Z', -300)).toBe('2026-12-31T23:54:59.500Z')
})
