// Names of places that contradict the event's: after "Where:", before its address, or right after its time.

import type { Facts } from '../event-facts.ts'
import { readAddresses } from '../reading/addresses.ts'
import { isGeneric, occurrences } from '../reading/names.ts'
import {
  bare,
  fold,
  lineAt,
  prepare,
  type Range,
  sentenceAt,
  slice,
  type Text,
  wholeBare,
} from '../reading/text.ts'
import {
  freestanding,
  isProper,
  isVenue,
  meetingPoints,
  nameAt,
  smallNames,
} from '../reading/venues.ts'
import type { JudgedAddress } from '../rules/address-claims.ts'
import { happensAt } from '../rules/places-said.ts'
import { callsSome, isSaidThere } from '../rules/spanish-there.ts'
import type { NamePoints } from './cities.ts'
import { clauseLead, labelOf, namesEvent } from './context.ts'
import { isPart, mayBeOwn, saysPlace } from './same-place.ts'
import { otherActivity } from './time-evidence.ts'

/** Names that the rules take for the event's place, each with its points; 3 and more speak for it. */
export function placePoints(
  text: Text,
  facts: Facts,
  addresses: readonly JudgedAddress[],
  ownMoments: readonly Range[],
): NamePoints[] {
  if (!facts.place) return []
  const rightSaid =
    saysPlace(text.folded, facts) || tight(wholeBare(text)).includes(tight(facts.place))
  return [
    ...labelled(text).map(range => ({ range, score: rightSaid ? 3 : 5 })),
    ...beforeAddress(text, addresses).map(range => ({ range, score: rightSaid ? 1 : 3.5 })),
    ...afterMoment(text, facts, ownMoments).map(range => ({ range, score: rightSaid ? 1 : 3 })),
    ...invitedTo(text, ownMoments).map(range => ({ range, score: rightSaid ? 1 : 3 })),
    ...(rightSaid ? [] : unrivalled(text)).map(range => ({ range, score: 3 })),
    ...announcedAt(text, facts, ownMoments).map(range => ({ range, score: rightSaid ? 1 : 3 })),
    ...saidThere(text, facts).map(range => ({ range, score: rightSaid ? 1 : 3 })),
    ...(rightSaid || text.in === 'title' ? [] : happensAt(text, facts, ownMoments)).map(range => ({
      range,
      score: 3,
    })),
    ...formerNames(text, facts),
  ]
}

/** "Gimnasio del Liceo" is "Gimnasio Liceo". */
const tight = (name: string) => name.replace(/\b(?:de|del|la|el|los|las|the|of) /g, '')

/** Names that tell of the event's place only while the text does not name the right one. */
const unrivalled = (text: Text): Range[] =>
  text.in === 'title' ? [] : [...meetingPoints(text), ...freestanding(text), ...smallNames(text)]

const whereLabel =
  /(?:^|\n|[.;|•!?)]\s|\s{2})[^\S\n]{0,4}[^\p{L}\p{N}\n]{0,4}(?:where|place|location|venue|site|meeting point|meeting place|donde|lugar|sede|sitio|ubicacion|(?:punto|lugar) de (?:encuentro|reunion|concentracion|salida|la cita)|local)(?:\s?\/\s?[a-z]+)?\s?(?::|-|=|\||\n|\?|(?<=\n(?:where|donde|lugar))\s(?!.*\?)(?!(?:do|does|is|are|we|you|to|can|the|of|y|se|para|de|in|en|[a-z]+[aei]r(?:l[aeo]s?|se)?)\b))\s*/gu

/** How many labels of one text are looked at. */
const most = 20

/** What stands behind a label, up to the first comma, bracket or end. */
function labelled(text: Text): Range[] {
  return [whereLabel, /[📍🏠🏛]\s{0,4}/gu].flatMap(pattern =>
    Iterator.from(text.folded.matchAll(pattern))
      .take(most)
      .toArray()
      .flatMap(match => valueAt(text, match.index + match[0].length))
      .filter(range => !describes(text, range)),
  )
}

/** "Parking: El Corte Inglés", and "templo de los jesuitas", which is no name among others with capitals. */
const describes = (text: Text, range: Range): boolean => {
  const value = slice(text, range)
  return (
    /^[\p{L} ]+: /u.test(value) ||
    (/\p{Lu}/u.test(text.raw) && /^\p{Ll}/u.test(value) && !/\p{Lu}/u.test(value))
  )
}

function valueAt(text: Text, from: number): Range[] {
  const line = lineAt(text, from)
  const rest = text.folded.slice(from, Math.min(line.end, from + 120))
  const street = readAddresses(prepare('', text.raw.slice(from, from + rest.length)))[0]
  const value = street ? rest.slice(0, street.start) : rest
  const stop =
    /,|\(|;|\s\|\s|\s-+\s|\s\/\s|\.\s|\.$|#|\s(?:at|on|en la calle|in|from|@)\s|[!?•]|\p{Extended_Pictographic}/u.exec(
      value,
    )
  const length =
    stop && !/(?:^|\s)(?:st|mt|dr|ave|sta|sto)$/.test(value.slice(0, stop.index))
      ? stop.index
      : longer(value, stop)
  return trimmed(text, { start: from, end: from + length })
}

/** "St. Aloysius School": the dot of an abbreviation does not end the name. */
function longer(rest: string, stop: RegExpExecArray | null): number {
  if (!stop) return rest.length
  const next = /,|\(|;|\s\|\s|\s-\s|\.\s|\.$/.exec(rest.slice(stop.index + 1))
  return next ? stop.index + 1 + next.index : rest.length
}

function trimmed(text: Text, range: Range): Range[] {
  const raw = slice(text, range)
  const lead =
    /^(?:[\s"'“”*_(-]|(?:the|at|in|el|la|los|las|en)\s(?=\S))*/iu.exec(raw)?.[0].length ?? 0
  const quoted = /^[\s"'“”*_(-]*/u.exec(raw)?.[0].length ?? 0
  // An article belongs to the name where it has a capital ("The Rotunda").
  const start = /^(?:The|THE|El|EL|La|LA|Los|Las)\s/.test(raw.slice(quoted)) ? quoted : lead
  const end = raw.trimEnd().replace(/["'“”*_.:-]+$/u, '').length
  return end > start ? [{ start: range.start + start, end: range.start + end }] : []
}

/** The words between the last stop and an address that is the event's own. */
function beforeAddress(text: Text, addresses: readonly JudgedAddress[]): Range[] {
  return addresses
    .filter(judged => judged.verdict === 'right')
    .flatMap(({ address }) => {
      const from = Math.max(0, address.start - 70)
      const lead = text.folded.slice(from, address.start)
      const gap = /(?:,\s?|\s-\s|\s?\(|\sat\s|\n)$/.exec(lead)
      if (!gap) return []
      const head = lead.slice(0, gap.index)
      const cut =
        /(?:.*(?:[,;:(\n|•!?]|\.\s|\s-+\s|\s(?:at|in|en|on)\s(?:the\s|el\s|la\s)?)|^)(?<name>[^,;:(\n|•!?]*)$/s.exec(
          head,
        )
      const name = cut?.groups?.name ?? ''
      if (!name.trim() || (head.length === name.length && from > 0)) return []
      return trimmed(text, { start: from + head.length - name.length, end: from + head.length })
    })
    .filter(
      range => isProper(text, range) && !labelOf(text, range)?.label.match(/other|price|link/),
    )
}

/** "Saturday 4 pm at Centro Obrero": a proper name right behind the event's date or time. */
function afterMoment(text: Text, facts: Facts, ownMoments: readonly Range[]): Range[] {
  return ownMoments.flatMap(moment => {
    const rest = text.raw.slice(moment.end, moment.end + 90)
    const lead =
      /^\.?,? ?(?:[-|•] )?(?:(?:at|@|outside|in front of|en|frente a|in|inside) )?(?:the |el |la |los |las )?/.exec(
        rest,
      )?.[0] ?? ''
    const name = nameAt(rest, lead.length)
    if (!name || !isVenue(name) || lead.startsWith('.')) return []
    if (otherActivity(clauseLead(text, moment), facts)) return []
    const start = moment.end + lead.length
    const range = { start, end: start + name.length }
    // Without "at", it is a place only where nothing but a stop follows.
    const named = /(?:at|@|outside|of|en|a|in|inside) (?:the |el |la |los |las )?$/.test(lead)
    return named || /^\s*(?:[,|•.\n(]|$|- )/.test(text.raw.slice(range.end, range.end + 4))
      ? [range]
      : []
  })
}

/** "Meet us at Grace Lutheran Church at 5:30": an invitation with the event's own time. */
function invitedTo(text: Text, ownMoments: readonly Range[]): Range[] {
  const found: Range[] = []
  for (const match of Iterator.from(text.folded.matchAll(invitation)).take(most)) {
    const start = match.index + match[0].length
    const name = nameAt(text.raw, start)
    const sentence = sentenceAt(text, start)
    const own = ownMoments.some(m => m.start >= sentence.start && m.start < sentence.end)
    const lead = text.folded.slice(sentence.start, start)
    if (name && own && isVenue(name) && !callsSome(lead))
      found.push({ start, end: start + name.length })
  }
  return found
}

/** "our winter concert at Christ Church on December 5": the event by name, with its own day or hour. */
function announcedAt(text: Text, facts: Facts, ownMoments: readonly Range[]): Range[] {
  return ownMoments.flatMap(moment => {
    const sentence = sentenceAt(text, moment.start)
    const start = Math.max(sentence.start, moment.start - 160)
    const match = /\b([a-z]{4,}) (?:at|in|en) (?:the |el |la )?(?=[a-z][^,;:]*$)/.exec(
      text.folded.slice(start, moment.start),
    )
    if (!match || !namesEvent(match[1] ?? '', facts)) return []
    const from = start + match.index + match[0].length
    const name = nameAt(text.raw, from)
    return name && isVenue(name) ? [{ start: from, end: from + name.length }] : []
  })
}

/** "La charla será en el Ateneo": a venue by name that the sentence puts the event at. */
function saidThere(text: Text, facts: Facts): Range[] {
  return Iterator.from(text.raw.matchAll(capitalized))
    .take(200)
    .filter(
      match =>
        !/\p{Lu}\p{L}*(?<!El|La|Los|Las|En|Al|Del) $/u.test(
          text.raw.slice(Math.max(0, match.index - 12), match.index),
        ),
    )
    .map(match => ({ start: match.index, end: match.index + nameAt(text.raw, match.index).length }))
    .filter(
      range =>
        (isVenue(slice(text, range)) || outdoors.test(fold(slice(text, range)))) &&
        isProper(text, range) &&
        isSaidThere(text, range, facts),
    )
    .take(most)
    .toArray()
}
const outdoors =
  /^(?:puente|playa|muelle|mirador|cerro|laguna|paseo|rotonda|quiosco|fuente|monumento|puerta|arco|estacion|metro)\b/
const capitalized =
  /(?<=(?:^|[\s("«])(?:en|a|al|del|de|el|la|los|las|El|La|Los|Las|recibe|acoge) )\p{Lu}\p{L}/gu

const invitation =
  /\b(?:(?:we|let's|please) (?:meet|gather|assemble)|(?:meet|gather|join) us|come|see you|held|takes place|nos vemos|nos reunimos|te esperamos|los esperamos|tendra lugar)(?: (?:up|all|with us|on|this|next|friday|saturday|sunday|monday|tuesday|wednesday|thursday|el|este)){0,3} (?:at|in|en) (?:the |el |la )?/g
const nowhere =
  /^(?:online|zoom|virtual|tba|tbd|see|same|here|to be|on zoom|via|in person|hybrid|en linea|por zoom|por confirmar|behind|corner|outside|near|across|meet|junto|cerca|frente|esquina|afuera|detras|we|your|our|nuestro|any|various|back|room|suite|salon \d|second|third|first|floor|upstairs|downstairs|basement|planta baja|(?:sala|salon|aula|patio|planta|despacho|sotano|azotea|terraza|vestibulo|auditorio)(?: (?:de (?:actos|plenos|juntas|usos multiples|reuniones|lectura|conferencias|exposiciones|profesores)|infantil|grande|principal|central|polivalente|multiusos|\d+|[a-z]))?$|segundo|primer|planta|piso|google|facebook|instagram|youtube|todos|https?|www|it|is)\b/

/** Whether a name is another place than the event's: no word of it tells of the event's place. */
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
  if (initials(facts.place) === said.replace(/ /g, '')) return false
  // "the library" is the event's own, whatever its full name is.
  if (!telling.length) {
    // "Fountain Street Hall" is a name, though of common words.
    const [first = ''] = words
    const named = words.length > 2 && !isPart(first) && !facts.place.includes(first)
    return named || !words.some(word => facts.place.split(' ').includes(word))
  }
  return true
}

const singular = (word: string) => word.replace(/s$/, '')
const initials = (name: string) =>
  name
    .split(' ')
    .map(word => word.charAt(0))
    .join('')

/** The event's own place of an earlier revision, wherever it is still announced. */
function formerNames(text: Text, facts: Facts): { range: Range; score: number }[] {
  return facts.earlier.flatMap(values => {
    const name = fold(values.placeName ?? '').trim()
    if (name.length < 4 || bare(name) === facts.place) return []
    return occurrences(text.folded, name)
      .filter(
        range =>
          !/\b(?:from|instead of|not|no longer(?: at)?|was(?: at)?|moved from|formerly|antes en|en vez de|en lugar de|ya no(?: en)?|de)\s(?:the |el |la |at |en )?$/.test(
            text.folded.slice(Math.max(0, range.start - 24), range.start),
          ),
      )
      .map(range => ({ range, score: 4 }))
  })
}
