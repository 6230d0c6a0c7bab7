// Reads and writes the column revisions.translations: a revision in other languages, as it was rendered.

import { type RawBuilder, sql } from 'kysely'
import type { DescriptionHtml } from '../domain/description-html.ts'
import type { Language } from '../domain/language.ts'
import type { Db, Write } from '../ports.ts'

/** `vevent` and `description` are null where they are those of the revision itself. */
export type RenderedTranslation = { vevent: string | null; description: DescriptionHtml | null }

export type RenderedTranslations = ReadonlyMap<Language, RenderedTranslation>

/** As the column keeps it; null for none. */
export function translationsJson(translations: RenderedTranslations): string | null {
  return translations.size > 0 ? JSON.stringify(Object.fromEntries(translations)) : null
}

/** A part of the column in one language: `vevent`, `description.html`; NULL in SQL where there is none. */
export const translated = (
  language: Language,
  part: 'vevent' | 'description.html',
): RawBuilder<string | null> =>
  sql<string | null>`revisions.translations ->> ${`$.${language}.${part}`}`

/** The description in a language, as it was rendered; null where it is the revision's own. */
export function translatedDescription(
  json: string | null,
  language: Language,
): DescriptionHtml | null {
  const all = JSON.parse(json ?? '{}') as Partial<Record<Language, RenderedTranslation>>
  return all[language]?.description ?? null
}

/** Puts a VEVENT in a language in the place of the one that stands there. */
export function replaceTranslatedVevent(
  db: Db,
  { eventId, number }: { eventId: string; number: number },
  [language, vevent]: readonly [Language, string],
): Write {
  return db.query
    .updateTable('revisions')
    .set({ translations: sql`json_set(translations, ${`$.${language}.vevent`}, ${vevent})` })
    .where('event_id', '=', eventId)
    .where('number', '=', number)
    .where('translations', 'is not', null)
}
