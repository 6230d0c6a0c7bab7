// Lists streets, sums, links and words for "cancelled" that are not the event's, each with its own
// evidence.

import { isOn } from '../../event/moved.ts'
import { alike, family, isOwnLink, isRoom, ownLinks } from '../reading/links.ts'
import { freeWords, saidState } from '../reading/states.ts'
import { mistyped, parseAddress } from '../reading/streets.ts'
import { fold, type Range, slice, type Text } from '../reading/text.ts'
import { type Passage, yes } from './passage.ts'
import { isForSome, isMoney, pricesOf } from './prices.ts'
import type { Scene } from './scene.ts'

export function addressPassages({ text, facts, addresses }: Scene): Passage[] {
  if (!facts.address) return []
  const real = parseAddress(facts.fields.address ?? '')
  return addresses
    .filter(address => address.how !== 'same')
    .map(address => ({
      start: address.start,
      end: address.end,
      kind: 'address',
      says: slice(text, address),
      words: ['how', address.how],
      numbers: {
        otherNumber: yes(address.how === 'other number' || address.how === 'other kind'),
        otherStreet: yes(address.how === 'other street'),
        mistyped: yes(real !== null && mistyped(address.number, real.number)),
      },
    }))
}

export function pricePassages({ text, facts, amounts }: Scene): Passage[] {
  const field = facts.fields.price ?? ''
  const prices = pricesOf(field)
  if (!prices) return []
  const isFree = prices.includes(0)
  const frees = wordsFor(text, freeWords)
  const said =
    amounts.some(amount => amount.own && !isForSome(text, amount, prices)) ||
    (!/\d/.test(field) && text.folded.includes(fold(field))) ||
    (isFree && frees.length > 0)
  const highest = Math.max(1, ...prices)
  const common = { eventFree: yes(isFree), said: yes(said) }
  const sums = amounts
    .filter(amount => !amount.own && isMoney(text, amount, fold(field)))
    .map(
      (amount): Passage => ({
        start: amount.start,
        end: amount.end,
        kind: 'price',
        says: slice(text, amount),
        words: ['alone', `${standsAlone(text, amount)}`],
        numbers: {
          ...common,
          ratio: (amount.values[0] ?? 0) / highest,
          free: 0,
          alone: yes(standsAlone(text, amount)),
        },
      }),
    )
  if (isFree) return sums
  return [
    ...sums,
    ...frees.map(
      (range): Passage => ({
        ...range,
        kind: 'price',
        says: slice(text, range),
        words: ['free', text.folded.slice(range.start, range.end)],
        numbers: { ...common, ratio: 0, free: 1, alone: yes(standsAlone(text, range)) },
      }),
    ),
  ]
}

/** "$20" between stops: a poster's line or item. */
const standsAlone = ({ folded }: Text, { start, end }: Range): boolean =>
  /(?:^|[\n.!•|,]\s*|\s-\s)$/.test(folded.slice(Math.max(0, start - 3), start)) &&
  /^\s*(?:$|\n|[.!•|,]|\s-\s)/.test(folded.slice(end, end + 3))

const wordsFor = (text: Text, pattern: RegExp): Range[] =>
  Iterator.from(text.folded.matchAll(pattern))
    .take(60)
    .map(match => ({ start: match.index, end: match.index + match[0].length }))
    .toArray()

export function linkPassages({ text, facts, links }: Scene): Passage[] {
  const own = ownLinks(facts)
  if (!own.length) return []
  return links
    .filter(link => !isOwnLink(link, own))
    .map(link => {
      const sameHost = own.some(url => url.host === link.host)
      const sameFamily = own.some(url => family(url.host) === family(link.host))
      return {
        start: link.start,
        end: link.end,
        kind: 'link',
        says: link.url,
        words: ['host', `${sameHost}`, 'family', `${sameFamily}`],
        numbers: {
          sameHost: yes(sameHost),
          sameFamily: yes(sameFamily),
          alike: Math.max(...own.map(url => alike(url, link))),
          hostAlike: Math.max(...own.map(url => alike(url, link, 'host'))),
          room: yes(isRoom(link) && own.some(isRoom)),
          parts: link.path.split('/').length,
          sameParts: yes(
            own.some(url => url.path.split('/').length === link.path.split('/').length),
          ),
          sameParent: yes(own.some(url => parent(url.path) === parent(link.path))),
          hostSaid: yes(own.some(url => text.folded.includes(url.host))),
          online: yes(Boolean(facts.fields.onlineUrl)),
        },
      }
    })
}

const parent = (path: string) => path.slice(0, path.lastIndexOf('/'))

export function statePassages({ text, facts, states }: Scene): Passage[] {
  if (!isOn({ state: facts.fields.state ?? 'announced' })) return []
  return states.map(range => {
    const words = text.folded.slice(range.start, range.end)
    return { ...range, kind: 'state', says: saidState(words), words: ['word', words], numbers: {} }
  })
}
