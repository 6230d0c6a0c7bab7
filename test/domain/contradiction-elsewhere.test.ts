// Passages with nothing wrong in them, but with other places, days and prices beside the event's own.

import { describe, expect, test } from 'vitest'
import { type EventFields, findContradictions } from '../../src/domain/contradiction.ts'

const kinds = (event: EventFields, text: string) =>
  findContradictions({
    event,
    texts: [{ in: 'description', text }],
    language: 'en',
  }).contradictions.map(one => one.kind)

type Row = [title: string, from: string, to: string, place: string, city: string, price: string]
const eventOf = ([title, startsLocal, endsLocal, placeName, city, price]: Row): EventFields => ({
  title,
  startsLocal,
  endsLocal,
  zone: 'America/Chicago',
  placeName,
  city,
  price,
})

const supper = eventOf([
  'Harvest Supper',
  '2027-10-09T17:00',
  '2027-10-09T20:00',
  'Zion Lutheran Church',
  'Decorah',
  '$12',
])
const band = eventOf([
  'Blue Notes at the Foundry',
  '2027-03-19T20:00',
  '2027-03-19T23:00',
  'The Foundry',
  'Duluth',
  '$18',
])
const rights = eventOf([
  'Know Your Rights Workshop',
  '2027-04-14T18:30',
  '2027-04-14T20:30',
  'Eastside Community Center',
  'Los Angeles',
  'Free',
])
const birds = eventOf([
  'Saturday Bird Walk',
  '2027-05-15T07:00',
  '2027-05-15T10:00',
  'Wingra Nature Preserve',
  'Madison',
  'Free',
])
const picnic = eventOf([
  'Union Picnic',
  '2027-09-06T11:00',
  '2027-09-06T16:00',
  'Riverside Park',
  'Toledo',
  'Free',
])
const market = eventOf([
  'Makers Market',
  '2027-12-04T10:00',
  '2027-12-04T16:00',
  'Old Armory',
  'Astoria',
  '$5',
])
const hearing = eventOf([
  'Town Hall on Housing',
  '2027-01-26T18:00',
  '2027-01-26T20:00',
  'Central Library',
  'San Francisco',
  'Free',
])
const vigil = eventOf([
  'Vigil for Peace',
  '2027-08-06T19:00',
  '2027-08-06T20:00',
  'Federal Plaza',
  'Chicago',
  '',
])
const choir = eventOf([
  'Spring Choir Concert',
  '2027-04-25T15:00',
  '2027-04-25T17:00',
  'St. Mark’s Cathedral',
  'Seattle',
  '$20',
])

describe('nothing is wrong in', () => {
  test.each([
    [supper, 'Saturday, October 9, 5 to 8 p.m. in Luther Hall, our lower level.'],
    [supper, 'The women meet at Hope Chapel on Thursday, October 7 to peel apples at 9 a.m.'],
    [band, 'Friday, March 19 at 8 p.m. After-party at Carmody Pub, two blocks up, till 2.'],
    [
      band,
      "Thursday, March 18 at Turf Club, then Friday, March 19 here in Duluth at 8, and Saturday, March 20 at Cozzy's Tavern in Ely.",
    ],
    [
      rights,
      'The same workshop will be held at Boyle Heights Library on Wednesday, April 21 at 5 p.m.',
    ],
    [rights, 'Come at 6:30 p.m. Immigration consults otherwise cost $150; tonight, nothing.'],
    [birds, 'Meet at the Visitor Center. The gate opens at 6:30; the gift shop at 9.'],
    [
      picnic,
      'The picnic committee meets Thursday, September 2, 6 p.m., Ironworkers Hall. The picnic itself: Labor Day at 11.',
    ],
    [
      market,
      'Fri 12/3 5-8 Tree lighting, Liberty Theatre\nSat 12/4 10-4 Makers Market\nSat 12/4 6:00 Lighted boat parade, East Mooring Basin',
    ],
    [
      market,
      'The makers: Fort George Pottery • Skipanon Soap Barn • Tide Mill Weaving Studio • Sea Lion Books',
    ],
    [hearing, 'Tuesday, January 26, 6 to 8 p.m., Koret Auditorium. Enter at Grove Street.'],
    [
      hearing,
      'WHEN: Tuesday, Jan. 26, 6 p.m.\nWHERE: Koret Auditorium, lower level\nWHY: 400 evictions',
    ],
    [hearing, 'Before the town hall, at 5 p.m., we rally on the steps of City Hall.'],
    [
      vigil,
      'Peace Crane Workshop, Thursday August 5, 6 p.m., Harold Washington Library. Vigil, Friday August 6, 7 p.m.',
    ],
    [
      choir,
      'Sunday, April 25 at 3 p.m. The concert repeats Saturday, May 1, 7:30 p.m., Trinity Parish Church, Everett.',
    ],
    [choir, 'The concert repeats Saturday, May 1, 7:30 p.m., Trinity Parish Church, Everett.'],
    [
      choir,
      'Thanks to Plymouth Church, where we rehearse. Auditions: Monday, 6 p.m., Plymouth Church.',
    ],
  ] as const)('%#', (event, text) => expect(kinds(event, text)).toEqual([]))
})

describe('another place is still heard in', () => {
  test.each([
    [supper, 'Join us at Hope Chapel on Saturday, October 9 at 5 p.m.'],
    [hearing, 'Tuesday, January 26, 6 to 8 p.m., Bayview Opera House. Bring a friend.'],
    [birds, 'WHERE: Cherokee Marsh Park\nWHEN: Saturday, May 15, 7 a.m.'],
    [choir, 'The concert is at Plymouth Church on Sunday, April 25 at 3 p.m.'],
  ] as const)('%#', (event, text) => expect(kinds(event, text)).toEqual(['place']))
})
