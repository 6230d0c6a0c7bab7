// Words of texts and of searches: how they are cut, folded and counted.

import { expect, test } from 'vitest'
import type { Terms } from '../../../src/domain/event/terms.ts'
import { askedWords, hasWords, isWordless } from '../../../src/domain/search/asked-words.ts'
import { numbersOf } from '../../../src/domain/search/numbers.ts'
import { textWords } from '../../../src/domain/search/text-words.ts'

const noTerms: Terms = { region: [], type: [], topic: [] }

const terms: Terms = {
  region: [
    { slug: 'us', parent: null, name: { en: 'US', es: 'Estados Unidos' } },
    { slug: 'california', parent: 'us', name: { en: 'California', es: 'California' } },
    { slug: 'east-bay', parent: 'california', name: { en: 'East Bay', es: 'East Bay' } },
  ],
  type: [{ slug: 'protest', parent: null, name: { en: 'Protest', es: 'Protesta' } }],
  topic: [{ slug: 'labor', parent: null, name: { en: 'Labor', es: 'Trabajo' } }],
}

test.each([
  ['Reunión en el Zócalo', 'reunion en el zocalo'],
  ['Reunio\u0301n', 'reunion'],
  ['Straße, Łódź, Œuvre', 'strasse lodz oeuvre'],
  ['Women’s march; O\u2019Brien, l‘Aquila', 'women s womens march o brien obrien l aquila laquila'],
  ['teach-in 🔥 #StopTheWar', 'teach in teachin stopthewar'],
  ['14th & Broadway', '14th broadway'],
  ['2027-01-13, 10:30', '2027 01 13 10 30'],
  ['反戦集会と討論会', '反戦 集会 と 討論 会'],
  ['参加費無料。子ども連れ歓迎。', '参加 費 無料 子ども 連れ 歓迎'],
  ['งานสัมมนาสิทธิแรงงาน', 'งาน สัมมนา สิทธิ แรงงาน'],
  ['ﾃﾞﾓ行進', 'デモ 行進'],
  ['🔥 — ✊🏽', ''],
])('%s is found by %s', (text, words) => {
  expect([...textWords(text)].join(' ')).toBe(words)
})

test.each([
  ['protest', 'protests'],
  ['marches', 'march'],
  ['march', 'marches'],
  ['stories', 'story'],
  ['story', 'stories'],
  ['classes', 'class'],
  ['marchas', 'marcha'],
  ['reuniones', 'reunion'],
  ['reunion', 'reuniones'],
  ['luces', 'luz'],
  ['luz', 'luces'],
  ['leyes', 'ley'],
])('%s may be %s', (one, other) => {
  expect(numbersOf(one)).toContain(other)
})

test.each(['news', 'class', 'a', 'as', '14s', '集会'])('%s is no plural', word => {
  expect(numbersOf(word).filter(one => one.length < word.length)).toEqual([])
})

const isFound = (text: string, q: string, known = noTerms): boolean =>
  hasWords(textWords(text), askedWords(q, known) ?? [])

test.each([
  ['Protests at the port', 'protest'],
  ['A protest at the port', 'port protests'],
  ['Marcha por la paz', 'marchas por paces'],
  ['Teach-in on housing', 'teachin'],
  ['Teachin on housing', 'teach-in'],
  ['Workers’ and women’s march', 'womens'],
  ['Women march', 'women\u2019s'],
  ['反戦集会と討論会', '討論会'],
  ['反戦集会と討論会', '集会 討論'],
  ['งานสัมมนาสิทธิแรงงาน', 'สิทธิแรงงาน'],
  ['서울에서 집회를 연다', '집회 서울'],
  ['Solidarity rally', 'rally soli'],
])('%s is found by %s', (text, q) => {
  expect(isFound(text, q)).toBe(true)
})

test.each([
  ['Solidarity rally', 'soli rally'],
  ['New library', 'news'],
  ['Rally', 'rally OR vigil'],
  ['Rally', '🔥'],
])('%s is not found by %s', (text, q) => {
  expect(isFound(text, q)).toBe(false)
})

test('a word means the terms that are named so, in any language, and what is below them', () => {
  const meant = (q: string) =>
    (askedWords(q, terms) ?? []).map(ways =>
      ways
        .flat()
        .map(token => token.word)
        .filter(word => word.startsWith('\ue000'))
        .map(word => word.slice(1).replaceAll('\ue000', ' ')),
    )
  expect(meant('protests')).toEqual([['type protest']])
  expect(meant('protesta')).toEqual([['type protest']])
  expect(meant('trab')).toEqual([['topic labor']])
  expect(meant('california')).toEqual([['region california', 'region east bay']])
  expect(meant('bay pr')).toEqual([['region east bay'], []])
})

test('a search without words is none, and one without a letter or digit finds nothing', () => {
  expect(askedWords('  ', terms)).toBeNull()
  expect(isWordless(askedWords('🔥 !', terms))).toBe(true)
  expect(isWordless(askedWords('14', terms))).toBe(false)
})

test('twelve words of fifty letters are looked for', () => {
  const words = askedWords(Array.from({ length: 30 }, (_, n) => `w${n}`).join(' '), terms)
  expect(words).toHaveLength(12)
  const [[[first] = []] = []] = askedWords('x'.repeat(200), terms) ?? []
  expect(first?.word).toHaveLength(50)
})
