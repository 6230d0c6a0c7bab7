// Answers from a stored answer: chooses the coding that a request takes, or 304 (RFC 9110 13). Must not know
// what is in it.

import type { Instant } from '../domain/event/event.ts'
import type { Bytes } from '../ports.ts'
import { preferredCoding } from './accepted.ts'
import type { HeaderTable } from './headers.ts'

type Coding = 'identity' | 'gzip' | 'br'

/** Bytes, or how to come by them where they are not kept or not made yet. */
type Body = Bytes | (() => Bytes | Promise<Bytes>)

export type StoredAnswer = {
  /** From the content, without quotes; each coding puts its own name behind it. */
  tag: string
  /**
   * Of the content: a later second than any that was shown before this content was made. Null where a
   * date decides nothing.
   */
  lastModified: Instant | null
  /** On a 304 too: the table, how long the answer holds, what it varies with (RFC 9110 15.4.5). */
  always: HeaderTable
  /** Of the content alone. */
  headers: HeaderTable
  gzip: Body
  identity: Body
  /** There once a request has asked for it; gzip serves until then. */
  br?: Bytes
  /** Makes `br`, now or later. */
  wantBrotli?: () => void
}

/** The answer to one GET or HEAD. Without I/O but for a body that is not kept. */
export function give(request: Request, answer: StoredAnswer): Response | Promise<Response> {
  const coding = codingFor(request.headers.get('accept-encoding') ?? '', answer)
  const headers = headersOf(answer, coding)
  if (isUnchanged(request.headers, answer))
    return new Response(null, { status: 304, headers: headers.unchanged })
  const kept = answer[coding]
  const body = typeof kept === 'function' ? kept() : kept
  if (body instanceof Promise) return body.then(bytes => withBody(bytes, headers.whole))
  return body ? withBody(body, headers.whole) : new Response(null, { headers: headers.whole })
}

/** `encodeBody` keeps workerd from compressing again what is compressed; Node does not know it. */
function withBody(body: Bytes, headers: Record<string, string>): Response {
  headers['content-length'] ??= String(body.length)
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
  const unchanged: Record<string, string> = {
    ...answer.always,
    etag: `"${answer.tag}${coding === 'identity' ? '' : `-${coding}`}"`,
  }
  const whole: Record<string, string> = {
    ...unchanged,
    ...answer.headers,
    ...(coding !== 'identity' && { 'content-encoding': coding }),
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
  if (since === null || lastModified === null) return false
  return Math.floor(Date.parse(lastModified) / 1000) * 1000 <= Date.parse(since)
}

function codingFor(accepted: string, answer: StoredAnswer): Coding {
  const wanted = preference(accepted)
  if (wanted.first !== 'br') return wanted.first
  if (!answer.br) answer.wantBrotli?.()
  return answer.br ? 'br' : wanted.withoutBrotli
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
