// Writes Atom (RFC 4287) from plain data. Must not know events.

import type { Instant } from '../domain/event/event.ts'
import type { Language } from '../domain/language.ts'
import { escapeMarkup } from './markup.ts'

export type AtomFeed = {
  /** The name that it keeps for ever: an IRI. */
  id: string
  /** The feed's own address. */
  selfUrl: string
  /** The page that shows the same. */
  pageUrl: string
  nextUrl: string | null
  title: string
  /** A sentence about what is in it; `''` for none. */
  about: string
  language: Language
  entries: readonly AtomEntry[]
}

/** RFC 4287 4.2.2: the slug, the scheme that it is one of (an IRI), and what people read. */
export type Category = { term: string; scheme: string; label: string }

export type AtomEntry = {
  /** The name that it keeps for ever: an IRI. */
  id: string
  url: string
  title: string
  summary: string
  html: string
  author: string
  categories: readonly Category[]
  publishedAt: Instant
  updatedAt: Instant
  /** Address of a JPEG; null or absent for none. */
  image?: string | null
}

/** A whole document. Its `updated` is its newest entry's, so that it depends on nothing else. */
export function atomFeed(feed: AtomFeed): string {
  const updated =
    feed.entries
      .map(one => one.updatedAt)
      .sort()
      .at(-1) ?? '1970-01-01T00:00:00.000Z'
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${feed.language}">`,
    element('id', feed.id),
    element('title', feed.title),
    ...(feed.about ? [element('subtitle', feed.about)] : []),
    element('updated', updated),
    link('self', feed.selfUrl, 'application/atom+xml'),
    link('alternate', feed.pageUrl, 'text/html'),
    ...(feed.nextUrl ? [link('next', feed.nextUrl, 'application/atom+xml')] : []),
    '<generator>Turnout</generator>',
    // RFC 4287 4.1.1: for the entries that name nobody
    `<author>${element('name', feed.title)}</author>`,
    ...feed.entries.map(entry),
    '</feed>\n',
  ].join('\n')
}

function entry(one: AtomEntry): string {
  return [
    '<entry>',
    element('id', one.id),
    element('title', one.title),
    link('alternate', one.url, 'text/html'),
    ...(one.image ? [link('enclosure', one.image, 'image/jpeg')] : []),
    element('published', one.publishedAt),
    element('updated', one.updatedAt),
    ...(one.author ? [`<author>${element('name', one.author)}</author>`] : []),
    ...one.categories.map(category),
    element('summary', one.summary),
    `<content type="html">${escapeMarkup(one.html)}</content>`,
    '</entry>',
  ].join('\n')
}

const category = ({ term, scheme, label }: Category): string =>
  `<category term="${escapeMarkup(term)}" scheme="${escapeMarkup(scheme)}" label="${escapeMarkup(label)}"/>`

const element = (name: string, text: string): string => `<${name}>${escapeMarkup(text)}</${name}>`

const link = (rel: string, href: string, type: string): string =>
  `<link rel="${rel}" href="${escapeMarkup(href)}" type="${type}"/>`
