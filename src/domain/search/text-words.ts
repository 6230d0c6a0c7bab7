// Cuts a text into the words that a search finds it by, folded. The same for texts and for what is asked.

import { foldName } from '../fold-name.ts'

/** Characters of a word that count; what follows is cut off, in texts as in questions. */
const longestWord = 50

/** A word as it stands in a text: its parts between hyphens and apostrophes, and all of it as one. */
export type Word = {
  /** At least one; several where a script writes no spaces between words. */
  parts: readonly string[]
  /** "teach-in" as "teachin"; undefined without a hyphen or apostrophe. */
  joined?: string
}

/** Every word that finds the text, each once. */
export const textWords = (text: string): Set<string> =>
  new Set(wordsIn(text).flatMap(({ parts, joined }) => (joined ? [...parts, joined] : [...parts])))

/** The words of a text in their order. Emoji and signs are none. */
export function wordsIn(text: string): Word[] {
  const written = foldName(text).match(/[\p{L}\p{N}\p{M}]+(?:['-][\p{L}\p{N}\p{M}]+)*/gu) ?? []
  return written.flatMap(word => {
    const parts = word.split(/['-]/).flatMap(cutWithoutSpaces).map(cut)
    // a mark alone is none
    const lettered = parts.filter(part => /[\p{L}\p{N}]/u.test(part))
    if (lettered.length === 0) return []
    return [
      isJoined(word)
        ? { parts: lettered, joined: cut(word.replace(/['-]/g, '')) }
        : { parts: lettered },
    ]
  })
}

/** "teach-in", "women's"; neither a date nor a chain of words. */
const isJoined = (word: string): boolean =>
  /^[^'-]+(?:['-][^'-]+){1,2}$/.test(word) && /\p{L}/u.test(word) && !isWithoutSpaces.test(word)

const cut = (word: string): string =>
  word.slice(0, longestWord).toWellFormed().replace('\ufffd', '')

/** Scripts that write no spaces between words. */
const isWithoutSpaces =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u

// the dictionaries go by script and not by this language; Node and workerd have the same ones
const segmenter = new Intl.Segmenter('en', { granularity: 'word' })

const cutWithoutSpaces = (part: string): string[] =>
  isWithoutSpaces.test(part)
    ? Array.from(segmenter.segment(part), ({ segment }) => segment)
    : [part]
