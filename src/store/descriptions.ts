// Reads and writes the rendered descriptions of table revisions: what pages and feeds show, and what is
// still to be rendered.

import { sql } from 'kysely'
import type { Contradiction } from '../domain/contradiction/contradiction.ts'
import {
  type DescriptionHtml,
  type Place,
  unrenderedDescription,
} from '../domain/description-html.ts'
import type { Revision } from '../domain/event/event.ts'
import type { Language } from '../domain/language.ts'
import type { Db, Write } from '../ports.ts'
import { asColumns } from './revisions.ts'
import { translated, translatedDescription } from './translations.ts'

/**
 * As it was rendered, in a language where there is a translation; its plain text for a revision that is not rendered
 * yet.
 */
export async function findDescription(
  db: Db,
  eventId: string,
  { number, snapshot }: Revision,
  language?: Language,
): Promise<DescriptionHtml> {
  const row = await db.query
    .selectFrom('revisions')
    .select(['description_html', 'description_plain', 'description_places', 'translations'])
    .where('event_id', '=', eventId)
    .where('number', '=', number)
    .executeTakeFirst()
  const translation = language && translatedDescription(row?.translations ?? null, language)
  if (translation) return translation
  if (typeof row?.description_html !== 'string') return unrenderedDescription(snapshot.description)
  return {
    html: row.description_html,
    plain: row.description_plain === 1,
    places: JSON.parse(row.description_places) as Place[],
  }
}

/** The same of several events as they stand: HTML by event. */
export async function descriptionsOf(
  db: Db,
  events: readonly { id: string; revision: Revision }[],
  language: Language,
): Promise<Map<string, string>> {
  const asked = JSON.stringify(events.map(({ id, revision }) => [id, revision.number]))
  const { rows } = await sql<{ id: string; html: string | null }>`
    SELECT revisions.event_id AS id,
      coalesce(${translated(language, 'description.html')}, revisions.description_html) AS html FROM json_each(${asked}) AS asked
    JOIN revisions ON revisions.event_id = asked.value ->> 0 AND revisions.number = asked.value ->> 1
  `.execute(db.query)
  const stored = new Map(rows.map(({ id, html }) => [id, html]))
  return new Map(
    events.map(({ id, revision }) => [
      id,
      stored.get(id) ?? unrenderedDescription(revision.snapshot.description).html,
    ]),
  )
}

/** A revision that was written before descriptions were kept rendered. */
export type Unrendered = {
  eventId: string
  number: number
  /** Null when its snapshot cannot be read. */
  description: string | null
  /** Contradictions in the texts of an event as it stands. */
  findings: Contradiction[]
  /** True when it is public as it stands. */
  shown: boolean
}

export async function listUnrendered(db: Db, limit: number): Promise<Unrendered[]> {
  const rows = await db.query
    .selectFrom('revisions')
    .innerJoin('events', 'events.id', 'revisions.event_id')
    .leftJoin('contradictions', join =>
      join
        .onRef('contradictions.event_id', '=', 'revisions.event_id')
        .onRef('contradictions.revision', '=', 'revisions.number'),
    )
    .select(['revisions.event_id', 'revisions.number', 'contradictions.findings'])
    .select(
      sql<string | null>`CASE WHEN json_valid(snapshot) THEN snapshot ->> 'description' END`.as(
        'description',
      ),
    )
    .select(
      sql<number>`publication = 'published' AND events.revision = revisions.number`.as('shown'),
    )
    .where('description_html', 'is', null)
    .limit(limit)
    .execute()
  return rows.map(row => ({
    eventId: row.event_id,
    number: row.number,
    description: row.description,
    findings: JSON.parse(row.findings ?? '[]') as Contradiction[],
    shown: row.shown === 1,
  }))
}

/** Keeps the rendering of such a revision. */
export function keepRendered(
  db: Db,
  { eventId, number }: Pick<Unrendered, 'eventId' | 'number'>,
  description: DescriptionHtml,
): Write {
  return db.query
    .updateTable('revisions')
    .set(asColumns(description))
    .where('event_id', '=', eventId)
    .where('number', '=', number)
    .where('description_html', 'is', null)
}
