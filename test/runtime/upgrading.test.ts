// What a migration does to a calendar that an older version left.

import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import SQLite from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Snapshot } from '../../src/domain/event/event.ts'
import { endedAt, lastDate } from '../../src/domain/event/when.ts'
import { renderVevent } from '../../src/feeds/vevent.ts'
import { migrate } from '../../src/runtime/node/migrate.ts'
import { projectRoot } from '../../src/runtime/node/project-root.ts'
import { veventInput } from '../feeds/rally.ts'
import { aRevision } from '../support/an-event.ts'

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

/** Events with their newest revisions as an older version stored them. */
function insertEvents(db: SQLite.Database, snapshots: Record<string, Partial<Snapshot>>): void {
  for (const [id, set] of Object.entries(snapshots)) {
    const { snapshot, startsAt, endsAt } = aRevision(set)
    db.prepare(
      `INSERT INTO events (id, publication, created_at, published_at, revision, revised_at, starts_at,
        ends_at, region, type, organizer) VALUES (?, 'published', '', '', 1, '', ?, ?, '', '', '')`,
    ).run(id, startsAt, endsAt)
    db.prepare(
      `INSERT INTO revisions (event_id, number, at, by, note, quiet, snapshot, starts_at, ends_at)
       VALUES (?, 1, '', 'organizer', '', 0, ?, ?, ?)`,
    ).run(id, JSON.stringify(snapshot), startsAt, endsAt)
  }
}

test('an older calendar’s events get the days that the program would give them', () => {
  const db = databaseBefore('0022')
  const snapshots: Record<string, Partial<Snapshot>> = {
    hours: {},
    midnight: { startsLocal: '2027-03-13T20:00', endsLocal: '2027-03-14T00:00' },
    night: { startsLocal: '2027-03-13T20:00', endsLocal: '2027-03-14T01:00' },
    open: { startsLocal: '2027-03-12T11:00', endsLocal: null },
    late: { startsLocal: '2027-03-12T23:00', endsLocal: null },
    day: { startsLocal: '2027-03-13T00:00', endsLocal: null, allDay: true },
    days: { startsLocal: '2027-03-13T00:00', endsLocal: '2027-03-15T00:00', allDay: true },
    london: { startsLocal: '2027-03-21T00:00', endsLocal: null, zone: 'Europe/London' },
    tokyo: { startsLocal: '2027-03-21T07:00', endsLocal: null, zone: 'Asia/Tokyo' },
  }
  insertEvents(db, snapshots)
  migrate(db, migrations)
  const days = db.prepare('SELECT starts_local, ends_on, over_at FROM events WHERE id = ?')
  for (const [id, set] of Object.entries(snapshots)) {
    const revision = aRevision(set)
    const { snapshot } = revision
    expect(days.get(id), id).toEqual({
      starts_local: snapshot.startsLocal,
      ends_on: lastDate(snapshot),
      over_at: endedAt(revision),
    })
  }
})

test('an older calendar’s events get a row of their date each', () => {
  const db = databaseBefore('0027')
  insertEvents(db, { first: {}, second: { startsLocal: '2027-03-13T20:00', endsLocal: null } })
  db.exec("UPDATE events SET publication = 'removed' WHERE id = 'first'")
  db.exec("UPDATE events SET publication = 'hidden', starts_local = 'own' WHERE id = 'second'")
  migrate(db, migrations)
  expect(db.prepare('SELECT * FROM occurrences').all()).toEqual([
    expect.objectContaining({ event_id: 'second', key: '', publication: 'hidden', revision: 1 }),
  ])
  expect(db.prepare('SELECT starts_local FROM occurrences').pluck().get()).toBe('own')
})

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
