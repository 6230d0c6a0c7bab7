// An event as readers of news see it: one entry of Atom and JSON Feed, with the facts of its revision.

import { whenWords } from '../domain/date-words.ts'
import type { CalendarEvent, Instant } from '../domain/event.ts'
import type { Language } from '../domain/language.ts'
import { type Terms, termName } from '../domain/terms.ts'
import { titleWords } from '../domain/title-words.ts'
import type { Config } from '../ports.ts'
import { descriptionHtml, locationWords, type ToldChange } from './event-words.ts'
import { permanentId } from './permanent-id.ts'

export type FeedEntry = {
  /** The name that it keeps for ever: an IRI. */
  id: string
  url: string
  title: string
  /** When and where, on one line. */
  summary: string
  html: string
  author: string
  tags: string[]
  publishedAt: Instant
  updatedAt: Instant
  startsAt: Instant
  endsAt: Instant
}

export type EntryInput = {
  event: CalendarEvent
  /** Its description as it was rendered. */
  description: string
  lastChange: ToldChange | null
  terms: Terms
  language: Language
  config: Pick<Config, 'calendarId' | 'baseUrl'>
}

export function feedEntry(input: EntryInput): FeedEntry {
  const { event, description, lastChange, terms, language, config } = input
  const { revision } = event
  const { snapshot } = revision
  const url = `${config.baseUrl}/events/${event.id}`
  return {
    id: permanentId(config, url),
    url,
    title: titleWords(snapshot, language),
    summary: [whenWords(snapshot, language), locationWords(snapshot)].filter(Boolean).join('. '),
    html: descriptionHtml({ revision, lastChange, url, language }, description),
    author: snapshot.organizer,
    tags: [
      termName(terms, 'type', snapshot.type, language),
      ...snapshot.topics.map(topic => termName(terms, 'topic', topic, language)),
      termName(terms, 'region', snapshot.region, language),
    ],
    publishedAt: event.publishedAt ?? event.createdAt,
    updatedAt: updatedAt(event),
    startsAt: revision.startsAt,
    endsAt: revision.endsAt,
  }
}

/** The latest of its newest revision, its publication and its last hiding or showing. */
export function updatedAt({ publishedAt, moderatedAt, revision }: CalendarEvent): Instant {
  return [revision.at, publishedAt ?? '', moderatedAt ?? ''].sort().at(-1) ?? revision.at
}
