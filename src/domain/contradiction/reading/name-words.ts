// Lists the words that names of places are made of, in English and Spanish. Data, and questions about one
// name.

import { bare, fold } from './text.ts'
import {
  bigCities,
  genericWords,
  headWords,
  lastOfVenues,
  regions,
  things,
  tongues,
  venues,
} from './venue-words.ts'
import { months, weekdays } from './words.ts'

const venue = new RegExp(String.raw`\b${venues}\b`)
export const isVenue = (name: string) => venue.test(fold(name))

/**
 * Tells whether a venue's word stands where English or Spanish put it: "Turner Hall", "Church of the
 * Advent", "Casa Azul".
 */
export function headedByVenue(name: string): boolean {
  const words = fold(name)
    .replace(/(?: (?:no\.? ?)?#?\d+| [a-z])+$/, '')
    .split(/[^a-z\d'’]+/)
    .filter(Boolean)
  const [first = '', second = ''] = words
  return (
    isVenue(words.at(-1) ?? '') ||
    (isVenue(first) && words.length > 1 && !lastInEnglish.test(first)) ||
    (isVenue(second) && /^(?:el|la|los|las)$/.test(first)) ||
    words.some((word, i) => isVenue(word) && /^(?:of|at|for|de|del)$/.test(words[i + 1] ?? ''))
  )
}

/** Words that are a venue's only at the end of a name. */
const more = new RegExp(`^${lastOfVenues}$`)
export const endsLikeVenue = (name: string): boolean =>
  more.test(bare(name).split(' ').at(-1) ?? '')

/** "School Consolidations" is no venue. */
const lastInEnglish = new RegExp(`^${headWords}$`)

const generic = new RegExp(`^${genericWords}$`)

/** A word that many places share, such as "library". */
export const isGeneric = (word: string): boolean => generic.test(word) || isVenue(word)

/** Cities with quarters that people name alone ("in Harlem", "en Lavapiés"). */
const big = new Set(bigCities.trim().split(/\||\s*\n\s*/))
export const isBig = (folded: string): boolean => big.has(folded)

const states =
  '(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|P[AR]|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY])'
/** A state behind a city's name. */
export const stateNext = new RegExp(`^,? ${states}\\b`)

const never = new RegExp(`^(?:${regions}|${tongues}|${things})$`)
const firstNever = new RegExp(`^(?:${tongues}|${things})$`)

/** "Union City" and "Meeker"; not "English", "April", "Room 4" or "Fellowship Hall". */
export function mayBeCity(words: string): boolean {
  const said = bare(words)
  const [first = ''] = said.split(' ')
  const last = said.split(' ').at(-1) ?? ''
  if (said.length < 3 || /\d/.test(said) || never.test(said)) return false
  if (said.includes(' ') ? firstNever.test(first) && !cardinal.test(said) : firstNever.test(said))
    return false
  if (months[first] !== undefined || weekdays[first] !== undefined) return false
  return !isVenue(last) || townly.test(said)
}

/** "South Bend", "Green Bay": names that begin like other words. */
const cardinal =
  /^(?:north|south|east|west|white|red|blue|green|orange|black|grand|spring|winter|summer|town|city|faith|love|peace|unity|art) (?!side|end|wing|gate|entrance|lot|hall|room|church|lobby|lawn|coast|america|history)[a-z]+$/
/** "Union Station" is none, but "Overland Park" and "Cedar Square" cannot be told: only these are. */
const townly =
  /^(?:overland|orland|oak|menlo|highland|college|winter|forest|park|estes|baldwin|tinley|buena|asbury|takoma|university|brooklyn|long|palm|virginia|miami|newport|huntington|redondo|pompano|daytona|myrtle|laguna|pebble|bowling|garden|spring|west|east|north) (?:park|beach|green|grove|city|house|gardens|field|station|hills)$/
