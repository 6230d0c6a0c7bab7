// Sums in English words, "twenty-five dollars". Knows nothing of prices.

import { wordTable } from '../../word-table.ts'

export const units = 'one two three four five six seven eight nine'.split(' ')
const teens =
  'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ')
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

export const numberWords = wordTable<number>(
  Object.fromEntries([
    ...tens.map((word, i) => [word, (i + 2) * 10] as const),
    ...teens.map((word, i) => [word, i + 10] as const),
    ...units.map((word, i) => [word, i + 1] as const),
    ['a hundred', 100] as const,
  ]),
)

/** The number that words begin with; -1 when they are none. */
export function spelledNumber(words: string): number {
  if (words.startsWith('a hundred')) return 100
  const [first = '', second = ''] = words.split(/[- ]/)
  const ten = numberWords[first]
  if (ten === undefined) return -1
  return ten >= 20 && units.includes(second) ? ten + units.indexOf(second) + 1 : ten
}
