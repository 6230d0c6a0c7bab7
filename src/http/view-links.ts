// Links the list, days, weeks and months of a calendar to each other, each keeping the filters of the address.

import type { ViewHeadProps } from '../../templates/parts/view-head.tsx'
import {
  type DateSpan,
  type GridView,
  gridViews,
  neighboursOf,
  spanOfView,
  type Weekday,
} from '../domain/calendar-grid.ts'
import { viewLabel, viewTitle } from '../domain/grid-words.ts'
import type { Language } from '../domain/language.ts'
import { listAddress, type PageFilter } from '../domain/list-address.ts'

export const views = ['list', ...gridViews] as const

export type View = (typeof views)[number]

/** Parameters that choose the dates of a page; each of them replaces the others. */
export const dateNames = ['when', 'from', 'to', 'past', 'view', 'date'] as const

/**
 * Links to the page of the same filters but those that are set or left out; always its first page.
 *
 * @param page the filter that the page is of.
 */
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

/**
 * The address with dates of one kind. A day, a week or a month goes by `date` alone; a list that has a `date`
 * and no other dates begins there.
 */
export function withDatesOfOneKind(query: URLSearchParams): URLSearchParams {
  const same = new URLSearchParams(query)
  const view = same.get('view') || 'list'
  if (view !== 'list') {
    for (const name of ['when', 'from', 'to', 'past']) same.delete(name)
    return same
  }
  const date = same.get('date')
  for (const name of ['view', 'date']) same.delete(name)
  const isDated = ['when', 'from', 'to'].some(name => same.get(name))
  if (date && !isDated) same.set('from', date)
  return same
}

type Dated = {
  query: URLSearchParams
  page: PageFilter | null
  view: GridView
  /** The day that is shown, or that the view holds. */
  date: string
  today: string
  firstWeekday: Weekday
}

/** Makes the links of a view: the one before and after, today, a day of it, the same dates as a list. */
export function viewLinks({ query, page, view, date, today, firstWeekday }: Dated) {
  const link = linkWithin(query, page)
  const span = spanOfView(view, date, firstWeekday)
  const { previous, next } = neighboursOf(view, date, firstWeekday)
  const holdsToday = ({ from, to }: DateSpan) => from <= today && today <= to
  const neighbour = (first: string | null) =>
    first === null
      ? null
      : {
          span: spanOfView(view, first, firstWeekday),
          href: at(view, holdsToday(spanOfView(view, first, firstWeekday)) ? today : first),
        }
  function at(other: GridView, day: string): string {
    return link({ view: other, date: day === today ? '' : day }, dateNames)
  }
  return {
    previous: neighbour(previous),
    next: neighbour(next),
    today: at(view, today),
    at,
    list: holdsToday(span) ? link({}, dateNames) : link(span, dateNames),
    clear: linkWithin(new URLSearchParams(), null)({ view, date: date === today ? '' : date }),
  }
}

type Headed = {
  view: GridView
  date: string
  today: string
  language: Language
  firstWeekday: Weekday
}

/** The head of a view, with the names of the ones before and after. */
export function viewHead(
  links: ReturnType<typeof viewLinks>,
  { view, date, today, language, firstWeekday }: Headed,
): ViewHeadProps {
  const named = (one: typeof links.previous) =>
    one === null ? null : { href: one.href, label: viewLabel(view, one.span, today, language) }
  return {
    title: viewTitle(view, spanOfView(view, date, firstWeekday), today, language),
    previous: named(links.previous),
    next: named(links.next),
    todayUrl: links.today,
    listUrl: links.list,
  }
}
