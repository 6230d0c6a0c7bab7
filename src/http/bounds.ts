// Limits the size of requests and of their answers. Must not know what is in either.

import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { App } from '../ports.ts'
import { mostOctets, mostWithFile, readBody } from './body.ts'
import { refuse } from './refuse.tsx'

/** Characters of an address: every list's page repeats its own in links. */
export const longestAddress = 16_000

export const shortAddresses =
  (app: App): MiddlewareHandler =>
  async (c, next) =>
    c.req.url.length > longestAddress ? refuse(app, c, 'address-too-long') : next()

/** Forms with large files that are read at once, because each is held whole in memory. */
const largeAtOnce = 4

/** Addresses whose form takes a file. */
const takesFile = (path: string): boolean =>
  /^\/(?:events|manage\/[^/]+\/(?:events|revisions|preview))$/.test(path)

export function smallBodies(app: App): MiddlewareHandler {
  const onError = (c: Context) => refuse(app, c, 'too-large')
  const small = bodyLimit({ maxSize: mostOctets, onError })
  const withFile = bodyLimit({ maxSize: mostWithFile, onError })
  let large = 0
  return async (c, next) => {
    const isWithFile =
      app.pictures !== undefined &&
      takesFile(c.req.path) &&
      /^multipart\/form-data\b/i.test(c.req.header('content-type') ?? '')
    if (!isWithFile) return small(c, next)
    // a body that does not say its length may be as large as any
    const isLarge = !(Number(c.req.header('content-length') ?? Number.NaN) <= mostOctets)
    if (!isLarge) return withFile(c, next)
    if (large >= largeAtOnce) {
      c.header('retry-after', '30')
      return refuse(app, c, 'too-many-uploads')
    }
    large += 1
    try {
      return await withFile(c, next)
    } finally {
      large -= 1
    }
  }
}

/**
 * Refuses a body that is too much to read, and one that says it is JSON and is no JSON object. A body
 * that is no form at all is each handler's to refuse: a mail program's one-click stop may send any.
 */
export const readableBodies =
  (app: App): MiddlewareHandler =>
  async (c, next) => {
    if (c.req.method !== 'POST') return next()
    const body = await readBody(c)
    if ('fields' in body || body.refused === 'not-a-form') return next()
    return refuse(app, c, body.refused)
  }

/** Octets of an answer, but for feeds and files. */
export const mostAnswered = 1024 * 1024

/**
 * Refuses a form whose page, shown again with all that was typed, would be over 1 MB. Nothing was
 * saved then, and the browser still has the form.
 */
export const smallAnswers =
  (app: App): MiddlewareHandler =>
  async (c, next) => {
    await next()
    if (c.req.method !== 'POST' || !c.res.body) return
    const { res } = c
    const body = await res.arrayBuffer()
    const answer =
      body.byteLength > mostAnswered
        ? await refuse(app, c, 'too-large')
        : new Response(body, { status: res.status, headers: res.headers })
    c.res = undefined
    c.res = answer
  }
