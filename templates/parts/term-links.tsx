// Links the names of regions, topics and kinds of events to their pages.

import { isolated } from '../../src/domain/direction.ts'
import { fieldValue } from '../../src/domain/event/field-names.ts'
import type { FieldName } from '../../src/domain/event/fields.ts'
import { type TermKind, type Terms, termName } from '../../src/domain/event/terms.ts'
import { termPath } from '../../src/domain/list-address.ts'
import { useLanguage } from '../page-context.ts'

type TermLinksProps = { kind: TermKind; slugs: readonly string[]; terms: Terms }

/** A term that the host has dropped has no page, and is named alone. */
export function TermLinks({ kind, slugs, terms }: TermLinksProps) {
  const language = useLanguage()
  const isKnown = (slug: string) => terms[kind].some(term => term.slug === slug)
  return (
    <>
      {slugs.map((slug, index) => (
        <>
          {index > 0 && ', '}
          {isKnown(slug) ? (
            <a href={termPath(kind, slug)}>{isolated(termName(terms, kind, slug, language))}</a>
          ) : (
            isolated(slug)
          )}
        </>
      ))}
    </>
  )
}

/** The kind of the terms that a field holds; undefined for another field. */
export function termKindOf(name: FieldName): TermKind | undefined {
  const value = fieldValue(name)
  return value.kind === 'term' || value.kind === 'terms' ? value.of : undefined
}
