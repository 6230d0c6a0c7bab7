// Looks whether a database is whole: its pages, its references, its events against their revisions, its
// key. Reads only, beside a server too.

import { join } from 'node:path'
import SQLite from 'better-sqlite3'
import { choiceFilters } from '../../domain/event/choice-filters.ts'
import { openVault } from '../../store/vault.ts'
import { brokenChains, orphans } from './inspect-revisions.ts'
import { indexOrphans, wronglyIndexed } from './inspect-search.ts'
import { migrationsOf } from './migrate.ts'
import { projectRoot } from './project-root.ts'

export type Finding = {
  about:
    | 'integrity'
    | 'foreign-keys'
    | 'orphans'
    | 'revisions'
    | 'vevents'
    | 'events'
    | 'search'
    | 'key'
    | 'migrations'
  /** One line, with ids and codes, and nothing private. */
  says: string
}

export type Inspection = {
  findings: Finding[]
  events: number
  revisions: number
  /** Migrations that the next start applies. */
  pending: string[]
}

/** Findings of a kind that are named one by one. */
const namedAtMost = 20

/** @param key null: not known, so that it is not tried. Throws when the file cannot be opened. */
export async function inspectDatabase(path: string, key: string | null): Promise<Inspection> {
  const db = new SQLite(path, { readonly: true, fileMustExist: true })
  try {
    const integrity = brokenPages(db)
    // nothing read from broken pages can be relied on
    if (integrity.length > 0) return { findings: integrity, events: 0, revisions: 0, pending: [] }
    const { unknown, pending } = versionsOf(db)
    const findings = [
      ...unknown,
      ...danglingReferences(db),
      // the columns of another version may be others
      ...(unknown.length + pending.length === 0
        ? [
            ...named(brokenChains(db), 'revisions'),
            ...named(orphans(db), 'orphans'),
            ...strayEvents(db),
            ...strayWords(db),
          ]
        : []),
      ...(key === null ? [] : await foreignSeals(db, key)),
    ]
    return { findings, events: count(db, 'events'), revisions: count(db, 'revisions'), pending }
  } finally {
    db.close()
  }
}

function brokenPages(db: SQLite.Database): Finding[] {
  try {
    const lines = db.pragma(`integrity_check(${namedAtMost})`) as { integrity_check: string }[]
    return lines
      .map(line => line.integrity_check)
      .filter(line => line !== 'ok')
      .map(says => ({ about: 'integrity', says }))
  } catch (error) {
    if (!(error instanceof SQLite.SqliteError)) throw error
    return [{ about: 'integrity', says: `${error.code}: ${error.message}` }]
  }
}

function versionsOf(db: SQLite.Database): { unknown: Finding[]; pending: string[] } {
  const isThere = db.prepare("SELECT 1 FROM sqlite_master WHERE name = 'd1_migrations'").get()
  if (!isThere) {
    const says = 'this is no database of Turnout: it has no table d1_migrations'
    return { unknown: [{ about: 'migrations', says }], pending: [] }
  }
  const { unknown, missing } = migrationsOf(db, join(projectRoot, 'db/migrations'))
  return {
    unknown: unknown.map(name => ({
      about: 'migrations',
      says: `${name} was applied by a newer Turnout than this one`,
    })),
    pending: missing,
  }
}

function danglingReferences(db: SQLite.Database): Finding[] {
  const rows = db.pragma('foreign_key_check') as { table: string; rowid: number; parent: string }[]
  return named(
    rows.map(
      ({ table, rowid, parent }) => `row ${rowid} of ${table} refers to nothing in ${parent}`,
    ),
    'foreign-keys',
  )
}

/** An event and its lists say what its newest revision says, and so do its dates. */
function strayEvents(db: SQLite.Database): Finding[] {
  const idsOf = (query: string) => db.prepare<[], string>(query).pluck().all()
  return named(
    [
      ...idsOf(strays).map(id => `event ${id} is not what its newest revision says`),
      ...idsOf(strayDates).map(id => `event ${id} has other rows of dates than its own`),
    ],
    'events',
  )
}

/** An event that does not repeat has one row of its own date; one that repeats, of each; a removed one, none. */
const strayDates = `SELECT e.id FROM events AS e
  LEFT JOIN occurrences AS o ON o.event_id = e.id AND o.key = ''
  WHERE CASE
    WHEN e.publication = 'removed' THEN EXISTS (SELECT 1 FROM occurrences WHERE event_id = e.id)
    WHEN e.horizon IS NULL THEN
      (o.publication, o.region, o.type, o.starts_at, o.ends_at, o.starts_local, o.ends_on, o.over_at, o.revision) IS NOT
        (e.publication, e.region, e.type, e.starts_at, e.ends_at, e.starts_local, e.ends_on, e.over_at, e.revision)
      OR EXISTS (SELECT 1 FROM occurrences WHERE event_id = e.id AND key <> '')
    ELSE o.key IS NOT NULL
      OR e.publication IS NOT (SELECT max(publication) FROM occurrences WHERE event_id = e.id)
      OR e.publication IS NOT (SELECT min(publication) FROM occurrences WHERE event_id = e.id)
  END ORDER BY e.id`

const strays = `SELECT e.id FROM events AS e
  LEFT JOIN revisions AS r ON r.event_id = e.id
    AND r.number = (SELECT max(number) FROM revisions WHERE event_id = e.id)
  WHERE e.publication <> 'removed' AND (
    (e.revision, e.revised_at, e.starts_at, e.ends_at, e.starts_local, e.type, e.organizer) IS NOT
    (r.number, r.at, r.starts_at, r.ends_at, r.snapshot ->> 'startsLocal',
      r.snapshot ->> 'type', r.snapshot ->> 'organizer')
    OR e.region IS NOT
      (SELECT coalesce(group_concat(value, ' ' ORDER BY key), '') FROM json_each(r.snapshot, '$.region'))
    OR (SELECT group_concat(topic, ' ' ORDER BY topic) FROM event_topics WHERE event_id = e.id) IS NOT
      (SELECT group_concat(value, ' ' ORDER BY value) FROM (
        SELECT value FROM json_each(r.snapshot, '$.topics')
        UNION ALL SELECT key || '=' || value FROM json_each(r.snapshot)
        WHERE key IN (${choiceFilters.map(name => `'${name}'`).join(', ')}) AND value <> ''))
  ) ORDER BY e.id`

/** An event is found by the words of its newest revision and by no others; what was removed, by none. */
const strayWords = (db: SQLite.Database): Finding[] =>
  named(
    [
      ...wronglyIndexed(db).map(id => `event ${id} is found by other words than its own`),
      ...indexOrphans(db).map(one => `${one.table} has row ${one.rowid}, which is no event`),
    ],
    'search',
  )

/** The first and the last seal of each kind are opened: a key of another database opens none. */
async function foreignSeals(db: SQLite.Database, key: string): Promise<Finding[]> {
  const vault = await openVault(key)
  const columns = db
    .prepare<[], { name: string; sealed: string }>(
      `SELECT m.name, c.name AS sealed FROM sqlite_master AS m JOIN pragma_table_info(m.name) AS c
        WHERE m.type = 'table' AND c.name LIKE '%!_sealed' ESCAPE '!'`,
    )
    .all()
  const findings: Finding[] = []
  for (const { name, sealed } of columns) {
    const from = `FROM "${name}" WHERE "${sealed}" <> ''`
    const read = db.prepare<[number], string>(`SELECT "${sealed}" ${from} LIMIT 1 OFFSET ?`).pluck()
    const rows = Number(db.prepare(`SELECT count(*) ${from}`).pluck().get())
    const ends = [read.get(0), read.get(Math.max(0, rows - 1))].filter(one => one !== undefined)
    const opened = await Promise.all(ends.map(one => vault.unseal(one).catch(() => undefined)))
    if (opened.includes(undefined))
      findings.push({ about: 'key', says: `the key does not open ${sealed} of ${name}` })
  }
  return findings
}

export function named(lines: string[], about: Finding['about']): Finding[] {
  const shown = lines.slice(0, namedAtMost).map(says => ({ about, says }))
  const more = lines.length - shown.length
  return more > 0 ? [...shown, { about, says: `and ${more} more` }] : shown
}

const count = (db: SQLite.Database, table: string): number => {
  const isThere = db.prepare('SELECT 1 FROM sqlite_master WHERE name = ?').get(table)
  return isThere ? Number(db.prepare(`SELECT count(*) FROM "${table}"`).pluck().get()) : 0
}
