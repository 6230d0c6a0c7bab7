// Dumps every row of every table as text: to see that nothing changed, or that nothing private is in
// clear.

import { sql } from 'kysely'
import type { Db } from '../../src/ports.ts'

/** One line of JSON for each row, grouped by table. */
export async function everythingStored(db: Db): Promise<Record<string, string[]>> {
  const tables = await sql<{ name: string }>`
    SELECT name FROM sqlite_master WHERE type = 'table'
    AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '_cf_%' AND name <> 'd1_migrations'
    AND name NOT LIKE 'event_search_%' AND name NOT LIKE 'title_search_%' ORDER BY name`.execute(
    db.query,
  )
  const stored: Record<string, string[]> = {}
  for (const { name } of tables.rows) {
    const { rows } = await sql`SELECT * FROM ${sql.table(name)}`.execute(db.query)
    stored[name] = rows.map(row => JSON.stringify(row)).sort()
  }
  return stored
}
