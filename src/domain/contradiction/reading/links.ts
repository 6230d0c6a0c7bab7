// Reads links, and compares them with the event's own.

import { trimEnd } from '../../trim-end.ts'
import type { Facts } from '../event-facts.ts'
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
  urls.flatMap(url => (url ? [parseLink(url, 0)] : []))

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
    links.push(parseLink(url, match.index))
    if (links.length >= 100) break
  }
  return links
}

/** A link that stands at an offset of a text, or at 0 in a field. */
export function parseLink(url: string, start: number): Link {
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
const same = (a: Link, b: Link) => roomOrPage(a).key === roomOrPage(b).key

/** A key that is equal for two links to one page or room; `isPage` is false for a whole site. */
export function roomOrPage({ host, path, query }: Link): { key: string; isPage: boolean } {
  const id = rooms.test(host) ? '' : idOf(query)
  return {
    key: `${host.replace(/^us\d+web\./, '')}${path.toLowerCase()} ${id}`,
    isPage: path !== '' || id !== '',
  }
}

const idOf = (query: string) => /[?&](?:v|id|e|event|eid)=([^&]+)/.exec(query)?.[1] ?? ''

const rooms =
  /(?:^|\.)(?:zoom\.us|meet\.google\.com|meet\.jit\.si|teams\.microsoft\.com|teams\.live\.com|webex\.com|whereby\.com|gotomeet\.me|bbb\.[a-z.]+|jitsi\.[a-z.]+)$/
export const isRoom = ({ host }: Link): boolean => rooms.test(host)

export const family = (host: string): string => host.split('.').slice(-2).join('.')

/** Share of the longer address that both begin and end with, 0 to 1. */
export function alike(one: Link, other: Link, of: 'all' | 'host' = 'all'): number {
  const [a, b] = [one, other].map(({ host, path, query }) =>
    of === 'host' ? host : `${host}${path}${query}`.toLowerCase(),
  ) as [string, string]
  const least = Math.min(a.length, b.length)
  let head = 0
  while (head < least && a[head] === b[head]) head++
  let foot = 0
  while (foot < least - head && a.at(-1 - foot) === b.at(-1 - foot)) foot++
  return (head + foot) / Math.max(1, a.length, b.length)
}

/** A link in the place of another: the event's own that is likest to it, without a scheme where it had none. */
export function linkFinding(
  { text, facts }: { text: Text; facts: Facts },
  passage: Range,
  certainty: number,
): Contradiction {
  const said = slice(text, passage)
  const link = parseLink(said, passage.start)
  const [own] = ownLinks(facts).sort((a, b) => nearness(link, b) - nearness(link, a))
  const value = own?.url ?? ''
  return {
    ...instead(text, passage, { kind: 'link', value, certainty }),
    suggestion: /^https?:\/\//i.test(said) ? value : value.replace(/^https?:\/\//i, ''),
  }
}

/** A room stands for a room, and a page for the page that it is likest to. */
const nearness = (link: Link, own: Link) => yesOrNo(isRoom(link) === isRoom(own)) + alike(link, own)
const yesOrNo = (fact: boolean) => (fact ? 1 : 0)
