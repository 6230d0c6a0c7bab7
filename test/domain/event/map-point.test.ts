// A point on the map: as it is typed, in the links of maps, in calendars and JSON-LD, and gone with the place it was of.

import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { readPoint } from '../../../src/domain/event/map-point.ts'
import { withoutStalePoint } from '../../../src/domain/event/stale-point.ts'
import { geoLink, mapLinks } from '../../../src/domain/map-links.ts'
import { jsonLd } from '../../../src/feeds/json-ld.ts'
import { renderVevent } from '../../../src/feeds/vevent.ts'
import { veventInput } from '../../feeds/rally.ts'
import { aRevision, aSnapshot } from '../../support/an-event.ts'

test.each([
  ['37.78,-122.41', '37.78,-122.41'],
  [' 37.780000, -122.410001 ', '37.78,-122.41'],
  ['37.78 -122.41', '37.78,-122.41'],
  ['37.78° N, 122.41° W', '37.78,-122.41'],
  ['12.05 S; 77.04 O', '-12.05,-77.04'],
  ['geo:37.78,−122.41', '37.78,-122.41'],
  ['0,-0.000001', '0,0'],
  ['0.00001,180', '0.00001,180'],
  ['91,0', null],
  ['0,181', null],
  ['37.78', null],
  ['870 Market St.', null],
  ['37.78,-122.41,5', null],
  ['1e5,2', null],
])('“%s” is the point %s', (typed, point) => {
  expect(readPoint(typed)).toBe(point)
})

test('maps are given the point in place of words to look for', () => {
  const where = { placeName: 'Peru Consulate', address: '', city: '', geo: '37.78,-122.41' }
  expect(mapLinks(where).map(({ href }) => href)).toEqual([
    'https://www.openstreetmap.org/?mlat=37.78&mlon=-122.41#map=17/37.78/-122.41',
    'https://www.google.com/maps/search/?api=1&query=37.78%2C-122.41',
    'https://maps.apple.com/?ll=37.78,-122.41&q=37.78%2C-122.41',
  ])
  expect(geoLink(where)).toBe('geo:37.78,-122.41?q=37.78%2C-122.41')
})

test.each(['37.78,-122.41', '0.00001,0', '-90,180'])('calendars have %s as GEO', geo => {
  const vevent = renderVevent(veventInput(aRevision({ geo }))) ?? ''
  expect(vevent).toContain(`GEO:${geo.replace(',', ';')}\r\n`)
  const read = new ICAL.Component(ICAL.parse(vevent) as never)
  expect(read.getFirstPropertyValue('geo')).toEqual(geo.split(',').map(Number))
  expect(renderVevent(veventInput(aRevision()))).not.toContain('GEO')
})

test('schema.org has the point of the place, also where nothing else is told', () => {
  const revision = aRevision({ geo: '37.78,-122.41', placeName: '', address: '', city: '' })
  const more = { url: '', revision, first: revision, description: '', wordsIn: 'en' } as const
  expect(jsonLd(more).location).toEqual([
    {
      '@type': 'Place',
      name: '37.78,-122.41',
      geo: { '@type': 'GeoCoordinates', latitude: 37.78, longitude: -122.41 },
    },
  ])
})

test('a point goes with the place that it was of, and stays with a better spelling or a first name', () => {
  const standing = aSnapshot({ geo: '37.78,-122.41' })
  const left = (set: object, of = standing) => withoutStalePoint({ ...of, ...set }, of).geo
  expect(left({ address: '790 Market St.' })).toBe('')
  expect(left({ address: '790 Market St.', geo: '37.79,-122.4' })).toBe('37.79,-122.4')
  expect(left({ address: '870 Market Street' })).toBe('37.78,-122.41')
  expect(left({ price: 'free', onlineUrl: 'https://example.org/' })).toBe('37.78,-122.41')
  expect(left({ placeName: 'Main Library' }, { ...standing, placeName: '' })).toBe('37.78,-122.41')
})
