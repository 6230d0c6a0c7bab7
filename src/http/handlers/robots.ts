// Answers GET /robots.txt and /.well-known/security.txt: plain text for programs that visit.

import { hostContactOf } from '../../domain/host-contact.ts'
import { languages } from '../../domain/language.ts'
import type { Handler } from '../context.ts'
import { tokenPaths } from '../headers.ts'

const asText = {
  'content-type': 'text/plain; charset=utf-8',
  'cache-control': 'public, max-age=3600',
}

/** Paths of private links, and lists by day, of which there is no end (RFC 9309). */
const unvisited = [
  ...tokenPaths.map(path => `/${path}/`),
  '/mailbox',
  '/language/',
  '/suggestions',
  '/*?*view=',
  '/*?*date=',
  '/*?*from=',
  '/*?*after=',
]

export const showRobots: Handler = ({ config }, c) =>
  c.body(
    [
      'User-agent: *',
      ...unvisited.map(path => `Disallow: ${path}`),
      '',
      `Sitemap: ${config.baseUrl}/sitemap.xml`,
      '',
    ].join('\n'),
    200,
    asText,
  )

/** RFC 9116 2.5.5 recommends less than a year; the file is written anew for each answer. */
const expiresAfterDays = 90

/** RFC 9116: Contact and Expires are required. */
export const showSecurity: Handler = ({ config, clock }, c) => {
  const day = 24 * 60 * 60 * 1000
  const today = Math.floor(Date.parse(clock.now()) / day)
  const expires = new Date((today + expiresAfterDays) * day).toISOString().replace('.000Z', 'Z')
  return c.body(
    [
      `Contact: ${hostContactOf(config).url}`,
      `Expires: ${expires}`,
      `Preferred-Languages: ${languages.join(', ')}`,
      `Canonical: ${config.baseUrl}/.well-known/security.txt`,
      '',
    ].join('\n'),
    200,
    asText,
  )
}
