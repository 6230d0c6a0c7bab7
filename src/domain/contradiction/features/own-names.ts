// Tells a name of another place or city from the event's own in other words: shortened, abbreviated, or a part of it.

import { wordTable } from '../../word-table.ts'
import type { Facts } from '../event-facts.ts'
import { readAddresses } from '../reading/addresses.ts'
import { houseParts, noCities, noPlaces } from '../reading/cue-words.ts'
import { isGeneric } from '../reading/name-words.ts'
import { bare, prepare, spaced } from '../reading/text.ts'

/** "the Y", "First Pres", "Ft. Worden": what people make of long names. */
const shortForms = wordTable<string>({
  y: 'ymca',
  pres: 'presbyterian',
  ft: 'fort',
  mt: 'mount',
  st: 'saint',
  sta: 'santa',
  ctr: 'center',
  centre: 'center',
  theatre: 'theater',
  hq: 'headquarters',
  rec: 'recreation',
  uni: 'university',
  u: 'university',
  lib: 'library',
  elem: 'elementary',
  hs: 'high',
  gym: 'gymnasium',
  vfw: 'veterans',
  legion: 'legion',
  meth: 'methodist',
  co: 'company',
  dept: 'department',
  fairground: 'fairgrounds',
})

/** Words for the parts of a house or grounds, and for how they are told apart. */
const part = new RegExp(`^${houseParts}$`)

const forms = (name: string): string[] =>
  bare(name.replace(/['’]s\b/g, ''))
    .split(' ')
    .map(word => shortForms[word] ?? word)
    .map(word => (word.length > 3 ? word.replace(/s$/, '') : word))

/** "West High multi-purpose room" of "West High School", "the Masons' upstairs" of "Masonic Hall". */
export function mayBeOwn(name: string, facts: Facts): boolean {
  const said = forms(name)
  const own = forms(facts.fields.placeName ?? '')
  const shared = said.filter(word => own.includes(word))
  if (said.every(isPart) && !ownKind(said, own)) return true
  const rest = said.filter(word => !own.includes(word))
  if (shared.length > 1 && rest.every(word => isPart(word) && !/^\d+$/.test(word))) return true
  // "First Pres" of "First Presbyterian Church": each word begins one of the name's.
  if (said.length > 1 && said.every(word => own.some(other => other.startsWith(word)))) return true
  const telling = own.filter(word => word.length > 4 && !isGeneric(word) && !isPart(word))
  const known = initials(own)
  return (
    said.some(word => /^[a-z]{2,5}$/.test(word) && known.includes(word)) ||
    telling.some(word =>
      said.some(
        other => other.length > 4 && !isGeneric(other) && word.startsWith(other.slice(0, 5)),
      ),
    )
  )
}

export const isPart = (word: string) => part.test(word) || part.test(`${word}s`)

/** First letters of two and more words that follow each other: "mlk" of "Martin Luther King Center". */
const initials = (words: readonly string[]): string[] =>
  words.flatMap((_, i) =>
    [2, 3, 4, 5].flatMap(length =>
      i + length <= words.length
        ? [
            words
              .slice(i, i + length)
              .map(word => word.charAt(0))
              .join(''),
          ]
        : [],
    ),
  )

/** "Upper Hall" where the place is the "Lower Hall" of some house: the same kind of part. */
const ownKind = (said: readonly string[], own: readonly string[]): boolean =>
  own.every(word => part.test(word)) && said.at(-1) === own.at(-1)

/** Tells whether a text names the event's place, in full or by the words that tell it apart. */
export function saysPlace(folded: string, facts: Facts): boolean {
  const known = saying.get(facts) ?? new Map<string, boolean>()
  saying.set(facts, known)
  const answer = known.get(folded) ?? findPlace(folded, facts)
  known.set(folded, answer)
  return answer
}

/** The same sentence is asked about for each hour, date and price in it. */
const saying = new WeakMap<Facts, Map<string, boolean>>()

function findPlace(folded: string, facts: Facts): boolean {
  const text = spaced(folded)
  if (text.includes(facts.place)) return true
  const words = facts.place.split(' ')
  const telling = words.filter(word => word.length > 3 && !isGeneric(word) && !/^\d+$/.test(word))
  const said = new Set(forms(folded))
  if (telling.length)
    return telling.every(word => said.has(word.replace(/s$/, '')) || said.has(word))
  // Of a name of common words its beginning must stand: "West High", "Hose Co".
  return words.length > 2 && text.includes(words.slice(0, 2).join(' '))
}

const nowhere = new RegExp(String.raw`^${noPlaces}\b`)

/** Tells whether a name is another place than the event's: no word of it tells of the event's place. */
export function isOtherPlace(name: string, facts: Facts): boolean {
  const said = bare(name)
  if (said.length < 3 || nowhere.test(said) || said.split(' ').length > 9) return false
  if (/^\d/.test(said) || (/\d/.test(said) && readAddresses(prepare('', name)).length)) return false
  if (
    /^(?:mon|tues|wednes|thurs|fri|satur|sun)day|^(?:january|february|march|april|june|july|august|september|october|november|december|lunes|martes|miercoles|jueves|viernes|sabado|domingo)\b/.test(
      said,
    )
  )
    return false
  const own = `${facts.place} ${facts.address} ${facts.city} ${bare(facts.fields.organizer ?? '')}`
  if (facts.place.includes(said) || said.includes(facts.place)) return false
  if (mayBeOwn(name, facts)) return false
  const known = new Set(own.split(' ').map(singular))
  const words = said.split(' ').map(singular)
  const telling = words.filter(word => !isGeneric(word) && !isPart(word))
  if (telling.some(word => word.length > 1 && !/^\d+$/.test(word) && known.has(word))) return false
  if (lettersOf(facts.place) === said.replace(/ /g, '')) return false
  // "the library" is the event's own, whatever its full name is.
  if (!telling.length) {
    // "Fountain Street Hall" is a name, though of common words.
    const [first = ''] = words
    const named = words.length > 2 && !isPart(first) && !facts.place.includes(first)
    return named || !words.some(word => facts.place.split(' ').includes(word))
  }
  return true
}

const lettersOf = (name: string) =>
  name
    .split(' ')
    .map(word => word.charAt(0))
    .join('')

const singular = (word: string) => word.replace(/s$/, '')

const house =
  /\b(?:library|church|cathedral|temple|synagogue|university|college|school|academy|museum|center|centre|ymca|ywca|hospital|courthouse|capitol|city hall|preserve|refuge|arboretum|fairgrounds|campus|zoo|state park)\b/
const room =
  /(?:^(?:the )?(?:visitors?|nature|welcome|education|interpretive|student|parish|conference|learning) (?:center|centre|house|building|hall)$)|\b(?:auditorium|room|rotunda|atrium|lobby|gallery|lounge|classroom|cafeteria|sanctuary|narthex|undercroft|courtyard|terrace|annex)$/

/** "Koret Auditorium" of a library, "Visitor Center" of a preserve: large houses have named rooms. */
export const isRoomOfHouse = (name: string, facts: Facts): boolean =>
  house.test(facts.place) && room.test(bare(name))

const noCity = new RegExp(String.raw`\b${noCities}\b`)
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
  const place = `${facts.place} ${facts.address} ${bare(facts.fields.organizer ?? '')}`
  return !place.includes(said)
}
