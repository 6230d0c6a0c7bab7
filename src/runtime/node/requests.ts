// Gives each request an id, which the log repeats, and reports its route pattern, status and duration. Never
// the address, because it may hold a token or a name.

import { AsyncLocalStorage } from 'node:async_hooks'
import { randomBytes } from 'node:crypto'
import type { Hono } from 'hono'

/** `request` is made by this process; an id that a client sent could hold anything. */
type Request = { request: string }

const requests = new AsyncLocalStorage<Request>()

/** The request that this code runs for; undefined outside one. */
export const currentRequest = (): Request | undefined => requests.getStore()

export type Answered = {
  method: string
  /** A pattern of `routes.ts` such as `/events/:id`, `static`, or `none` where no route fits. */
  route: string
  status: number
  /** Until the answer is there; a body may still be on its way. */
  millis: number
}

type Fetch = Hono['fetch']

/** Calls `answered` behind each request. A failing answer carries the id, so that a reader can name it. */
export function observed(
  answer: Fetch,
  routeOf: (request: globalThis.Request) => string,
  answered: (one: Answered) => void,
): Fetch {
  return (request, ...rest) => {
    const started = performance.now()
    const id = randomBytes(6).toString('hex')
    const end = (response: Response) => {
      const { method } = request
      const millis = performance.now() - started
      answered({ method, route: routeOf(request), status: response.status, millis })
      if (response.status >= 500) response.headers.set('request-id', id)
      return response
    }
    return requests.run({ request: id }, () => {
      const response = answer(request, ...rest)
      return response instanceof Promise ? response.then(end) : end(response)
    })
  }
}

/** Finds the pattern of an address by the router itself, because a kept page passes no handler. */
export function routeFinder(
  http: Hono,
  isStatic: (path: string) => boolean,
): (request: globalThis.Request) => string {
  return ({ method, url }) => {
    const path = pathOf(url)
    if (isStatic(path)) return 'static'
    const [handlers] = http.router.match(method === 'HEAD' ? 'GET' : method, path)
    const found = handlers.map(([[, { path: pattern }]]) => pattern)
    return found.findLast(pattern => !pattern.endsWith('*')) ?? 'none'
  }
}

/** Without a URL parser, since each request passes here. */
export function pathOf(url: string): string {
  const begin = url.indexOf('/', 8)
  const end = url.indexOf('?', begin)
  return begin < 0 ? '/' : url.slice(begin, end < 0 ? undefined : end)
}
