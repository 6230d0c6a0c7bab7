// Answers GET /calendar.atom and /calendar.json: the calendar for readers of news. GET /changes.atom and
// /events/:id/changes.atom: what changed, newest first, was / now in words.

import { changeSentence, changeWords } from '../../domain/change-words.ts'
import { whenWords } from '../../domain/date-words.ts'
import { isolated } from '../../domain/direction.ts'
import { differences } from '../../domain/event/differences.ts'
import type { Terms } from '../../domain/event/terms.ts'
import { inLanguage, readIn } from '../../domain/event/translation.ts'
import { type Language, wordsOf } from '../../domain/language.ts'
import { titleWords } from '../../domain/title-words.ts'
import { type AtomEntry, atomFeed } from '../../feeds/atom.ts'
import { locationWords } from '../../feeds/event-words.ts'
import { feedEntry } from '../../feeds/feed-entry.ts'
import { feedName } from '../../feeds/feed-name.ts'
import { jsonFeed } from '../../feeds/json-feed.ts'
import { paragraph } from '../../feeds/markup.ts'
import { permanentId } from '../../feeds/permanent-id.ts'
import type { App, Config } from '../../ports.ts'
import { listChanges, type NewsItem } from '../../store/changes.ts'
import { descriptionsOf } from '../../store/descriptions.ts'
import { listTerms } from '../../store/terms.ts'
import type { Handler } from '../context.ts'
import { spanOf } from '../event-filter.ts'
import { eventPage, lastChanges } from '../event-pages.ts'
import { listOfFeed } from '../feed-search.ts'
import type { Feeds } from '../feeds.ts'
import { namedFilters, organizerNote } from '../organizer-filter.ts'
import { languageOf } from '../reader-language.ts'
import { refuse } from '../refuse.tsx'
import { publicEvent } from './event.tsx'

const pageSize = 100

const formats = {
  '/calendar.atom': { write: atomFeed, type: 'application/atom+xml; charset=utf-8' },
  '/calendar.json': { write: jsonFeed, type: 'application/feed+json; charset=utf-8' },
} as const

export const showEntries =
  (feeds: Feeds, path: keyof typeof formats): Handler =>
  (app, c) =>
    feeds.responseCache.answer(c, async () => {
      const { config, db } = app
      const { calendarName, baseUrl } = config
      const language = languageOf(app, c)
      const query = new URL(c.req.url).searchParams
      const terms = await listTerms(db)
      const page = await eventPage(app, feeds, { path, query, terms, language, pageSize })
      if ('unknown' in page) return refuse(app, c, 'unknown-filter', page.unknown)
      const lastChangeOf = await lastChanges(app, page.events, { terms, language })
      const descriptions = await descriptionsOf(db, page.events, language)
      const { write, type } = formats[path]
      const selfUrl = `${baseUrl}${path}${query.size > 0 ? `?${query}` : ''}`
      const text = write({
        id: permanentId(config, selfUrl),
        selfUrl,
        pageUrl: `${baseUrl}${listOfFeed(query)}`,
        nextUrl: page.next && `${baseUrl}${page.next}`,
        title: feedName({
          calendarName,
          filters: namedFilters(page),
          span: spanOf(query),
          until: null,
          terms,
          language,
        }),
        about: organizerNote(page, language),
        language,
        entries: page.events.map(event =>
          feedEntry({
            event: readIn(event, language),
            description: descriptions.get(event.id) ?? '',
            lastChange: lastChangeOf.get(event.id) ?? null,
            terms,
            language,
            config,
          }),
        ),
      })
      return feeds.whole(text, { 'content-type': type }, page.day)
    })

export const showChanges =
  (feeds: Feeds): Handler =>
  (app, c) =>
    feeds.responseCache.answer(c, async () => {
      const { baseUrl, calendarName } = app.config
      const language = languageOf(app, c)
      const news = await listChanges(app.db, { limit: pageSize, unreadable: feeds.leftOut })
      return changesFeed(app, feeds, {
        news,
        language,
        selfUrl: `${baseUrl}/changes.atom`,
        pageUrl: `${baseUrl}/`,
        title: `${calendarName}: ${wordsOf(language).feeds.whatChanged}`,
      })
    })

export const showEventChanges =
  (feeds: Feeds): Handler =>
  (app, c) =>
    feeds.responseCache.answer(c, async () => {
      const event = await publicEvent(app, c)
      if (event instanceof Response) return event
      const { baseUrl } = app.config
      const language = languageOf(app, c)
      const news = await listChanges(app.db, {
        eventId: event.id,
        limit: pageSize,
        unreadable: feeds.leftOut,
      })
      const url = `${baseUrl}/events/${event.id}`
      return changesFeed(app, feeds, {
        news,
        language,
        selfUrl: `${url}/changes.atom`,
        pageUrl: `${url}/history`,
        title: `${isolated(inLanguage(event.revision.snapshot, language).title)}: ${wordsOf(language).feeds.whatChanged}`,
      })
    })

type Changes = {
  news: NewsItem[]
  language: Language
  selfUrl: string
  pageUrl: string
  title: string
}

async function changesFeed(app: App, feeds: Feeds, { news, language, ...feed }: Changes) {
  const { db, config } = app
  const terms = await listTerms(db)
  const text = atomFeed({
    ...feed,
    id: permanentId(config, feed.selfUrl),
    nextUrl: null,
    about: '',
    language,
    entries: news.map(item => newsEntry(item, { language, terms, config })),
  })
  return feeds.whole(text, { 'content-type': 'application/atom+xml; charset=utf-8' })
}

type Wording = {
  language: Language
  terms: Terms
  config: Pick<Config, 'calendarId' | 'baseUrl'>
}

/** One revision: its title says the event, its summary what was and what is now. */
function newsEntry({ eventId, revision, previous }: NewsItem, wording: Wording): AtomEntry {
  const { language, config } = wording
  const { snapshot, number, at, note } = revision
  const sentences = previous
    ? differences(previous.snapshot, snapshot).map(change =>
        changeSentence(changeWords(change, wording), language),
      )
    : [wordsOf(language).historyEntry.posted]
  const asItStands = [whenWords(snapshot, language), locationWords(snapshot)].filter(Boolean)
  const url = `${config.baseUrl}/events/${eventId}/revisions/${number}`
  return {
    id: permanentId(config, url),
    url,
    title: titleWords(inLanguage(snapshot, language), language),
    summary: sentences.join('. '),
    html: [...sentences, note, asItStands.join('. ')].filter(Boolean).map(paragraph).join('\n'),
    author: snapshot.organizer,
    categories: [],
    publishedAt: at,
    updatedAt: at,
  }
}
