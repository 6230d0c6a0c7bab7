// Compares sums with the price field. Must not know who is asked for them.

import { valuesIn } from '../reading/amounts.ts'
import { fold, type Range, type Text } from '../reading/text.ts'
import { lead } from './context.ts'

/** Of "$20, students $10" the students' price says nothing of the others'. */
export const isForSome = (text: Text, amount: Range, real: readonly number[]) =>
  real.length > 1 &&
  /\b(?:students?|kids?|children|child|seniors?|members?|youth|teens?|under|concessions?|concs?|half)\b[^.;!?$€£]{0,14}$/.test(
    lead(text, amount, 24),
  )

/** "BS1" and "R44" are no sums where the event's price is in another coin. */
export const isMoney = (text: Text, amount: Range, price: string): boolean => {
  const code = /^([a-z]{1,3})\.?\s?\d/.exec(text.folded.slice(amount.start, amount.end))?.[1]
  return code === undefined || new RegExp(`(?<![a-z])${code}\\.?\\s?\\d`).test(price)
}

/** "$0-50" is every price between. */
export const fitsPrice = (value: number, real: readonly number[]) =>
  real.includes(value) || (value > Math.min(...real) && value < Math.max(...real))

const freeWords =
  /\b(?:free|gratis|gratuit[oa]|entrada libre|acceso libre|no cover|no charge|libre|sin costo|pay what you (?:can|want)|donation|freewill|pass the hat|donativo|cooperacion voluntaria|aportacion voluntaria|by donation|a la gorra)\b/

/** The amounts of the price field, 0 for free; null when it holds no price that can be compared. */
export function pricesOf(field: string): number[] | null {
  const price = fold(field)
  if (!price.trim()) return null
  const amounts = valuesIn(price).filter(value => value >= 0)
  if (freeWords.test(price)) amounts.push(0)
  return amounts.length ? amounts : null
}

/** "$8 per family" is the price where the field says "per family" too. */
export function withQualifier(text: Text, amount: Range, value: string): Range {
  const qualifier = /\d\S*(?:\s?[€$])?\s?((?:per|por|a) [a-z]+)/.exec(fold(value))?.[1]
  const after = text.folded.slice(amount.end, amount.end + 30)
  const end =
    qualifier && after.startsWith(` ${qualifier}`) ? amount.end + qualifier.length + 1 : amount.end
  return { start: amount.start, end }
}
