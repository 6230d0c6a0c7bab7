// GET /sitemap.xml: every public address, for search engines (sitemaps.org). Above one page of events it is an index,
// whose pages begin with an event's id.

import type { Context } from 'hono'
import { escapeMarkup } from '../../feeds/markup.ts'
import type { App } from '../../ports.ts'
import { calendarVersion } from '../../store/calendar.ts'
import { addressPages, listAddresses } from '../../store/sitemap.ts'
import type { Handler } from '../context.ts'
import { refuse } from '../refuse.tsx'

/** Events of one page, which stays under 1 MB; the protocol takes 50,000. */
const pageSize = 5000

const ownPages = ['/', '/about', '/rules', '/privacy', '/sharing', '/events/new', '/digests']

/** @param limit events of one page. */
export function openSitemap(limit = pageSize): Handler {
  let known: { version: number; pages: string[] } | undefined

  /** Reads the ids of all events once for each version of the calendar. */
  async function pagesOf({ db }: App): Promise<string[]> {
    const { version } = await calendarVersion(db)
    if (known?.version === version) return known.pages
    const pages = await addressPages(db, limit)
    known = { version, pages }
    return pages
  }

  return async (app, c) => {
    const { baseUrl } = app.config
    const start = c.req.query('start')
    if (start && !/^[0-9a-z]{1,40}$/.test(start)) return refuse(app, c, 'page-not-found')
    const pages = await pagesOf(app)
    if (start === undefined && pages.length > 1)
      return xml(c, 'sitemapindex', [
        entry('sitemap', `${baseUrl}/sitemap.xml?start=`),
        ...pages.map(id => entry('sitemap', `${baseUrl}/sitemap.xml?start=${id}`)),
      ])
    const events = start === '' ? [] : await listAddresses(app.db, start ?? '', limit)
    return xml(c, 'urlset', [
      ...(start ? [] : ownPages.map(path => entry('url', `${baseUrl}${path}`))),
      ...events.map(({ id, updatedAt }) => entry('url', `${baseUrl}/events/${id}`, updatedAt)),
    ])
  }
}

const entry = (name: 'url' | 'sitemap', address: string, at?: string): string =>
  `<${name}><loc>${escapeMarkup(address)}</loc>${at ? `<lastmod>${at}</lastmod>` : ''}</${name}>`

const xml = (c: Context, root: 'urlset' | 'sitemapindex', entries: readonly string[]) =>
  c.body(
    `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('\n')}\n</${root}>\n`,
    200,
    { 'content-type': 'application/xml; charset=utf-8', 'cache-control': 'public, max-age=3600' },
  )
