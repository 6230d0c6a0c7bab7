// Guards every route: the calendar's own host name, and forms from our own pages only.

import type { Context, MiddlewareHandler } from 'hono'
import type { App } from '../ports.ts'
import { ownHosts } from './own-hosts.ts'
import { problemWords } from './problems.ts'
import { languageOf } from './reader-language.ts'
import { refuse } from './refuse.tsx'

/**
 * Nothing under a host name that is not the calendar's, so that no other site can be pointed here and
 * read what is meant for this one. Probes of `/healthz` come under any name.
 */
export function ownHost(app: App): MiddlewareHandler {
  const { baseUrl } = app.config
  const isOwn = ownHosts(baseUrl)
  return async (c, next) => {
    if (isOwn(c.req.url) || c.req.path === '/healthz') return next()
    const { detail } = problemWords('misdirected', languageOf(app, c))
    return refuse(app, c, 'misdirected', `${detail} ${baseUrl}`)
  }
}

/**
 * Forms only from our own pages. Browsers say where a form comes from; a program that is none says
 * nothing and may post. A page with a token has no referrer, so its forms come with `Origin: null`:
 * there the token is the permission.
 */
export const ownForms =
  (app: App): MiddlewareHandler =>
  async (c, next) => {
    // RFC 8058: a mail program's one-click stop comes from wherever it likes
    const oneClick = /^\/(watch|digest)\/[^/]+\/stop$/.test(c.req.path)
    if (c.req.method !== 'POST' || oneClick || isOwnForm(app, c)) return next()
    return refuse(app, c, 'foreign-origin')
  }

function isOwnForm(app: App, c: Context): boolean {
  const site = c.req.header('sec-fetch-site')
  if (site) return site === 'same-origin' || site === 'none'
  const origin = c.req.header('origin')
  if (!origin) return true
  if (origin === 'null')
    return /^\/(manage|watch|confirm|digest|mail|moderation)\//.test(c.req.path)
  // of the URL, because an absolute request target overrides the Host field (RFC 9112 3.2.2)
  return origin === app.config.baseUrl || URL.parse(origin)?.host === new URL(c.req.url).host
}
