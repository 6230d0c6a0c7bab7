// Words a digest's period and filters, for its pages and its mails alike.

import type { DigestPeriod } from './digest.ts'
import { isolated } from './direction.ts'
import { chosenIn, chosenLabels } from './event/choice-filters.ts'
import { findTerm, type TermKind, type Terms, termName } from './event/terms.ts'
import { type Language, wordsOf } from './language.ts'

/** "Daily: San Francisco; Labor", or "Weekly: everything". @param query as in the list's address. */
export function digestWords(
  { period, query }: { period: DigestPeriod; query: string },
  wording: { language: Language; terms: Terms },
): string {
  const say = wordsOf(wording.language).digests
  return `${say[period]}: ${filterWords(query, wording) || say.everything}`
}

/** "San Francisco; Labor; “drums”"; '' when nothing narrows the list. */
export function filterWords(
  query: string,
  { language, terms }: { language: Language; terms: Terms },
): string {
  const asked = new URLSearchParams(query)
  const named = (kind: TermKind) =>
    asked
      .getAll(kind)
      .filter(Boolean)
      .map(written =>
        termName(terms, kind, findTerm(terms, kind, written)?.slug ?? written, language),
      )
      .join(', ')
  const words = asked.get('q')
  return [
    named('region'),
    named('type'),
    named('topic'),
    ...chosenLabels(chosenIn(asked), language),
    words && `“${isolated(words)}”`,
    isolated(asked.get('organizer') ?? ''),
  ]
    .filter(Boolean)
    .join('; ')
}
