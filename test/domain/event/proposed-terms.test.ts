// Kind, topics and region that the words of an event propose.

import { expect, test } from 'vitest'
import { proposedTerms } from '../../../src/domain/event/proposed-terms.ts'
import type { Term, Terms } from '../../../src/domain/event/terms.ts'

const term = (slug: string, en: string, es: string, parent: string | null = null): Term => ({
  slug,
  parent,
  name: { en, es },
})

const terms: Terms = {
  region: [
    term('california', 'California', 'California'),
    term('east-bay', 'East Bay', 'East Bay', 'california'),
    term('san-francisco', 'San Francisco', 'San Francisco', 'california'),
  ],
  type: [
    term('meeting', 'Meeting', 'Reunión'),
    term('protest', 'Protest', 'Protesta'),
    term('kite-day', 'Kite Day', 'Día de papalotes'),
    term('other', 'Other', 'Otro'),
  ],
  topic: [
    term('housing', 'Housing', 'Vivienda'),
    term('labor', 'Labor', 'Trabajo'),
    term('immigration', 'Immigration', 'Migración'),
    term('health', 'Health', 'Salud'),
  ],
}

const slugs = (texts: Partial<Record<'title' | 'summary' | 'description' | 'city', string>>) =>
  proposedTerms({ title: '', summary: '', description: '', city: '', ...texts }, terms).map(
    one => one.term.slug,
  )

test.each<[object, string[]]>([
  [{ title: 'Tenant assembly' }, ['meeting', 'housing']],
  [{ title: 'Rally against evictions' }, ['protest', 'housing']],
  [{ title: 'Asamblea de inquilinas' }, ['meeting', 'housing']],
  [{ title: 'Marcha por la salud' }, ['protest', 'health']],
  [{ title: 'Picket', description: 'With the nurses’ union' }, ['protest', 'labor', 'health']],
  [
    { title: 'March', description: 'Meeting point: the plaza. No ICE!' },
    ['protest', 'immigration'],
  ],
  [{ title: 'Día de Papalotes' }, ['kite-day']],
  [{ title: 'Potluck', city: 'Oakland' }, ['east-bay']],
  [{ title: 'Potluck', city: 'San Francisco, CA' }, ['san-francisco']],
  [{ title: 'San Francisco Giants', city: 'Berkeley' }, ['east-bay']],
  [{ title: 'Potluck' }, []],
  [{ title: 'Nice notice, parenthood' }, []],
  [{ title: '' }, []],
])('%o proposes %j', (texts, proposed) => expect(slugs(texts)).toEqual(proposed))

test('a host’s term with signs in its name is read as words', () => {
  const signs: Terms = { region: [], type: [], topic: [term('c', 'C++ (and *)', 'C++ (y *)')] }
  const texts = { title: 'c++ and more', summary: '', description: '', city: '' }
  expect(() => proposedTerms(texts, signs)).not.toThrow()
})
