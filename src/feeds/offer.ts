// Reads a price in words as a schema.org/Offer: numbers only where they are certain, else the words alone.

import type { Details } from '../domain/event/event.ts'

/** Nothing to pay, in the words of both languages; a donation that is welcome is no price. */
const free =
  /^(?:free|free (?:admission|entry|event|of charge)|no (?:charge|cost)|admission (?:is )?free|gratis|gratuit[oa]|(?:entrada|acceso) (?:libre|gratis|gratuit[oa])|sin costo|[$€£]? ?0(?:[.,]00)? ?€?)(?:[ ,;.(–—-]+(?:donations? (?:welcome|accepted|appreciated)|(?:se aceptan|se agradecen) donaciones)\)?)?$/

const amount = String.raw`(us\$|usd|ca\$|cad|mx\$|mxn|\$|€|eur|£|gbp)? ?(\d{1,5}(?:[.,]\d{2})?)(?: ?(us\$|usd|cad|mxn|€|euros?|eur|gbp))?`
const scale = '(?:sliding scale|escala (?:móvil|variable))'
const one = new RegExp(`^${amount}$`)
const range = new RegExp(
  `^(?:${scale}[:,]? )?${amount} ?(?:-|–|—|to|a|hasta) ?${amount}(?:,? ${scale})?$`,
)

/** Zones where a bare `$` is the dollar of the United States. */
const unitedStates =
  /^(?:America\/(?:New_York|Chicago|Denver|Los_Angeles|Phoenix|Anchorage|Detroit|Boise|Juneau|Sitka|Nome|Menominee|(?:Indiana|Kentucky|North_Dakota)\/\w+)|Pacific\/Honolulu|US\/\w+)$/

const currencies: Record<string, string> = {
  us$: 'USD',
  usd: 'USD',
  ca$: 'CAD',
  cad: 'CAD',
  mx$: 'MXN',
  mxn: 'MXN',
  '€': 'EUR',
  eur: 'EUR',
  euro: 'EUR',
  euros: 'EUR',
  gbp: 'GBP',
}

export const isFree = ({ price }: Pick<Details, 'price'>): boolean => free.test(folded(price))

/** The words always, and beside them a price or its bounds when every part of the words is understood. */
export function offerOf({ price, zone }: Pick<Details, 'price' | 'zone'>, url: string) {
  const offer = { '@type': 'Offer', url, description: price }
  const said = folded(price)
  if (isFree({ price })) return { ...offer, price: 0 }
  const single = one.exec(said)
  if (single) {
    const [, before, value = '', behind] = single
    const currency = currencyOf([before, behind], zone)
    return currency ? { ...offer, price: numberOf(value), priceCurrency: currency } : offer
  }
  const [, ...parts] = range.exec(said) ?? []
  const [before, least = '', behind, beforeMost, most = '', behindMost] = parts
  const currency = currencyOf([before, behind, beforeMost, behindMost], zone)
  if (!currency || numberOf(least) > numberOf(most)) return offer
  return {
    ...offer,
    priceSpecification: {
      '@type': 'PriceSpecification',
      minPrice: numberOf(least),
      maxPrice: numberOf(most),
      priceCurrency: currency,
    },
  }
}

const folded = (price: string): string =>
  price
    .trim()
    .toLowerCase()
    .replace(/[.!]+$/, '')

const numberOf = (written: string): number => Number(written.replace(',', '.'))

/** The one currency that is named; null where none or several are, or the zone leaves it open. */
function currencyOf(marks: readonly (string | undefined)[], zone: string): string | null {
  const named = new Set(
    marks.filter(mark => mark !== undefined).map(mark => currencyNamed(mark, zone)),
  )
  const [only = null] = named
  return named.size === 1 ? only : null
}

function currencyNamed(mark: string, zone: string): string | null {
  if (mark === '$') return unitedStates.test(zone) ? 'USD' : null
  if (mark === '£') return zone === 'Europe/London' ? 'GBP' : null
  return currencies[mark] ?? null
}
