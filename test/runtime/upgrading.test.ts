// What a migration does to a calendar that an older version left.

import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import SQLite from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { renderVevent } from '../../src/feeds/vevent.ts'
import { migrate } from '../../src/runtime/node/migrate.ts'
import { projectRoot } from '../../src/runtime/node/project-root.ts'
import { aRevision, veventInput } from '../feeds/rally.ts'

const migrations = join(projectRoot, 'db/migrations')
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'turnout-upgrading-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** A database as it was before a migration. */
function databaseBefore(name: string): SQLite.Database {
  for (const file of readdirSync(migrations))
    if (file < name) copyFileSync(join(migrations, file), join(folder, file))
  const db = new SQLite(':memory:')
  // events that these revisions are of do not matter here
  db.pragma('foreign_keys = OFF')
  migrate(db, folder)
  return db
}

test('a picture in a stored calendar file is fetched by nobody after the upgrade', () => {
  const db = databaseBefore('0017')
  const insert = db.prepare(
    `INSERT INTO revisions (event_id, number, at, by, note, quiet, snapshot, starts_at, ends_at, vevent)
     VALUES (?, 1, '', 'organizer', '', 0, ?, '', '', ?)`,
  )
  const stored = (id: string, description: string, html: string) => {
    const revision = aRevision({ description })
    const vevent = renderVevent({ ...veventInput(revision), descriptionHtml: html })
    insert.run(id, JSON.stringify(revision.snapshot), vevent)
    return vevent
  }
  stored('tracked', '![](http://tracker.example/p.gif)', '<img src="http://tracker.example/p.gif">')
  const plain = stored('plain', 'Bring water!', '<p>Bring water!</p>')
  migrate(db, migrations)
  const rows = db.prepare('SELECT event_id, vevent FROM revisions').all() as {
    event_id: string
    vevent: string
  }[]
  const now = Object.fromEntries(rows.map(row => [row.event_id, row.vevent]))
  expect(now.plain).toBe(plain)
  expect(now.tracked).not.toContain('X-ALT-DESC')
  expect(now.tracked).toMatch(/^URL:[^\n]*r4lly\r\nEND:VEVENT\r\n$/m)
  expect(now.tracked?.startsWith('BEGIN:VEVENT\r\n')).toBe(true)
})
