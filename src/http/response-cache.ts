// Answers in memory, each good for one version of the calendar and until its window rolls on. Many who
// ask at once wait for one making; when a making fails, the last good answer stands, unless it is older than
// a takedown.

import type { Context } from 'hono'
import type { Instant } from '../domain/event/event.ts'
import { errorName } from '../domain/fault.ts'
import type { App, Bytes, CompressedPiece, Compressor } from '../ports.ts'
import { calendarVersion } from '../store/calendar.ts'
import { digestOf } from './digest.ts'
import { openAnswer, transportOf } from './headers.ts'
import { joined } from './joined.ts'
import { give, type StoredAnswer } from './stored-answer.ts'

/** Result of a maker: the content in pieces, whole headers, and when it must look again. */
export type Made = {
  headers: Record<string, string>
  pieces: readonly Piece[]
  /** The day that the answer is for, where it moves with the days; null where it does not. */
  day: { since: Instant; until: Instant } | null
  /** Loads the plain bytes when a piece no longer holds them. */
  reload?: () => Promise<Bytes>
}

/** A stretch of content. `plain` is null when it was let go to save memory. */
export type Piece = { digest: string; plain: Bytes | null; compressed: CompressedPiece }

type Entry = {
  version: number
  stamp: number | undefined
  until: Instant | null
  answer: StoredAnswer & { lastModified: Instant }
  weight: number
}

/** Seconds that a cache may give a feed unasked, and may still give it while it asks. */
const cacheControl = 'public, max-age=60, stale-while-revalidate=300'

export type ResponseCache = ReturnType<typeof openResponseCache>

const mostAnswers = 500
/** Above this neither the plain bytes nor brotli are kept: few ask for either. */
const mostPlain = 2 * 1024 * 1024

/** @param onTakedown is called when answers were dropped because something was taken down. */
export function openResponseCache(
  app: App,
  compressor: Compressor,
  log: (line: string) => void,
  onTakedown: () => void = () => {},
) {
  const entries = new Map<string, Entry>()
  const making = new Map<string, Promise<Entry | Response>>()
  let weight = 0
  let takenDown: number | undefined

  /** Finds the answer that lies ready for a GET, without a query; undefined when it must be looked for. */
  function ready(request: Request): Response | Promise<Response> | undefined {
    if (request.method !== 'GET') return undefined
    const entry = entries.get(pathAndQuery(request.url))
    if (!entry || entry.stamp === undefined) return undefined
    if (entry.stamp !== app.db.stamp?.() || isOver(entry)) return undefined
    return give(request, entry.answer)
  }

  /** Gives what lies ready, or makes it. A maker that answers with a Response gives that, and once. */
  async function answer(c: Context, make: () => Promise<Made | Response>): Promise<Response> {
    const key = pathAndQuery(c.req.url)
    const stamp = app.db.stamp?.()
    const { version, changedAt, takenDownVersion } = await calendarVersion(app.db)
    dropOlderThan(takenDownVersion)
    const known = entries.get(key)
    if (known?.version === version && !isOver(known)) {
      known.stamp = stamp
      return give(c.req.raw, known.answer)
    }
    const job = `${version} ${key}`
    const entry = making.get(job) ?? shelve({ key, version, stamp, changedAt }, make)
    making.set(job, entry)
    try {
      const made = await entry
      return made instanceof Response ? made.clone() : give(c.req.raw, made.answer)
    } catch (error) {
      if (!known || known.version < takenDownVersion) throw error
      log(`the last good answer stands: ${errorName(error)}`)
      return give(c.req.raw, known.answer)
    } finally {
      making.delete(job)
    }
  }

  type Occasion = {
    key: string
    version: number
    stamp: number | undefined
    changedAt: Instant
  }

  async function shelve(
    { key, version, stamp, changedAt }: Occasion,
    make: () => Promise<Made | Response>,
  ): Promise<Entry | Response> {
    const made = await make()
    if (made instanceof Response) return made
    const before = entries.get(key)
    const tag = await tagOf(made)
    const same = before?.answer.tag === tag
    const lastModified = same ? before.answer.lastModified : later(changedAt, made.day?.since)
    const now = app.clock.now()
    // never in the future, which a header must not name (RFC 9110 8.8.2.1)
    const shownModified = [lastModified, now].sort()[0] ?? now
    const gzip = await compressor.gzip(made.pieces.map(piece => piece.compressed))
    const answer: Entry['answer'] = {
      tag,
      lastModified,
      always: {
        ...openAnswer,
        ...transportOf(app.config),
        'last-modified': new Date(shownModified).toUTCString(),
        'cache-control': cacheControl,
        vary: 'accept-encoding',
      },
      headers: made.headers,
      gzip,
      identity: plainOf(made),
    }
    const { brotli } = compressor
    const { identity } = answer
    if (brotli && typeof identity !== 'function')
      answer.wantBrotli = () => {
        delete answer.wantBrotli
        brotli(identity).then(
          bytes => {
            answer.br = bytes
          },
          () => {},
        )
      }
    const plainWeight = typeof identity === 'function' ? 0 : identity.length
    const until = lastModified > now ? lastModified : (made.day?.until ?? null)
    const entry = { version, stamp, until, answer, weight: gzip.length + plainWeight }
    put(key, entry)
    return entry
  }

  function put(key: string, entry: Entry): void {
    drop(key)
    if (entry.weight > compressor.keeps / 2) return
    entries.set(key, entry)
    weight += entry.weight
    for (const oldest of entries.keys()) {
      if (weight <= compressor.keeps && entries.size <= mostAnswers) break
      drop(oldest)
    }
  }

  /** Of what was taken down nothing is kept in memory, and a version is never given twice. */
  function dropOlderThan(version: number): void {
    if (takenDown === version) return
    takenDown = version
    for (const [key, entry] of entries) if (entry.version < version) drop(key)
    onTakedown()
  }

  function drop(key: string): void {
    weight -= entries.get(key)?.weight ?? 0
    entries.delete(key)
  }

  const isOver = ({ until }: Entry): boolean => until !== null && app.clock.now() >= until

  return { ready, answer }
}

/** Path and query: what is asked, whatever host name it was asked under. */
export function pathAndQuery(url: string): string {
  return url.slice(url.indexOf('/', url.indexOf('//') + 2))
}

/** New content is as new as the calendar's last change, or the day that it moved on with. */
const later = (changedAt: Instant, dawn: Instant | undefined): Instant =>
  dawn !== undefined && dawn > changedAt ? dawn : changedAt

async function tagOf({ pieces, headers }: Made): Promise<string> {
  const digests = [...pieces.map(piece => piece.digest), headers['content-type']].join('\n')
  return digestOf(new TextEncoder().encode(digests))
}

function plainOf({ pieces, reload }: Made): StoredAnswer['identity'] {
  const parts = pieces.map(piece => piece.plain)
  const held = parts.filter(part => part !== null)
  const size = held.reduce((sum, part) => sum + part.length, 0)
  if (held.length < parts.length && reload) return reload
  const join = () => joined(held)
  return size <= mostPlain ? join() : async () => join()
}
