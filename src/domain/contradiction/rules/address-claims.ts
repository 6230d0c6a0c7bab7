// Decides which street addresses of a text are the event's, should be, or belong to something else.

import type { Facts } from '../event-facts.ts'
import {
  clauseLead,
  labelOf,
  namesEvent,
  sentenceOf,
  tail,
  tellsPast,
} from '../features/context.ts'
import type { Scene } from '../features/scene.ts'
import { type Address, compareAddress, mistyped, parseAddress } from '../reading/addresses.ts'
import { sharesName } from '../reading/names.ts'
import {
  bare,
  lineAt,
  type Range,
  sentenceAt,
  slice,
  type Text,
  wholeBare,
} from '../reading/text.ts'
import { thereness } from './occasion.ts'
import { enough } from './points.ts'
import { isSaidThere } from './spanish-there.ts'

export type JudgedAddress = {
  address: Address
  verdict: 'right' | 'wrong' | 'other'
  score: number
}

export function judgeAddresses(
  { text, facts, addresses }: Pick<Scene, 'text' | 'facts' | 'addresses'>,
  ownMoments: readonly Range[],
): JudgedAddress[] {
  const real = parseAddress(facts.fields.address ?? '')
  const said =
    addresses.some(({ how }) => how === 'same') || wholeBare(text).includes(facts.address)
  const judged = addresses.map((address): JudgedAddress => {
    const { how } = address
    if (how === 'same') return { address, verdict: 'right', score: 0 }
    if (!facts.address) return { address, verdict: 'other', score: 0 }
    const typo = how === 'other number' && real && mistyped(address.number, real.number) ? 2 : 0
    const score = addressScore(text, facts, address, how, said, ownMoments) + typo
    return { address, verdict: score >= enough ? 'wrong' : 'other', score }
  })
  return keepBest(text, judged)
}

/** "Cancha:", "Arco de partida y meta:" */
const ownLabel =
  /^(?:la |el )?(?:cancha|salon|local|iglesia|parroquia|capilla|teatro|escuela|gimnasio|pabellon|nave|finca|casa|sala|plaza|parque|partida|salida|largada|meta|arco|concentracion|entrada|puerta|inicio|punto|escenario|recinto|estadio|campo|pista)\b(?! (?:de|del|para) (?:autobus|bus|camion|voluntarios|prensa|recogida|venta|boletos|entradas))/

const elsewhere =
  /\b(?:park(?:ing|ed)?|lives?|lived|born|pick up|lot|garage|office|old|former(?:ly)?|send|mail|mailed|checks?|write|not|next door|shop|store|from|leaves?|bus|buses|shuttles?|vans?|carpools?|drop[- ]?offs?|pick[- ]?ups?|first aid|bathrooms?|restrooms?|after-?party|dinner|lunch|hotel|rooms?|tickets? at|available at|box office|overflow|rain|if it rains|clinic|headquarters|used to|stop|shelter|remit|donations?|camping|lodging|overnight|beds?|gather again|march(?:es|ing)? to|then|afterwards?|food|cafe|bakery|warming|childcare|estaciona\w*|aparca\w*|parking|lote|oficina|libreria|tienda|ventanilla|taquilla|antigu[oa]|envi[ae]\w*|antes en|salida|autobus\w*|camiones|guagua|despues|luego|restaurante|bar|hotel|guarderia|farmacia|donativos?|se venden|a la venta|venta de|archivo|desde)\b/

function addressScore(
  text: Text,
  facts: Facts,
  address: Address,
  how: 'other number' | 'other street' | 'other',
  saidElsewhere: boolean,
  ownMoments: readonly Range[],
): number {
  const label = labelOf(text, address)
  const clause = clauseLead(text, address, 60)
  const sentence = sentenceOf(text, address)
  const before = bare(text.folded.slice(Math.max(0, address.start - 90), address.start))
  let score = how === 'other number' ? 1.5 : how === 'other street' ? 1 : 0
  if (label?.label === 'where' || label?.label === 'address') score += 3.5
  else if (label?.label === 'when') score += 1.5
  else if (label && ownLabel.test(label.words)) score += 2.5
  else if (label)
    score -= namesEvent(label.words, facts) || englishLabel.test(`${label.words} `) ? 0 : 2.5
  if (text.in === 'title') score += 2
  if (
    /\b(?:is|located|held|now|esta|estara|sera|queda)(?: (?:at|in|en))+ (?:la |el )?$/.test(clause)
  )
    score += 1
  const there =
    thereness(text, address, facts, ownMoments) === 3 || isSaidThere(text, address, facts)
  if (there) score += 3
  else if (calling.test(clause) || englishLabel.test(`${label?.words} `))
    score += /address/.test(label?.words ?? '') ? 3 : 1.5
  if (follows(before, facts.place)) score += 3
  else if (ownNoun(before, facts.place)) score += 1.5
  else if (namedBySort(before, facts.place)) score += 3
  else if (sharesName(before.slice(-50), facts.place)) score += 1.5
  const inOwn = sentenceAt(text, address.start)
  const close = ownMoments.filter(m => m.start >= inOwn.start && m.start < inOwn.end)
  // "Saturday March 14, 6 PM, Washington Park, 400 Madison Ave."
  if (
    close.some(m => m.end - m.start >= 10 && address.start > m.end && address.start - m.end <= 45)
  )
    score += 3
  else if (close.length) score += 1.5
  else if (ownMoments.some(m => address.start > m.end && address.start - m.end < 120)) score += 1
  if (ownLine(text, address)) score += 1.5
  // The last line of a block: day, hour, place, street.
  if (
    ownWholeLine(text, address) &&
    ownMoments.some(m => address.start > m.end && address.start - m.end < 90)
  )
    score += 1
  if (
    label === null &&
    underPlace.test(text.folded.slice(Math.max(0, address.start - 90), address.start))
  )
    score += 2.5
  if (namesEvent(sentence, facts)) score += 0.5
  if (facts.earlier.some(v => v.address && isSame(address, v.address))) score += 4
  if (elsewhere.test(clause.slice(-45))) score -= 4
  if (/^\s?\(?(?:parking|lot|garage|office|oficina|estacionamiento)/.test(tail(text, address)))
    score -= 3
  if (tellsPast(sentence)) score -= 1.5
  if (saidElsewhere) score -= label?.label === 'where' || label?.label === 'address' ? 2 : 4
  return score
}

/** "La bodega está en", where the event's place is a bodega. */
const ownNoun = (before: string, place: string) => {
  const noun = /\b(?:the|our|la|el|nuestr[oa]) ([a-z]{4,}) (?:is|esta|queda)\b/.exec(
    before.slice(-40),
  )?.[1]
  return noun !== undefined && place.split(' ').includes(noun)
}
/** "The hall (55 Elm Street)", where the event's place is a hall. */
const namedBySort = (before: string, place: string) => {
  const noun = /\b(?:the|our) ([a-z]{4,})$/.exec(before)?.[1]
  return noun !== undefined && place.split(' ').includes(noun)
}
/** "Our address for the night:", "We'll be at Joan's this month:" */
const englishLabel =
  /\b(?:we're|we are|we'll be|we will be|meet|find us|join us|see you)(?: [a-z']+){0,2} (?:at|in)\b|\b(?:our|the|new|street) (?:new )?address\b/
const calling =
  /\b(?:come|meet|join us|see you|gather|find us|we're|we are|we'll be|we will be|it's|nos vemos|nos reunimos|(?:te|l[eo]s|os) esperamos|estamos|ven|vengan)(?: (?:up|us|all|on|this))? (?:at|to|in|a|en)\b/

/** The line below "Venue: Grace Church" is that venue's address. */
const underPlace =
  /(?:^|\n)[^a-z\n]{0,6}(?:where|place|location|venue|donde|lugar|sede)\s?:[^\n]{2,60}\n\s{0,3}$/

const isSame = (address: Address, field: string) => {
  const other = parseAddress(field)
  return other !== null && compareAddress(address, other) === 'same'
}

const follows = (before: string, place: string) =>
  place.length > 2 &&
  before.replace(/ (?:(?:sit|situad|ubicad)[ao] )?(?:de|en)(?: la| el)?$/, '').endsWith(place)

function ownLine(text: Text, range: Range): boolean {
  const line = lineAt(text, range.start)
  return !/[a-z\d]/.test(text.folded.slice(line.start, range.start))
}

const ownWholeLine = (text: Text, range: Range): boolean =>
  ownLine(text, range) && !/[a-z\d]/.test(text.folded.slice(range.end, lineAt(text, range.end).end))

/** An event has one address: of several wrong ones the strongest stays, and its repetitions. */
function keepBest(text: Text, judged: JudgedAddress[]): JudgedAddress[] {
  const wrong = judged.filter(j => j.verdict === 'wrong')
  const best = wrong.reduce<JudgedAddress | null>((a, b) => (!a || b.score > a.score ? b : a), null)
  if (!best) return judged
  const name = bare(slice(text, best.address))
  return judged.map(j =>
    j.verdict === 'wrong' && bare(slice(text, j.address)) !== name ? { ...j, verdict: 'other' } : j,
  )
}
