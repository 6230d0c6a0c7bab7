// Reads links, and says how much one looks like a stale copy of the event's own.

import { trimEnd } from '../../trim-end.ts'
import type { Facts } from '../event-facts.ts'
import { disclaims, lead } from '../features/context.ts'
import { type Contradiction, instead } from '../finding.ts'
import { type Range, slice, type Text } from './text.ts'

export type Link = Range & {
  /** As written. */
  url: string
  host: string
  path: string
  query: string
}

const pattern =
  /(?<![\w@./-])(?:https?:\/\/|www\.)?(?:[a-z0-9-]+\.)+[a-z]{2,12}(?::\d{2,5})?(?:\/[^\s<>"'()[\]{}|\\^`]*)?/gi

/** The event's own links as its fields give them. */
export const ownLinks = (facts: Facts): Link[] =>
  parsed([facts.fields.onlineUrl, facts.fields.website])

export const formerLinks = (facts: Pick<Facts, 'earlier'>): Link[] =>
  parsed(facts.earlier.flatMap(values => [values.onlineUrl, values.website]))

const parsed = (urls: readonly (string | undefined)[]): Link[] =>
  urls.flatMap(url => (url ? [parse(url, 0)] : []))

export const isOwnLink = (link: Link, own: readonly Link[]): boolean =>
  own.some(url => same(url, link))

/** "museum.org.do": without scheme or path, but with an end that no sentence has by chance. */
const bareHost =
  /^[a-z\d-]{3,}(?:\.[a-z\d-]{2,})*\.(?:com|org|net|info|edu|gov|gob|example|app|io|coop|cat|eus|gal|mx|es|ar|cl|pe|uy|bo|ec|gt|cr|do|uk|ie|au|nz|ca|za|ke|ng|in|sg|ph)$/

/** Every link of a text, at most a hundred. */
export function readLinks(text: Text): Link[] {
  const links: Link[] = []
  for (const match of text.raw.matchAll(pattern)) {
    const url = trimEnd(match[0], '.,;:!?*_~')
    if (!/^https?:|^www\./i.test(url) && !url.includes('/') && !bareHost.test(url)) continue
    links.push(parse(url, match.index))
    if (links.length >= 100) break
  }
  return links
}

function parse(url: string, start: number): Link {
  const parts = /^(?:https?:\/\/)?(?:www\.)?([^/?#]*)([^?#]*)([^#]*)/i.exec(url)
  return {
    start,
    end: start + url.length,
    url,
    host: (parts?.[1] ?? '').toLowerCase(),
    path: trimEnd(parts?.[2] ?? '', '/'),
    query: parts?.[3] ?? '',
  }
}

/** The password in a meeting's query does not make it another meeting. */
const same = (a: Link, b: Link) =>
  a.host.replace(/^us\d+web\./, '') === b.host.replace(/^us\d+web\./, '') &&
  a.path.toLowerCase() === b.path.toLowerCase() &&
  (rooms.test(a.host) || idOf(a.query) === idOf(b.query))

const idOf = (query: string) => /[?&](?:v|id|e|event|eid)=([^&]+)/.exec(query)?.[1] ?? ''

const rooms =
  /(?:^|\.)(?:zoom\.us|meet\.google\.com|meet\.jit\.si|teams\.microsoft\.com|teams\.live\.com|webex\.com|whereby\.com|gotomeet\.me|bbb\.[a-z.]+|jitsi\.[a-z.]+)$/
const forms =
  /(?:^|\.)(?:eventbrite\.[a-z.]+|forms\.gle|docs\.google\.com|actionnetwork\.org|mobilize\.us|meetup\.com|lu\.ma|partiful\.com|tickettailor\.com|ticketmaster\.[a-z.]+|brownpapertickets\.com|eventeny\.com|bit\.ly|tinyurl\.com|youtu\.be|youtube\.com|twitch\.tv|facebook\.com|fb\.me|crowdcast\.io|withfriends\.co|dice\.fm)$/
const leading =
  /\b(?:register|registration|rsvp|join(?: us)?|sign (?:up|in)|claim|tickets?|buy|book|watch|stream|livestream|zoom|link|enter|log in|call|online|video|meeting|room|details|info|more|here|reserve|save your (?:seat|spot)|computer|registr\w*|inscri\w*|unete|conect\w*|enlace|liga|entr[ae]\w*|boletos?|entradas?|reserv\w*|videollamada|sesion|sala|transmision|mas informacion|via|por|aqui|siguelo|ver)\b/
const elsewhere =
  /\b(?:last (?:year|month|week|time)|recording|previous|archive|another|other|also|next|donat\w*|petition|map|photos?|volunteer\w*|report|article|study|background|parking|directions|menu|shop|merch|next month|grabacion|otra|otro|anterior|don[ae]\w*|peticion|mapa|fotos|informe|articulo|its own page|minutes|agenda|slides|follow us|training|playlist|trailer|survey|evening version)\b/

/** How much a link looks like a stale copy of one of the event's own. */
export function likeness(text: Text, link: Link, own: Link): number {
  const before = lead(text, link, 60)
  const lastWords = before.slice(-28)
  let score = leading.test(lastWords) ? 1 : 0
  if (disclaims.test(before)) return 0
  if (onlyWay(text, link, own) && remotely.test(lead(text, link, 80))) return 4
  if (elsewhere.test(lastWords)) score -= 3
  const family = (host: string) => host.split('.').slice(-2).join('.')
  const platform = rooms.test(link.host) && rooms.test(own.host)
  if (
    mistypedHost(link.host, own.host) &&
    mask(link.path) === mask(own.path) &&
    !elsewhere.test(lastWords)
  )
    return score + 3.5
  if (link.host !== own.host && !(platform && family(link.host) === family(own.host)))
    return score + (platform ? 2 : -3)
  if (platform) return score + 4
  const [a, b] = [link.path.split('/').filter(Boolean), own.path.split('/').filter(Boolean)]
  const shape = a.length === b.length && a.length > 0
  if (!shape) return score - 2
  if (forms.test(link.host)) return score + 3
  if (entrance.test(own.host) && leading.test(lastWords) && !elsewhere.test(lastWords))
    return score + 3
  const parent = a.slice(0, -1).join('/') === b.slice(0, -1).join('/')
  const alike =
    mask(a.at(-1) ?? '') === mask(b.at(-1) ?? '') || near(a.at(-1) ?? '', b.at(-1) ?? '')
  if (parent && alike) return score + 3.5
  if (parent && a.length > 1) return score + 2.5
  // "Reserva: host/el-greco" for host/el-relojero.
  if (parent && booking.test(lastWords) && !page.test(a.at(-1) ?? '')) return score + 2
  return score + (alike ? 2 : 0)
}

const booking =
  /\b(?:reserv[ae]\w*|inscripcion(?:es)?|inscribete|entradas?|boletos?|registro|registrate|tickets?|rsvp|register|book)(?: (?:en|at|aqui|here|a traves de|por))?\s?:?\s$/
const page =
  /^(?:don|boletin|newsletter|news|noticias|socios|contact|hotel|tienda|shop|blog|prensa|mapa|map|about|faq|fotos|photos|galeria)/i

/** "watch live at", "follow remotely should use": the way into the event from afar. */
const remotely =
  /\b(?:(?:watch|view|follow|join|attend|tune in|take part|participate|see it)\b[^.!?]{0,16}\b(?:live|online|remotely|virtually|by video|from home|via zoom)\b|(?:live ?stream|streamed|streaming)(?: live)?\b)[^.!?]{0,28}(?:at|on|here|use|via|:|->|→)\s*$/
/** The event's address online, where the text gives none but this. */
const onlyWay = (text: Text, _link: Link, own: Link) =>
  !text.folded.includes(own.host) && /./.test(own.host)

/** A host that only leads into meetings: its pages are rooms. */
const entrance = /^(?:meet|zoom|webinar|live|join|stream|tv|video|rooms?|class|call|conf)\d*\./

/** "hollyrollers.example" for "holyrollers.example", ".com" for ".org". */
function mistypedHost(a: string, b: string): boolean {
  if (a === b || rooms.test(a) || forms.test(a)) return false
  const [stem, other] = [a.replace(/\.[a-z]{2,}$/, ''), b.replace(/\.[a-z]{2,}$/, '')]
  if (stem === other) return true
  return stem.length > 6 && other.length > 6 && fewEdits(a, b)
}

/** Whether one word becomes the other by one letter more, less or other, or two letters swapped. */
function fewEdits(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let head = 0
  while (head < Math.min(a.length, b.length) && a[head] === b[head]) head++
  let foot = 0
  while (foot < Math.min(a.length, b.length) - head && a.at(-1 - foot) === b.at(-1 - foot)) foot++
  const [left, right] = [a.slice(head, a.length - foot), b.slice(head, b.length - foot)]
  if (/^\d+$/.test(left) || /^\d+$/.test(right)) return false
  return (
    left.length + right.length <= 2 || (left.length === 2 && left === [...right].reverse().join(''))
  )
}

/** Numbers, seasons and months stand for each other, and so do names that end in a number. */
const mask = (part: string) =>
  part
    .toLowerCase()
    .replace(/\d+/g, '0')
    .replace(terms, 's')
    .replace(/^[a-z]{3,}(?=[-_]?0$)/, 'w')

const terms =
  /(?<![a-z])may(?![a-z])|spring|summer|autumn|fall|winter|primavera|verano|otono|invierno|january|february|march|april|june|july|august|september|october|november|december|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre/g

/** Two names that share a long beginning or end ("spring-gala", "fall-gala"). */
function near(a: string, b: string): boolean {
  const length = Math.max(a.length, b.length)
  if (
    a &&
    b &&
    /^[-_.\d]/.test(a.startsWith(b) ? a.slice(b.length) : b.startsWith(a) ? b.slice(a.length) : '')
  )
    return true
  let head = 0
  while (head < Math.min(a.length, b.length) && a[head] === b[head]) head++
  let foot = 0
  while (foot < Math.min(a.length, b.length) - head && a.at(-1 - foot) === b.at(-1 - foot)) foot++
  return head + foot >= length * 0.5
}

/** A link in the place of another: the event's own that is likest to it, without a scheme where it had none. */
export function linkFinding(
  { text, facts }: { text: Text; facts: Facts },
  passage: Range,
  certainty: number,
): Contradiction {
  const said = slice(text, passage)
  const link = parse(said, passage.start)
  const [own] = ownLinks(facts).sort((a, b) => likeness(text, link, b) - likeness(text, link, a))
  const value = own?.url ?? ''
  return {
    ...instead(text, passage, { kind: 'link', value, certainty }),
    suggestion: /^https?:\/\//i.test(said) ? value : value.replace(/^https?:\/\//i, ''),
  }
}
