// Answers GET /sitemap.xml: every public address, for search engines (sitemaps.org). Above one page of
// events or organizers it is an index, whose pages begin with an event's id or with an organizer's number.

import type { Context } from 'hono'
import { organizerPath, termPath } from '../../domain/list-address.ts'
import { escapeMarkup } from '../../feeds/markup.ts'
import type { App } from '../../ports.ts'
import { calendarVersion } from '../../store/calendar.ts'
import { addressPages, listAddresses, listOrganizers, organizerPages } from '../../store/sitemap.ts'
import { listTerms } from '../../store/terms.ts'
import type { Handler } from '../context.ts'
import { refuse } from '../refuse.tsx'

/** Events of one page, which stays under 1 MB; the protocol takes 50,000. */
const pageSize = 5000

const ownPages = ['/', '/about', '/rules', '/privacy', '/sharing', '/events/new', '/digests']

/** Pages of the sitemap, by what they begin with. */
type Pages = { events: string[]; organizers: number[] }

/** @param limit events, or organizers, of one page. */
export function openSitemap(limit = pageSize): Handler {
  let known: { version: number; pages: Pages } | undefined

  /** Reads the ids of all events once for each version of the calendar. */
  async function pagesOf({ db }: App): Promise<Pages> {
    const { version } = await calendarVersion(db)
    if (known?.version === version) return known.pages
    const pages = {
      events: await addressPages(db, limit),
      organizers: await organizerPages(db, limit),
    }
    known = { version, pages }
    return pages
  }

  return async (app, c) => {
    const { baseUrl } = app.config
    const start = c.req.query('start')
    const organizers = c.req.query('organizers')
    if (start && !/^[0-9a-z]{1,40}$/.test(start)) return refuse(app, c, 'page-not-found')
    if (organizers && !/^\d{1,15}$/.test(organizers)) return refuse(app, c, 'page-not-found')
    if (organizers) {
      const named = await listOrganizers(app.db, Number(organizers), limit)
      return xml(c, 'urlset', organizerEntries(baseUrl, named))
    }
    const pages = await pagesOf(app)
    if (start === undefined && (pages.events.length > 1 || pages.organizers.length > 1))
      return xml(c, 'sitemapindex', [
        entry('sitemap', `${baseUrl}/sitemap.xml?start=`),
        ...pages.events.map(id => entry('sitemap', `${baseUrl}/sitemap.xml?start=${id}`)),
        ...pages.organizers.map(seq =>
          entry('sitemap', `${baseUrl}/sitemap.xml?organizers=${seq}`),
        ),
      ])
    const events = start === '' ? [] : await listAddresses(app.db, start ?? '', limit)
    const named = start === undefined ? await listOrganizers(app.db, 1, limit) : []
    return xml(c, 'urlset', [
      ...(start ? [] : await ownEntries(app)),
      ...events.map(({ id, updatedAt }) => entry('url', `${baseUrl}/events/${id}`, updatedAt)),
      ...organizerEntries(baseUrl, named),
    ])
  }
}

/** The pages that there are without any event: ours, and those of terms. */
async function ownEntries({ db, config }: App): Promise<string[]> {
  const terms = await listTerms(db)
  const kinds = ['region', 'type', 'topic'] as const
  const paths = kinds.flatMap(kind => terms[kind].map(({ slug }) => termPath(kind, slug)))
  return [...ownPages, ...paths].map(path => entry('url', `${config.baseUrl}${path}`))
}

const organizerEntries = (baseUrl: string, names: readonly string[]): string[] =>
  names.map(name => entry('url', `${baseUrl}${organizerPath({ name, by: '' })}`))

const entry = (name: 'url' | 'sitemap', address: string, at?: string): string =>
  `<${name}><loc>${escapeMarkup(address)}</loc>${at ? `<lastmod>${at}</lastmod>` : ''}</${name}>`

const xml = (c: Context, root: 'urlset' | 'sitemapindex', entries: readonly string[]) =>
  c.body(
    `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('\n')}\n</${root}>\n`,
    200,
    { 'content-type': 'application/xml; charset=utf-8', 'cache-control': 'public, max-age=3600' },
  )
