// Answers GET /calendar.ics and /events/:id.ics: joined from what was rendered at each revision.

import { addDays } from '../../domain/event/wall-time.ts'
import { firstDate } from '../../domain/event/when.ts'
import { feedName } from '../../feeds/feed-name.ts'
import { mostInFeed, selectThatFit } from '../../feeds/feed-selection.ts'
import { envelopeHead, envelopeTail } from '../../feeds/vcalendar.ts'
import type { App, Bytes } from '../../ports.ts'
import type { EventFilter } from '../../store/event-lists.ts'
import {
  type FeedKey,
  firstSizedKeys,
  lastSizedKeys,
  listDateKeys,
  listFeedKeys,
  type SizedKey,
} from '../../store/feed-rows.ts'
import { listTerms } from '../../store/terms.ts'
import { type Handler, param } from '../context.ts'
import { type ReadFilter, readFeedFilter, spanOf } from '../event-filter.ts'
import type { Feeds } from '../feeds.ts'
import { filterPhrases } from '../filter-phrases.ts'
import { joined } from '../joined.ts'
import { namedFilters, organizerNote } from '../organizer-filter.ts'
import { languageOf } from '../reader-language.ts'
import { refuse } from '../refuse.tsx'
import { type Day, dayOf } from '../window.ts'
import { publicEvent } from './event.tsx'

/** Days that a past event stays in the feed, because ICSx5 deletes events that leave it. */
const keptDays = 31

const refreshMinutes = 60

export const showCalendarFeed =
  (feeds: Feeds): Handler =>
  (app, c) =>
    feeds.responseCache.answer(c, async () => {
      const { db, config, clock } = app
      const query = new URL(c.req.url).searchParams
      const terms = await listTerms(db)
      const language = languageOf(app, c)
      const read = await readFeedFilter(app, query, { terms, language })
      if ('unknown' in read) return refuse(app, c, 'unknown-filter', read.unknown)
      const size = query.get('size') ?? ''
      if (size && size !== 'full')
        return refuse(
          app,
          c,
          'unknown-filter',
          filterPhrases(language).unknown('size', size, ['full']),
        )

      const day = dayOf(clock.now(), config.calendarZone)
      const { keys, beyond } = await chosenKeys(app, read, { day, full: size === 'full' })
      const beyondDay = beyond && firstDate(beyond)
      const until = beyondDay && addDays(`${beyondDay}T00:00`, -1).slice(0, 10)
      const name = feedName({
        calendarName: config.calendarName,
        filters: namedFilters(read),
        span: spanOf(query),
        until,
        terms,
        language,
      })
      const parts = await feeds.pieces.piecesOf(keys, language)
      const head = await feeds.pieceOf(
        envelopeHead({ name, description: organizerNote(read, language), refreshMinutes }),
      )
      const tail = await feeds.pieceOf(envelopeTail)
      return {
        headers: {
          ...calendarHeaders('calendar.ics'),
          ...(beyondDay && until && { 'x-feed-until': until, link: nextLink(query, beyondDay) }),
        },
        pieces: [head, ...parts, tail],
        day,
        reload: async () =>
          joined([plain(head), await feeds.pieces.reload(keys, language), plain(tail)]),
      }
    })

const plain = (piece: { plain: Bytes | null }): Bytes => piece.plain ?? new Uint8Array()

type Wanted = { day: Day; full: boolean }

/**
 * Chooses the events of the feed: those to come and a month of those past, or those that were asked
 * for.
 */
async function chosenKeys(
  { db }: App,
  { filter }: ReadFilter,
  { day, full }: Wanted,
): Promise<{ keys: FeedKey[]; beyond: SizedKey | null }> {
  const back = addDays(`${day.date}T00:00`, -keptDays).slice(0, 10)
  const from = filter.from ?? back
  if (full) return { keys: await listFeedKeys(db, { ...filter, from }), beyond: null }
  const asked: EventFilter = { ...filter, from: filter.from ?? day.date }
  const coming = await firstSizedKeys(db, asked, mostInFeed)
  const past = filter.from
    ? []
    : await lastSizedKeys(db, filter, { from: back, until: day.date, limit: mostInFeed })
  const { chosen, beyond } = selectThatFit(past, coming)
  return { keys: chosen, beyond }
}

function nextLink(query: URLSearchParams, from: string): string {
  const next = new URLSearchParams(query)
  next.set('from', from)
  return `</calendar.ics?${next}>; rel="next"`
}

export const showEventFeed =
  (feeds: Feeds): Handler =>
  (app, c) =>
    feeds.responseCache.answer(c, async () => {
      const event = await publicEvent(app, c, param(c, 'file').replace(/\.ics$/, ''))
      if (event instanceof Response) return event
      const { id } = event
      const bytes = await feeds.pieces.reload(await listDateKeys(app.db, id), languageOf(app, c))
      if (bytes.length === 0) return refuse(app, c, 'fault')
      // RFC 5545 has no name for one event, and Outlook makes a calendar of a file that has one
      const whole = joined([encode(envelopeHead({})), bytes, encode(envelopeTail)])
      return {
        headers: calendarHeaders(`${id}.ics`),
        pieces: [await feeds.pieceOf(whole)],
        day: null,
      }
    })

const encode = (text: string): Bytes => new TextEncoder().encode(text)

const calendarHeaders = (fileName: string) => ({
  'content-type': 'text/calendar; charset=utf-8',
  'content-disposition': `inline; filename="${fileName}"`,
})
