// Texts as people really sent them: a year too old, ranges of days, streets of another kind, cue words in a title,
// pairs of time zones. Of each, what is found, what is said in public, and what is left alone.

import { describe, expect, test } from 'vitest'
import {
  type EventFields,
  findContradictions,
  isSure,
} from '../../../src/domain/contradiction/contradiction.ts'
import type { Language } from '../../../src/domain/language.ts'

const coats: EventFields = {
  title: 'Winter coat drive',
  startsLocal: '2027-01-23T09:00',
  endsLocal: '2027-01-23T14:00',
  zone: 'America/Los_Angeles',
  placeName: 'Armory',
  address: '1111 Sixth Avenue',
  city: 'Redwood City',
}
const retreat: EventFields = { ...coats, title: 'Summer retreat', endsLocal: '2027-01-25T14:00' }
const call: EventFields = {
  title: 'National call',
  startsLocal: '2027-01-23T17:00',
  endsLocal: '2027-01-23T18:00',
  zone: 'America/Los_Angeles',
  onlineUrl: 'https://call.example.org/transit',
}

const read = (event: EventFields, description: string, language: Language = 'en') =>
  findContradictions({ event: { ...event, description }, language }).contradictions
const found = (event: EventFields, description: string, language: Language = 'en') =>
  read(event, description, language).map(one => `${one.kind}: ${one.text} → ${one.suggestion}`)

describe('another year', () => {
  test.each([
    [
      'Coats, blankets. Saturday, January 24, 2026, 9 to 2, at the Armory.',
      'date: Saturday, January 24, 2026 → Saturday, January 23, 2027',
    ],
    ['When: January 23, 2026\nWhere: Armory', 'date: January 23, 2026 → January 23, 2027'],
  ])('is mended in %j', (text, expected) => expect(found(coats, text)).toEqual([expected]))

  test('is mended in Spanish', () => {
    expect(found(coats, 'Sábado 24 de enero de 2026, de 9 a 2.', 'es')).toEqual([
      'date: Sábado 24 de enero de 2026, de 9 a 2 → Sábado 23 de enero de 2027, de 9 a 2',
    ])
  })

  test("is not said in public to be wrong where it tells of last year's", () => {
    const text = "Last year's, on Saturday, January 24, 2026, gave out 300 coats. See you there!"
    expect(read(coats, text).filter(isSure)).toEqual([])
  })
})

describe('ranges of days', () => {
  test.each([
    ['Three days of training, January 23–26.', 'date: January 23–26 → January 23–25'],
    ['January 22–25, with rest and a talent show.', 'date: January 22–25 → January 23–25'],
  ])('are mended at the end that is wrong: %s', (text, expected) =>
    expect(found(retreat, text)).toEqual([expected]),
  )

  test.each([
    'January 23–25 at the Armory.',
    'Beginners come January 23–24, all of you January 25.',
  ])('are right where they are a part of the event: %s', text =>
    expect(found(retreat, text)).toEqual([]),
  )
})

describe('streets', () => {
  test('of another kind are mended', () => {
    expect(found(coats, 'We meet at 1111 Sixth Street.')).toEqual([
      'address: 1111 Sixth Street → 1111 Sixth Avenue',
    ])
  })

  test('on the other side of town are mended', () => {
    const event = { ...coats, address: '818 North Jackson Avenue' }
    expect(found(event, 'We meet at 818 South Jackson Avenue.')).toEqual([
      'address: 818 South Jackson Avenue → 818 North Jackson Avenue',
    ])
  })

  test.each([
    'We meet at 1111 Sixth Ave.',
    'We meet at 1111 6th Avenue.',
    'We meet at 1111 Sixth.',
  ])('are the same in other letters: %s', text => expect(found(coats, text)).toEqual([]))
})

test('a cue word that also stands in the title is still a cue', () => {
  const event = {
    title: 'Know your rights: ICE at the door',
    startsLocal: '2027-11-04T18:00',
    endsLocal: '2027-11-04T20:00',
    zone: 'America/Los_Angeles',
    placeName: 'Union Hall',
    address: '155 Myrtle Street',
    city: 'Oakland',
    price: 'free',
  }
  expect(found(event, 'Doors open 5:30, program 6–8. The building closes at 9.')).toEqual([])
})

describe('two time zones', () => {
  test('are compared each in its own', () => {
    expect(found(call, '5 PM Pacific / 8 PM Eastern')).toEqual([])
  })

  test('are no start and end', () => {
    expect(found(call, '5 PM Pacific / 7 PM Eastern').filter(one => /^end/.test(one))).toEqual([])
  })

  test('are mended both where both are wrong', () => {
    expect(found({ ...call, endsLocal: null }, '4 PM Pacific / 7 PM Eastern')).toEqual([
      'time: 4 PM → 5 PM',
      'time: 7 PM → 8 PM',
    ])
  })
})

test('a city behind the first words of the place is compared', () => {
  const event = {
    ...coats,
    title: 'March for clean water',
    placeName: 'Weber Point Events Center',
    address: '221 North Center Street',
    city: 'Stockton',
  }
  expect(found(event, 'Saturday, January 23, Weber Point, Sacramento.')).toEqual([
    'city: Sacramento → Stockton',
  ])
})

test("an earlier part's date is left alone, and next month's place is not said in public to be wrong", () => {
  const part: EventFields = {
    title: 'Webinar: how to read a city budget, part 2',
    startsLocal: '2027-01-27T17:00',
    endsLocal: '2027-01-27T18:30',
    zone: 'America/Los_Angeles',
    onlineUrl: 'https://meet.example.org/river-room',
    price: 'free',
  }
  const text =
    'Part two. Sign up at https://forms.example.org/budget-2 so that we can send the workbook (https://docs.example.org/workbook.pdf).\n\nThe room is the same as last week: meet.example.org/river-room. Part one (January 20, 5 pm) is on https://video.example.net/w/abc.\n\nWednesday, January 27, 5 to 6:30 Pacific.'
  expect(found(part, text)).toEqual([])
  const circle = {
    ...coats,
    title: 'Hearing circle',
    startsLocal: '2027-03-22T18:30',
    endsLocal: '2027-03-22T20:30',
    placeName: 'Friends Meeting House',
    address: '818 Jackson Avenue',
    city: 'San Jose',
  }
  const moving =
    'Monday, March 22. Settle in at 6:15, we begin at 6:30 and close by 8:30. 2nd floor, room 12. Elevator code 1830#.\n\nBus 25 until 10:10 pm. In April the circle moves to 44 Race Street while the floor is sanded.'
  expect(read(circle, moving).filter(isSure)).toEqual([])
})

test('where a march goes to is not said in public to be wrong', () => {
  const march = { ...coats, title: 'March for housing', placeName: 'Courthouse Square' }
  const text = 'We gather at Courthouse Square at 9 and march to City Hall.'
  expect(read(march, text).filter(isSure)).toEqual([])
})
