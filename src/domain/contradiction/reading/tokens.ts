// Cuts a text into words, where what is known of the event stands as one word: its date, hour, street, name.
// Knows ranges and their names, nothing of how they were found.

import type { Range, Text } from './text.ts'

/** A passage that stands for its sense: `OWNDATE`, `TIME`, `ADDR`. Upper case, since texts are folded. */
export type Mark = Range & { sense: string }

export type Token = Range & { word: string }

const wordOrSign = /\n|[a-zñ][a-zñ']*|\d+|[.,;:!?()\-•|/@&$€#"]/g

/** Tokens in order. Of marks that overlap the one that begins first counts, and of those the longer. */
export function tokensOf(
  text: Text,
  marks: readonly Mark[],
  own: (word: string) => boolean,
): Token[] {
  const apart = disjoint(marks)
  const tokens: Token[] = []
  let [from, next] = [0, 0]
  const read = (to: number) => {
    wordOrSign.lastIndex = from
    for (let match = wordOrSign.exec(text.folded); match; match = wordOrSign.exec(text.folded)) {
      if (match.index >= to) return
      const [said] = match
      const end = Math.min(to, match.index + said.length)
      tokens.push({ start: match.index, end, word: senseOf(said, own) })
      wordOrSign.lastIndex = end
    }
  }
  for (; next < apart.length; next++) {
    const mark = apart[next] as Mark
    read(mark.start)
    tokens.push({ start: mark.start, end: mark.end, word: mark.sense })
    from = mark.end
  }
  read(text.folded.length)
  return tokens
}

export function disjoint(marks: readonly Mark[]): Mark[] {
  const apart: Mark[] = []
  for (const mark of [...marks].sort((a, b) => a.start - b.start || b.end - a.end))
    if (mark.start >= (apart.at(-1)?.end ?? 0)) apart.push(mark)
  return apart
}

function senseOf(said: string, own: (word: string) => boolean): string {
  if (said === '\n') return 'NL'
  if (/^\d/.test(said)) return 'NUM'
  return said.length > 3 && own(said) ? 'EV' : said
}

/** Index of the first token or mark that ends behind an offset; the number of them when none does. */
export function tokenAt(tokens: readonly Range[], offset: number): number {
  let [low, high] = [0, tokens.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens[middle]?.end ?? 0) > offset) high = middle
    else low = middle + 1
  }
  return low
}
