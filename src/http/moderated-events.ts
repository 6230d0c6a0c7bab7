// Gathers what the moderators' queue shows.

import type { Context } from 'hono'
import type { ModerationPageProps } from '../../templates/pages/moderation-page.tsx'
import type { AskedRow } from '../../templates/parts/asked-event.tsx'
import { type AskedEvent, askedEvents } from '../actions/asked-events.ts'
import { findEvents } from '../actions/find-event.ts'
import type { CalendarEvent, Instant } from '../domain/event/event.ts'
import { wordsOf } from '../domain/language.ts'
import type { App } from '../ports.ts'
import { listTerms } from '../store/terms.ts'
import { param } from './context.ts'
import { openedQuestions } from './moderated-questions.ts'
import { noticeOf } from './notices.ts'
import { languageOf } from './reader-language.ts'

/** As many as fit a look of ten minutes. */
const rowsAtMost = 50

const foundAtMost = 10

/** Nobody has a longer queue. */
const mostFrom = 100_000

type Props = Omit<ModerationPageProps, 'language' | 'calendarName'>

export async function moderationPage(
  app: App,
  c: Context,
  more: Pick<Props, 'refused'> & { sought?: string } = {},
): Promise<Props> {
  const { refused, sought = (c.req.query('q') ?? '').slice(0, 500) } = more
  const from = placeOf(c.req.query('from'))
  const { asked, all } = await askedEvents(app, { offset: from, limit: rowsAtMost })
  const done = c.req.query('done')
  return {
    baseUrl: `/moderation/${param(c, 'token')}`,
    terms: await listTerms(app.db),
    asked: await Promise.all(asked.map(one => rowOf(app, one))),
    all,
    from,
    sought: sought.trim(),
    found: (await findEvents(app, sought, foundAtMost)).map(({ event, ...found }) => ({
      id: event.id,
      revision: event.revision,
      ...found,
    })),
    zone: app.config.calendarZone,
    notice: noticeOf(wordsOf(languageOf(app, c)).moderationNotices, done),
    press: done === undefined ? undefined : pressOf(c.req.query('press')),
    refused,
  }
}

/** Number of rows before the first; 0 for what is none. */
const placeOf = (typed = ''): number =>
  /^\d{1,6}$/.test(typed) ? Math.min(Number(typed), mostFrom) : 0

const pressOf = (typed = ''): string | undefined =>
  /^[0-9a-z]{1,40}$/.test(typed) ? typed : undefined

const standings = {
  awaiting: 'waiting',
  published: 'public',
  hidden: 'again',
  removed: 'again',
} as const

async function rowOf(app: App, { event, ...one }: AskedEvent): Promise<AskedRow> {
  return {
    ...one,
    id: event.id,
    revision: event.revision,
    standing: standings[event.publication],
    contradictions: one.contradictions.map(found => ({
      found,
      sentence: found.sentence,
      since: publicSince(event, found.since),
    })),
    questions: await openedQuestions(app, one.questions),
  }
}

/**
 * Moves the start of a contradiction to the publication of its event, because it has misled no reader
 * before.
 */
const publicSince = ({ publishedAt }: CalendarEvent, since: Instant): Instant =>
  publishedAt !== null && publishedAt > since ? publishedAt : since
