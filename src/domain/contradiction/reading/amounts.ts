// Reads amounts of money in English and Spanish, in digits and in words. Must not know the event.

import type { Range, Text } from './text.ts'
import { numberWords, spanishNumbers as spanish, units } from './words.ts'

/** `values` holds both ends of "5-10 €". */
export type Amount = Range & { values: readonly number[] }

const sum = String.raw`(?:\d{1,3}(?:[.,]\d{3})+|\d+)(?:[.,]\d{2})?`
const code = String.raw`(?:mxn|mx|cop|ars|clp|uyu|pen|usd|m\.n\.)`
const sign = String.raw`(?:us|mx|rd|bs|ca|nz|hk|au|tt|ec|j|a|s|c|r|b\/|s\/)?\.?[$€£₡₲₱₹₦₵¥]|s\/\.?|b\/\.|(?:gs|bs|rd|rs|r|ksh|kes|ugx|ngn|ghs|chf|zar|inr)\.?(?=\s?\d)|q\.?(?=\s?\d)`
const coin =
  'dollars?|bucks|euros?|pesos|dolares|dolar|soles|quetzales|lempiras|colones|cordobas|bolivianos|bolivares|balboas|guaranies|lucas|mxn|cop|ars|clp|eur|usd|pounds'
const money = String.raw`(?:${sign})\s?${sum}(?!\d|,\d|\.\d)(?:\s?${code}(?![a-z]))?|${sum}\s?(?:€|(?:mil\s)?(?:${coin})\b)`
const amountPattern = new RegExp(
  `(?<![\\w.,$])(?:${money})(?:\\s?(?:-|to|a)\\s?(?:[$€£]\\s?)?\\d+(?:\\s?€)?)?(?!\\d|\\s?(?:million|billion|k\\b|m\\b|mil\\b|millones))`,
  'g',
)

const anyOf = (words: Record<string, number>) =>
  Object.keys(words)
    .sort((a, b) => b.length - a.length)
    .join('|')
const word = `(?:${anyOf(spanish)})`
const spelled = [
  new RegExp(
    `\\b(?:${Object.keys(numberWords).join('|')})(?:[- ](?:${units.join('|')}))?[- ](?:dollars?|bucks?|pounds|euros|quid)\\b`,
    'g',
  ),
  new RegExp(
    `(?<![\\wñ])${word}(?: (?:y )?${word})?(?: (?:y )?${word})?(?: (?:y )?${word})? (?:${coin})\\b`,
    'g',
  ),
]

/** Every amount of a text, at most 150 of them. */
export function readAmounts(text: Text): Amount[] {
  const found: Amount[] = []
  for (const pattern of [amountPattern, ...spelled])
    for (const match of Iterator.from(text.folded.matchAll(pattern)).take(150))
      found.push({
        start: match.index,
        end: match.index + match[0].trimEnd().length,
        values: valuesIn(match[0]),
      })
  return found.slice(0, 150)
}

/** "3.000" and "1,500" are thousands; "3,50" and "3.50" are not. "20 mil" and "20 lucas" are 20,000. */
export function valuesIn(words: string): number[] {
  const times = /\d\s?(?:mil|lucas)\b/.test(words) ? 1000 : 1
  const digits = [...words.matchAll(/\d{1,3}(?:[.,]\d{3})+(?!\d)|\d+(?:[.,]\d{1,2})?/g)].map(
    m =>
      times *
      (/[.,]\d{3}/.test(m[0]) ? Number(m[0].replace(/[.,]/g, '')) : Number(m[0].replace(',', '.'))),
  )
  return digits.length ? digits : [englishOr(words)]
}

const englishOr = (words: string): number => {
  const number = spelledNumber(words)
  return number < 0 ? inSpanish(words) : number
}

/** "mil doscientos" is 1,200; -1 when no word is a number. */
function inSpanish(words: string): number {
  let [whole, part, any] = [0, 0, false]
  for (const found of words.split(' ')) {
    const value = spanish[found]
    if (value === undefined) continue
    any = true
    if (value === 1000) [whole, part] = [whole + (part || 1) * 1000, 0]
    else part += value
  }
  return any ? (whole + part) * (/lucas/.test(words) ? 1000 : 1) : -1
}

/** The number that words begin with; -1 when they are none. */
function spelledNumber(words: string): number {
  if (words.startsWith('a hundred')) return 100
  const [first = '', second = ''] = words.split(/[- ]/)
  const ten = numberWords[first]
  if (ten === undefined) return -1
  return ten >= 20 && units.includes(second) ? ten + units.indexOf(second) + 1 : ten
}
