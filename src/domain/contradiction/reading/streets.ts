// Compares street addresses by number, name, kind and side, American and Spanish. Must not know the event.

import { wordTable } from '../../word-table.ts'
import { bare, fold } from './text.ts'

/** Types of streets, which end a name in English. */
export const streetTypes =
  'street|st|avenue|ave|av|boulevard|blvd|road|rd|drive|dr|lane|ln|way|court|ct|place|pl|plaza|parkway|pkwy|highway|hwy|square|sq|terrace|ter|circle|cir|alley|row|trail|walk|pike|turnpike|loop|mall|crossing|esplanade|embarcadero|quay|path|freeway|fwy'

/** `kind` is `street` or `avenue`, `side` one of `n`, `s`, `e`, `w`; '' where none is written. */
export type Street = { number: string; street: readonly string[]; kind: string; side: string }

/** The number, street words and kind of an address field. */
export function parseAddress(field: string): Street | null {
  const [crossing] = [...fold(field).matchAll(grid)]
  if (crossing) return onGrid(crossing.groups?.name ?? '', crossing.groups?.number ?? '')
  const words = bare(field.split(/,|\(|;/)[0] ?? '')
  const all = bare(field)
  const number =
    /^(\d{1,5})(?:\s?-?\s?\d{1,4})?\b|(?:^|\s)(\d{1,5})$/.exec(words) ?? /\b(\d{1,5})\b/.exec(all)
  if (!number) return null
  const digits = number[1] ?? number[2] ?? ''
  const rest = words
    .split(' ')
    .filter(w => w !== digits && !/^(?:suite|ste|apt|floor|unit|room)$/.test(w))
  return { number: digits, street: streetWords(rest.join(' ')), ...kindOf(rest.join(' ')) }
}

/** Apartment, suite or room of an address field or behind an address, folded; '' for none. */
export const unitOf = (words: string): string =>
  /(?:^|[\s,])(?:apt|apartment|suite|ste|unit|room|rm|depto|local|oficina|piso)\.? ?#?([a-z]?\d+[a-z]?|[a-z])\b|#\s?([a-z]?\d+[a-z]?)\b/
    .exec(fold(words))
    ?.slice(1)
    .find(unit => unit !== undefined) ?? ''

/**
 * Tells whether one number may be the other mistyped: its digits in another order, or one of them
 * other.
 */
export function mistyped(a: string, b: string): boolean {
  if (a.length !== b.length || a === b) return false
  const sorted = (digits: string) => [...digits].sort().join('')
  const differing = [...a].filter((digit, i) => digit !== b[i]).length
  return a.length > 1 && (sorted(a) === sorted(b) || (a.length > 2 && differing === 1))
}

/** `other kind`: Sixth Street for Sixth Avenue, or South for North. */
export type Likeness = 'same' | 'other number' | 'other kind' | 'other street' | 'other'

/** Compares two addresses. */
export function compareAddress(said: Street, real: Street): Likeness {
  const number =
    said.number.replace(/[a-d]$/, '') === real.number || said.number.split('-')[0] === real.number
  const [a, b] =
    said.street.length < real.street.length
      ? [said.street, real.street]
      : [real.street, said.street]
  const street = a.length > 0 && a.every(word => b.includes(word))
  const differ = (one: string, other: string) => one !== '' && other !== '' && one !== other
  if (number && street)
    return differ(said.kind, real.kind) || differ(said.side, real.side) ? 'other kind' : 'same'
  return street ? 'other number' : number ? 'other street' : 'other'
}

const kinds = wordTable<string>({
  st: 'street',
  street: 'street',
  calle: 'street',
  ave: 'avenue',
  av: 'avenue',
  avenue: 'avenue',
  avenida: 'avenue',
  avda: 'avenue',
  blvd: 'boulevard',
  boulevard: 'boulevard',
  bulevar: 'boulevard',
  rd: 'road',
  road: 'road',
  dr: 'drive',
  drive: 'drive',
  ln: 'lane',
  lane: 'lane',
  ct: 'court',
  court: 'court',
  pl: 'place',
  place: 'place',
  way: 'way',
  terrace: 'terrace',
  ter: 'terrace',
  circle: 'circle',
  cir: 'circle',
  paseo: 'paseo',
  carrera: 'carrera',
  calzada: 'calzada',
})
const sides = wordTable<string>({
  n: 'n',
  north: 'n',
  s: 's',
  south: 's',
  e: 'e',
  east: 'e',
  w: 'w',
  west: 'w',
})

/**
 * Reads the kind and side of a street beside its name: the kind ends it in English and begins it in
 * Spanish.
 */
export function kindOf(address: string): { kind: string; side: string } {
  const words = bare(address)
    .split(' ')
    .filter(word => !/^\d+[a-d]?$/.test(word))
  const [first = '', second = ''] = words
  const last = words.at(-1) ?? ''
  const side = (words.length > 1 ? sides[first] : '') || (words.length > 1 ? sides[last] : '') || ''
  const end = sides[last] ? (words.at(-2) ?? '') : last
  const spanish = /^(?:calle|avenida|avda|av|paseo|carrera|calzada)$/
  const kind = spanish.test(first) ? kinds[first] : words.length > 1 ? kinds[end] : ''
  return { kind: kind ?? '', side: second ? side : '' }
}

const short = wordTable<string>({
  north: 'n',
  south: 's',
  east: 'e',
  west: 'w',
  first: '1st',
  second: '2nd',
  third: '3rd',
  fourth: '4th',
  fifth: '5th',
  sixth: '6th',
  seventh: '7th',
  eighth: '8th',
  ninth: '9th',
  tenth: '10th',
  saint: 'st',
  mount: 'mt',
  martin: 'martin',
  doctor: 'dr',
  general: 'gral',
  santa: 'sta',
})
const noise = new RegExp(
  `^(?:${streetTypes}|calle|c|avenida|avda|plaza|pza|paseo|de|del|la|las|los|el|the|of|n|s|e|w|ne|nw|se|sw|north|south|east|west|carr|carretera|bo|km|num|numero|no)$`,
)

/** The words that tell one street from another. */
export const streetWords = (name: string): string[] => {
  const words = bare(name)
    .split(' ')
    .map(w => short[w] ?? w)
  const telling = words.filter(w => w && !noise.test(w))
  return telling.length ? telling : words
}

/** On a grid a calle is another street than the carrera of that number. */
export const onGrid = (name: string, number: string) => ({
  number: number.replace(/ /g, ''),
  street: bare(name)
    .replace(/^(?:cra|kr)\b/, 'carrera')
    .replace(/^cl\b/, 'calle')
    .replace(/^av\b/, 'avenida')
    .split(' '),
  kind: '',
  side: '',
})

/** "Carrera 7 # 45-10": the street's number, the corner's, and the house's. */
export const grid =
  /(?<![\wñ])(?<name>(?:calle|carrera|cra\.?|cl\.?|kr\.?|avenida|av\.?|diagonal|transversal|trans\.?) \d{1,3}[a-z]?(?: bis)?(?: sur)?),? ?(?:#|n[o°º]\.?) ?(?<number>\d{1,3}[a-z]? ?- ?\d{1,3})(?!\d)(?<dot>)/g
