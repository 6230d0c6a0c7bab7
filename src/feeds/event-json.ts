// Writes an event and its revisions as the API gives them. Instants in UTC; wall times beside their zone.

import type { ChangeWords } from '../domain/change-words.ts'
import { whenWords } from '../domain/date-words.ts'
import type { CalendarEvent, Revision } from '../domain/event/event.ts'
import { standingOf } from '../domain/event/moved.ts'
import { jsonFields } from '../domain/event/shown-fields.ts'
import type { Language } from '../domain/language.ts'
import { seriesOf } from '../domain/recurrence/series.ts'
import { titleWords } from '../domain/title-words.ts'
import { updatedAt } from './feed-entry.ts'
import { flyerJson } from './flyer.ts'

export type EventJson = ReturnType<typeof eventJson>

/** @param contact the address that people may write to; null unless the event shows it. */
export function eventJson(
  event: CalendarEvent,
  { contact, language, baseUrl }: { contact: string | null; language: Language; baseUrl: string },
) {
  const { id, revision, date } = event
  const series = `${baseUrl}/events/${id}`
  const url = date ? `${series}/dates/${date.key}` : series
  return {
    id,
    url,
    repeats: date?.rule ?? seriesOf(revision.snapshot)?.repeats.rule ?? null,
    date: date?.key ?? null,
    seriesId: date ? id : null,
    revision: revision.number,
    revisedAt: revision.at,
    createdAt: event.createdAt,
    publishedAt: event.publishedAt,
    updatedAt: updatedAt(event),
    heading: titleWords(revision.snapshot, language),
    ...asItStands(revision, language, baseUrl),
    contact,
    links: {
      calendar: `${url}.ics`,
      history: `${series}/history`,
      changes: `${series}/changes.atom`,
      revisions: `${baseUrl}/api/v1/events/${id}/revisions`,
    },
  }
}

export type RevisionJson = ReturnType<typeof revisionJson>

/** @param changes against the revision before; empty for the first. */
export function revisionJson(
  revision: Revision,
  changes: readonly ChangeWords[],
  { eventUrl, baseUrl, language }: { eventUrl: string; baseUrl: string; language: Language },
) {
  const { number, at, by, note, quiet } = revision
  return {
    number,
    url: `${eventUrl}/revisions/${number}`,
    at,
    by,
    note,
    quiet,
    changes: changes.map(({ aspect, label, was, now }) => ({ aspect, label, was, now })),
    event: asItStands(revision, language, baseUrl),
  }
}

/** The event as a revision has it, without its private address. */
function asItStands({ snapshot, startsAt, endsAt }: Revision, language: Language, baseUrl: string) {
  return {
    status: standingOf(snapshot) ?? 'on',
    reason: snapshot.reason,
    when: whenWords(snapshot, language),
    startsAt,
    endsAt,
    ...jsonFields(snapshot),
    ...flyerJson(snapshot, baseUrl),
  }
}
