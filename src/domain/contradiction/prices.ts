// Prices of admission that are not the event's.

import { type Amount, readAmounts, valuesIn } from './amounts.ts'
import { lead } from './context.ts'
import type { Facts } from './facts.ts'
import { type Contradiction, instead } from './finding.ts'
import { freeOfCharge, saysFree } from './free-of-charge.ts'
import { occurrences } from './names.ts'
import { amountScore } from './price-evidence.ts'
import { fold, type Range, sentenceAt, slice, type Text } from './text.ts'

/** A price in the sentence of something else's date (`otherMoments`) is not the event's. */
export function readPrices(
  text: Text,
  facts: Facts,
  { ownMoments, otherMoments }: { ownMoments: readonly Range[]; otherMoments: readonly Range[] },
): Contradiction[] {
  const value = facts.fields.price ?? ''
  const real = valuesOf(fold(value))
  if (!real) return []
  const amounts = readAmounts(text).filter(amount => isMoney(text, amount, fold(value)))
  const said =
    amounts.some(a => a.values.some(v => fits(v, real)) && !isForSome(text, a, real)) ||
    (!/\d/.test(value) && text.folded.includes(fold(value))) ||
    (real.includes(0) && saysFree(text))
  const ofOther = (range: Range) => {
    const sentence = sentenceAt(text, range.start)
    // What follows further on in the sentence is when the office sells tickets, or the like.
    const reach = Math.min(sentence.end, range.end + 16)
    return otherMoments.some(m => m.start >= sentence.start && m.start < reach) ? 2 : 0
  }
  const judged = [
    ...amounts
      .filter(a => !a.values.some(v => fits(v, real)))
      .map(a => ({
        range: withQualifier(text, a, value),
        score: amountScore({ text, facts, ownMoments, said }, a),
      })),
    ...(real.includes(0) ? [] : freeOfCharge(text, facts, said)),
    ...former(text, facts, value),
  ]
    .map(j => ({ ...j, score: j.score - ofOther(j.range) }))
    .filter(({ score }) => score >= 3)
  const best = Math.max(...judged.map(j => j.score))
  // The price in two languages, each with its own evidence.
  const [strongest] = judged.filter(j => j.score === best)
  const same = (range: Range) =>
    strongest !== undefined &&
    valuesIn(fold(slice(text, range))).join() ===
      valuesIn(fold(slice(text, strongest.range))).join()
  return judged
    .filter(j => same(j.range))
    .slice(0, 3)
    .map(({ range, score }) => instead(text, range, { kind: 'price', value, score }))
}

/** Of "$20, students $10" the students' price says nothing of the others'. */
const isForSome = (text: Text, amount: Range, real: readonly number[]) =>
  real.length > 1 &&
  /\b(?:students?|kids?|children|child|seniors?|members?|youth|teens?|under|concessions?|concs?|half)\b[^.;!?$€£]{0,14}$/.test(
    lead(text, amount, 24),
  )

/** "BS1" and "R44" are no sums where the event's price is in another coin. */
const isMoney = (text: Text, amount: Range, price: string): boolean => {
  const code = /^([a-z]{1,3})\.?\s?\d/.exec(text.folded.slice(amount.start, amount.end))?.[1]
  return code === undefined || new RegExp(`(?<![a-z])${code}\\.?\\s?\\d`).test(price)
}

/** "$0-50" is every price between. */
const fits = (value: number, real: readonly number[]) =>
  real.includes(value) || (value > Math.min(...real) && value < Math.max(...real))

const freeWords =
  /\b(?:free|gratis|gratuit[oa]|entrada libre|acceso libre|no cover|no charge|libre|sin costo|pay what you (?:can|want)|donation|freewill|pass the hat|donativo|cooperacion voluntaria|aportacion voluntaria|by donation|a la gorra)\b/

/** The amounts of the price field, 0 for free; null when it holds no price that can be compared. */
function valuesOf(price: string): number[] | null {
  if (!price.trim()) return null
  const amounts = valuesIn(price).filter(value => value >= 0)
  if (freeWords.test(price)) amounts.push(0)
  return amounts.length ? amounts : null
}

/** "$8 per family" is the price where the field says "per family" too. */
function withQualifier(text: Text, amount: Amount, value: string): Range {
  const qualifier = /\d\S*(?:\s?[€$])?\s?((?:per|por|a) [a-z]+)/.exec(fold(value))?.[1]
  const after = text.folded.slice(amount.end, amount.end + 30)
  const end =
    qualifier && after.startsWith(` ${qualifier}`) ? amount.end + qualifier.length + 1 : amount.end
  return { start: amount.start, end }
}

/** A price that the event had before. */
function former(text: Text, facts: Facts, value: string): { range: Range; score: number }[] {
  return facts.earlier.flatMap(values => {
    const old = fold(values.price ?? '').trim()
    if (old.length < 2 || old === fold(value) || /^(?:free|gratis)$/.test(old)) return []
    return occurrences(text.folded, old).map(range => ({
      range,
      score: /\b(?:was|instead of|used to|from|era|en vez de|antes)\s(?:[a-z]+ )?$/.test(
        lead(text, range, 20),
      )
        ? 0
        : 4,
    }))
  })
}
