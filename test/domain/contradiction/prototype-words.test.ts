// Words that every JavaScript object knows are words like any other, in every field of an event.

import { expect, test } from 'vitest'
import { findContradictions } from '../../../src/domain/contradiction/contradiction.ts'

const event = {
  title: 'Rally',
  summary: '',
  description: 'Friday 12:00 PM, Peru Consulate, 870 Market St.',
  startsLocal: '2031-01-13T12:00',
  endsLocal: null,
  zone: 'America/Los_Angeles',
  allDay: false,
  placeName: 'Peru Consulate',
  address: '870 Market St.',
  city: 'San Francisco',
  price: '',
  onlineUrl: '',
  organizer: '',
  website: '',
  state: 'announced' as const,
}

test.each(Object.getOwnPropertyNames(Object.prototype))('reads “%s” as a word', word => {
  const sentence = `${event.description} At the ${word}, ${word} Street, ${word}, $${word}, el ${word} de ${word}`
  for (const field of ['title', 'summary', 'placeName', 'address', 'city', 'price', 'organizer'])
    for (const description of [event.description, sentence])
      expect(() =>
        findContradictions({ event: { ...event, description, [field]: word } }),
      ).not.toThrow()
})
