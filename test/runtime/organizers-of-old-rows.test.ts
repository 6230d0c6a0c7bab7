// A calendar from before organizers had identities: what its migration makes of posters and their names.

import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { identifyOrganizers } from '../../src/actions/identify-organizers.ts'
import { openDatabase } from '../../src/runtime/node/database.ts'
import { migrate } from '../../src/runtime/node/migrate.ts'
import { aWorld } from '../support/world.ts'

const migrations = fileURLToPath(new URL('../../db/migrations', import.meta.url))
const older = mkdtempSync(join(tmpdir(), 'turnout-migrations-'))
for (const name of readdirSync(migrations).filter(one => one < '0016'))
  copyFileSync(join(migrations, name), join(older, name))
afterAll(() => rmSync(older, { recursive: true }))

type Old = { id: string; names: string[]; at: string; address: string; confirmed: boolean }

function oldCalendar(events: readonly Old[]) {
  const db = openDatabase(':memory:')
  migrate(db.raw, older)
  const run = (sql: string, ...values: unknown[]) => db.raw.prepare(sql).run(...values)
  for (const { id, names, at, address, confirmed } of events) {
    run(
      `INSERT INTO events (id, publication, created_at, published_at, revision, revised_at, starts_at,
        ends_at, region, type, organizer) VALUES (?, 'published', ?, ?, ?, ?, ?, ?, '', '', ?)`,
      ...[id, at, at, names.length, at, at, at, names.at(-1)],
    )
    for (const [index, organizer] of names.entries())
      run(
        `INSERT INTO revisions (event_id, number, at, by, note, quiet, snapshot, starts_at, ends_at)
          VALUES (?, ?, ?, 'organizer', '', 0, ?, '', '')`,
        ...[id, index + 1, at, JSON.stringify({ organizer })],
      )
    run(
      `INSERT INTO organizers (id, event_id, name, address_sealed, address_key, token_hash, created_at)
        VALUES (?, ?, '', '', ?, ?, ?)`,
      ...[`o${id}`, id, address, `t${id}`, at],
    )
    if (confirmed)
      run(
        `INSERT INTO confirmations (id, purpose, event_id, organizer_id, token_hash, created_at,
          expires_at, confirmed_at) VALUES (?, 'publish', ?, ?, ?, ?, ?, ?)`,
        ...[`c${id}`, id, `o${id}`, `h${id}`, at, at, at],
      )
    run(
      `INSERT INTO watchers (id, event_id, address_sealed, address_key, language, token_hash, created_at)
        VALUES (?, ?, '', 'w', 'en', ?, ?)`,
      ...[`w${id}`, id, `w${id}`, at],
    )
    run(
      `INSERT INTO endorsements (id, event_id, watcher_id, organization, contact_name_sealed, website,
        statement, created_at, confirmed_at) VALUES (?, ?, ?, '', '', '', '', ?, ?)`,
      ...[`e${id}`, id, `w${id}`, at, confirmed ? at : null],
    )
  }
  migrate(db.raw, migrations)
  return db
}

test('the first who confirmed a name has it, by every name that was ever public; others are apart', async () => {
  const db = oldCalendar([
    { id: 'open', names: ['ACLU'], at: '2023-01-01', address: 'eve', confirmed: false },
    { id: 'late', names: ['ACLU'], at: '2023-01-03', address: 'mallory', confirmed: true },
    { id: 'first', names: ['aclu', 'Zoë'], at: '2023-01-02', address: 'olga', confirmed: true },
    { id: 'more', names: ['ZOË'], at: '2023-01-04', address: 'olga', confirmed: true },
  ])
  const world = await aWorld()
  await identifyOrganizers({ ...world.app, db })
  const identities = db.raw
    .prepare('SELECT name_key, address_key FROM organizer_identities ORDER BY seq')
    .all()
  expect(identities).toEqual([
    { name_key: 'aclu', address_key: '' },
    { name_key: 'aclu', address_key: 'olga' },
    { name_key: 'zoe', address_key: 'olga' },
    { name_key: 'aclu', address_key: 'mallory' },
  ])
  const events = db.raw
    .prepare(`SELECT events.id, name_key, address_key FROM events
      JOIN organizer_identities ON organizer_identities.id = organizer_identity ORDER BY events.id`)
    .all()
  expect(events).toEqual([
    { id: 'first', name_key: 'zoe', address_key: 'olga' },
    { id: 'late', name_key: 'aclu', address_key: 'mallory' },
    { id: 'more', name_key: 'zoe', address_key: 'olga' },
    { id: 'open', name_key: 'aclu', address_key: '' },
  ])
  expect(db.raw.pragma('foreign_key_check')).toEqual([])
  db.close()
})

test('an endorsement that was public stays shown', () => {
  const db = oldCalendar([
    { id: 'a', names: ['ACLU'], at: '2023-01-01', address: 'olga', confirmed: true },
    { id: 'b', names: ['ACLU'], at: '2023-01-01', address: 'olga', confirmed: false },
  ])
  const shown = db.raw.prepare('SELECT id, shown_at FROM endorsements ORDER BY id').all()
  expect(shown).toEqual([
    { id: 'ea', shown_at: '2023-01-01' },
    { id: 'eb', shown_at: null },
  ])
  db.close()
})
