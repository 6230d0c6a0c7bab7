// Answers GET /api/v1/…, /events/:id.json: events and their revisions as JSON, a page at a time.

import { changeWords } from '../../domain/change-words.ts'
import { differences } from '../../domain/event/differences.ts'
import type { CalendarEvent } from '../../domain/event/event.ts'
import type { Language } from '../../domain/language.ts'
import { eventJson, revisionJson } from '../../feeds/event-json.ts'
import type { App } from '../../ports.ts'
import { revisionsFrom } from '../../store/revisions.ts'
import { listTerms } from '../../store/terms.ts'
import { mostAnswered } from '../bounds.ts'
import { type Handler, param } from '../context.ts'
import { eventPage } from '../event-pages.ts'
import type { Feeds } from '../feeds.ts'
import { filterPhrases } from '../filter-phrases.ts'
import { languageOf } from '../reader-language.ts'
import { refuse } from '../refuse.tsx'
import { publicEvent } from './event.tsx'

const pageSize = 50
const json = { 'content-type': 'application/json; charset=utf-8' }

export const showEvents =
  (feeds: Feeds): Handler =>
  (app, c) =>
    feeds.responseCache.answer(c, async () => {
      const { db, config } = app
      const query = new URL(c.req.url).searchParams
      const terms = await listTerms(db)
      const language = languageOf(app, c)
      const asked = { path: '/api/v1/events', query, terms, language, pageSize }
      for (let most: number | undefined; ; ) {
        const page = await eventPage(app, feeds, { ...asked, ...(most && { most }) })
        if ('unknown' in page) return refuse(app, c, 'unknown-filter', page.unknown)
        const events = await Promise.all(page.events.map(event => asJson(app, event, language)))
        const { tombstones } = page
        const next = page.next && `${config.baseUrl}${page.next}`
        const text = JSON.stringify({ events, tombstones, next })
        const listed = events.length + tombstones.length
        const fitting = Math.floor((listed * mostAnswered) / octetsOf(text))
        if (fitting >= listed || listed === 1)
          return feeds.whole(
            text,
            { ...json, ...(next && { link: `<${next}>; rel="next"` }) },
            page.day,
          )
        // the longest may come first, so that even fewer fit
        most = Math.max(1, Math.min(fitting, listed - 1))
      }
    })

/** @param name of the path parameter, which may end in `.json`. */
export const showEventJson =
  (feeds: Feeds, name: 'id' | 'file'): Handler =>
  (app, c) =>
    feeds.responseCache.answer(c, async () => {
      const event = await publicEvent(app, c, param(c, name).replace(/\.json$/, ''))
      if (event instanceof Response) return event
      return feeds.whole(JSON.stringify(await asJson(app, event, languageOf(app, c))), json)
    })

export const showRevisions =
  (feeds: Feeds): Handler =>
  (app, c) =>
    feeds.responseCache.answer(c, async () => {
      const event = await publicEvent(app, c)
      if (event instanceof Response) return event
      const { db, config } = app
      const language = languageOf(app, c)
      const after = Number(new URL(c.req.url).searchParams.get('after') ?? 0)
      if (!Number.isInteger(after) || after < 0)
        return refuse(app, c, 'unknown-filter', filterPhrases(language).notARevision)
      // the one before the page is there for what the first of the page changed
      const found = await revisionsFrom(db, event.id, Math.max(after, 1), pageSize + 2)
      const wording = { language, terms: await listTerms(db) }
      const eventUrl = `${config.baseUrl}/events/${event.id}`
      const revisions = found
        .map((revision, index) => {
          const before = found[index - 1]
          const changes = before ? differences(before.snapshot, revision.snapshot) : []
          const words = changes.map(change => changeWords(change, wording))
          return revisionJson(revision, words, { eventUrl, baseUrl: config.baseUrl, language })
        })
        .filter(({ number }) => number > after)
      const page = fitting(revisions.slice(0, pageSize))
      const last = revisions.length > page.length ? page.at(-1) : undefined
      const next = last
        ? `${config.baseUrl}/api/v1/events/${event.id}/revisions?after=${last.number}`
        : null
      return feeds.whole(JSON.stringify({ revisions: page, next }), json)
    })

const octetsOf = (text: string): number => new TextEncoder().encode(text).length

/** The first of a page that an answer has room for; one at least. */
function fitting<T>(records: readonly T[]): T[] {
  let octets = 1000
  const end = records.findIndex(one => {
    octets += octetsOf(JSON.stringify(one)) + 1
    return octets > mostAnswered
  })
  return records.slice(0, end === -1 ? records.length : Math.max(1, end))
}

async function asJson({ vault, config }: App, event: CalendarEvent, language: Language) {
  const { snapshot } = event.revision
  return eventJson(event, {
    contact: snapshot.showContact ? await vault.unseal(snapshot.contact) : null,
    language,
    baseUrl: config.baseUrl,
  })
}
