// Prices of admission that are not the event's.

import { clauseLead, labelOf, lead, namesEvent, sentenceOf, tail, tellsPast } from './context.ts'
import type { Facts } from './facts.ts'
import { type Contradiction, instead } from './finding.ts'
import { occurrences } from './names.ts'
import { fold, type Range, sentenceAt, type Text } from './text.ts'

type Amount = Range & { values: readonly number[] }

const sum = String.raw`(?:\d{1,3}(?:[.,]\d{3})+|\d+)(?:[.,]\d{2})?`
const money = String.raw`(?:us|mx)?[$€£₡₲₱]\s?${sum}(?!\d|,\d|\.\d)|${sum}\s?(?:€|dollars?\b|bucks\b|euros?\b|pesos\b|dolares\b|mxn\b|eur\b|usd\b|pounds\b)`
const amountPattern = new RegExp(
  `(?<![\\w.,$])(?:${money})(?:\\s?(?:-|to|a)\\s?(?:[$€£]\\s?)?\\d+(?:\\s?€)?)?(?!\\d|\\s?(?:million|billion|k\\b|m\\b|mil\\b|millones))`,
  'g',
)
const spelled =
  /\b(?:one|two|three|five|seven|eight|ten|twelve|fifteen|twenty|twenty-five|thirty|fifty)\s(?:dollars|bucks)\b/g

/** A price in the sentence of something else's date (`otherMoments`) is not the event's. */
export function readPrices(
  text: Text,
  facts: Facts,
  { ownMoments, otherMoments }: { ownMoments: readonly Range[]; otherMoments: readonly Range[] },
): Contradiction[] {
  const value = facts.fields.price ?? ''
  const real = valuesOf(fold(value))
  if (!real) return []
  const amounts = readAmounts(text)
  const said =
    amounts.some(a => a.values.some(v => fits(v, real))) || (real.includes(0) && saysFree(text))
  const ofOther = (range: Range) => {
    const sentence = sentenceAt(text, range.start)
    return otherMoments.some(m => m.start >= sentence.start && m.start < sentence.end) ? 2 : 0
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
  return judged
    .filter(j => j.score === best)
    .slice(0, 3)
    .map(({ range, score }) => instead(text, range, { kind: 'price', value, score }))
}

type Scene = { text: Text; facts: Facts; ownMoments: readonly Range[]; said: boolean }

function readAmounts(text: Text): Amount[] {
  const digits = [...text.folded.matchAll(amountPattern)]
  const words = [...text.folded.matchAll(spelled)]
  return [...digits, ...words].slice(0, 150).map(match => ({
    start: match.index,
    end: match.index + match[0].trimEnd().length,
    values: numbers(match[0]),
  }))
}

/** "$0-50" is every price between. */
const fits = (value: number, real: readonly number[]) =>
  real.includes(value) || (value > Math.min(...real) && value < Math.max(...real))

const saysFree = (text: Text) =>
  [freeAdmission, ownFree, labelledFree].some(pattern => text.folded.search(pattern) >= 0)

const small: Record<string, number> = {
  one: 1,
  two: 2,
  three: 3,
  five: 5,
  seven: 7,
  eight: 8,
  ten: 10,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  'twenty-five': 25,
  thirty: 30,
  fifty: 50,
}

/** "3.000" and "1,500" are thousands; "3,50" and "3.50" are not. */
const sums = (words: string): number[] =>
  [...words.matchAll(/\d{1,3}(?:[.,]\d{3})+(?!\d)|\d+(?:[.,]\d{1,2})?/g)].map(m =>
    /[.,]\d{3}/.test(m[0]) ? Number(m[0].replace(/[.,]/g, '')) : Number(m[0].replace(',', '.')),
  )

const numbers = (words: string): number[] => {
  const digits = sums(words)
  return digits.length ? digits : [small[/^[a-z-]+/.exec(words)?.[0] ?? ''] ?? -1]
}

const freeWords =
  /\b(?:free|gratis|gratuit[oa]|entrada libre|acceso libre|no cover|no charge|libre|sin costo|pay what you (?:can|want)|donation|freewill|pass the hat|donativo|cooperacion voluntaria|aportacion voluntaria|by donation|a la gorra)\b/

/** The amounts of the price field, 0 for free; null when it holds no price that can be compared. */
function valuesOf(price: string): number[] | null {
  if (!price.trim()) return null
  const amounts = sums(price)
  if (freeWords.test(price)) amounts.push(0)
  return amounts.length ? amounts : null
}

const admission =
  /\b(?:admission|drop-in|buy-in|tickets?|entry|entrance|cover|cost|costs|price|fee|door|general|registration|suggested donation|sliding scale|per person|per family|a head|to get in|entrada|entradas|boletos?|admision|cooperacion|cuota|precio|costo|coste|costara|cuesta|inscripcion|aportacion|donativo sugerido|tarifa|entrar|taquilla|pay|charge)\b/
const otherThing =
  /\b(?:parking|shirts?|t-shirts?|books?|raffle|annual|monthly|yearly|anual|mensual|loteria|drinks?|beer|wine|dinner|gala|lunch|prize|extra|camping|pie|tapes|programs|members?|students?|kids|children|child|seniors?|teens|guests?|half|vip|season|pass|camp|year|last|wage|hour|fund|raised?|fine|rent|rents|cost us|gift|saves?|popcorn|tacos?|snacks|supplies|materials?|deposit|group|advance|early|online|late|after|reserved|balcony|membership|dues|estacionamiento|camisetas?|playeras?|libros?|rifa|bebidas?|cerveza|vino|cena|comida|almuerzo|premio|socios?|estudiantes|ninos|menores|jubilados|abono|menu|cafe|sueldo|multa|renta|alquiler|salario|taller|materiales|anticipada|preventa|mesa|puestos?|gobierno|solicitud|lessons?|lecciones|rental|government|filing|flowers|second|applications?|license|ride|rides|bus|seat|transporte|autobus|workshop|class|per car|table|booth|photo|cards|paid|paga|cobra)\b/

function amountScore({ text, facts, ownMoments, said }: Scene, amount: Amount): number {
  const before = clauseLead(text, amount, 45)
  const after = tail(text, amount, 30)
  const label = labelOf(text, amount)
  const sentence = sentenceOf(text, amount)
  let score = 0
  if (label?.label === 'price') score += 4
  else if (label?.label === 'other') score -= namesEvent(label.words, facts) ? 0 : 1.5
  if (text.in === 'title') score += 3
  const near = admission.exec(before.slice(-26))
  const verb = /^(?:cost|pay|charge|cuesta|costo$|coste$)/.test(near?.[0] ?? '')
  if (near) score += verb && !namesEvent(before, facts) ? 1.5 : 3
  else if (admission.test(lead(text, amount, 45))) score += 1
  if (
    /^\s?(?:at the (?:door|gate)|admission|entry|cover|tickets?|to (?:get in|enter)|drop-in|per (?:person|player|bowler|rider|head|adult|team|couple|family|runner|ticket|seat)|suggested|sliding|por persona|en (?:la )?(?:puerta|taquilla)|de (?:entrada|cooperacion|cover)|la entrada|donation|general|a la entrada|for admission)/.test(
      after,
    )
  )
    score += 3
  if (alone(text, amount)) score += 3
  else if (
    listed(text, amount) &&
    ownMoments.some(m => m.end - m.start > 9 && inSame(text, m, amount))
  )
    score += 3
  if (otherThing.test(before.slice(-30)) && !namesEvent(before.slice(-30), facts)) score -= 3
  if (
    /^\s?(?:(?:for|a|an|each|extra|para|de|los|las|por|el|la|of|if|off|per|in|with) )*(?:\w+ )?(?:parking|shirts?|books?|raffle|drinks?|beers?|members?|students?|kids|children|seniors?|teens|guests?|prize|vip|extra|estudiantes|socios|ninos|menores|hour|hora|year|month|mes|ano|fine|off|wage|cars?|slice|chance|glass|plate|gift|bill|check|deposit|lone stars|tallboys|discount|descuento|menu|in (?:damages|fines|back))\b/.test(
      after,
    )
  )
    score -= 3
  if (/^\)?\s(?:is |are )?(?:waived|included|incluid[oa])/.test(after)) score -= 4
  if (/\b(?:raffle|rifa|loteria|sorteo|drawing)\b/.test(before)) score -= 3
  if (tellsPast(sentence)) score -= 2
  if (said) score -= 3
  return score
}

const inSame = (text: Text, a: Range, b: Range) =>
  sentenceAt(text, a.start).start === sentenceAt(text, b.start).start

/** ", $24." among the date, the hour and the place. */
const listed = (text: Text, range: Range) =>
  /, $/.test(text.folded.slice(Math.max(0, range.start - 2), range.start)) &&
  /^\s*(?:[,.;]\s|$|\n)/.test(text.folded.slice(range.end, range.end + 3))

/** "$20" between stops: a poster's line or item. */
function alone(text: Text, range: Range): boolean {
  const before = /(?:^|[\n.!•|]\s*|\s-\s)$/.test(
    text.folded.slice(Math.max(0, range.start - 3), range.start),
  )
  const after = /^\s*(?:$|\n|[.!•|]|\s-\s)/.test(text.folded.slice(range.end, range.end + 3))
  return before && after
}

/** "$8 per family" is the price where the field says "per family" too. */
function withQualifier(text: Text, amount: Amount, value: string): Range {
  const qualifier = /\d\S*(?:\s?[€$])?\s?((?:per|por|a) [a-z]+)/.exec(fold(value))?.[1]
  const after = text.folded.slice(amount.end, amount.end + 30)
  const end =
    qualifier && after.startsWith(` ${qualifier}`) ? amount.end + qualifier.length + 1 : amount.end
  return { start: amount.start, end }
}

const freeAdmission =
  /\b(?:(?:admission|entry|entrance|tickets|event|show|concert|workshop|class) (?:is|are) (?<a>free)|(?<b>free) (?:admission|entry|entrance|event|concert|show|and open|&|to (?:all|attend|everyone|the public))|(?<c>entrada (?:libre|gratis|gratuita)|acceso (?:libre|gratuito)|no cover|evento gratuito|totalmente gratis|es gratis|sin costo))\b/g
const labelledFree =
  /(?:^|\n|[.;|•]\s|\s)[^\p{L}\n]{0,4}(?:price|cost|tickets|admission|entry|cover|precio|costo|coste|entrada|boletos|cooperacion|how much)\s?:\s*(?<a>free|gratis|gratuit[oa]|libre)\b/gu
const ownFree = /(?:^|\n|[.!]\s|\s-\s|•\s?|\|\s)(?<a>free)(?=\s*(?:[.!|•\n]|$))/g

function freeOfCharge(text: Text, facts: Facts, said: boolean): { range: Range; score: number }[] {
  const found: { range: Range; score: number }[] = []
  const add = (pattern: RegExp, score: number) => {
    for (const match of text.folded.matchAll(pattern)) {
      const words = match.groups?.a ?? match.groups?.b ?? match.groups?.c ?? ''
      const start = match.index + match[0].indexOf(words)
      const range = { start, end: start + words.length }
      if (found.some(f => f.range.start === start)) continue
      found.push({ range, score: score + freeContext(text, range, facts) - (said ? 2.5 : 0) })
    }
  }
  add(labelledFree, 5)
  add(freeAdmission, 4)
  add(ownFree, 3.5)
  return found
}

const freeOther =
  /\b(?:parking|childcare|kids|children|under|members|students|food|coffee|lunch|pizza|shuttle|seniors|teens|with|for|water|snacks|ninos|menores|socios|estudiantes|estacionamiento|cafe|guarderia|museum|museo|babies|infants|if|si|after|before|despues|antes)\b/
function freeContext(text: Text, range: Range, _facts: Facts): number {
  const before = clauseLead(text, range, 30)
  const after = /^[^.,;!?\n]{0,22}/.exec(tail(text, range, 30))?.[0] ?? ''
  if (freeOther.test(before) || freeOther.test(after)) return -4
  return tellsPast(sentenceOf(text, range)) ? -1 : 0
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
