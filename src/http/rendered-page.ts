// Renders a public page as a stored answer, and says until when the clock leaves it as it is.

import type { Context } from 'hono'
import type { Instant } from '../domain/event/event.ts'
import type { App, Bytes, Compressor } from '../ports.ts'
import type { Handler } from './context.ts'
import { digestOf } from './digest.ts'
import { headersFor, transportOf } from './headers.ts'
import { pageVary } from './reader-language.ts'
import type { StoredAnswer } from './stored-answer.ts'

export type RenderedPage = {
  answer: StoredAnswer
  /** Octets of the plain page. */
  size: number
  renderedAt: Instant
  /** Null where time alone does not change it. */
  until: Instant | null
  /** False when its handler read the clock and did not say how long the page holds. */
  canBeKept: boolean
}

/** Asked about each time, so that an organizer sees their own edit in a browser that has the page from before. */
const asked = { 'cache-control': 'public, no-cache', vary: pageVary }

const ends = new WeakMap<Context, Instant | null>()

/**
 * Says until when the clock leaves a page as it is rendered now: the earliest of these and of former calls;
 * null for a part that time does not change.
 */
export function holdsUntil(c: Context, ...instants: (Instant | null)[]): void {
  const all = [...instants, ends.get(c) ?? null].filter(one => one !== null)
  ends.set(c, all.sort()[0] ?? null)
}

/** Renders a page; an answer that is no page, such as a refusal or a redirect, comes back as it is. */
export async function renderPage(
  app: App,
  c: Context,
  handle: Handler,
): Promise<(RenderedPage & { bytes: Bytes }) | Response> {
  const renderedAt = app.clock.now()
  let readsClock = false
  const clock = {
    now() {
      readsClock = true
      return app.clock.now()
    },
  }
  const made = await handle({ ...app, clock }, c)
  const isPage = made.status === 200 && made.headers.get('content-type')?.startsWith('text/html')
  if (!isPage || made.headers.has('set-cookie')) return made
  const bytes = new Uint8Array(await made.arrayBuffer())
  const headers = Object.fromEntries(made.headers)
  const always = { ...headersFor(c.req.path), ...transportOf(app.config), ...asked }
  const plain = { tag: await digestOf(bytes), lastModified: null, always, headers }
  return {
    bytes,
    answer: { ...plain, identity: bytes, gzip: bytes },
    size: bytes.length,
    renderedAt,
    until: ends.get(c) ?? null,
    canBeKept: !readsClock || ends.has(c),
  }
}

/**
 * Gives an answer its codings, each made when it is first asked for; brotli from the second time on, because
 * a page that is asked for once is not worth it.
 *
 * @param grew is told how many octets a coding adds.
 */
export function withCodings(
  answer: StoredAnswer,
  bytes: Bytes,
  { page }: Compressor,
  grew: (octets: number) => void,
): StoredAnswer {
  const keep = (coding: 'gzip' | 'br', made: Bytes): Bytes => {
    if (answer[coding] === made) return made
    answer[coding] = made
    grew(made.length)
    return made
  }
  answer.gzip = () => {
    const made = page.gzip(bytes)
    return made instanceof Promise ? made.then(one => keep('gzip', one)) : keep('gzip', made)
  }
  const { brotli } = page
  if (!brotli) return answer
  let asked = 0
  answer.wantBrotli = () => {
    asked += 1
    if (asked !== 2) return
    const made = brotli(bytes)
    if (made instanceof Promise) made.then(one => keep('br', one)).catch(() => {})
    else keep('br', made)
  }
  return answer
}
