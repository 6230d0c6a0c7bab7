// What a text says and how the event really is, in the language of the reader, whatever that of the text.

import { expect, test } from 'vitest'
import type { Contradiction } from '../../src/domain/contradiction/contradiction.ts'
import { contradictionWords } from '../../src/domain/contradiction-words.ts'

const found = (kind: Contradiction['kind'], says: string, event: string): Contradiction => ({
  kind,
  in: 'description',
  start: 0,
  end: 7,
  text: says,
  says,
  event,
  suggestion: '',
  certainty: 0.9,
})

test.each<[Contradiction, string, string]>([
  [
    found('weekday', 'viernes', 'miércoles'),
    'this says “viernes”; the event is on a Wednesday',
    'aquí dice “viernes”; el evento es un miércoles',
  ],
  [
    found('weekday', 'Friday', 'Wednesday'),
    'this says “Friday”; the event is on a Wednesday',
    'aquí dice “Friday”; el evento es un miércoles',
  ],
  [
    found('time', '14:00', '13:00'),
    'this says 2:00 PM; the event is at 1:00 PM',
    'aquí dice 2:00\u00a0p.\u00a0m.; el evento es a la 1:00\u00a0p.\u00a0m.',
  ],
  [
    found('end-time', '13:00', '12:00'),
    'this says 1:00 PM; the event ends at 12:00 noon',
    'aquí dice 1:00\u00a0p.\u00a0m.; el evento termina a las 12:00 del mediodía',
  ],
  [
    found('state', 'cancelled', 'announced'),
    'this says cancelled; the event is on as planned',
    'aquí dice cancelado; el evento está en pie',
  ],
])('%o', (contradiction, en, es) => {
  expect(contradictionWords(contradiction, 'en')).toBe(en)
  expect(contradictionWords(contradiction, 'es')).toBe(es)
})
