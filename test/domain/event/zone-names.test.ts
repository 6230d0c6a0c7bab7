// Zones as people type them: an IANA name, or a city in it.

import { expect, test } from 'vitest'
import { zoneNames } from '../../../src/domain/event/tz-database.ts'
import { readZone, zoneCities, zoneCity } from '../../../src/domain/event/zone-names.ts'

test.each([
  ['America/Los_Angeles', 'America/Los_Angeles'],
  [' America/Los_Angeles ', 'America/Los_Angeles'],
  ['San Diego', 'America/Los_Angeles'],
  ['san jose', 'America/Los_Angeles'],
  ['San José, CA', 'America/Los_Angeles'],
  ['Guadalajara, México', 'America/Mexico_City'],
  ['ciudad de mexico', 'America/Mexico_City'],
  ['new york', 'America/New_York'],
  ['San Diego (America/Los_Angeles)', 'America/Los_Angeles'],
  ['São Paulo', 'America/Sao_Paulo'],
  ['UTC', 'UTC'],
])('%j is %s', (typed, zone) => expect(readZone(typed)).toBe(zone))

test.each(['', 'Atlantis', 'America/Atlantis', '(', 'constructor'])('%j is none', typed =>
  expect(readZone(typed)).toBeNull(),
)

test('what a form shows of a zone means that zone, and each city on offer is known', () => {
  for (const zone of zoneNames) expect(readZone(zoneCity(zone)), zone).toBe(zone)
  for (const city of zoneCities()) expect(readZone(city), city).not.toBeNull()
  expect(zoneCities()).not.toContain('ACT')
})
