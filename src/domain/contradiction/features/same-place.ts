// Whether a name may be the event's own place under another name: shortened, abbreviated, or a part of it.

import { wordTable } from '../../word-table.ts'
import type { Facts } from '../event-facts.ts'
import { isGeneric } from '../reading/names.ts'
import { bare, spaced } from '../reading/text.ts'

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
const part =
  /^(?:fellowship|social|parish|great|main|lower|upper|undercroft|narthex|sanctuary|multipurpose|multi|purpose|community|meeting|lecture|conference|banquet|dining|reading|recital|assembly|function|grand|front|back|rear|inner|outer|student|senior|seniors|youth|teen|teens|children|childrens|east|west|north|south|side|lobby|basement|cafeteria|cafetorium|gymnasium|gym|auditorium|hall|room|rooms|wing|lawn|yard|courtyard|patio|porch|deck|terrace|stage|stages|tent|tents|field|fields|court|courts|track|trap|bay|bays|barn|shed|garage|lot|lots|gate|gates|door|doors|entrance|entry|stairs|steps|floor|level|suite|annex|pavilion|shelter|picnic|gazebo|bandshell|bandstand|amphitheater|playground|kitchen|bar|lounge|ballroom|balcony|atrium|chapel|studio|studios|lab|laboratory|workshop|shop|classroom|library|office|green|common|commons|quad|plaza|garden|rose|pool|rink|dock|pier|boathouse|trailhead|parking|upstairs|downstairs|outdoors|indoors|outside|inside|a|b|c|d|e|f|no|and|of|the|at|in|by|behind|near|\d+[a-z]?|one|two|three|four|five|six|black|box|maker|story|storytime|program|exhibit|exhibition)$/

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

/** Whether a text names the event's place, in full or by the words that tell it apart. */
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
