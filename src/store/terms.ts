// Holds the SQL of table terms: the host's types, topics and regions.

import type { Term, TermKind, Terms } from '../domain/event/terms.ts'
import { type Language, languages } from '../domain/language.ts'
import type { Db } from '../ports.ts'

export async function listTerms(db: Db): Promise<Terms> {
  const rows = await db.query
    .selectFrom('terms')
    .selectAll()
    .orderBy('kind')
    .orderBy('position')
    .execute()
  const of = (kind: TermKind): Term[] =>
    rows
      .filter(row => row.kind === kind)
      .map(row => ({
        slug: row.slug,
        parent: row.parent,
        name: namesOf({ en: row.name_en, es: row.name_es }),
      }))
  return { region: of('region'), type: of('type'), topic: of('topic') }
}

/** In every language: a term that has no name in one keeps its English name. */
function namesOf(named: { en: string } & Partial<Record<Language, string>>): Term['name'] {
  const names = languages.map(language => [language, named[language] ?? named.en])
  return Object.fromEntries(names) as Term['name']
}
