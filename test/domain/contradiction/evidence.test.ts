// The evidence that is weighed: what every passage brings, whatever the text.

import { expect, test } from 'vitest'
import {
  type EventFields,
  findContradictions,
  scenesOf,
} from '../../../src/domain/contradiction/contradiction.ts'
import { evidenceOf, passagesOf } from '../../../src/domain/contradiction/features/evidence.ts'
import fc, { runs } from '../../support/fast-check.ts'

const event: EventFields = {
  title: 'Spring Contra Dance',
  startsLocal: '2026-04-18T19:30',
  endsLocal: '2026-04-18T22:30',
  zone: 'America/Chicago',
  placeName: 'Masonic Hall',
  address: '212 S. Main Street',
  city: 'Galena',
  price: '$12',
  website: 'https://contra.example.org/spring',
}

const pieces = fc.constantFrom(
  'Saturday, April 18',
  'sábado 25 de abril a las 8',
  '7:30 to 10 pm',
  'until 11',
  'at Turner Hall',
  'Masonic Hall',
  '212 S. Main Street, Dubuque',
  '99 Elm Street',
  '$15',
  'free',
  'CANCELLED',
  'https://contra.example.org/fall',
  'the dance',
  'Doors:',
  '\n',
  '. ',
  '🎉',
)
const texts = fc.array(pieces, { maxLength: 14 }).map(parts => parts.join(' '))

test('words come with their roles, none twice, and numbers are numbers', () => {
  fc.assert(
    fc.property(texts, description => {
      for (const scene of scenesOf({ event: { ...event, description } }))
        for (const passage of passagesOf(scene)) {
          const { words, numbers } = evidenceOf(scene, passage)
          const said = words.flatMap((word, i) => (i % 2 ? [`${words[i - 1]}:${word}`] : []))
          expect(words.length % 2).toBe(0)
          expect(new Set(said).size).toBe(said.length)
          for (const number of Object.values(numbers)) expect(Number.isFinite(number)).toBe(true)
        }
    }),
    { ...runs(150) },
  )
})

test('findings lie apart or say the same of one phrase, and give their own words', () => {
  fc.assert(
    fc.property(texts, description => {
      const { contradictions } = findContradictions({ event: { ...event, description } })
      for (const one of contradictions) {
        if (one.in !== 'description') continue
        expect(description.slice(one.start, one.end)).toBe(one.text)
        expect(one.certainty).toBeGreaterThan(0.2)
        const twins = contradictions.filter(
          other => other.kind === one.kind && other.start < one.end && one.start < other.end,
        )
        expect(twins).toEqual([one])
      }
    }),
    { ...runs(150) },
  )
})
