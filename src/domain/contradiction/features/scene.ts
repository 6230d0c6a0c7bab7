// Reads all that one text holds before any of it is judged: dates, times, streets, sums, links, names,
// each marked as the event's own or another.

import { type Facts, shiftFrom } from '../event-facts.ts'
import { overlaps } from '../finding.ts'
import { type Address, readAddresses, readInManner, readLike } from '../reading/addresses.ts'
import { type Amount, readAmounts } from '../reading/amounts.ts'
import type { DayOrder } from '../reading/dates.ts'
import { isOwnLink, type Link, ownLinks, readLinks } from '../reading/links.ts'
import { type Moments, readMoments } from '../reading/phrases.ts'
import { readStates } from '../reading/states.ts'
import { compareAddress, type Likeness, parseAddress, unitOf } from '../reading/streets.ts'
import { bare, fold, type Range, slice, type Text } from '../reading/text.ts'
import { disjoint, type Mark, type Token, tokensOf } from '../reading/tokens.ts'
import { fits, saysEnd, saysStart } from './compare-when.ts'
import { namesEvent } from './context.ts'
import { fitsPrice, pricesOf } from './prices.ts'

export type ComparedAddress = Address & { how: Likeness }

export type Scene = {
  text: Text
  facts: Facts
  moments: Moments
  addresses: readonly ComparedAddress[]
  amounts: readonly (Amount & { own: boolean })[]
  links: readonly Link[]
  states: readonly Range[]
  tokens: readonly Token[]
  marks: readonly Mark[]
  /** Senses of the marks that the text holds somewhere. */
  said: ReadonlySet<string>
  /** Ranges where the text gives the event's date or hour rightly, and where another date. */
  ownMoments: readonly Range[]
  otherMoments: readonly Range[]
}

export function readScene(text: Text, facts: Facts, order: DayOrder): Scene {
  const moments = readMoments(text, order, zone => shiftFrom(zone, facts.fields))
  const addresses = addressesOf(text, facts)
  const prices = pricesOf(facts.fields.price ?? '')
  const amounts = readAmounts(text).map(amount => ({
    ...amount,
    own: prices !== null && amount.values.some(value => fitsPrice(value, prices)),
  }))
  const links = readLinks(text)
  const states = readStates(text)
  const own = ownLinks(facts)
  const marks = disjoint([
    ...moments.dates.map(date => ({
      ...rangeOf(date),
      sense: `${fits(date, facts) ? 'OWN' : ''}${date.day === undefined ? 'WD' : 'DATE'}`,
    })),
    ...moments.times.map(time => ({
      ...rangeOf(time),
      sense:
        (saysStart(time, facts) ? 'START' : saysEnd(time.from, facts) ? 'ENDT' : 'TIME') +
        (time.to ? (saysEnd(time.to, facts) ? '-END' : '-X') : ''),
    })),
    ...addresses.map(a => ({ ...rangeOf(a), sense: a.how === 'same' ? 'OWNADDR' : 'ADDR' })),
    ...amounts.map(a => ({ ...rangeOf(a), sense: a.own ? 'OWNAMT' : 'AMT' })),
    ...links.map(l => ({ ...rangeOf(l), sense: isOwnLink(l, own) ? 'OWNLINK' : 'LINK' })),
    ...states.map(s => ({ ...rangeOf(s), sense: 'STATE' })),
    ...named(text, facts.fields.placeName, 'PLACE'),
    ...named(text, facts.fields.city, 'CITY'),
    ...named(text, facts.fields.organizer, 'ORG'),
  ])
  const dated = moments.phrases.filter(m => m.date)
  return {
    text,
    facts,
    moments,
    addresses,
    amounts,
    links,
    states,
    marks,
    tokens: tokensOf(text, marks, word => namesEvent(word, { ...facts, kindTitled: true })),
    said: new Set(marks.map(mark => mark.sense)),
    ownMoments: moments.phrases
      .filter(m => (m.date ? fits(m.date, facts) : m.time && saysStart(m.time, facts)))
      .map(rangeOf),
    otherMoments: dated.filter(m => m.date && !fits(m.date, facts)).map(rangeOf),
  }
}

const rangeOf = ({ start, end }: Range): Range => ({ start, end })

function addressesOf(text: Text, facts: Facts): ComparedAddress[] {
  const field = facts.fields.address ?? ''
  const real = parseAddress(field)
  const found: Address[] = []
  const all = [...readLike(text, field), ...readAddresses(text), ...readInManner(text, field)]
  for (const address of all) if (!found.some(other => overlaps(other, address))) found.push(address)
  return found
    .map(address => compared(text, address, field, real))
    .sort((a, b) => a.start - b.start)
}

/** The same house with another apartment is another address. */
function compared(
  text: Text,
  address: Address,
  field: string,
  real: ReturnType<typeof parseAddress>,
): ComparedAddress {
  if (!real) {
    const same = bare(field).includes(bare(slice(text, address)))
    return { ...address, how: same ? 'same' : 'other' }
  }
  const how = compareAddress(address, real)
  const unit = unitOf(field)
  const behind = /^,? ?(?:(?:apt|apartment|suite|ste|unit|room|rm)\.? ?#?|#)\w{1,5}/i.exec(
    text.raw.slice(address.end, address.end + 20),
  )?.[0]
  if (how !== 'same' || !unit || !behind || unitOf(behind) === unit) return { ...address, how }
  return { ...address, end: address.end + behind.length, how: 'other number' }
}

/** Finds a field's value word for word; at most fifty times. */
function named(text: Text, value: string | undefined, sense: string): Mark[] {
  const wanted = fold(value ?? '').trim()
  const marks: Mark[] = []
  if (wanted.length < 3) return marks
  let at = text.folded.indexOf(wanted)
  while (at >= 0 && marks.length < 50) {
    marks.push({ start: at, end: at + wanted.length, sense })
    at = text.folded.indexOf(wanted, at + wanted.length)
  }
  return marks
}
