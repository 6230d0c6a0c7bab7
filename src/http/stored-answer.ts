// An answer that was made once and is given many times: which of its forms a request takes, and
// whether it needs one at all (RFC 9110 13). Knows nothing of what is in it.

import type { Instant } from '../domain/event/event.ts'
import type { Bytes } from '../ports.ts'
import { preferredCoding } from './accepted.ts'
import { openAnswer } from './headers.ts'

type Coding = 'identity' | 'gzip' | 'br'

export type StoredAnswer = {
  /** From the content, without quotes; each coding puts its own name behind it. */
  tag: string
  /** Of the content: a later second than any that was shown before this content was made. */
  lastModified: Instant
  /** The same but never in the future, which a header must not name (RFC 9110 8.8.2.1). */
  shownModified: Instant
  headers: Record<string, string>
  gzip: Bytes
  /** The plain bytes, or how to come by them where they are too many to keep. */
  identity: Bytes | (() => Promise<Bytes>)
  /** There once somebody has asked for it; gzip serves until then. */
  br?: Bytes
  /** Starts making `br`. */
  wantBrotli?: () => void
}

/** Seconds that a cache may give an answer unasked, and may still give it while it asks. */
const cacheControl = 'public, max-age=60, stale-while-revalidate=300'

/** The answer to one GET or HEAD. Without I/O but for a plain body that is not kept. */
export function give(request: Request, answer: StoredAnswer): Response | Promise<Response> {
  const coding = codingFor(request.headers.get('accept-encoding') ?? '', answer)
  const headers = headersOf(answer, coding)
  if (isUnchanged(request.headers, answer))
    return new Response(null, { status: 304, headers: headers.unchanged })
  const body = coding === 'identity' ? answer.identity : answer[coding]
  if (typeof body === 'function') return body().then(bytes => withBody(bytes, headers.whole))
  return withBody(body ?? answer.gzip, headers.whole)
}

/** `encodeBody` keeps workerd from compressing again what is compressed; Node does not know it. */
function withBody(body: Bytes, headers: Record<string, string>): Response {
  const init: ResponseInit & { encodeBody?: 'manual' } = { headers, encodeBody: 'manual' }
  return new Response(body, init)
}

type HeadersOf = { whole: Record<string, string>; unchanged: Record<string, string> }

const madeHeaders = new WeakMap<StoredAnswer, Partial<Record<Coding, HeadersOf>>>()

function headersOf(answer: StoredAnswer, coding: Coding): HeadersOf {
  const made = madeHeaders.get(answer) ?? {}
  madeHeaders.set(answer, made)
  const known = made[coding]
  if (known) return known
  const unchanged = {
    ...openAnswer,
    etag: `"${answer.tag}${coding === 'identity' ? '' : `-${coding}`}"`,
    'last-modified': new Date(answer.shownModified).toUTCString(),
    'cache-control': cacheControl,
    vary: 'accept-encoding',
  }
  const body = coding === 'identity' ? answer.identity : answer[coding]
  const whole = {
    ...unchanged,
    ...answer.headers,
    ...(coding !== 'identity' && { 'content-encoding': coding }),
    ...(body && typeof body !== 'function' && { 'content-length': String(body.length) }),
  }
  const headers = { whole, unchanged }
  made[coding] = headers
  return headers
}

/**
 * RFC 9110 13.2.2: If-None-Match decides alone when it is there. It compares weakly (13.1.2), and a tag
 * of any coding stands for the same content.
 */
function isUnchanged(headers: Headers, { tag, lastModified }: StoredAnswer): boolean {
  const match = headers.get('if-none-match')
  if (match !== null) {
    if (match.trim() === '*') return true
    return (match.match(/"[^"]*"/g) ?? []).some(
      one => one.slice(1, -1).replace(/-(gzip|br)$/, '') === tag,
    )
  }
  const since = headers.get('if-modified-since')
  if (since === null) return false
  return Math.floor(Date.parse(lastModified) / 1000) * 1000 <= Date.parse(since)
}

function codingFor(accepted: string, answer: StoredAnswer): Coding {
  const wanted = preference(accepted)
  if (wanted.first !== 'br') return wanted.first
  if (answer.br) return 'br'
  answer.wantBrotli?.()
  return wanted.withoutBrotli
}

type Preference = { first: Coding; withoutBrotli: Coding }

const preferences = new Map<string, Preference>()

/** The same few headers come again and again. */
function preference(accepted: string): Preference {
  const known = preferences.get(accepted)
  if (known) return known
  const wanted = {
    first: preferredCoding(accepted, ['br', 'gzip']),
    withoutBrotli: preferredCoding(accepted, ['gzip']),
  }
  if (preferences.size < 1000) preferences.set(accepted, wanted)
  return wanted
}
