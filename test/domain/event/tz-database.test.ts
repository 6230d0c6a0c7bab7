// The program's own tz database says what the tz release of its name says, on every host.

import source from 'moment-timezone/data/packed/latest.json' with { type: 'json' }
import moment from 'moment-timezone/moment-timezone-utils.js'
import { expect, test } from 'vitest'
import data from '../../../src/domain/event/tz-data.json' with { type: 'json' }
import {
  firstYear,
  isZone,
  lastYear,
  type Span,
  tzVersion,
  zoneNamed,
  zoneNames,
} from '../../../src/domain/event/tz-database.ts'
import { wallTimeAt } from '../../../src/domain/event/wall-time.ts'
import { packZones } from '../../../tools/tz/pack-zones.ts'

test('names the tz release that it carries', () => {
  expect(tzVersion).toBe('2026f')
})

test('is written from the package that is installed: npm run tz', () => {
  expect(data).toEqual(packZones(source))
})

// the first and the last instants that any zone shows as a time of these years
const begin = Date.UTC(firstYear, 0, 1) - 14 * 3_600_000
const end = Date.UTC(lastYear + 1, 0, 1) + 12 * 3_600_000

/** Clocks of the package in the years of events; its offsets are minutes west. */
function spansOfPackage(zone: string): string[] {
  const { abbrs, offsets, untils } = moment.tz.unpack(zone)
  return abbrs.flatMap((abbreviation, index) => {
    const [from, until] = [untils[index - 1] ?? -Infinity, untils[index] ?? Infinity]
    return until > begin && from < end
      ? [spanText({ from, until, abbreviation, offset: Math.round(-(offsets[index] ?? 0)) || 0 })]
      : []
  })
}

function spanText({ from, until, abbreviation, offset }: Span): string {
  const [first, last] = [Math.max(from, begin), Math.min(until, end)].map(at =>
    // Monrovia's change of 1972 alone was at half a minute
    new Date(Math.round(at / 60_000) * 60_000).toISOString().slice(0, 16),
  )
  return `${first} to ${last} ${abbreviation} ${offset}`
}

test('has every zone and alias of the package, with its clock in all years of events', () => {
  const zones = new Map(source.zones.map(zone => [zone.split('|')[0] ?? '', zone]))
  for (const link of source.links) {
    const [target = '', alias = ''] = link.split('|')
    zones.set(alias, zones.get(target) ?? '')
  }
  expect(zoneNames).toEqual([...zones.keys()].sort())
  for (const [name, zone] of zones) {
    const own = zoneNamed(name)
      .spansBetween(begin, end - 1)
      .map(spanText)
    expect(own, name).toEqual(spansOfPackage(zone))
  }
})

test.each([
  ['America/New_York', '1918-07-01T00:00:00.000Z', -300],
  ['America/New_York', '2400-07-01T00:00:00.000Z', -300],
  ['Australia/Sydney', '9998-12-31T00:00:00.000Z', 660],
])('%s at %s has the offset nearest in time', (zone, at, offset) => {
  expect(zoneNamed(zone).offset(Date.parse(at))).toBe(offset)
})

test('knows zones and old aliases by their exact names, and nothing else', () => {
  expect(zoneNames.length).toBeGreaterThan(590)
  expect(zoneNames).toEqual([...zoneNames].sort())
  for (const name of ['America/Los_Angeles', 'US/Pacific', 'UTC', 'Asia/Kathmandu']) {
    expect(isZone(name), name).toBe(true)
  }
  for (const name of ['', 'Mars/Olympus', 'america/los_angeles', '__proto__', 'toString', 'PST']) {
    expect(isZone(name), name).toBe(false)
    expect(() => zoneNamed(name), name).toThrow(RangeError)
  }
})

test('an alias keeps its own name and has its target’s clock', () => {
  const alias = zoneNamed('US/Pacific')
  expect(alias.name).toBe('US/Pacific')
  const january = Date.parse('2023-01-13T19:00:00.000Z')
  expect(alias.offset(january)).toBe(zoneNamed('America/Los_Angeles').offset(january))
})

test('unpacks each zone once', () => {
  expect(zoneNamed('America/Lima')).toBe(zoneNamed('America/Lima'))
})

test.each([
  // before and after the law of 2026, each in the winter that shows the difference
  ['America/Vancouver', '2025-12-10T20:00:00.000Z', '2025-12-10T12:00', 'PST'],
  ['America/Vancouver', '2026-12-10T20:00:00.000Z', '2026-12-10T13:00', 'MST'],
  ['America/Edmonton', '2025-12-10T20:00:00.000Z', '2025-12-10T13:00', 'MST'],
  ['America/Edmonton', '2026-12-10T20:00:00.000Z', '2026-12-10T14:00', 'CST'],
  ['America/Yellowknife', '2026-12-10T20:00:00.000Z', '2026-12-10T14:00', 'CST'],
  ['America/Winnipeg', '2025-12-10T20:00:00.000Z', '2025-12-10T14:00', 'CST'],
  ['America/Winnipeg', '2026-12-10T20:00:00.000Z', '2026-12-10T15:00', 'EST'],
  ['America/Havana', '2025-12-10T20:00:00.000Z', '2025-12-10T15:00', 'CST'],
  ['America/Havana', '2026-12-10T20:00:00.000Z', '2026-12-10T16:00', 'CDT'],
  ['Africa/Casablanca', '2025-12-10T20:00:00.000Z', '2025-12-10T21:00', '+01'],
  ['Africa/Casablanca', '2026-12-10T20:00:00.000Z', '2026-12-10T20:00', '+00'],
  // half and quarter hours, and zones that never change their clocks
  ['Asia/Kolkata', '2026-07-01T00:00:00.000Z', '2026-07-01T05:30', 'IST'],
  ['Asia/Kathmandu', '2026-07-01T00:00:00.000Z', '2026-07-01T05:45', '+0545'],
  ['America/St_Johns', '2026-07-01T00:00:00.000Z', '2026-06-30T21:30', 'NDT'],
  ['Australia/Lord_Howe', '2026-07-01T00:00:00.000Z', '2026-07-01T10:30', '+1030'],
  ['America/Phoenix', '2026-07-01T00:00:00.000Z', '2026-06-30T17:00', 'MST'],
  ['America/Lima', '2026-07-01T00:00:00.000Z', '2026-06-30T19:00', '-05'],
  ['Etc/UTC', '2026-07-01T00:00:00.000Z', '2026-07-01T00:00', 'UTC'],
])('%s at %s shows %s %s', (zone, at, local, abbreviation) => {
  expect(wallTimeAt(at, zone)).toBe(local)
  expect(zoneNamed(zone).spanAt(Date.parse(at)).abbreviation).toBe(abbreviation)
})
