// Defines what every handler is given.

import type { Context } from 'hono'
import type { App } from '../ports.ts'
import { prefersJson } from './accepted.ts'

/** Answers one request. Everything that it needs of the program is `app`. */
export type Handler = (app: App, c: Context) => Response | Promise<Response>

/** A path parameter that the route is known to have. */
export const param = (c: Context, name: string): string => c.req.param(name) ?? ''

/** True when the client sent JSON, or would rather have it than a page, or is at an address of JSON. */
export function wantsJson(c: Context): boolean {
  if (/^\/(?:api\/|oembed$)|\.json$/.test(c.req.path)) return true
  return sentJson(c) || prefersJson(c.req.header('accept') ?? '')
}

export const sentJson = (c: Context): boolean =>
  /^application\/(?:[\w.+-]+\+)?json\b/i.test(c.req.header('content-type') ?? '')
