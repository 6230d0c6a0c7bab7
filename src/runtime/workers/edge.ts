// Keeps feeds and public pages in the Cache API, each under the calendar's version: one small query, or an
// isolate's memory of it, says whether an answer still holds, and nothing is ever purged.

import type { CfProperties } from '@cloudflare/workers-types'
import type { Instant } from '../../domain/event/event.ts'
import type { Language } from '../../domain/language.ts'
import { preferredCoding, prefersJson } from '../../http/accepted.ts'
import { readerLanguage } from '../../http/reader-language.ts'
import { ageOf, type ReadVersion, rememberedSeconds } from './remembered-version.ts'

/** Seconds for which an unchanged calendar's answer is not made anew; only the clock moves it. */
const pageSeconds = 60
const feedSeconds = 60 * 60
const uncertainSeconds = 5

/**
 * Tells whether an address is shown alike to all readers: the list, the events, their feeds and their
 * history.
 */
const isPublic = (path: string): boolean =>
  /^\/($|calendar\.|changes\.|openapi\.|api\/|suggestions$|embed($|\/events\/)|events\/(?!new$)[0-9a-z]+($|[./]))/.test(
    path,
  ) && !/\/(submitted|mail-sent)$/.test(path)

const isFeed = (path: string): boolean => /\.(ics|atom|json)$/.test(path)

export type Edge = {
  /** The calendar's version, and when it was asked for: a query at most every ten seconds in an isolate. */
  version(): Promise<ReadVersion>
  /** Names the program and its settings: what another one kept is not looked at. */
  deployment: string
  /** The calendar's own, for readers who ask for none. */
  language: Language
  answer(request: Request): Promise<Response>
  now(): Instant
  /** Lets something end after the answer has gone. */
  later(work: Promise<unknown>): void
}

/** Answers from the cache when it can, and keeps what it can when it cannot. */
export async function fromEdge(request: Request, edge: Edge): Promise<Response> {
  const url = new URL(request.url)
  if (!['GET', 'HEAD'].includes(request.method) || !isPublic(url.pathname))
    return edge.answer(request)
  const language = readerLanguage(request, edge.language)
  // of all headers that say a language, the maker is given their outcome, which is part of the key
  const asked = new Headers({
    accept: request.headers.get('accept') ?? '*/*',
    'accept-language': language,
  })
  // what the database does not answer is refused in our own words
  const read = await edge.version().catch(() => null)
  if (!read) return edge.answer(request)
  const { version } = read.calendar
  const age = Math.max(0, Math.floor(ageOf(read, edge.now())))
  const key = keyOf(url, [version, edge.deployment, acceptedKind(asked), language])
  const cache = (caches as CacheStorage & { default: Cache }).default
  const kept = await cache.match(key)
  if (kept) return outgoing(request, { ...unwrap(kept), age })

  // asked for whole and uncompressed, whatever this client holds already: the next one may hold nothing
  const at = edge.now()
  const made = await edge.answer(new Request(url, { headers: asked }))
  if (made.status !== 200 || /no-store|private/.test(made.headers.get('cache-control') ?? ''))
    return request.method === 'HEAD' ? new Response(null, made) : made
  const seconds = secondsKept(url.pathname, made.headers, at)
  edge.later(cache.put(key, wrap(made.clone(), { seconds, at })))
  return outgoing(request, { whole: made, at, age: 0 })
}

/** An answer whose date decides nothing yet is soon made again, so that pollers by date get their 304. */
function secondsKept(path: string, headers: Headers, at: Instant): number {
  if (!isFeed(path)) return pageSeconds
  return headers.has('last-modified') && !isCertain(headers, at) ? uncertainSeconds : feedSeconds
}

const keyOf = (url: URL, parts: (string | number)[]): string => {
  const key = new URL(url)
  key.searchParams.append('edge', parts.join(' '))
  return key.href
}

/** Handlers tell a program that wants JSON from a browser; nothing else of Accept matters to them. */
const acceptedKind = (headers: Headers): string =>
  prefersJson(headers.get('accept') ?? '') ? 'json' : 'any'

/** Codings that the client itself sent: the host puts its own codings in the header's place. */
function acceptedCodings({ cf, headers }: Request & { cf?: CfProperties }): string {
  const own = cf?.clientAcceptEncoding
  return typeof own === 'string' ? own : (headers.get('accept-encoding') ?? '')
}

/** An answer, and when it was made. */
type Made = { whole: Response; at: Instant }

/**
 * Wraps an answer for the cache, and puts the client's own lifetime aside, because the cache keeps an
 * answer for another time than a client may.
 */
function wrap(response: Response, { seconds, at }: { seconds: number; at: Instant }): Response {
  const kept = new Response(response.body, response)
  kept.headers.set('kept-at', at)
  kept.headers.set('kept-cache-control', response.headers.get('cache-control') ?? '')
  kept.headers.set('cache-control', `public, max-age=${seconds}`)
  // the cache is to find it by its key alone
  kept.headers.set('kept-vary', response.headers.get('vary') ?? '')
  kept.headers.delete('vary')
  return kept
}

const keptNames = ['kept-cache-control', 'kept-at', 'kept-vary']

function unwrap(kept: Response): Made {
  const response = new Response(kept.body, kept)
  const own = kept.headers.get('kept-cache-control')
  const vary = kept.headers.get('kept-vary')
  for (const name of [...keptNames, 'cache-control', 'cf-cache-status', 'age'])
    response.headers.delete(name)
  if (own) response.headers.set('cache-control', own)
  if (vary) response.headers.set('vary', vary)
  return { whole: response, at: kept.headers.get('kept-at') ?? '' }
}

/** A browser asks about a page each time, so that no poster sees an older one; the edge may be so late. */
const pageControl = `public, max-age=0, s-maxage=${rememberedSeconds}`

/** The answer for this client: nothing when it holds the same already, compressed when it asks for that. */
function outgoing(request: Request, { whole, at, age }: Made & { age: number }): Response {
  const headers = new Headers(whole.headers)
  if (headers.get('cache-control') === 'public, no-cache') headers.set('cache-control', pageControl)
  // RFC 9111 5.1: since the answer was last known to hold; caches take it off max-age
  if (age > 0) headers.set('age', String(age))
  if (/^text\/calendar/.test(headers.get('content-type') ?? '')) {
    headers.set('vary', 'Accept-Encoding')
    if (preferredCoding(acceptedCodings(request), ['gzip']) === 'gzip') {
      // the runtime compresses what is so named; the bytes differ, so the validator becomes weak
      headers.set('content-encoding', 'gzip')
      headers.set('etag', (headers.get('etag') ?? '').replace(/^"/, 'W/"'))
    }
  }
  if (isUnchanged(request.headers, headers, at)) {
    for (const name of ['content-type', 'content-length', 'content-encoding']) headers.delete(name)
    return new Response(null, { status: 304, headers })
  }
  return new Response(request.method === 'HEAD' ? null : whole.body, { status: 200, headers })
}

/**
 * RFC 9110 13.2.2: If-None-Match decides alone when it is there; 13.1.2 compares weakly. A date decides
 * only when it lay behind already as the answer was made (8.8.2.2): the calendar may have changed twice
 * in its last second.
 */
function isUnchanged(asked: Headers, held: Headers, madeAt: Instant): boolean {
  const bare = (tag: string) => tag.trim().replace(/^W\//, '')
  const match = asked.get('if-none-match')
  const etag = held.get('etag')
  if (match !== null)
    return match.split(',').some(one => one.trim() === '*' || (etag && bare(one) === bare(etag)))
  const modified = Date.parse(held.get('last-modified') ?? '')
  return isCertain(held, madeAt) && modified <= Date.parse(asked.get('if-modified-since') ?? '')
}

const certainMillis = 2000

const isCertain = (held: Headers, madeAt: Instant): boolean =>
  Date.parse(held.get('last-modified') ?? '') + certainMillis <= Date.parse(madeAt)
