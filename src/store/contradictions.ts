// Tables contradictions and dismissals: what the texts of a revision still say against it.

import type { Contradiction } from '../domain/contradiction.ts'
import type { Instant, Revision } from '../domain/event.ts'
import { sentenceOf } from '../domain/mend-text.ts'
import type { Db, Write } from '../ports.ts'

/** Those of a revision that nobody has called right as it is, in the order of the text. */
export async function openContradictions(
  db: Db,
  eventId: string,
  { number, snapshot }: Revision,
): Promise<Contradiction[]> {
  const row = await db.query
    .selectFrom('contradictions')
    .select('findings')
    .where('event_id', '=', eventId)
    .where('revision', '=', number)
    .executeTakeFirst()
  if (!row) return []
  const dismissed = await dismissedSentences(db, eventId)
  const findings = JSON.parse(row.findings) as Contradiction[]
  return findings.filter(found => !dismissed.has(sentenceOf(snapshot, found)))
}

export async function dismissedSentences(db: Db, eventId: string): Promise<Set<string>> {
  const rows = await db.query
    .selectFrom('dismissals')
    .select('sentence')
    .where('event_id', '=', eventId)
    .execute()
  return new Set(rows.map(row => row.sentence))
}

export function insertContradictions(
  db: Db,
  eventId: string,
  revision: number,
  findings: readonly Contradiction[],
): Write {
  return db.query
    .insertInto('contradictions')
    .values({ event_id: eventId, revision, findings: JSON.stringify(findings) })
}

export function insertDismissal(db: Db, eventId: string, sentence: string, now: Instant): Write {
  return db.query
    .insertInto('dismissals')
    .values({ event_id: eventId, sentence, dismissed_at: now })
    .onConflict(conflict => conflict.doNothing())
}
