// Answers GET /api/v1/events/:id/dates, and one date of an event that repeats as a calendar file or as JSON.

import type { Context } from 'hono'
import { renderDate } from '../../actions/work-out-dates.ts'
import type { CalendarEvent, Revision } from '../../domain/event/event.ts'
import { isDate } from '../../domain/event/wall-time.ts'
import { lastDate } from '../../domain/event/when.ts'
import { datedRevisions, markedOnDate } from '../../domain/recurrence/date-revision.ts'
import { horizonOf } from '../../domain/recurrence/horizon.ts'
import { keysOf, type Occurrence } from '../../domain/recurrence/occurrences.ts'
import { type Series, seriesOf } from '../../domain/recurrence/series.ts'
import { dateJson } from '../../feeds/date-json.ts'
import { eventJson } from '../../feeds/event-json.ts'
import { envelopeHead, envelopeTail } from '../../feeds/vcalendar.ts'
import type { App } from '../../ports.ts'
import { datesKept } from '../../store/occurrences.ts'
import { listRevisions } from '../../store/revisions.ts'
import { type Handler, param } from '../context.ts'
import type { Feeds } from '../feeds.ts'
import { filterPhrases } from '../filter-phrases.ts'
import { languageOf } from '../reader-language.ts'
import { refuse } from '../refuse.tsx'
import { publicEvent } from './event.tsx'

const pageSize = 100
/** Dates that are worked out for one question. */
const mostAsked = 5000

const json = { 'content-type': 'application/json; charset=utf-8' }

/** An event that does not repeat has one date, whose key is that date. */
export const showDates =
  (feeds: Feeds): Handler =>
  (app, c) =>
    feeds.responseCache.answer(c, async () => {
      const event = await publicEvent(app, c)
      if (event instanceof Response) return event
      const query = new URL(c.req.url).searchParams
      const from = query.get('from') || null
      const to = query.get('to') || null
      const say = filterPhrases(languageOf(app, c))
      for (const [name, written] of Object.entries({ from, to }))
        if (written && !isDate(written))
          return refuse(app, c, 'unknown-filter', say.notADate(name, written))
      const after = query.get('after') ?? ''
      const found = (await datesOfEvent(app, event, to)).filter(
        ({ key, revision: { snapshot } }) =>
          key > after &&
          (!from || lastDate(snapshot) >= from) &&
          (!to || snapshot.startsLocal.slice(0, 10) <= to),
      )
      const page = found.slice(0, pageSize)
      const last = found.length > pageSize ? page.at(-1) : undefined
      if (last) query.set('after', last.key)
      const next = last ? `${app.config.baseUrl}/api/v1/events/${event.id}/dates?${query}` : null
      return feeds.whole(
        JSON.stringify({ dates: page.map(({ key, revision }) => dateJson(key, revision)), next }),
        json,
      )
    })

type DateOfEvent = { key: string; revision: Revision }

/** Through `to`, where that is later than the dates that are kept. */
async function datesOfEvent(
  app: App,
  event: CalendarEvent,
  to: string | null,
): Promise<DateOfEvent[]> {
  const { revision } = event
  const series = seriesOf(revision.snapshot)
  if (!series) return [{ key: revision.snapshot.startsLocal.slice(0, 10), revision }]
  const kept = horizonOf(series, app.clock.now())
  const through = to && to > kept ? to : kept
  const dates = keysOf(series, through, mostAsked)
  const on = datedRevisions(await listRevisions(app.db, event.id), through, mostAsked)
  return dates.map(({ key }) => ({ key, revision: markedOnDate(on(key), event) }))
}

type DateAsked = { event: CalendarEvent; series: Series; key: string; revisions: Revision[] }

/** The date of the address, or the answer that there is none. */
async function askedDate(app: App, c: Context, file: RegExp): Promise<DateAsked | Response> {
  const event = await publicEvent(app, c)
  if (event instanceof Response) return event
  const key = param(c, 'file').replace(file, '').toUpperCase()
  const series = seriesOf(event.revision.snapshot)
  const through = [horizonOf(series ?? event.revision.snapshot, app.clock.now()), key.slice(0, 10)]
    .sort()
    .at(-1)
  const isOne = (one: Occurrence) => one.key === key
  if (!series || !through || !keysOf(series, through, mostAsked).some(isOne))
    return refuse(app, c, 'event-not-found')
  // as feeds have it: at the revision that last changed this date
  const number = (await datesKept(app.db, event.id)).get(key) ?? event.revision.number
  const on = datedRevisions(await listRevisions(app.db, event.id), through, mostAsked)
  return { event, series, key, revisions: on(key).filter(one => one.number <= number) }
}

export const showDateFeed =
  (feeds: Feeds): Handler =>
  (app, c) =>
    feeds.responseCache.answer(c, async () => {
      const asked = await askedDate(app, c, /\.ics$/)
      if (asked instanceof Response) return asked
      const { event, series, key, revisions } = asked
      const { vevent } = await renderDate(app, event, series, { key, revisions })
      if (!vevent) return refuse(app, c, 'fault')
      return feeds.whole(envelopeHead({}) + vevent + envelopeTail, {
        'content-type': 'text/calendar; charset=utf-8',
        'content-disposition': `inline; filename="${event.id}-${key}.ics"`,
      })
    })

export const showDateJson =
  (feeds: Feeds): Handler =>
  (app, c) =>
    feeds.responseCache.answer(c, async () => {
      const asked = await askedDate(app, c, /\.json$/)
      if (asked instanceof Response) return asked
      const { event, series, key, revisions } = asked
      const { snapshot } = event.revision
      const date = { key, rule: series.repeats.rule }
      const dated = { ...event, revision: markedOnDate(revisions, event), date }
      return feeds.whole(
        JSON.stringify(
          eventJson(dated, {
            contact: snapshot.showContact ? await app.vault.unseal(snapshot.contact) : null,
            language: languageOf(app, c),
            baseUrl: app.config.baseUrl,
          }),
        ),
        json,
      )
    })
