// Names a feed for a subscriber's calendar: the calendar, its filters in words, until when it reaches.

import { dateWords } from '../domain/date-words.ts'
import { isolated } from '../domain/direction.ts'
import { type ChosenValues, chosenLabels } from '../domain/event/choice-filters.ts'
import type { SpanName } from '../domain/event/day-sections.ts'
import { type TermKind, type Terms, termName } from '../domain/event/terms.ts'
import { type Language, wordsOf } from '../domain/language.ts'

type FeedFilters = ChosenValues &
  Record<TermKind, readonly string[]> & {
    q: string
    organizer: string
    /** Dates, such as `2027-01-13`; `''` when not asked for. */
    from: string
    to: string
  }

export type FeedNaming = {
  calendarName: string
  filters: FeedFilters
  /** Named in place of its dates, which move on while a calendar app keeps the name; null for dates as they are. */
  span: SpanName | null
  /** The last day that is whole, `2027-01-13`; null when nothing is left out. */
  until: string | null
  terms: Terms
  language: Language
}

/** `Turnout: Protest or Vigil/Ritual, San Francisco (until Friday, January 13, 2023)`. */
export function feedName({
  calendarName,
  filters,
  span,
  until,
  terms,
  language,
}: FeedNaming): string {
  const { feeds: say, quickChoices } = wordsOf(language)
  const names = (kind: TermKind) =>
    say.either(filters[kind].filter(Boolean).map(slug => termName(terms, kind, slug, language)))
  const date = (day: string) => dateWords(`${day}T00:00`, language)
  const parts = [
    names('type'),
    names('topic'),
    names('region'),
    ...chosenLabels(filters, language),
    isolated(filters.organizer),
    filters.q && say.words(isolated(filters.q)),
    ...(span
      ? [quickChoices.when[span]]
      : [filters.from && say.from(date(filters.from)), filters.to && say.until(date(filters.to))]),
  ].filter(Boolean)
  const name = parts.length > 0 ? `${calendarName}: ${parts.join(', ')}` : calendarName
  return until ? `${name} (${say.until(date(until))})` : name
}
