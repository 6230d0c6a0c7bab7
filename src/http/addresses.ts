// Answers for addresses that no route takes as they were asked: another method, or an address of ours with what a
// text put behind it. Redirects lead to routes of this program only.

import type { Context, Hono, MiddlewareHandler } from 'hono'
import type { App } from '../ports.ts'
import { headersFor, openAnswer, preflightAnswer, tokenPaths } from './headers.ts'
import { refuse } from './refuse.tsx'
import { refuseMethod } from './refuse-method.ts'

/** The methods that an address takes, HEAD and OPTIONS too; none where it is no address of ours. */
export function methodsAt(http: Hono, path: string): string[] {
  const registered = ['GET', 'POST'].filter(method =>
    http.router.match(method, path)[0].some(([[, route]]) => route.method === method),
  )
  if (registered.length === 0) return []
  return [...registered.flatMap(one => (one === 'GET' ? ['GET', 'HEAD'] : [one])), 'OPTIONS']
}

/** Before a body is read: OPTIONS, and every method that no route takes. */
export const knownMethods =
  (app: App, http: Hono): MiddlewareHandler =>
  async (c, next) => {
    const { method, path } = c.req
    if (method === 'GET' || method === 'HEAD') return next()
    return methodsAt(http, path).includes(method) && method !== 'OPTIONS'
      ? next()
      : answerUnrouted(app, http, c)
  }

/** 405 or the methods (RFC 9110 9.3.7, 15.5.6) where the address is ours, else 404. */
export function answerUnrouted(app: App, http: Hono, c: Context): Response | Promise<Response> {
  const { method, path } = c.req
  const allowed = methodsAt(http, path)
  if (allowed.length === 0) return refuse(app, c, 'page-not-found')
  if (method !== 'OPTIONS') return refuseMethod(app, c, allowed)
  const preflight = headersFor(path) === openAnswer ? preflightAnswer : {}
  return c.body(null, 204, { allow: allowed.join(', '), ...preflight })
}

/**
 * Sends a GET on to the address that was meant: without the slash, full stop or bracket behind it, ids in lower
 * case. Only to a path that a route takes, so never to another host.
 */
export const meantAddresses =
  (http: Hono): MiddlewareHandler =>
  async (c, next) => {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return next()
    const { pathname, search } = new URL(c.req.url)
    const meant = meantPath(pathname)
    const isOurs = meant !== pathname && /^\/(?![/\\])/.test(meant) && takesGet(http, meant)
    return isOurs ? c.redirect(`${meant}${search}`, 301) : next()
  }

const takesGet = (http: Hono, path: string): boolean => methodsAt(http, path).includes('GET')

/** Punctuation that texts put behind an address, as it stands in a path: closing quotes in UTF-8 too. */
const behind =
  /(?:[/.,;:!?)\]}>'"]|%(?:22|27|29|2C|2E|3A|3B|3E|3F|5D|7D|C2%BB|E2%80%(?:99|9D|A6)))+$/i

/** Longer runs are no text's punctuation; to look for their beginning takes time that grows with their square. */
const longestBehind = 64

/** The name of an organizer may end in any of it but slashes. */
const behindName = /\/+$/

function withoutBehind(pathname: string): string {
  const end = pathname.slice(-longestBehind)
  const kept = end.replace(pathname.startsWith('/organizers/') ? behindName : behind, '')
  // the cut may go through an escape, of nine characters at most
  const isLonger = kept.length < 9 && pathname.length > end.length
  return isLonger ? pathname : `${pathname.slice(0, -end.length)}${kept}`
}

function meantPath(pathname: string): string {
  const [, first = '', ...rest] = withoutBehind(pathname).split('/')
  return `/${[lower(first), ...folded(lower(first), rest)].join('/')}`
}

/** Tokens and names tell capitals apart, and words behind an event's id are for people; ids and names of pages are small. */
function folded(first: string, segments: readonly string[]): string[] {
  if ([...tokenPaths, 'mailbox', 'organizers'].includes(first)) return [...segments]
  return segments.map((one, index) => (first === 'events' && index > 0 ? one : lower(one)))
}

/** Leaves percent-encoded segments alone, because the case of their digits means nothing. */
const lower = (segment: string): string => (segment.includes('%') ? segment : segment.toLowerCase())
