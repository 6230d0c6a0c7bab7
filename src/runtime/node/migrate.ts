// Applies db/migrations to SQLite, kept in the same bookkeeping table as wrangler keeps for D1.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type SQLite from 'better-sqlite3'

/** Milliseconds that it waits for another process's write: nothing is served yet meanwhile. */
const busyTimeout = 5000

/** Applies what is missing, in order, each file whole or not at all. Returns the names applied. */
export function migrate(raw: SQLite.Database, directory: string): string[] {
  const usual = raw.pragma('busy_timeout', { simple: true })
  raw.pragma(`busy_timeout = ${busyTimeout}`)
  try {
    return migrateAll(raw, directory)
  } finally {
    raw.pragma(`busy_timeout = ${usual}`)
  }
}

function migrateAll(raw: SQLite.Database, directory: string): string[] {
  raw.exec(`CREATE TABLE IF NOT EXISTS d1_migrations (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT UNIQUE,
    applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL
  )`)
  const { missing } = migrationsOf(raw, directory)
  for (const name of missing) {
    raw
      .transaction(() => {
        raw.exec(readFileSync(join(directory, name), 'utf8'))
        raw.prepare('INSERT INTO d1_migrations (name) VALUES (?)').run(name)
      })
      .immediate()
  }
  return missing
}

type Migrations = {
  applied: string[]
  /** Those that the next start applies, in order. */
  missing: string[]
  /** Applied ones that this version does not have. */
  unknown: string[]
}

/** Compares a database with a folder of migrations; all are missing in one that has no table of them. */
export function migrationsOf(raw: SQLite.Database, directory: string): Migrations {
  const known = readdirSync(directory)
    .filter(name => name.endsWith('.sql'))
    .sort()
  const isThere = raw.prepare("SELECT 1 FROM sqlite_master WHERE name = 'd1_migrations'").get()
  const applied = isThere
    ? raw.prepare<[], string>('SELECT name FROM d1_migrations').pluck().all()
    : []
  return {
    applied,
    missing: known.filter(name => !applied.includes(name)),
    unknown: applied.filter(name => !known.includes(name)),
  }
}
