// Reads a search: its words, each with its other spellings and the terms whose names have it. Knows no search
// engine, so that nothing typed is an operator.

import { type Term, type TermKind, type Terms, withBelow } from '../event/terms.ts'
import { languages } from '../language.ts'
import { numbersOf } from './numbers.ts'
import { textWords, type Word, wordsIn } from './text-words.ts'

/** `isBeginning`: longer words that begin so are meant, too. */
export type Token = { word: string; isBeginning: boolean }

/** Ways to write one word, any of which will do; each by all of its tokens. */
export type AskedWord = readonly (readonly Token[])[]

/** Each of them must be there. Null for no search; empty for a search without a letter or digit. */
export type AskedWords = readonly AskedWord[] | null

/** FTS5's work grows with every word times every match, and SQLite answers nobody meanwhile. */
const mostWords = 12
const mostCharacters = 1000

/** A shorter beginning would be that of too many names. */
const shortestBeginningOfName = 3

/** The words of a search, the last of which may be a beginning. */
export function askedWords(q: string, terms: Terms): AskedWords {
  if (q.trim() === '') return null
  const words = distinctWords(q)
  const names = words.length > 0 ? namesOf(terms) : []
  return words.map((word, index) => {
    const spelled = spellings(word, { isLast: index === words.length - 1 })
    const meant = names.filter(name => spelled.some(way => way.every(token => isIn(name, token))))
    const ofTerms = new Set(meant.flatMap(name => name.termWords))
    return [...spelled, ...Array.from(ofTerms, one => [exact(one)])]
  })
}

/** Something is searched for that no text can hold, such as an emoji alone. */
export const isWordless = (words: AskedWords): boolean => words?.length === 0

/** Tells whether a text with these words has all that is asked for. */
export const hasWords = (held: ReadonlySet<string>, words: readonly AskedWord[]): boolean =>
  words.length > 0 && words.every(ways => ways.some(way => way.every(token => has(held, token))))

const has = (held: ReadonlySet<string>, { word, isBeginning }: Token): boolean =>
  held.has(word) || (isBeginning && [...held].some(one => one.startsWith(word)))

/** The word that an event has for one of its terms, so that the terms may be renamed. None can type it. */
export const termWord = (kind: TermKind, slug: string): string =>
  ['', kind, ...slug.toLowerCase().split(/[^\p{L}\p{N}]+/u)].join('\ue000')

type Name = { words: ReadonlySet<string>; termWords: readonly string[] }

function namesOf(terms: Terms): Name[] {
  const named = (kind: TermKind) => (term: Term) => ({
    words: textWords(languages.map(language => term.name[language]).join('\n')),
    termWords: withBelow(terms[kind], term.slug).map(slug => termWord(kind, slug)),
  })
  return (['type', 'topic', 'region'] as const).flatMap(kind => terms[kind].map(named(kind)))
}

const isIn = ({ words }: Name, { word, isBeginning }: Token): boolean =>
  has(words, { word, isBeginning: isBeginning && word.length >= shortestBeginningOfName })

/** A word of the search. A run without spaces is one for each of its parts, and `endsRun` in the last of them. */
type Typed = Word & { endsRun: boolean }

function distinctWords(q: string): Typed[] {
  const typed = wordsIn(q.slice(0, mostCharacters).toWellFormed()).flatMap((word): Typed[] =>
    word.joined
      ? [{ ...word, endsRun: true }]
      : word.parts.map((part, at, all) => ({ parts: [part], endsRun: at === all.length - 1 })),
  )
  const byWords = new Map(typed.map(word => [word.parts.join(' '), word]))
  return [...byWords.values()].slice(0, mostWords)
}

/** "teach-in" is "teach" and "in", or "teachin". */
function spellings(word: Typed, { isLast }: { isLast: boolean }): AskedWord {
  const { parts, joined, endsRun } = word
  const [first = ''] = parts
  const isOpen = isLast || (endsRun && isOpenEnded.test(first))
  const [written = '', ...others] = numbersOf(joined ?? first)
  const whole = [
    [{ word: written, isBeginning: isOpen }],
    // a beginning finds its own plural
    ...others.filter(one => !(isOpen && one.startsWith(written))).map(one => [exact(one)]),
  ]
  if (!joined) return whole
  const apart = parts.map((part, at) => ({
    word: part,
    isBeginning: isOpen && at === parts.length - 1,
  }))
  return [apart, ...whole]
}

/** Scripts whose words may be part of longer ones: Korean puts particles behind them. */
const isOpenEnded =
  /[\p{sc=Hangul}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]$/u

const exact = (word: string): Token => ({ word, isBeginning: false })
