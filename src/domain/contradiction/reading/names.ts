// Lists stretches of a text that may name a place or city: capitals, words between commas or behind "at".
// Many are none; the model decides. Must not know the event.

import type { Range, Text } from './text.ts'

/** `capitals`: a proper name by its letters; `led`: behind "Where:", "at" or a pin; `phrase`: behind a preposition. */
export type SaidName = Range & { manner: 'capitals' | 'led' | 'phrase' }

/** Most names of a text that are looked at. */
const most = 400

export function readNames(text: Text): SaidName[] {
  const found = new Map<string, SaidName>()
  const put = (start: number, end: number, manner: SaidName['manner']) => {
    const range = trimmed(text.raw, start, end)
    const said = text.raw.slice(range.start, range.end)
    if (said.length < 2 || said.length > 70 || !/\p{L}{2}/u.test(said) || said.includes('\n'))
      return
    if (said.split(/\s+/, 9).length > 8 || hour.test(said)) return
    const key = `${range.start}-${range.end}`
    if (found.size < most && !found.has(key)) found.set(key, { ...range, manner })
  }
  proper(text.raw, put)
  pieces(text, put)
  phrases(text, put)
  return [...found.values()]
}

type Put = (start: number, end: number, manner: SaidName['manner']) => void

const hour = /^(?:\d{1,2}(?::\d\d)?\s?[ap]m|\$)/i

const small = '(?:of|the|de|del|la|las|los|el|y|e|and|&|for|at|on|do|da|dos|das|du)'
const word = String.raw`[\p{Lu}\d][\p{L}\p{N}'’.&/-]*`
const name = new RegExp(
  String.raw`(?<![\p{L}\p{N}'’])(?:(?:St|Mt|Ft|Sta|Sto|Dr|Mrs?|Ste)\. )?\p{Lu}[\p{L}\p{N}'’.&-]*(?: (?:${small} ){0,2}${word}){0,6}`,
  'gu',
)
/** A full stop within: not that of "St." or "J. Lee". */
const stop = /(?<!\b(?:St|Mt|Dr|Sta|Sto|Ft|Ave|Av|Mr|Mrs|Col|No|NO|[A-Z]))[.] /
const article = /^(?:The|El|La|Los|Las|At|In|En|THE|EL|LA|Join|Meet|Come)\s/
const smallNoun =
  /^ (?:hall|church|library|bookshop|chapel|pub|park|clubhouse|gym|school|cafe|café|barn|house|studio|room|lot|field|center|centre|theater|theatre|garden|pier|courthouse|plaza|tearoom|taproom|clubroom|clubhouse|basement|steps|pavilion|stadium|gymnasium|auditorium|cinema|museum|lawn|lodge|tavern|bandshell|shelter)(?=[\s.,;:!?)]|$)/

/** "iglesia de San Francisco": in Spanish the noun comes before, and may be small. */
const nounBefore =
  /(?<![\p{L}])(?:auditorio|iglesia|parroquia|ermita|capilla|sal[oó]n|sala|teatro|biblioteca|escuela|colegio|instituto|plaza|parque|cancha|gimnasio|pabell[oó]n|polideportivo|centro|casa|mercado|estadio|museo|bar|caf[eé]|club|sede|nave|finca|jard[ií]n|patio|explanada|kiosco|quiosco|estaci[oó]n|facultad|universidad|librer[ií]a) (?:del |de (?:la |los |las |el )?)?$/u

function proper(raw: string, put: Put): void {
  for (const match of Iterator.from(raw.matchAll(name)).take(most)) {
    const cut = match[0].search(stop)
    const parts = cut < 0 ? [match[0]] : [match[0].slice(0, cut), match[0].slice(cut + 2)]
    let start = match.index
    for (const part of parts) {
      const end = start + part.length
      put(start, end, 'capitals')
      const lead = article.exec(part)?.[0]
      if (lead) put(start + lead.length, end, 'capitals')
      const before = nounBefore.exec(raw.slice(Math.max(0, start - 24), start))?.[0]
      if (before) put(start - before.length, end, 'capitals')
      const noun = smallNoun.exec(raw.slice(end, end + 16))?.[0]
      if (noun) put(start, end + noun.length, 'capitals')
      // "Teatro Chico de Zacatecas" holds a city, "Rally at City Hall" a place.
      for (const joint of part.matchAll(
        / (at|on|de|del|of) (?:the |la |el |los |las )?(?=[\p{Lu}\d])/gu,
      )) {
        put(start + joint.index + joint[0].length, end, 'capitals')
        if (/at|on/.test(joint[1] ?? '')) put(start, start + joint.index, 'capitals')
      }
      start = end + 2
    }
  }
}

const piece = /[^,;:()|•·–—\n!?@📍🏠🏛➡→>=¿¡*"“”…]+/gu
const articles = /^\s*(?:(?:at|in|the|en|el|la|los|las|al|and|y|a)\s+)*/i
const leader =
  /(?:where|place|location|venue|donde|lugar|sede|sitio|ubicacion|site|at|en|@|[📍🏠🏛]\ufe0f?)\s*[:?=|-]?\s*(?:(?:the|el|la|los|las)\s+)?$/u

function pieces({ raw, folded }: Text, put: Put): void {
  for (const match of Iterator.from(raw.matchAll(piece)).take(2 * most)) {
    let start = match.index
    for (const part of match[0].split(/(?<=\.\s)|(?<=\s-\s)/)) {
      const lead = articles.exec(part)?.[0].length ?? 0
      const body = part.slice(lead)
      if (body.trim().split(/\s+/, 8).length <= 6) {
        const led = leader.test(folded.slice(Math.max(0, start - 24), start + lead))
        const own = /^\s*(?:The|El|La|Los|Las|THE|EL|LA)\s/.test(part)
        if (led) {
          put(start + lead, start + part.length, 'led')
          if (own) put(start, start + part.length, 'led')
        }
      }
      start += part.length
    }
  }
}

const preposition =
  /(?<=^|[\s(])(?:at|in|en|@|inside|outside|to|into|frente al?|behind|on|where|donde)\s(?:the |our |el |la |los |las )?(?=[a-z\d])/g
const ends =
  /[,.;:!?()\n|•–"]|\s-|\s(?:at|on|from|for|with|by|and|or|to|until|till|in|is|are|this|that|starts?|starting|el|este|esta|a las?|de \d|desde|con|para|por|y|que|es|nos|los|lunes|martes|miercoles|jueves|viernes|sabado|domingo|mon|tue|wed|thu|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday|tonight|we|if|but|its|it's|bring|doors?|free|\d)(?![a-z])/

function phrases({ folded, raw }: Text, put: Put): void {
  const small = !/\p{Lu}/u.test(raw)
  for (const match of Iterator.from(folded.matchAll(preposition)).take(most)) {
    const start = match.index + match[0].length
    const rest = folded.slice(start, start + 60)
    const length = ends.exec(rest)?.index ?? rest.length
    if (!small && !/^\p{Lu}/u.test(raw.slice(start, start + 2))) continue
    if (length > 1 && rest.slice(0, length).split(' ', 8).length <= 6)
      put(start, start + length, 'phrase')
  }
}

/** Without the signs around; the dot of "Elm St." stays. */
function trimmed(raw: string, from: number, to: number): Range {
  const lead = /^[\s"'“”*_(¡¿-]*/u.exec(raw.slice(from, to))?.[0].length ?? 0
  const start = from + lead
  let said = raw.slice(start, to).replace(/[\s"'“”*_:;,!?()-]+$/u, '')
  if (!/(?:^|\s)(?:St|Ave|Blvd|Rd|Dr|Inc|Co|Ctr|Sta|Sto|Av|Bldg)\.$/.test(said))
    said = said.replace(/\.+$/, '')
  return { start, end: start + said.length }
}

/** Finds a folded string as whole words; at most fifty times. */
export function occurrences(folded: string, wanted: string): Range[] {
  const ranges: Range[] = []
  let at = folded.indexOf(wanted)
  while (at >= 0 && ranges.length < 50) {
    const end = at + wanted.length
    const whole = !/[a-z\d]/.test(folded.charAt(at - 1)) && !/[a-z\d]/.test(folded.charAt(end))
    if (whole) ranges.push({ start: at, end })
    at = folded.indexOf(wanted, end)
  }
  return ranges
}
