// Makes one entry of Atom and JSON Feed from an event, with the facts of its revision.

import { whenWords } from '../domain/date-words.ts'
import type { CalendarEvent, Instant } from '../domain/event/event.ts'
import { type TermKind, type Terms, termName } from '../domain/event/terms.ts'
import type { Language } from '../domain/language.ts'
import { titleWords } from '../domain/title-words.ts'
import type { Config } from '../ports.ts'
import type { Category } from './atom.ts'
import { changeSentences, descriptionHtml, locationWords, type ToldChange } from './event-words.ts'
import { flyerJpeg } from './flyer.ts'
import { permanentId } from './permanent-id.ts'

export type FeedEntry = {
  /** The name that it keeps for ever: an IRI. */
  id: string
  url: string
  title: string
  /** When and where, on one line. */
  summary: string
  html: string
  /** The last change, was / now, and why the event is not on; empty for one that stands as posted. */
  changes: string[]
  author: string
  categories: Category[]
  publishedAt: Instant
  updatedAt: Instant
  startsAt: Instant
  endsAt: Instant
  /** Address of its flyer, a JPEG; null for none. */
  image: string | null
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
  const { event, description, lastChange, language, config } = input
  const { revision } = event
  const { snapshot } = revision
  const url = `${config.baseUrl}/events/${event.id}`
  return {
    id: permanentId(config, url),
    url,
    title: titleWords(snapshot, language),
    summary: [whenWords(snapshot, language), locationWords(snapshot)].filter(Boolean).join('. '),
    html: descriptionHtml({ revision, lastChange, url, language }, description),
    changes: changeSentences({ revision, lastChange, language }),
    author: snapshot.organizer,
    categories: categoriesOf(input),
    publishedAt: event.publishedAt ?? event.createdAt,
    updatedAt: updatedAt(event),
    startsAt: revision.startsAt,
    endsAt: revision.endsAt,
    image: flyerJpeg(snapshot, config.baseUrl)?.url ?? null,
  }
}

/** Its type, topics and region, each under the name of its kind that no translation and no move changes. */
function categoriesOf({ event, terms, language, config }: EntryInput): Category[] {
  const { type, topics, region } = event.revision.snapshot
  const slugs: Record<TermKind, readonly string[]> = {
    type: [type],
    topic: topics,
    region,
  }
  return (['type', 'topic', 'region'] as const).flatMap(kind =>
    slugs[kind].filter(Boolean).map(term => ({
      term,
      scheme: permanentId(config, `${config.baseUrl}/${kind}s`),
      label: termName(terms, kind, term, language),
    })),
  )
}

/** The latest of its newest revision, its publication and its last hiding or showing. */
export function updatedAt({ publishedAt, moderatedAt, revision }: CalendarEvent): Instant {
  return [revision.at, publishedAt ?? '', moderatedAt ?? ''].sort().at(-1) ?? revision.at
}
