// Judges the weights in the repository by texts that nothing was learned from: about as much is found as when the
// weights were made. The texts that they were learned from are judged by `npm run check:learn`.

import { expect, test } from 'vitest'
import {
  type EventFields,
  findContradictions,
  isSure,
  type Kind,
} from '../../src/domain/contradiction/contradiction.ts'
import { readCorpus } from '../../tools/learn/corpus.ts'
import { figures } from '../../tools/learn/figures.ts'
import { judge } from '../../tools/learn/judge.ts'
import { filled, plainTexts } from '../../tools/learn/plain-texts.ts'

const folder = new URL('../../tools/learn/texts/', import.meta.url)

test.each([
  ['held-out/', 'en'],
  ['held-out/', 'es'],
  ['unseen/', 'en'],
  ['unseen/', 'es'],
])('most is found in the texts of %s that nobody learned from, in "%s"', (part, language) => {
  const texts = readCorpus(new URL(part, folder)).filter(one => one.language === language)
  const { precision, recall } = figures(texts)
  expect(precision).toBeGreaterThan(0.85)
  expect(recall).toBeGreaterThan(0.8)
})

test('what is plain in a text of one line is known, and said in public', () => {
  const judged = plainTexts().map(one => judge(one, findContradictions(one).contradictions))
  const found = judged.flatMap(one => one.findings).filter(isSure)
  const labels = judged.flatMap(one => [...one.missed, ...one.findings.filter(f => f.right)])
  const right = found.filter(one => one.right).length
  expect(right / found.length).toBeGreaterThan(0.97)
  expect(right / labels.length).toBeGreaterThan(0.93)
})

/** Texts of one line about events that nothing was learned from, each with one fact that is wrong. */
const lines: Record<string, Record<'en' | 'es', string>> = {
  time: { en: '{longDate} [{wrongTime}]', es: '{longDate} [{wrongTime}]' },
  'time and place': { en: '{date}, [{wrongTime}], {place}', es: '{date}, [{wrongTime}], {place}' },
  'time after "at"': {
    en: 'Please come on {date} at [{wrongTime}].',
    es: 'Te invitamos el {date} a las [{wrongTime}].',
  },
  date: { en: '[{wrongDate}], {time}', es: '[{wrongDate}], {time}' },
  'date of last year': { en: '[{wrongYear}], {time}', es: '[{wrongYear}], {time}' },
  address: { en: '{place}, [{wrongNumber}]', es: '{place}, [{wrongNumber}]' },
  city: { en: '{place}, [{wrongCity}]', es: '{place}, [{wrongCity}]' },
}
test.each(Object.entries(lines))('a plain wrong %s is found for any event', (name, texts) => {
  const events = ['held-out/', 'unseen/']
    .flatMap(part => readCorpus(new URL(part, folder)))
    .filter(({ event }) => !event.allDay && isOneDay(event))
    .filter(({ event }) => name !== 'address' || oneNumber.test(event.address ?? ''))
  const kind = name.split(' ')[0] as Kind
  const written = events.flatMap(({ event, language }, e) =>
    [0, 1, 2, 3].flatMap(turn =>
      filled({ kind, text: texts[language] }, { event, wrong, language, turn: e + turn }),
    ),
  )
  const missed = written.filter(
    one =>
      judge({ ...one, name, language: 'en' }, findContradictions(one).contradictions).missed.length,
  )
  expect(written.length).toBeGreaterThan(200)
  expect(missed.map(one => [one.event.title, one.event.description])).toEqual([])
})

const wrong = { place: 'Riverside Hall', city: 'Springfield', street: '77 Cedar Street' }

/** "Calle 20 de Noviembre 1" has two, and a house may lie on a corner without one. */
const oneNumber = /^\D*\d+ ?\D*$/

const isOneDay = ({ startsLocal, endsLocal }: EventFields) =>
  !endsLocal || startsLocal.slice(0, 10) === endsLocal.slice(0, 10)
