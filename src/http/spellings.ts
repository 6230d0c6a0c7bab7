// Suggests other spellings of a search that finds nothing. Each is a link that keeps the other filters, and is known
// to find a public event.

import type { AlsoFound } from '../../templates/parts/also-found.tsx'
import type { Terms } from '../domain/event/terms.ts'
import { languages } from '../domain/language.ts'
import type { PageFilter } from '../domain/list-address.ts'
import { askedWords } from '../domain/search/asked-words.ts'
import { nearestWords, slipsOf } from '../domain/search/spelling.ts'
import { textWords, wordsIn } from '../domain/search/text-words.ts'
import type { App, Db } from '../ports.ts'
import { isCommon } from '../store/event-index.ts'
import { type EventFilter, findsAny } from '../store/event-lists.ts'
import { wordsLike } from '../store/known-words.ts'
import { linkWithin } from './view-links.ts'

/** Words of a search that are looked at, and spellings that are tried for each. */
const mostWords = 4
const mostTried = 5
const mostSuggested = 3

type Asked = {
  query: URLSearchParams
  page: PageFilter | null
  terms: Terms
  /** Of the list that is empty. */
  filter: EventFilter
}

export async function spellings(
  { db }: App,
  { query, page, terms, filter }: Asked,
): Promise<AlsoFound['spellings']> {
  const pieces = (query.get('q') ?? '').trim().split(/\s+/).slice(0, 12)
  const found: { label: string; href: string }[] = []
  const others = await otherSpellings(db, pieces, terms)
  if (others.size === 0) return found
  for (let nth = 0; nth < mostTried && found.length < mostSuggested; nth++) {
    const q = spelled(pieces, others, nth)
    if (q === null) break
    if (await finds(db, { ...filter, words: askedWords(q, terms) }))
      found.push({ label: q, href: linkWithin(query, page)({ q }) })
  }
  return found
}

/** By their place in the search: what unknown words may stand for, the nearest first. */
async function otherSpellings(db: Db, pieces: readonly string[], terms: Terms) {
  const others = new Map<number, string[]>()
  const names = [...new Set(namesOf(terms))].map(word => ({ word, events: 0 }))
  for (const [place, piece] of pieces.entries()) {
    const [word, ...more] = wordsIn(piece).flatMap(({ parts }) => parts)
    if (!word || more.length > 0 || slipsOf(word) === 0 || others.size >= mostWords) continue
    if (await finds(db, { ...everything, words: askedWords(piece, terms) })) continue
    const known = [...(await wordsLike(db, word, slipsOf(word))), ...names]
    const nearest = nearestWords(word, known, mostTried)
    if (nearest.length > 0) others.set(place, [...new Set(nearest)])
  }
  return others
}

/** The search with the nth spelling of its first unknown word, and the nearest of the others; null after the last. */
function spelled(
  pieces: readonly string[],
  others: ReadonlyMap<number, string[]>,
  nth: number,
): string | null {
  const [first] = others.keys()
  const words = pieces.map((piece, place) =>
    place === first ? others.get(place)?.[nth] : (others.get(place)?.[0] ?? piece),
  )
  return words.includes(undefined) ? null : words.join(' ')
}

const finds = async (db: Db, filter: EventFilter): Promise<boolean> =>
  findsAny(db, { ...filter, common: await isCommon(db, filter.words) })

const everything: EventFilter = {
  ...{ region: [], type: [], topic: [], organizer: [] },
  ...{ words: null, from: null, to: null },
}

const namesOf = (terms: Terms): string[] =>
  Object.values(terms)
    .flat()
    .flatMap(({ name }) => languages.flatMap(language => [...textWords(name[language])]))
