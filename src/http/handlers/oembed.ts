// Answers GET /oembed (oEmbed 1.0): the frame of a list or an event, for programs that make frames of addresses.

import { inLanguage } from '../../domain/event/translation.ts'
import { isDate } from '../../domain/event/wall-time.ts'
import { type Language, wordsOf } from '../../domain/language.ts'
import { filtersAt } from '../../domain/list-address.ts'
import { frameHtml } from '../../feeds/embed-html.ts'
import type { App } from '../../ports.ts'
import { findEvent } from '../../store/events.ts'
import { listTerms } from '../../store/terms.ts'
import type { Handler } from '../context.ts'
import { readListFilter } from '../event-filter.ts'
import { ownHosts } from '../own-hosts.ts'
import { embedPage } from '../page-kinds.ts'
import { addressedLanguage } from '../reader-language.ts'
import { refuse } from '../refuse.tsx'
import { withDatesOfOneKind } from '../view-links.ts'

/** Seconds for which a program may keep the answer; what the frame shows is always new. */
const cacheAge = 300
const usualWidth = 600
const usualHeight = { list: 480, event: 320 }

export const showOembed: Handler = async (app, c) => {
  const query = new URL(c.req.url).searchParams
  if ((query.get('format') || 'json') !== 'json') return refuse(app, c, 'format-not-offered')
  const url = URL.parse(query.get('url') ?? '')
  const shown = url && isOurs(app, url) ? await shownAt(app, url) : null
  if (!shown) return refuse(app, c, 'page-not-found')
  const { baseUrl, calendarName } = app.config
  const { kind, path, title, organizer } = shown
  const width = atMost(query.get('maxwidth'), usualWidth)
  const height = atMost(query.get('maxheight'), usualHeight[kind])
  c.header('cache-control', `public, max-age=${cacheAge}`)
  return c.json({
    version: '1.0',
    type: 'rich',
    title,
    ...(organizer && { author_name: organizer }),
    provider_name: calendarName,
    provider_url: baseUrl,
    cache_age: cacheAge,
    html: frameHtml({ src: `${baseUrl}${path}`, title, width, height }),
    width,
    height,
  })
}

const isOurs = ({ config }: App, url: URL): boolean =>
  /^https?:$/.test(url.protocol) && ownHosts(config.baseUrl)(url.href)

/** The title says no state, because programs keep it for longer than an event stands as it did. */
type Shown = { kind: keyof typeof usualHeight; path: string; title: string; organizer?: string }

/** The frame for an address of ours; null where that shows neither a list nor a public event. */
async function shownAt(app: App, url: URL): Promise<Shown | null> {
  const language = addressedLanguage(url.href)
  const id = /^\/(?:embed\/)?events\/([0-9a-z]+)(?:\/|$)/.exec(url.pathname)?.[1]
  if (id) return eventAt(app, id, language)
  const filters = url.pathname === '/embed' ? url.searchParams : datedFilters(url)
  if (!filters) return null
  const asked = new URLSearchParams(
    [...filters].filter(([name, value]) => value && embedPage.parameters.includes(name)),
  )
  const date = asked.get('date')
  if (date && !isDate(date)) return null
  // a frame shows a list or a month, whatever the page does
  if (asked.get('view') !== 'month') for (const name of ['view', 'date']) asked.delete(name)
  const { config } = app
  const terms = await listTerms(app.db)
  const wording = { terms, language: language ?? config.calendarLanguage }
  const read = await readListFilter(app, asked, wording)
  if ('unknown' in read) return null
  if (language) asked.set('lang', language)
  return {
    kind: 'list',
    path: `/embed${asked.size > 0 ? `?${asked}` : ''}`,
    title: `${wordsOf(wording.language).homePage.title} · ${config.calendarName}`,
  }
}

/** A list that begins at a `date` does so in its frame. */
function datedFilters(url: URL): URLSearchParams | null {
  const filters = filtersAt(url)
  return filters && withDatesOfOneKind(filters)
}

async function eventAt(
  { db }: App,
  id: string,
  language: Language | undefined,
): Promise<Shown | null> {
  const event = await findEvent(db, id)
  if (event?.publication !== 'published') return null
  const { snapshot } = event.revision
  const { title, organizer } = language ? inLanguage(snapshot, language) : snapshot
  const path = `/embed/events/${id}${language ? `?lang=${language}` : ''}`
  return { kind: 'event', path, title, organizer }
}

function atMost(written: string | null, usual: number): number {
  const most = Number(written)
  return written && Number.isInteger(most) && most > 0 ? Math.min(most, usual) : usual
}
