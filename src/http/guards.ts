// What every request passes: headers that keep pages safe, forms only from our own pages.

import type { Context, MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import type { App } from '../ports.ts'
import { ownHosts } from './own-hosts.ts'
import { problemWords } from './problems.ts'
import { refuse } from './refuse.tsx'

/** No inline script or style, nothing from elsewhere, no framing; no referrer from private links. */
export function safePages(): MiddlewareHandler {
  const secure = secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      styleSrc: ["'self'"],
      scriptSrc: ["'self'"],
      imgSrc: ["'self'"],
      connectSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    referrerPolicy: 'strict-origin-when-cross-origin',
    xFrameOptions: 'DENY',
    // whether every subdomain speaks https is the host's to promise, not ours
    strictTransportSecurity: false,
    // feeds and pages are public; whoever embeds a feed may
    crossOriginResourcePolicy: false,
  })
  return async (c, next) => {
    let own: string | null = null
    await secure(c, async () => {
      await next()
      own = c.res.headers.get('content-security-policy')
    })
    // a page that has a policy of its own, such as a mail's HTML, keeps it
    if (own) c.header('content-security-policy', own)
  }
}

/** Addresses that hold a token: never cached, never sent on. */
export const privatePages = (): MiddlewareHandler => async (c, next) => {
  await next()
  c.header('referrer-policy', 'no-referrer')
  c.header('cache-control', 'no-store')
  c.header('x-robots-tag', 'noindex')
}

/**
 * Nothing under a host name that is not the calendar's, so that no other site can be pointed here and
 * read what is meant for this one. Probes of `/healthz` come under any name.
 */
export function ownHost(app: App): MiddlewareHandler {
  const { baseUrl, calendarLanguage } = app.config
  const isOwn = ownHosts(baseUrl)
  return async (c, next) => {
    if (isOwn(c.req.url) || c.req.path === '/healthz') return next()
    const { detail } = problemWords('misdirected', calendarLanguage)
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
