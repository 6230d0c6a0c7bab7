// Writes JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/) from entries.

import type { Language } from '../domain/language.ts'
import type { FeedEntry } from './feed-entry.ts'

export type JsonFeed = {
  selfUrl: string
  pageUrl: string
  nextUrl: string | null
  title: string
  /** A sentence about what is in it; `''` for none. */
  about: string
  language: Language
  entries: readonly FeedEntry[]
}

/** A whole document. `_event` is ours: when each event is and what changed last, for programs. */
export function jsonFeed({
  selfUrl,
  pageUrl,
  nextUrl,
  title,
  about,
  language,
  entries,
}: JsonFeed): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    ...(about && { description: about }),
    home_page_url: pageUrl,
    feed_url: selfUrl,
    ...(nextUrl && { next_url: nextUrl }),
    language,
    items: entries.map(entry => ({
      id: entry.id,
      url: entry.url,
      title: entry.title,
      summary: entry.summary,
      content_html: entry.html,
      ...(entry.image && { image: entry.image }),
      date_published: entry.publishedAt,
      date_modified: entry.updatedAt,
      ...(entry.author && { authors: [{ name: entry.author }] }),
      tags: entry.categories.map(({ label }) => label),
      language,
      _event: { starts_at: entry.startsAt, ends_at: entry.endsAt, changes: entry.changes },
    })),
  })
}
