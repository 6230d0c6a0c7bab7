// Reads street addresses, American ("790 Market St.") and Spanish ("Calle Mayor 15"), accents or none.
// Must not know the event.

import {
  grid,
  kindOf,
  onGrid,
  parseAddress,
  type Street,
  streetTypes,
  streetWords,
} from './streets.ts'
import { fold, type Range, type Text } from './text.ts'

export type Address = Range & Street

const stop =
  'at|the|of|in|on|from|to|and|or|we|is|are|was|am|pm|a|an|for|with|by|until|hours?|minutes?|min|days?|weeks?|years?|months?|miles?|blocks?|people|kids|per|off|dollars|cents|percent|feet|more|other|no|noon|midnight|down|up|across|y|en|con|para|por|al|del|las?|los|el|que|horas|anos|dias|personas|pesos|euros'
const side = '(?:n|s|e|w|ne|nw|se|sw|north|south|east|west)'
const word = `(?!(?:${stop})\\b)(?:\\d{1,3}(?:st|nd|rd|th)|[a-zñ][a-zñ'.-]*|de la|de los|of the)`
const numberFirst = new RegExp(
  `(?<![\\w$€#/:.,-]|\\d )(?<number>\\d{1,5}(?:-\\d{1,4})?[a-d]?) (?!h\\b|hrs\\b|hs\\b)(?:${side}\\.? )?(?<name>${word}(?: ${word}){0,4}?) (?<type>${streetTypes})\\b(?<dot>\\.?)(?: (?:nw|ne|sw|se|n|s|e|w|north|south|east|west)\\b\\.?)?`,
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
  const behind = before.trim()
    ? tail
    : `(?:${tail}|${loosely(short)}(?:\\s+(?:${streetTypes})\\b\\.?)?)`
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
const lastType = new RegExp(`(?:\\b(?:${streetTypes})|\\b\\w{1,4})\\.?\\s*$`)

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
