// Streets, sums, links and words for "cancelled" that are not the event's, each with its own evidence.

import { mistyped, parseAddress } from '../reading/addresses.ts'
import { isOwnLink, type Link, likeness, ownLinks } from '../reading/links.ts'
import { fold, type Range, slice } from '../reading/text.ts'
import type { JudgedAddress } from '../rules/address-claims.ts'
import { excluded } from '../rules/points.ts'
import { amountScore } from '../rules/price-evidence.ts'
import { freeOfCharge, saysFree } from './free-of-charge.ts'
import { type Passage, yes } from './passage.ts'
import { isForSome, isMoney, pricesOf } from './prices.ts'
import type { Scene } from './scene.ts'
import { readStates, saidState, statePoints } from './states.ts'

export function addressPassages(scene: Scene, judged: readonly JudgedAddress[]): Passage[] {
  const { text, facts } = scene
  if (!facts.address) return []
  const real = parseAddress(facts.fields.address ?? '')
  const points = new Map(judged.map(({ address, score }) => [address.start, score]))
  return scene.addresses
    .filter(address => address.how !== 'same')
    .map(address => ({
      start: address.start,
      end: address.end,
      kind: 'address',
      says: slice(text, address),
      words: ['how', address.how],
      numbers: {
        points: points.get(address.start) ?? excluded,
        otherNumber: yes(address.how === 'other number'),
        otherStreet: yes(address.how === 'other street'),
        mistyped: yes(real !== null && mistyped(address.number, real.number)),
      },
    }))
}

/** `moments`: where the text speaks of the event's date or hour, and where of another, by the rules. */
export function pricePassages(scene: Scene, own: readonly Range[]): Passage[] {
  const { text, facts, amounts } = scene
  const field = facts.fields.price ?? ''
  const prices = pricesOf(field)
  if (!prices) return []
  const said =
    amounts.some(amount => amount.own && !isForSome(text, amount, prices)) ||
    (!/\d/.test(field) && text.folded.includes(fold(field))) ||
    (prices.includes(0) && saysFree(text))
  const highest = Math.max(1, ...prices)
  const sums = amounts
    .filter(amount => !amount.own && isMoney(text, amount, fold(field)))
    .map(
      (amount): Passage => ({
        start: amount.start,
        end: amount.end,
        kind: 'price',
        says: slice(text, amount),
        words: [],
        tell: () => ({ points: amountScore({ text, facts, ownMoments: own, said }, amount) }),
        numbers: {
          ratio: (amount.values[0] ?? 0) / highest,
          eventFree: yes(prices.includes(0)),
          free: 0,
        },
      }),
    )
  if (prices.includes(0)) return sums
  const free = freeOfCharge(text, facts, said)
  return [
    ...sums,
    ...Iterator.from(text.folded.matchAll(freeWords))
      .take(60)
      .map((match): Passage => {
        const range = { start: match.index, end: match.index + match[0].length }
        const known = free.find(one => one.range.start < range.end && range.start < one.range.end)
        return {
          ...range,
          kind: 'price',
          says: slice(text, range),
          words: ['free', match[0]],
          numbers: { points: known?.score ?? -3, ratio: 0, eventFree: 0, free: 1 },
        }
      }),
  ]
}

const freeWords =
  /\b(?:free of charge|free|gratis|gratuit[oa]s?|entrada libre|acceso libre|entrada (?:libre y )?gratuita|no cover|no charge|sin costo|sin coste|costs? nothing|libre)\b/g

export function linkPassages(scene: Scene): Passage[] {
  const { text, facts, links } = scene
  const own = ownLinks(facts)
  if (!own.length) return []
  const family = (host: string) => host.split('.').slice(-2).join('.')
  return links
    .filter(link => !isOwnLink(link, own))
    .map(link => ({
      start: link.start,
      end: link.end,
      kind: 'link',
      says: link.url,
      words: [
        'host',
        `${own.some(url => url.host === link.host)}`,
        'family',
        `${own.some(url => family(url.host) === family(link.host))}`,
      ],
      numbers: {
        points: Math.max(...own.map(url => likeness(text, link, url))),
        sameHost: yes(own.some(url => url.host === link.host)),
        sameFamily: yes(own.some(url => family(url.host) === family(link.host))),
        alike: Math.max(...own.map(url => alike(url, link))),
        online: yes(Boolean(facts.fields.onlineUrl)),
      },
    }))
}

/** Share of the longer address that both begin and end with, 0 to 1. */
function alike(one: Link, other: Link): number {
  const [a, b] = [one, other].map(l => `${l.host}${l.path}${l.query}`.toLowerCase()) as [
    string,
    string,
  ]
  const least = Math.min(a.length, b.length)
  let head = 0
  while (head < least && a[head] === b[head]) head++
  let foot = 0
  while (foot < least - head && a.at(-1 - foot) === b.at(-1 - foot)) foot++
  return (head + foot) / Math.max(1, a.length, b.length)
}

export function statePassages(scene: Scene, own: readonly Range[]): Passage[] {
  const { text, facts, otherMoments } = scene
  if ((facts.fields.state ?? 'announced') !== 'announced') return []
  return readStates(text).map(range => {
    const words = text.folded.slice(range.start, range.end)
    return {
      ...range,
      kind: 'state',
      says: saidState(words),
      words: ['word', words],
      numbers: {},
      tell: () => ({ points: statePoints(text, range, facts, { ownMoments: own, otherMoments }) }),
    }
  })
}
