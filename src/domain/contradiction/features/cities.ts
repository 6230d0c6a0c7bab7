// Cities that contradict the event's: after "City:", or right behind an address or a place.

import { wordTable } from '../../word-table.ts'
import type { Facts } from '../event-facts.ts'
import { capital, isBig, stateNext, states } from '../reading/city-names.ts'
import { occurrences } from '../reading/names.ts'
import { hasQuarters, isCity } from '../reading/spanish-cities.ts'
import { bare, fold, lineAt, type Range, slice, type Text, wholeBare } from '../reading/text.ts'
import { isVenue } from '../reading/venues.ts'
import type { JudgedAddress } from '../rules/address-claims.ts'
import { happensIn } from '../rules/cities-said.ts'
import { isSaidThere } from '../rules/spanish-there.ts'
import { namesEvent } from './context.ts'

/** What was found before the cities: a city stands behind an address or a place, rightly named or not. */
type Around = {
  addresses: readonly JudgedAddress[]
  places: readonly Range[]
  ownMoments: readonly Range[]
}

/** A name with the rules' points for its being said to be the event's place or city. */
export type NamePoints = { range: Range; score: number }

export function cityPoints(
  text: Text,
  facts: Facts,
  { addresses, places, ownMoments }: Around,
): NamePoints[] {
  if (!facts.city) return []
  return [
    ...labelled(text).map(range => ({ range, score: 5 })),
    ...addresses
      .filter(judged => judged.verdict !== 'other')
      .flatMap(({ address }) => behind(text, pastDetails(text, address.end)))
      .map(range => ({ range, score: 3.5 })),
    ...places.flatMap(place => behind(text, place.end)).map(range => ({ range, score: 3.5 })),
    ...named(text, facts).map(range => ({ range, score: 3.5 })),
    ...inCity(text).map(range => ({ range, score: 3 })),
    ...happensIn(text, facts, ownMoments),
    ...whereLines(text).map(range => ({ range, score: 3.5 })),
    ...saidIn(text, facts).map(range => ({ range, score: 3 })),
  ]
}

const label =
  /(?:^|\n|[.;|•!?)]\s)[^\S\n]{0,4}[^\p{L}\p{N}\n]{0,4}(?:city|town|ciudad|localidad|municipio|poblacion)\s?(?::|=|-\s)\s*/gu
const name = /^[\p{L}][\p{L}.'’ -]{1,30}?(?=\s*(?:,|;|\.\s|\.$|\n|$|\(|\||\s\d{5}|\s-\s|[!?]))/u

function labelled(text: Text): Range[] {
  return [...text.folded.matchAll(label)].flatMap(match => {
    const start = match.index + match[0].length
    const city = name.exec(text.raw.slice(start, start + 60))?.[0].trimEnd()
    return city ? [{ start, end: start + city.length }] : []
  })
}

/** "Te esperamos en Benavente": a town that the sentence puts the event in, while none names its own. */
function saidIn(text: Text, facts: Facts): Range[] {
  if (text.in === 'title' || wholeBare(text).includes(facts.city)) return []
  return Iterator.from(text.raw.matchAll(town))
    .take(60)
    .map(match => {
      const start = match.index + match[0].length - (match.groups?.town ?? '').length
      return { start, end: match.index + match[0].length }
    })
    .filter(range => {
      const said = bare(slice(text, range))
      if (
        !isCity(said) &&
        (isVenue(slice(text, range)) || noTown.test(said) || namesEvent(said, facts))
      )
        return false
      if (
        !isCity(said) &&
        !/\ben $/.test(text.folded.slice(Math.max(0, range.start - 4), range.start))
      )
        return false
      return (isCity(said) || !hasQuarters(facts.city)) && isSaidThere(text, range, facts)
    })
    .toArray()
}
const noTown =
  /^(?:navidad|pascua|semana|cuaresma|reyes|ano|facebook|instagram|zoom|youtube|twitch|internet|whatsapp|telegram|google|spotify|linea|directo|casa|familia|paz|memoria|homenaje|honor|apoyo|defensa|contra|resistencia|marcha|lucha|primera|segunda|caso|junta|asamblea|dios|cristo|maria|jesus|nosotr[oa]s|ustedes|todos|nuestr[oa]|calle|avenida|plaza|carrera|puerta|sede|sala|aula)\b/
const town =
  /(?<=[\s(])(?:en|a|hasta) (?<town>\p{Lu}\p{Ll}[\p{L}'’]*(?: (?:(?:de|del|la|las|los|el) ){0,2}\p{Lu}\p{Ll}[\p{L}'’]*){0,3})(?=[,.;:!?)—–]|\n|$| [-–—]| (?:el|la|este|esta|a|con|para|por|y|desde|de|en|como|otra|donde)\s)/gu

/** Past ", 2º B", ", barrio de San Lázaro", ", 49600": what may stand between a street and its city. */
function pastDetails(text: Text, from: number): number {
  let end = from
  for (let i = 0; i < 3; i++) {
    const detail = details.exec(text.folded.slice(end, end + 60))?.[0]
    if (!detail) break
    end += detail.length
  }
  return end
}
const details =
  /^,? ?(?:\(?(?:(?:barrio|bo\.?|col\.?|colonia|urb\.?|urbanizacion|sector|zona|reparto|residencial|fracc\.?|fraccionamiento|edificio|piso|planta|local|bajos?|esq\.?|esquina|entre|frente a|junto a|al lado de|casi)\b[^,;.\n()]{0,40}|\d{1,2} ?[º°ª][^,;.\n]{0,12}|c\.?p\.? ?\d{4,5}|centro|bajo|s\/n)\)?)(?=,)/

const small = '(?:de|del|la|las|los|el|of|the|do|da)'
const cityBehind = (before: string) =>
  new RegExp(
    String.raw`^(?:,?\s(?:C\.?P\.?\s)?\d{5}\s|,\s?|\s-\s|\.?\s?\n[^\S\n]*|\s?\(|,?\sin\s|,?\sen\s${before})(?<city>${capital}(?:\s(?:${small}\s){0,2}${capital}){0,3}?)(?=\s*(?:,|;|\.\s|\.$|\n|$|\)|\||[!?]|\s${states}(?=\s*(?:[,.;\n)]|\d{5}|$))|\s(?:on|at|from|this|for)\s|\s\d{5}|\s-\s))`,
    'u',
  )

/** "…, Oakland" behind an address; on the next line only with its state ("Spartanburg, SC"). */
const city = cityBehind('')
const cityOfPlace = cityBehind(String.raw`|\sde\s`)

function behind(text: Text, from: number, pattern = city): Range[] {
  const rest = text.raw.slice(from, from + 70)
  const match = pattern.exec(
    rest.replace(/^(?:,?\s(?:#|suite|ste\.?|apt\.?|floor|room)\s?[\w-]+)/i, s =>
      ' '.repeat(s.length).replace(/^ /, ''),
    ),
  )
  const said = match?.groups?.city
  if (!match || !said) return []
  const start = from + match[0].length - said.length
  const end = start + said.replace(/\.$/, '').length
  const crossesLine = match[0].includes('\n')
  if (
    crossesLine &&
    !/^,?\s[A-Z]{2}\b/.test(text.raw.slice(end, end + 5)) &&
    !standsAlone(text, { start, end })
  )
    return []
  return [{ start, end }]
}

/** Behind the event's own place or address as its fields write them: "Teatro Principal, Cholula". */
const named = (text: Text, facts: Facts): Range[] =>
  [facts.fields.placeName, facts.fields.address].flatMap(field => {
    const wanted = fold(field ?? '').trim()
    return wanted.length > 5
      ? occurrences(text.folded, wanted).flatMap(range => behind(text, range.end, cityOfPlace))
      : []
  })

/** "We're in Ypsilanti, above the bike shop". */
const inCity = (text: Text): Range[] =>
  Iterator.from(text.folded.matchAll(weAreIn))
    .take(20)
    .toArray()
    .flatMap(match => behind(text, match.index + match[0].length))

const weAreIn =
  /\b(?:we're|we are|we'll be|we meet|we gather|takes place|held|estamos|nos vemos|tendra lugar|se celebra|se hara)(?: now| again| this year)?(?= (?:in|en) )/g

const standsAlone = (text: Text, range: Range) => {
  const line = lineAt(text, range.start)
  return text.raw.slice(line.start, line.end).trim().length <= range.end - range.start + 2
}

/** "Where: Clayborn Temple, Nashville": the last part of a where-line that has no address. */
function whereLines(text: Text): Range[] {
  const pattern =
    /(?:^|\n)[^\S\n]{0,4}[^\p{L}\p{N}\n]{0,4}(?:where|place|location|venue|donde|lugar|sede)\s?:\s*([^\n,]{3,60}?)(?:,\s|\s\(|\sin\s|\sen\s)([^\n,.()]{3,30})(?=\)?\.?\s*(?:\n|$)|,\s?[a-z]{2}\b)/gu
  return [...text.folded.matchAll(pattern)].flatMap(match => {
    const value = match[2] ?? ''
    const start = match.index + match[0].length - value.length
    const raw = text.raw.slice(start, start + value.length)
    if (
      /\d/.test(value) ||
      !new RegExp(`^${capital}(?:\\s(?:${small}\\s)?${capital}){0,2}$`, 'u').test(raw.trim())
    )
      return []
    return [{ start, end: start + raw.trimEnd().length }]
  })
}

/** In a big city a name behind a place is a quarter's, unless it is another big city's or stands before a state. */
export const isQuarter = (text: Text, range: Range, facts: Facts) =>
  isBig(facts.city) &&
  !isBig(bare(slice(text, range))) &&
  !stateNext.test(text.raw.slice(range.end, range.end + 12)) &&
  !labelBefore.test(text.folded.slice(Math.max(0, range.start - 16), range.start))
const labelBefore = /(?:city|town|ciudad|localidad|municipio|poblacion)\s?(?::|=|-\s)\s*$/

/** "San Ángel, CDMX": a quarter before the event's city. */
export function namesOwnCityNext(text: Text, range: Range, facts: Facts): boolean {
  const after = bare(/^[^\n]{0,40}/.exec(text.raw.slice(range.end))?.[0] ?? '')
  return (
    after.startsWith(facts.city) ||
    Object.entries(alias).some(([short, city]) => city === facts.city && after.startsWith(short))
  )
}

const noCity =
  /\b(?:district|downtown|uptown|midtown|neighborhood|county|campus|suite|room|floor|building|bldg|side|colonia|col|barrio|centro|zona|bo|urb|sector|corner|entrance|door|gate|apt|unit|hall|park|church|street|st|ave|avenue|road|plaza|piso|planta|local|esquina|cp|between|near|off|across|upstairs|basement|free|gratis|entrada|tickets|doors|bring|rsvp|all|please|wear|monday|tuesday|wednesday|thursday|friday|saturday|sunday|lunes|martes|miercoles|jueves|viernes|sabado|domingo|el|we|no|the|and|usa|mexico|california|texas|espana|puerto rico|junto|frente|lobby|library|center|house|school|biblioteca|escuela|iglesia|parque|museo|museum|teatro|theater|university|universidad|college|traiga|habra|hablaran|invita|ven|lleva|trae|come|food|music|parking|wheelchair|accessible|ring|tce|terrace|estate|estates|road|rd|lane|drive|court|quarter|quay|wharf|hotel|motel|inn|resort|mall|ballroom|arena|bank|club)\b/
const alias = wordTable<string>({
  sf: 'san francisco',
  nyc: 'new york',
  la: 'los angeles',
  cdmx: 'ciudad de mexico',
  philly: 'philadelphia',
  dc: 'washington',
  brooklyn: 'new york',
  bronx: 'new york',
  queens: 'new york',
  manhattan: 'new york',
  nola: 'new orleans',
  slc: 'salt lake city',
  'new york city': 'new york',
  df: 'ciudad de mexico',
  'mexico city': 'ciudad de mexico',
  atx: 'austin',
  'washington dc': 'washington',
})

export function isOtherCity(words: string, facts: Facts): boolean {
  const said = bare(words)
  if (said.length < 3 && !alias[said]) return false
  if (noCity.test(said)) return false
  const own = facts.city
  if (own.includes(said) || said.includes(own)) return false
  if ((alias[said] ?? said) === own || (alias[own] ?? own) === said) return false
  // A quarter of the event's own city, or a town that is told of as none.
  if (hasQuarters(own) && (!isCity(said) || /^(?:san|santa|santo) /.test(said))) return false
  const place = `${facts.place} ${facts.address} ${bare(facts.fields.organizer ?? '')}`
  return !place.includes(said)
}
