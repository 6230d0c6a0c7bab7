// Rewrites each VEVENT with the links of a new BASE_URL, a bounded batch at a time. UID, SEQUENCE, DTSTAMP
// and LAST-MODIFIED stay, because the event has not changed.

import type { CalendarEvent, Revision } from '../domain/event/event.ts'
import { languagesOf } from '../domain/event/translation.ts'
import type { Language } from '../domain/language.ts'
import { datedRevisions } from '../domain/recurrence/date-revision.ts'
import { horizonOf } from '../domain/recurrence/horizon.ts'
import { seriesOf } from '../domain/recurrence/series.ts'
import type { App, Write } from '../ports.ts'
import { touchByTakedown } from '../store/calendar.ts'
import { linking, noteLinked, noteLinking, replaceVevent } from '../store/calendar-identity.ts'
import { findDescription } from '../store/descriptions.ts'
import { listAll } from '../store/events.ts'
import { type DateRow, datesKept, putDates } from '../store/occurrences.ts'
import { listRevisions } from '../store/revisions.ts'
import { replaceTranslatedVevent } from '../store/translations.ts'
import { veventOf } from './render-revision.ts'
import { renderDate } from './work-out-dates.ts'

/** A VEVENT takes about a millisecond. */
const batchSize = 20

/** Answers whether more are left. */
export async function relinkEvents(app: App): Promise<'more' | 'done'> {
  const { db, config, clock } = app
  const { linkedTo, linkingTo, after } = await linking(db)
  if (linkedTo === config.baseUrl && linkingTo === '') return 'done'
  const page = await listAll(db, {
    after: linkingTo === config.baseUrl ? after : 0,
    limit: batchSize,
  })
  if (page.last === null) {
    // what was joined from the old VEVENTs is kept in memory under the same revisions
    await db.commit([noteLinked(db, config.baseUrl), ...touchByTakedown(db, clock.now())])
    return 'done'
  }
  const writes = await Promise.all(page.events.map(event => relinked(app, event)))
  await db.commit([...writes.flat(), noteLinking(db, config.baseUrl, page.last)])
  return 'more'
}

/** Nothing for an event that cannot be rendered: the old VEVENT stays. */
async function relinked(app: App, event: CalendarEvent): Promise<Write[]> {
  const { db } = app
  const { id, revision } = event
  const revisions = await listRevisions(db, id)
  const { calendarLanguage } = app.config
  const earlier = revisions.filter(({ number }) => number < revision.number)
  const veventIn = async (language: Language) => {
    const description = await findDescription(db, id, revision, language)
    return veventOf(app, event, { earlier, description, language })
  }
  const of = { eventId: id, number: revision.number }
  const vevent = await veventIn(calendarLanguage)
  const writes = vevent ? [replaceVevent(db, { ...of, vevent })] : []
  for (const language of languagesOf(revision.snapshot, calendarLanguage)) {
    const translated = language === calendarLanguage ? null : await veventIn(language)
    if (translated) writes.push(replaceTranslatedVevent(db, of, [language, translated]))
  }
  return [...writes, ...(await relinkedDates(app, event, revisions))]
}

/** Each date at the revision that last changed it. */
async function relinkedDates(
  app: App,
  event: CalendarEvent,
  revisions: readonly Revision[],
): Promise<Write[]> {
  const { db } = app
  const series = seriesOf(event.revision.snapshot)
  if (!series) return []
  const on = datedRevisions(revisions, horizonOf(series, app.clock.now()))
  const rows: DateRow[] = []
  for (const [key, number] of await datesKept(db, event.id)) {
    const dated = on(key).filter(one => one.number <= number)
    if (dated.length === 0) continue
    const row = await renderDate(app, event, series, { key, revisions: dated })
    if (row.vevent) rows.push(row)
  }
  return putDates(db, { id: event.id, revision: event.revision.number }, rows)
}
