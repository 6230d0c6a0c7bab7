// Links the quick choices of a list, a day, a week and a month, each keeping the other filters of the address.

import type { QuickChoice, QuickChoices } from '../../templates/parts/quick-choices.tsx'
import { gridViews } from '../domain/calendar-grid.ts'
import { type SpanName, spanNames } from '../domain/event/day-sections.ts'
import type { Term, TermKind, Terms } from '../domain/event/terms.ts'
import { type Language, wordsOf } from '../domain/language.ts'
import type { PageFilter } from '../domain/list-address.ts'
import type { FilterCounts } from '../store/filter-counts.ts'
import { dateNames, linkWithin, type View } from './view-links.ts'

/** Kinds of events that are offered with one tap, those with the most events first. */
const mostKinds = 6

type Asked = {
  query: URLSearchParams
  /** The filter that the page is of. */
  page: PageFilter | null
  view: View
  /** First date of a day, a week or a month; '' for today. */
  date: string
  terms: Terms
  counts: FilterCounts
  language: Language
}

export function quickChoices(asked: Asked): QuickChoices {
  const { query, page, view, date, terms, counts, language } = asked
  const { quickChoices: words, grid } = wordsOf(language)
  const link = linkWithin(query, page)
  const when = query.get('when') ?? ''
  const hasDates = ['from', 'to', 'past'].some(name => query.get(name))
  const spans: Record<SpanName, string> = words.when
  const choice = (kind: TermKind) => (term: Term) => {
    const chosen = query.getAll(kind)
    const isChosen = chosen.includes(term.slug)
    return {
      label: term.name[language],
      href: link({ [kind]: isChosen ? '' : term.slug }),
      isChosen,
      count: counts[kind].get(term.slug) ?? 0,
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
        href: link({}, dateNames),
        isChosen: view === 'list' && !when && !hasDates,
      },
      ...spanNames
        // the month is offered as a view
        .filter(name => name !== 'month' || when === name)
        .map(name => ({
          label: spans[name],
          href: link({ when: name }, dateNames),
          isChosen: when === name,
        })),
    ],
    views: gridViews
      // of a list, today is the day
      .filter(name => name !== 'day' || view !== 'list')
      .map(name => ({
        label: grid.views[name],
        href: link({ view: name, date }, dateNames),
        isChosen: view === name,
      })),
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
