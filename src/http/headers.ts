// Lists the headers that every answer carries, whichever part of either host gives it: routes, refusals,
// stored feeds, redirects and files. Must not know what an answer holds.

import type { MiddlewareHandler } from 'hono'
import type { Config } from '../ports.ts'

export type HeaderTable = Readonly<Record<string, string>>

/** On every answer: no inline script or style, nothing from elsewhere, no framing. */
export const everyAnswer: HeaderTable = {
  'content-security-policy': [
    "default-src 'none'",
    "style-src 'self'",
    "script-src 'self'",
    "img-src 'self'",
    "manifest-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  // the place of a reader is asked for on a press of theirs alone
  'permissions-policy':
    'browsing-topics=(), camera=(), display-capture=(), geolocation=(self), microphone=(), payment=(), usb=()',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'x-permitted-cross-domain-policies': 'none',
}

/** Feeds and the API: pages of other sites may read them, and what is wrong with a request for them. */
export const openAnswer: HeaderTable = {
  ...everyAnswer,
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'etag, link, retry-after, x-feed-until',
  'cross-origin-resource-policy': 'cross-origin',
}

/** Addresses that hold a token, or lead back to one: never cached, never sent on, found by no search. */
const privateAnswer: HeaderTable = {
  ...everyAnswer,
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
  'x-robots-tag': 'noindex',
}

/** Pages made for pages of other sites, and found by no search; nothing else may be framed. */
const { 'x-frame-options': _, ...framed } = everyAnswer
const embedAnswer: HeaderTable = {
  ...framed,
  'content-security-policy': `${everyAnswer['content-security-policy']}`.replace(
    "frame-ancestors 'none'",
    'frame-ancestors *',
  ),
  'cross-origin-resource-policy': 'cross-origin',
  'x-robots-tag': 'noindex',
}

/** Pictures that other sites show beside a link to ours. */
const picture: HeaderTable = { ...everyAnswer, 'cross-origin-resource-policy': 'cross-origin' }

/** A script that pages of other sites load as a module, with CORS. */
const embedScript: HeaderTable = openAnswer

/** Answers the preflight (Fetch, CORS): a browser asks before a page of another site may ask with If-None-Match. */
export const preflightAnswer: HeaderTable = {
  'access-control-allow-methods': 'GET, HEAD',
  'access-control-allow-headers': 'if-none-match, if-modified-since',
  'access-control-max-age': '86400',
}

/** The policy of a mail's HTML in the mailbox: it may style itself and follow links, nothing else. */
export const mailPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; sandbox allow-popups allow-top-navigation-by-user-activation; frame-ancestors 'self'"

/** The policy of the page of one mail, which frames the mail's HTML. */
export const mailboxPolicy = `${everyAnswer['content-security-policy']}; frame-src 'self'`

/** The policy of a sign in SVG that is opened by itself: it may style itself, nothing else. */
export const signPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox"

/** The policy of a picture that is opened by itself: whatever is in it, nothing of it runs. */
export const picturePolicy = "default-src 'none'; sandbox"

/** Policies that an answer may have in place of the table's, and what each changes besides. */
export const ownPolicies: ReadonlyMap<string, HeaderTable> = new Map([
  [mailPolicy, { 'x-frame-options': 'SAMEORIGIN' }],
  [mailboxPolicy, {}],
  [signPolicy, {}],
  [picturePolicy, {}],
])

/** With what redirects take off: a page of another site is sent on by answers that it may read alone. */
const isOpen = (path: string): boolean =>
  /^\/(?:oembed|suggestions|calendar\.(?:ics|atom|json)|changes\.atom|openapi\.json|events\/[^/]+(?:\.ics|\.json|\/changes\.atom))\W*$|^\/api\//i.test(
    path,
  )

/** First segments of addresses that go on with a token. */
export const tokenPaths = [
  'confirm',
  'manage',
  'watch',
  'digest',
  'question',
  'mail',
  'moderation',
] as const

const privatePath = new RegExp(`^/(?:(?:${tokenPaths.join('|')}|language)/|mailbox(?:/|$))`, 'i')

/** In any case, because the redirect to the right one holds the token too. */
const isPrivate = (path: string): boolean => privatePath.test(path)

/** Addresses whose pages may stand in frames of other sites. */
export const isEmbedded = (path: string): boolean => /^\/embed(?:\/events\/[^/]+)?\W*$/i.test(path)

const isPicture = (path: string): boolean =>
  /^\/(?:sign\.(?:svg|png)|favicon\.ico|events\/[^/]+\/qr\.svg|pictures\/[^/]+\/\d+\.(?:webp|jpg))\W*$/i.test(
    path,
  )

/** The row of the table for an address; the same objects each time. */
export const headersFor = (path: string): HeaderTable =>
  isPrivate(path)
    ? privateAnswer
    : isOpen(path)
      ? openAnswer
      : isEmbedded(path)
        ? embedAnswer
        : /^\/embed\.js\W*$/i.test(path)
          ? embedScript
          : isPicture(path)
            ? picture
            : everyAnswer

/** A year of nothing but https (RFC 6797), where the calendar's address has it; a subdomain's owner is asked for nothing. */
export const transportOf = ({ baseUrl }: Pick<Config, 'baseUrl'>): HeaderTable =>
  baseUrl.startsWith('https:') ? strictTransport : {}

export const strictTransport: HeaderTable = { 'strict-transport-security': 'max-age=31536000' }

/** Puts the table on an answer, after everything else has had its word, on refusals and faults too. */
export const tabledHeaders =
  (config: Pick<Config, 'baseUrl'>): MiddlewareHandler =>
  async (c, next) => {
    await next()
    const { headers } = c.res
    const policy = headers.get('content-security-policy') ?? ''
    const own = ownPolicies.get(policy)
    const table = { ...headersFor(c.req.path), ...own, ...transportOf(config) }
    for (const [name, value] of Object.entries(table))
      if (name !== 'content-security-policy' || !own) headers.set(name, value)
  }
