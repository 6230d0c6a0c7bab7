// Reads street addresses, American ("790 Market St.") and Spanish ("Calle Mayor 15"), accents or none.
// Knows nothing of the event.

import { wordTable } from '../../word-table.ts'
import { bare, fold, type Range, type Text } from './text.ts'

/** `kind` is `street` or `avenue`, `side` one of `n`, `s`, `e`, `w`; '' where none is written. */
export type Street = { number: string; street: readonly string[]; kind: string; side: string }
export type Address = Range & Street

const stop =
  'at|the|of|in|on|from|to|and|or|we|is|are|was|am|pm|a|an|for|with|by|until|hours?|minutes?|min|days?|weeks?|years?|months?|miles?|blocks?|people|kids|per|off|dollars|cents|percent|feet|more|other|no|noon|midnight|down|up|across|y|en|con|para|por|al|del|las?|los|el|que|horas|anos|dias|personas|pesos|euros'
const type =
  'street|st|avenue|ave|av|boulevard|blvd|road|rd|drive|dr|lane|ln|way|court|ct|place|pl|plaza|parkway|pkwy|highway|hwy|square|sq|terrace|ter|circle|cir|alley|row|trail|walk|pike|turnpike|loop|mall|crossing|esplanade|embarcadero|quay|path|freeway|fwy'
const side = '(?:n|s|e|w|ne|nw|se|sw|north|south|east|west)'
const word = `(?!(?:${stop})\\b)(?:\\d{1,3}(?:st|nd|rd|th)|[a-zñ][a-zñ'.-]*|de la|de los|of the)`
const numberFirst = new RegExp(
  `(?<![\\w$€#/:.,-]|\\d )(?<number>\\d{1,5}(?:-\\d{1,4})?[a-d]?) (?!h\\b|hrs\\b|hs\\b)(?:${side}\\.? )?(?<name>${word}(?: ${word}){0,4}?) (?<type>${type})\\b(?<dot>\\.?)(?: (?:nw|ne|sw|se|n|s|e|w|north|south|east|west)\\b\\.?)?`,
  'g',
)
const alone = new RegExp(
  `(?<![\\w$€#/:.,-])(?<number>\\d{2,5}) (?:${side}\\.? )?(?<name>broadway|embarcadero|the alameda|avenue of the americas|avenue [a-z]|(?:county road|county rd|highway|hwy\\.?|route|state route|us) \\d{1,4}|(?:calle|avenida|ave\\.?|av\\.?|paseo|camino|via|plaza) (?:(?:de|del|la|las|los|el) ){0,2}[a-zñ]+(?: (?:de |del )?[a-zñ]+)??)\\b(?<dot>)`,
  'g',
)
const kind =
  '(?:calle|c/|c\\.|avenida|avda\\.?|av\\.?|ave\\.?|plaza|pza\\.?|plazuela|paseo|pº|carrera|cra\\.?|calzada|calz\\.?|blvd\\.?|boulevard|bulevar|camino|ronda|rua|rambla|carretera|carr\\.?|callejon|prolongacion|prol\\.?|pasaje|pje\\.?|travesia|glorieta|carrer|jiron|cuesta|costanilla|eje|via|gran via|andador|privada|cerrada|malecon)'
const castle = "(?:[a-zñ]{1,4}\\.|[a-zñ'º°-]+)"
const kindFirst = new RegExp(
  `(?<![\\wñ])(?<kind>${kind}(?:(?<=[./º])|(?![a-zñ]))) ?(?<name>(?:${castle}|\\d{1,2}(?= de )|\\d{1,3}[a-z]?(?= (?:n[uo.]?[º°m]?\\.? ?|num\\.? |numero |# ?)\\d))(?: (?!(?:a|con|para|desde|hasta|entre|hoy)\\b)(?:${castle}|\\d{1,3}(?= de ))){0,5}?),? ?(?:n[uo.]?[º°m]?\\.? ?|num\\.? |numero |# ?|km\\.? ?|(?:edificio|edif\\.?|casa|lote|local) )?(?<number>\\d{1,5})(?![\\d:]| ?(?:h\\b|hrs|horas|de (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|sep|oct|nov|dic)|[ap]\\.?m))(?<dot>)`,
  'g',
)

/** "Carrera 7 # 45-10": the street's number, the corner's, and the house's. */
const grid =
  /(?<![\wñ])(?<name>(?:calle|carrera|cra\.?|cl\.?|kr\.?|avenida|av\.?|diagonal|transversal|trans\.?) \d{1,3}[a-z]?(?: bis)?(?: sur)?),? ?(?:#|n[o°º]\.?) ?(?<number>\d{1,3}[a-z]? ?- ?\d{1,3})(?!\d)(?<dot>)/g

/** Every street address of a text, in order. */
export function readAddresses(text: Text): Address[] {
  const found: Address[] = []
  for (const pattern of [grid, kindFirst, alone, numberFirst])
    for (const match of text.folded.matchAll(pattern)) {
      const address = addressOf(match)
      if (address && !found.some(o => address.start < o.end && o.start < address.end))
        found.push(address)
      if (found.length >= 200) return found
    }
  return found.sort((a, b) => a.start - b.start)
}

const abbreviated = /^(?:st|ave?|blvd|rd|dr|ln|ct|pl|pkwy|hwy|sq|ter|cir|fwy)$/

function addressOf(match: RegExpExecArray): Address | null {
  const g = match.groups ?? {}
  let end = match.index + match[0].length
  // A dot behind a word that is no abbreviation ends the sentence, not the address.
  if (match[0].endsWith('.') && g.dot === '.' && !abbreviated.test(g.type ?? '')) end -= 1
  const start = match.index
  if (dated.test(match[0])) return null
  if (match[0].search(gridNumber) > 0)
    return { start, end, ...onGrid(g.name ?? '', g.number ?? '') }
  return {
    start,
    end,
    number: g.number ?? '',
    street: streetWords(g.name ?? ''),
    ...kindOf(match[0]),
  }
}

/** A passage without the full stop of its sentence; that of "Elm St." stays. */
export function withoutStop({ folded }: Text, { start, end }: Range): Range {
  const words = folded.slice(start, end)
  const last = /([a-z]+)\.$/.exec(words)?.[1]
  return { start, end: last === undefined || abbreviated.test(last) ? end : end - 1 }
}

/** "Plaza del Mercado el sábado 14": the number is a day. */
const dated =
  /\b(?:el|este|del) (?:dia|lunes|martes|miercoles|jueves|viernes|sabado|domingo) \d{1,2}$/

const gridNumber = /(?:#|n[o°º]\.?) ?\d{1,3}[a-z]? ?- ?\d{1,3}$/

/** On a grid a calle is another street than the carrera of that number. */
const onGrid = (name: string, number: string) => ({
  number: number.replace(/ /g, ''),
  street: bare(name)
    .replace(/^(?:cra|kr)\b/, 'carrera')
    .replace(/^cl\b/, 'calle')
    .replace(/^av\b/, 'avenida')
    .split(' '),
  kind: '',
  side: '',
})

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
  `^(?:${type}|calle|c|avenida|avda|plaza|pza|paseo|de|del|la|las|los|el|the|of|n|s|e|w|ne|nw|se|sw|north|south|east|west|carr|carretera|bo|km|num|numero|no)$`,
)

/** The words that tell one street from another. */
const streetWords = (name: string): string[] => {
  const words = bare(name)
    .split(' ')
    .map(w => short[w] ?? w)
  const telling = words.filter(w => w && !noise.test(w))
  return telling.length ? telling : words
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

/** What a street is called by besides its name: the kind ends it in English and begins it in Spanish. */
function kindOf(address: string): { kind: string; side: string } {
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

/**
 * The event's own street with whatever number: "402 Chestnut" where the field says "204 Chestnut".
 * Its number is the first one of the field, or the last of "Calle Mayor 12".
 */
export function readLike(text: Text, field: string): Address[] {
  const real = parseAddress(field)
  if (!real || real.number.includes('-') || !/[a-zñ]{3}/.test(fold(field))) return []
  const [before, after, ...more] = fold(field.trim()).split(new RegExp(`\\b${real.number}\\b`))
  if (before === undefined || after === undefined || more.length) return []
  const [head, tail] = [loosely(before), loosely(after.trimEnd())]
  const short = /^[^,(;]*/.exec(after)?.[0].replace(lastType, '').trimEnd() ?? ''
  const behind = before.trim() ? tail : `(?:${tail}|${loosely(short)}(?:\\s+(?:${type})\\b\\.?)?)`
  const like = new RegExp(`(?<![\\w$€#./:-])${head}(?<number>\\d{1,5})${behind}(?![\\w])`, 'g')
  return Iterator.from(text.folded.matchAll(like))
    .take(50)
    .map(match => ({
      start: match.index,
      end: match.index + match[0].length,
      number: match.groups?.number ?? '',
      street: real.street,
      ...kindOf(match[0]),
    }))
    .toArray()
}

/** "330 Bleecker" of "37 Bleecker Street". */
const lastType = new RegExp(`(?:\\b(?:${type})|\\b\\w{1,4})\\.?\\s*$`)

const loosely = (words: string) =>
  words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+')

/**
 * Streets of the event's own manner that no other pattern knows: a name and a number ("Galeana 140" where the
 * field says "Mariano Otero 655"), or a corner ("Calle 9 y Avenida Balboa" for "Calle 12 y Avenida Central").
 */
export function readInManner(text: Text, field: string): Address[] {
  const own = field.trim()
  const pattern = corner.test(fold(own))
    ? corners
    : cornerInEnglish.test(fold(own))
      ? cornersInEnglish
      : nameNumber.test(own)
        ? namesWithNumber
        : null
  if (!pattern) return []
  const source = pattern === corners ? text.folded : text.raw
  return Iterator.from(source.matchAll(pattern))
    .take(50)
    .filter(match => !monthOrDay.test(fold(match[0])))
    .map(match => ({
      start: match.index,
      end: match.index + match[0].length,
      number: match.groups?.number ?? '',
      street: streetWords(fold(match.groups?.name ?? match[0])),
      kind: '',
      side: '',
    }))
    .toArray()
}

const proper = String.raw`\p{Lu}[\p{L}.'’]+(?: (?:(?:de|del|la|las|los|el) ){0,2}\p{Lu}[\p{L}.'’]+){0,3}`
const side4 = '(?: (?:norte|sur|oriente|poniente|este|oeste))?'
const nameNumber = new RegExp(`^${proper},? \\d{2,5}${side4}$`, 'u')
const namesWithNumber = new RegExp(
  String.raw`(?<![\p{L}\d])(?<name>${proper}),? (?<number>\d{2,5})${side4}(?![\d:.,]\d|[\p{L}\d]| ?(?:€|%|h\b|hs|hrs|pesos|euros|soles|km|años|personas|de \p{Ll}))`,
  'gu',
)
const corner = new RegExp(
  `^${kind} ?[^,;]{1,30} (?:y|esq\\.?|esquina(?: con)?|con) (?:${kind} ?)?[^,;]{1,30}$`,
)
const corners = new RegExp(
  String.raw`(?<![\wñ])${kind} ?[^\s,;.\n][^,;\n]{0,24}? (?:y|esq\.?|esquina(?: con)?|con) ${kind} ?[a-zñ\d][a-zñ\d.ª°º]*(?: [a-zñ]{4,})?`,
  'g',
)
const cornerInEnglish =
  /^(?:corner of )?[a-z\d]+(?: [a-z]+\.?)? (?:and|&|at) [a-z\d]+(?: [a-z]+\.?)?$/
const cornersInEnglish =
  /(?<![\p{L}\d])(?:\p{Lu}\p{L}+|\d{1,3}(?:st|nd|rd|th))(?: (?:St|Ave|Rd|Street|Avenue|Road)\.?)? (?:and|&) (?:\p{Lu}\p{L}+|\d{1,3}(?:st|nd|rd|th))(?: (?:St|Ave|Rd|Street|Avenue|Road)\b\.?)?/gu
const monthOrDay =
  /^(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|sep|octubre|noviembre|diciembre|lunes|martes|miercoles|jueves|viernes|sabado|domingo|january|february|march|april|may|june|july|august|october|november|december|mon|tue|wed|thu|fri|sat|sun)/

/** Apartment, suite or room of an address field or behind an address, folded; '' for none. */
export const unitOf = (words: string): string =>
  /(?:^|[\s,])(?:apt|apartment|suite|ste|unit|room|rm|depto|local|oficina|piso)\.? ?#?([a-z]?\d+[a-z]?|[a-z])\b|#\s?([a-z]?\d+[a-z]?)\b/
    .exec(fold(words))
    ?.slice(1)
    .find(unit => unit !== undefined) ?? ''

/** Whether one number may be the other mistyped: its digits in another order, or one of them other. */
export function mistyped(a: string, b: string): boolean {
  if (a.length !== b.length || a === b) return false
  const sorted = (digits: string) => [...digits].sort().join('')
  const differing = [...a].filter((digit, i) => digit !== b[i]).length
  return a.length > 1 && (sorted(a) === sorted(b) || (a.length > 2 && differing === 1))
}

/** `other kind`: Sixth Street for Sixth Avenue, or South for North. */
export type Likeness = 'same' | 'other number' | 'other kind' | 'other street' | 'other'

/** How two addresses compare. */
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
