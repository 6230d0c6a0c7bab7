// Reads the filters of an address (`?region=…&topic=…`), the same for lists and feeds.

import type { Filters } from '../../templates/parts/filters-form.tsx'
import { type ChoiceFilter, chosenIn, valuesOf } from '../domain/event/choice-filters.ts'
import { namedSpan, type SpanName, spanNames } from '../domain/event/day-sections.ts'
import { findTerm, type TermKind, type Terms, withBelow } from '../domain/event/terms.ts'
import { isDate } from '../domain/event/wall-time.ts'
import { foldName } from '../domain/fold-name.ts'
import type { Language } from '../domain/language.ts'
import { askedWords, isWordless } from '../domain/search/asked-words.ts'
import { mostValues } from '../domain/text-limits.ts'
import type { App } from '../ports.ts'
import { isCommon } from '../store/event-index.ts'
import type { EventFilter } from '../store/event-lists.ts'
import { wasOrganizer } from '../store/removals.ts'
import { type FilterPhrases, filterPhrases } from './filter-phrases.ts'
import { type FoundOrganizer, findOrganizerNamed, noSuchOrganizer } from './organizer-filter.ts'
import { dayOf } from './window.ts'

type Wording = {
  terms: Terms
  language: Language
  /** Refusals name the terms, and no parameter. */
  forPeople?: boolean
}

export type ReadFilter = { filter: EventFilter; filters: Filters }

/** `organizer`: present when the filter names one, with what a page or feed says of it. */
export type ListFilter = ReadFilter & { organizer?: FoundOrganizer }

/** The filter of a page, which is an empty list for an organizer that no event names. */
export async function readListFilter(
  app: App,
  query: URLSearchParams,
  wording: Wording,
): Promise<ListFilter | { unknown: string }> {
  const spanned = withNamedSpan(app, query, wording.language)
  if ('unknown' in spanned) return spanned
  const read = readFilter(spanned.query, wording)
  if ('unknown' in read) return read
  read.filter.common = await isCommon(app.db, read.filter.words)
  const { organizer: name, by } = read.filters
  if (!name) return read
  return { ...read, organizer: await findOrganizerNamed(app, { name, by }, wording.language) }
}

/**
 * The filter of a feed or of the API. An organizer that no event names, and a search without words, are
 * refused there, because an empty feed looks like an empty calendar. A digest may wait for the first event of its organizer.
 */
export async function readFeedFilter(
  app: App,
  query: URLSearchParams,
  { terms, language }: Wording,
): Promise<ListFilter | { unknown: string }> {
  const read = await readListFilter(app, query, { terms, language })
  if ('unknown' in read) return read
  const wordless = wordlessSearch(read, language)
  if (wordless) return wordless
  if (!read.organizer || read.organizer.asked) return read
  // a removed event's feed empties, and the copies of it with it
  if (await wasOrganizer(app.db, await app.vault.addressKey(foldName(read.filters.organizer))))
    return read
  return { unknown: noSuchOrganizer(read.filters, read.organizer, language) }
}

/** The refusal of a search without a letter or digit, of which a page shows an empty list. */
export const wordlessSearch = (
  { filter, filters }: ReadFilter,
  language: Language,
): { unknown: string } | null =>
  isWordless(filter.words) ? { unknown: filterPhrases(language).noWords(filters.q) } : null

/** @returns the filter, and the same as typed; or a sentence that says which values there are. */
export function readFilter(
  query: URLSearchParams,
  { terms, language, forPeople }: Wording,
): ReadFilter | { unknown: string } {
  const say = filterPhrases(language)
  const slugs: Record<TermKind, string[]> = { region: [], type: [], topic: [] }
  const typed: Record<TermKind, string[]> = { region: [], type: [], topic: [] }
  for (const kind of ['region', 'type', 'topic'] as const) {
    typed[kind] = [...new Set(query.getAll(kind))]
    if (typed[kind].length > mostValues) return { unknown: say.tooMany(kind) }
    for (const written of typed[kind].filter(Boolean)) {
      const term = findTerm(terms, kind, written)
      if (!term && forPeople) {
        const names = terms[kind].map(one => one.name[language])
        return { unknown: say.notATerm(kind, written, names) }
      }
      const known = terms[kind].map(one => one.slug)
      if (!term) return { unknown: say.unknown(kind, written, known) }
      slugs[kind].push(...withBelow(terms[kind], term.slug))
    }
  }
  const choices = chosenIn(query)
  for (const [name, chosen] of Object.entries(choices)) {
    const known = valuesOf(name as ChoiceFilter)
    const unknown = chosen.find(value => !known.some(one => one === value))
    if (unknown !== undefined) return { unknown: say.unknown(name, unknown, known) }
  }
  const from = readDate(query, 'from', { say, forPeople })
  const to = readDate(query, 'to', { say, forPeople })
  if ('unknown' in from) return from
  if ('unknown' in to) return to
  const organizer = query.get('organizer') ?? ''
  const by = organizer ? (query.get('by') ?? '') : ''
  const q = query.get('q') ?? ''
  return {
    filter: {
      ...slugs,
      ...(Object.keys(choices).length > 0 && { choices }),
      words: askedWords(q, terms),
      organizer: organizer ? [organizer] : [],
      by,
      from: from.date,
      to: to.date,
    },
    filters: {
      ...typed,
      ...choices,
      q,
      organizer,
      by,
      from: query.get('from') ?? '',
      to: query.get('to') ?? '',
    },
  }
}

/** The span that an address asks for by name. */
export const spanOf = (query: URLSearchParams): SpanName | null =>
  spanNames.find(one => one === query.get('when')) ?? null

/** `when=weekend` as the `from` and `to` of today, in the calendar's zone. Dates beside it are not read. */
function withNamedSpan(
  { clock, config }: App,
  query: URLSearchParams,
  language: Language,
): { query: URLSearchParams } | { unknown: string } {
  const when = query.get('when')
  if (!when) return { query }
  const name = spanOf(query)
  if (!name) return { unknown: filterPhrases(language).unknown('when', when, spanNames) }
  const { from, to } = namedSpan(name, dayOf(clock.now(), config.calendarZone).date)
  const dated = new URLSearchParams(query)
  dated.set('from', from)
  dated.set('to', to)
  return { query: dated }
}

type ReadDate = { date: string | null } | { unknown: string }

function readDate(
  query: URLSearchParams,
  name: 'from' | 'to',
  { say, forPeople }: { say: FilterPhrases; forPeople: boolean | undefined },
): ReadDate {
  const written = query.get(name)
  if (!written) return { date: null }
  if (isDate(written)) return { date: written }
  return { unknown: forPeople ? say.notADay(written) : say.notADate(name, written) }
}
