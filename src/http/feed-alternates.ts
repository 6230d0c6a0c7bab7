// Names the feeds of a page, for readers and browsers that look for them, and its frame for oEmbed.

import type { Context } from 'hono'
import type { Alternate } from '../../templates/parts/page.tsx'
import { isolated } from '../domain/direction.ts'
import { type Language, wordsOf } from '../domain/language.ts'
import { isWordless } from '../domain/search/asked-words.ts'
import type { App } from '../ports.ts'
import type { ListFilter } from './event-filter.ts'
import { feedSearch } from './feed-search.ts'

/** The frame of the page that is asked for, where programs find it (oEmbed 4). */
export function oembedAlternate({ config }: App, c: Context): Alternate {
  const { pathname, search } = new URL(c.req.url)
  const url = encodeURIComponent(`${config.baseUrl}${pathname}${search}`)
  return {
    type: 'application/json+oembed',
    title: config.calendarName,
    href: `/oembed?format=json&url=${url}`,
  }
}

type ListAsked = { query: URLSearchParams; read: ListFilter; language: Language }

/** Feeds with the filters of a list; of the whole calendar where a feed with them is refused. */
export function listAlternates({ config }: App, { query, read, language }: ListAsked): Alternate[] {
  const title = config.calendarName
  const isRefused = isWordless(read.filter.words) || (read.organizer && !read.organizer.asked)
  const search = isRefused ? '' : feedSearch(query)
  return [
    { type: 'text/calendar', title, href: `/calendar.ics${search}` },
    { type: 'application/atom+xml', title, href: `/calendar.atom${search}` },
    { type: 'application/feed+json', title, href: `/calendar.json${search}` },
    changes(`${title}: ${wordsOf(language).feeds.whatChanged}`, '/changes.atom'),
  ]
}

export function eventAlternates(eventId: string, title: string, language: Language): Alternate[] {
  const path = `/events/${eventId}`
  return [
    { type: 'text/calendar', title, href: `${path}.ics` },
    { type: 'application/json', title, href: `${path}.json` },
    changes(`${isolated(title)}: ${wordsOf(language).feeds.whatChanged}`, `${path}/changes.atom`),
  ]
}

const changes = (title: string, href: string): Alternate => ({
  type: 'application/atom+xml',
  title,
  href,
})
