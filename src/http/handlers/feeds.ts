// GET /calendar.ics and /events/:id.ics: joined from what was rendered at each revision.

import type { Context } from 'hono'
import type { Instant } from '../../domain/event.ts'
import { plusSeconds } from '../../domain/wall-time.ts'
import { envelope } from '../../feeds/vcalendar.ts'
import { calendarVersion } from '../../store/calendar.ts'
import { findEvent, listVevents } from '../../store/events.ts'
import { findVevent } from '../../store/revisions.ts'
import { listTerms } from '../../store/terms.ts'
import { type Handler, param } from '../context.ts'
import { readFilter } from '../event-filter.ts'
import { refuse } from '../refuse.tsx'

/** What is past stays for a month, since ICSx5 deletes what leaves a feed. */
const keptSeconds = 31 * 24 * 60 * 60

const refreshMinutes = 60

export const showCalendarFeed: Handler = async (app, c) => {
  const { db, clock, config } = app
  const query = new URL(c.req.url).searchParams
  const read = readFilter(query, { terms: await listTerms(db), zone: config.calendarZone })
  if ('unknown' in read) return refuse(app, c, 'unknown-filter', read.unknown)
  const { changedAt } = await calendarVersion(db)
  const from = read.filter.from ?? plusSeconds(clock.now(), -keptSeconds)
  const vevents = await listVevents(db, { ...read.filter, from })
  const body = envelope({ name: config.calendarName, refreshMinutes, vevents })
  return answerFeed(c, { body, changedAt, now: clock.now(), fileName: 'calendar.ics' })
}

export const showEventFeed: Handler = async (app, c) => {
  const { db, clock } = app
  const id = param(c, 'file').replace(/\.ics$/, '')
  const event = await findEvent(db, id)
  if (!event || event.publication === 'awaiting') return refuse(app, c, 'event-not-found')
  if (event.publication === 'removed') return refuse(app, c, 'event-removed')
  const vevent = await findVevent(db, id, event.revision.number)
  if (vevent === null) return refuse(app, c, 'fault')
  // RFC 5545 has no name for one event, and Outlook makes a calendar of a file that has one
  const body = envelope({ vevents: [vevent] })
  const changedAt = event.revision.at
  return answerFeed(c, { body, changedAt, now: clock.now(), fileName: `${id}.ics` })
}

type Feed = { body: string; changedAt: Instant; now: Instant; fileName: string }

async function answerFeed(c: Context, { body, changedAt, now, fileName }: Feed): Promise<Response> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(body))
  const etag = `"${btoa(String.fromCharCode(...new Uint8Array(digest).slice(0, 15)))}"`
  const headers = {
    etag,
    'last-modified': lastModified(changedAt, now),
    'cache-control': 'public, max-age=300',
    'access-control-allow-origin': '*',
  }
  if (isUnchanged(c, etag, changedAt)) return c.body(null, 304, headers)
  return c.body(body, 200, {
    ...headers,
    'content-type': 'text/calendar; charset=utf-8',
    'content-disposition': `inline; filename="${fileName}"`,
  })
}

/**
 * HTTP dates count whole seconds. While the second of a change lasts, another may follow it, so until
 * then the date is one earlier: whoever asks by date (Apple) asks once more, and misses nothing.
 */
function lastModified(changedAt: Instant, now: Instant): string {
  const second = Math.floor(Date.parse(changedAt) / 1000)
  const lasting = Math.floor(Date.parse(now) / 1000) <= second
  return new Date((lasting ? second - 1 : second) * 1000).toUTCString()
}

/** RFC 9110 13.2.2: If-None-Match decides alone when it is there. */
function isUnchanged(c: Context, etag: string, changedAt: string): boolean {
  const match = c.req.header('if-none-match')
  if (match !== undefined)
    return match.split(',').some(one => ['*', etag].includes(one.trim().replace(/^W\//, '')))
  const since = Date.parse(c.req.header('if-modified-since') ?? '')
  return Math.floor(Date.parse(changedAt) / 1000) * 1000 <= since
}
