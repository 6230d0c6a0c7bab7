// Reads which page of one filter an address means (`/regions/east-bay`), and says what such a page is headed with.

import type { OwnHeading } from '../../templates/parts/own-heading.tsx'
import { isolated } from '../domain/direction.ts'
import { findTerm, type Term, type Terms, termsAbove } from '../domain/event/terms.ts'
import { type Language, wordsOf } from '../domain/language.ts'
import { canonicalAddress, listAddress, type PageFilter, pagePath } from '../domain/list-address.ts'
import type { App, Db } from '../ports.ts'
import { identitiesNamed } from '../store/organizer-identities.ts'
import { filterPhrases } from './filter-phrases.ts'
import type { FoundOrganizer } from './organizer-filter.ts'
import { linkWithin } from './view-links.ts'

type Asked = {
  page: PageFilter | null
  /** With the page's own filter. */
  query: URLSearchParams
  terms: Terms
  language: Language
}

/** `address`: where the page that is meant has its own, '' where it is asked for there. */
type Meant = { address: string } | { unknown: string }

/** Finds a term by its names too, and an organizer by any spelling of the name. */
export async function meantPage({ db }: App, asked: Asked): Promise<Meant> {
  const { page, query, terms, language } = asked
  if (!page) return { address: '' }
  const written = query.get(page) ?? ''
  if (page === 'organizer') {
    const name = await nameOf(db, written)
    return movedTo(asked, name ?? written)
  }
  const term = findTerm(terms, page, written)
  if (term) return movedTo(asked, term.slug)
  const names = terms[page].map(one => one.name[language])
  return { unknown: filterPhrases(language).notATerm(page, written, names) }
}

function movedTo({ page, query }: Asked, value: string): Meant {
  if (!page || query.get(page) === value) return { address: '' }
  const meant = new URLSearchParams(query)
  meant.set(page, value)
  return { address: listAddress(meant, page) }
}

/** Punctuation that a sentence puts behind an address; so much of it is tried without. */
const behind = /[.,;:!?)\]}>'"»”’]$/
const mostBehind = 3

/** An organizer's name as its first event wrote it; null for a name that no organizer has. */
async function nameOf(db: Db, written: string, tries = mostBehind): Promise<string | null> {
  const [first] = await identitiesNamed(db, { name: written, by: '' })
  if (first) return first.name
  return tries > 0 && behind.test(written) ? nameOf(db, written.slice(0, -1), tries - 1) : null
}

type Headed = Asked & { page: PageFilter; organizer: FoundOrganizer | undefined }

/** The heading of a page of one filter, the regions around it, and the way to it for search engines. */
export function ownHeading({ config }: App, asked: Headed): OwnHeading {
  const { page, query, terms, organizer, language } = asked
  const { heading, description } = wordsOf(language).places
  const value = query.get(page) ?? ''
  const kind = page === 'organizer' ? null : page
  const term = kind && findTerm(terms, kind, value)
  const name = term?.name[language] ?? organizer?.asked?.label ?? value
  const title = heading[page](isolated(name))
  const link = linkWithin(query, page)
  const linked = (one: Term) => ({ label: one.name[language], href: link({ [page]: one.slug }) })
  const above = kind && term ? termsAbove(terms[kind], term.slug) : []
  const termsOf = (slugs: readonly string[]) =>
    kind ? slugs.flatMap(slug => terms[kind].filter(one => one.slug === slug)) : []
  const steps = [
    { name: config.calendarName, path: '/' },
    ...termsOf(above).map(one => ({ name: one.name[language], path: pagePath(page, one.slug) })),
    { name, path: canonicalAddress(new URLSearchParams({ [page]: value })) },
  ]
  return {
    page,
    title,
    description: description(title),
    partOf: termsOf(above).map(linked),
    parts: kind && term ? terms[kind].filter(one => one.parent === term.slug).map(linked) : [],
    isEmpty: page === 'organizer' && !organizer?.asked,
    data: breadcrumbs(steps.map(one => ({ ...one, url: `${config.baseUrl}${one.path}` }))),
  }
}

/** schema.org/BreadcrumbList */
const breadcrumbs = (steps: readonly { name: string; url: string }[]): object => ({
  '@context': 'https://schema.org',
  '@type': 'BreadcrumbList',
  itemListElement: steps.map(({ name, url }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name,
    item: url,
  })),
})
