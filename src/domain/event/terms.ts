// Types, topics and regions: the host's data, given names in every language.

import type { Language } from '../language.ts'

export type TermKind = 'region' | 'type' | 'topic'

export type Term = {
  slug: string
  /** Slug of the region above; null at the top and for types and topics. */
  parent: string | null
  name: Record<Language, string>
}

/** Every term of the calendar, in the host's order. */
export type Terms = Record<TermKind, Term[]>

/** The name of a slug for people; the slug itself when the host has dropped the term. */
export function termName(terms: Terms, kind: TermKind, slug: string, language: Language): string {
  return terms[kind].find(term => term.slug === slug)?.name[language] ?? slug
}

/** The term that a person means by a slug or by a name in any language, whatever the case. */
export function findTerm(terms: Terms, kind: TermKind, written: string): Term | undefined {
  const wanted = written.trim().toLowerCase()
  return terms[kind].find(
    term =>
      term.slug === wanted || Object.values(term.name).some(name => name.toLowerCase() === wanted),
  )
}

/** A region means itself and every region below it. */
export function withBelow(terms: readonly Term[], slug: string): string[] {
  const below = terms.filter(term => term.parent === slug)
  return [slug, ...below.flatMap(term => withBelow(terms, term.slug))]
}

/** Slugs of the regions that a region is part of, the widest first. */
export function termsAbove(terms: readonly Term[], slug: string): string[] {
  const parent = terms.find(term => term.slug === slug)?.parent
  return parent ? [...termsAbove(terms, parent), parent] : []
}
