// Measures how well and how fast contradictions are found: the labelled corpus, its parts apart, and long
// texts beside chrono-node's strict parser.

import { strict as english } from 'chrono-node/en'
import { strict as spanish } from 'chrono-node/es'
import {
  type EventFields,
  findContradictions,
} from '../../src/domain/contradiction/contradiction.ts'
import { type Case, readCorpus } from '../learn/corpus.ts'
import { judge } from '../learn/judge.ts'
import type { Result } from './run.ts'

type Tally = { right: number; false: number; missed: number; exact: number; mended: number }

const corpus = new URL('./texts/', import.meta.url)
const parts = {
  learned: corpus,
  'held-out': new URL('held-out/', corpus),
  unseen: new URL('unseen/', corpus),
}

export default function bench(): Result {
  const figures: Record<string, number> = {}
  const ratios: Record<string, number> = {}
  for (const [part, folder] of Object.entries(parts)) {
    const cases = readCorpus(folder)
    const tallies = score(cases)
    console.log(`\n${part}: ${cases.length} texts`)
    for (const [name, tally] of [...tallies].sort())
      console.log(`  ${name.padEnd(14)} ${line(tally)}`)
    const all = tallies.get('all') ?? none()
    figures[`${part} precision`] = precision(all)
    figures[`${part} recall`] = recall(all)
    figures[`${part} f1`] = f1(all)
    figures[`${part} range exact`] = share(all.exact, all.right + all.missed)
    figures[`${part} suggestion exact`] = share(all.mended, all.right + all.missed)
  }
  Object.assign(figures, times(ratios))
  return { ratios, figures }
}

const none = (): Tally => ({ right: 0, false: 0, missed: 0, exact: 0, mended: 0 })

/** Tallies under `all`, the language, and `language kind`. */
function score(cases: readonly Case[]): Map<string, Tally> {
  const tallies = new Map<string, Tally>()
  const count = (language: string, kind: string, what: keyof Tally) => {
    for (const name of ['all', language, `${language} ${kind}`]) {
      const tally = tallies.get(name) ?? none()
      tally[what]++
      tallies.set(name, tally)
    }
  }
  for (const one of cases) {
    const { findings, missed } = judge(one, findContradictions(one).contradictions)
    for (const { kind, right, exact, mended } of findings) {
      count(one.language, kind, right ? 'right' : 'false')
      if (exact) count(one.language, kind, 'exact')
      if (mended) count(one.language, kind, 'mended')
    }
    for (const kind of missed) count(one.language, kind, 'missed')
  }
  return tallies
}

const share = (part: number, whole: number) => (whole ? round(part / whole) : 1)
const precision = (t: Tally) => share(t.right, t.right + t.false)
const recall = (t: Tally) => share(t.right, t.right + t.missed)
const f1 = (t: Tally) => share(2 * t.right, 2 * t.right + t.false + t.missed)
const round = (value: number) => Math.round(value * 1000) / 1000

const line = (t: Tally) =>
  `precision ${precision(t).toFixed(3)}  recall ${recall(t).toFixed(3)}  F1 ${f1(t).toFixed(3)}  ` +
  `range exact ${share(t.exact, t.right + t.missed).toFixed(3)}  suggestion exact ${share(t.mended, t.right + t.missed).toFixed(3)}  ` +
  `(${t.right} right, ${t.false} false, ${t.missed} missed)`

const event: EventFields = {
  title: 'SF rally: US hands off Peru',
  startsLocal: '2023-01-13T11:00',
  endsLocal: '2023-01-13T12:30',
  zone: 'America/Los_Angeles',
  placeName: 'Peru Consulate',
  address: '790 Market St.',
  city: 'San Francisco',
  price: 'Free',
}

/** No two alike, since what was read of one sentence may be remembered for the next. */
const paragraph = (nth: number): string => {
  const day = 1 + (nth % 27)
  return [
    `Labor solidarity with working people of shop ${nth}, Friday January 13, 2023 12:00 PM Noon at the consulate.`,
    `On December ${day} the president was removed; on December 15, 2022 ${nth + 10} people were killed.`,
    `Doors 10:30, speaker ${nth} at 11:15, music until 2. Tickets for the dance on January ${day} are $1${nth}.`,
    `El viernes 13 de enero a las 11 de la mañana, con ${nth + 2} grupos, frente al consulado, 870 Market St., San Francisco.`,
    `Register at https://example.org/rally/${nth} by January 10; call 415-555-01${day + 10}, weekdays 9 to 5.\n`,
  ].join(' ')
}

const prose = (size: number): string => {
  let text = ''
  for (let nth = 0; text.length < size; nth++) text += paragraph(nth)
  return text.slice(0, size)
}

/** Texts that make naive patterns slow. */
const hostile: Record<string, string> = {
  digits: '1 '.repeat(500_000),
  times: '12:30 - '.repeat(130_000),
  dates: 'Friday, January 13 - '.repeat(50_000),
  words: 'at the '.repeat(150_000),
  spaces: ' '.repeat(1_000_000),
  'one word': 'a'.repeat(1_000_000),
  links: 'https://a.b/c '.repeat(75_000),
  newlines: 'where:\n'.repeat(150_000),
  accents: 'é'.repeat(1_000_000),
}

function times(ratios: Record<string, number>): Record<string, number> {
  const figures: Record<string, number> = {}
  const describe = (text: string) => () =>
    findContradictions({ event, texts: [{ in: 'description', text }] })
  const chrono = (text: string) => () => [english.parse(text), spanish.parse(text)]
  figures['5 KB ms'] = median(describe(prose(5_000)), 60)
  figures['45 KB ms'] = median(describe(prose(45_000)), 15)
  figures['5 KB chrono-node strict, en and es, ms'] = median(chrono(prose(5_000)), 15)
  for (const [name, text] of Object.entries(hostile))
    figures[`1 MB of ${name} ms`] = median(describe(text), 3)
  ratios['5 KB beside chrono-node'] = round(
    (figures['5 KB ms'] ?? 0) / (figures['5 KB chrono-node strict, en and es, ms'] ?? 1),
  )
  ratios['45 KB beside nine times 5 KB'] = round(
    (figures['45 KB ms'] ?? 0) / (9 * (figures['5 KB ms'] ?? 1)),
  )
  console.log('')
  for (const [name, value] of Object.entries(figures)) console.log(`  ${name}: ${value}`)
  return figures
}

/** Milliseconds of the middle run, after two to warm up. */
function median(run: () => unknown, runs: number): number {
  run()
  run()
  const taken = Array.from({ length: runs }, () => {
    const from = performance.now()
    run()
    return performance.now() - from
  }).sort((a, b) => a - b)
  return round(taken[runs >> 1] ?? 0)
}
