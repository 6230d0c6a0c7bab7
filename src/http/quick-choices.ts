// Links the list's quick choices (when, where, which kind), each keeping the other filters of the address.

import type { QuickChoice, QuickChoices } from '../../templates/parts/quick-choices.tsx'
import { type SpanName, spanNames } from '../domain/event/day-sections.ts'
import type { Term, TermKind, Terms } from '../domain/event/terms.ts'
import { type Language, wordsOf } from '../domain/language.ts'
import { listAddress, type PageFilter } from '../domain/list-address.ts'
import type { FilterCounts } from '../store/filter-counts.ts'

/** Kinds of events that are offered with one tap, those with the most events first. */
const mostKinds = 6

type Asked = {
  query: URLSearchParams
  /** The filter that the page is of. */
  page: PageFilter | null
  terms: Terms
  counts: FilterCounts
  language: Language
}

export function quickChoices({ query, page, terms, counts, language }: Asked): QuickChoices {
  const words = wordsOf(language).quickChoices
  const link = linkWithin(query, page)
  const when = query.get('when') ?? ''
  const hasDates = ['from', 'to'].some(name => query.get(name))
  const spans: Record<SpanName, string> = words.when
  const choice = (kind: TermKind) => (term: Term) => {
    const chosen = query.getAll(kind)
    const isChosen = chosen.includes(term.slug)
    return {
      label: term.name[language],
      href: link({ [kind]: isChosen ? '' : term.slug }),
      isChosen,
      count: countWithBelow(term, terms[kind], counts[kind]),
    }
  }
  const offered = (one: QuickChoice) => one.isChosen || (one.count ?? 0) > 0
  // those that are chosen first, so that they are in view; then the smallest
  const chosen = query.getAll('region')
  const rank = ({ slug }: Term) =>
    chosen.includes(slug) ? 0 : terms.region.some(one => one.parent === slug) ? 2 : 1
  const regions = [...terms.region].sort((a, b) => rank(a) - rank(b))
  return {
    when: [
      {
        label: words.fromToday,
        href: link({}, ['when', 'from', 'to']),
        isChosen: !when && !hasDates,
      },
      ...spanNames.map(name => ({
        label: spans[name],
        href: link({ when: name }, ['from', 'to']),
        isChosen: when === name,
      })),
    ],
    where: [
      { label: words.everywhere, href: link({ region: '' }), isChosen: !query.get('region') },
      ...regions.map(choice('region')).filter(offered),
    ],
    kinds: terms.type
      .map(choice('type'))
      .filter(offered)
      .sort((a, b) => Number(b.isChosen) - Number(a.isChosen) || b.count - a.count)
      .slice(0, mostKinds),
  }
}

/** The page of the same filters but those that are set or left out; always its first page. */
export function linkWithin(query: URLSearchParams, page: PageFilter | null) {
  return (set: Record<string, string>, without: readonly string[] = []): string => {
    const same = new URLSearchParams(query)
    for (const name of ['after', 'ongoing', ...without]) same.delete(name)
    for (const [name, value] of Object.entries(set)) {
      same.delete(name)
      if (value) same.set(name, value)
    }
    return listAddress(same, page)
  }
}

function countWithBelow(
  term: Term,
  terms: readonly Term[],
  counts: ReadonlyMap<string, number>,
): number {
  const below = terms.filter(({ parent }) => parent === term.slug)
  return below.reduce(
    (sum, one) => sum + countWithBelow(one, terms, counts),
    counts.get(term.slug) ?? 0,
  )
}
