// Finds the known words that a misspelled one may stand for: those that a slip or two of the keyboard makes of it.

export type KnownWord = {
  word: string
  /** Events that have it. */
  events: number
}

/** Shorter words are too near to one another. */
const shortest = 4

/** Slips that a word of its length may have. */
export const slipsOf = (word: string): number =>
  word.length < shortest ? 0 : word.length < 6 ? 1 : 2

/** The known words with the fewest slips, those of more events first; without the word itself. */
export function nearestWords(word: string, known: readonly KnownWord[], most: number): string[] {
  const slips = slipsOf(word)
  const near = known
    .map(one => ({ ...one, slips: slipsBetween(word, one.word, slips) }))
    .filter(one => one.slips > 0 && one.slips <= slips)
  const fewest = Math.min(...near.map(one => one.slips))
  return near
    .filter(one => one.slips === fewest)
    .sort((a, b) => b.events - a.events)
    .slice(0, most)
    .map(one => one.word)
}

/**
 * Letters left out, put in, replaced or exchanged with their neighbour (optimal string alignment distance); more
 * than `most` where there are more.
 */
export function slipsBetween(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1
  let before: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let i = 1; i <= one.length; i++) {
    const row = [i]
    for (let j = 1; j <= other.length; j++) {
      const isSame = one[i - 1] === other[j - 1]
      let least = Math.min(
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (last[j - 1] ?? 0) + (isSame ? 0 : 1),
      )
      const isExchanged =
        i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]
      if (isExchanged) least = Math.min(least, (before[j - 2] ?? 0) + 1)
      row.push(least)
    }
    if (Math.min(...row) > most) return most + 1
    before = last
    last = row
  }
  return last[other.length] ?? 0
}
