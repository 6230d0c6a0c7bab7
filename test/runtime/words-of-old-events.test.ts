// A calendar from before the program cut texts into words: its searches find what they found, from the first moment
// on, and what they could not find once all is indexed anew.

import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { tendSearch } from '../../src/actions/tend-search.ts'
import { openDatabase } from '../../src/runtime/node/database.ts'
import { inspectDatabase } from '../../src/runtime/node/inspect-database.ts'
import { migrate } from '../../src/runtime/node/migrate.ts'
import { projectRoot } from '../../src/runtime/node/project-root.ts'
import { aRevision } from '../support/an-event.ts'
import { aWorld } from '../support/world.ts'

const migrations = join(projectRoot, 'db/migrations')
const older = mkdtempSync(join(tmpdir(), 'turnout-migrations-'))
for (const name of readdirSync(migrations).filter(one => one < '0028'))
  copyFileSync(join(migrations, name), join(older, name))
afterAll(() => rmSync(older, { recursive: true }))

test('older events are found as before at once, and by all of their words soon', async () => {
  const file = join(older, 'turnout.db')
  const db = openDatabase(file)
  migrate(db.raw, older)
  const { snapshot, startsAt, endsAt } = aRevision({ title: '反戦集会 Reunión', type: 'protest' })
  const insert = (table: string, row: Record<string, unknown>) =>
    db.raw
      .prepare(
        `INSERT INTO ${table} (${Object.keys(row).join()}) VALUES (${Object.keys(row).map(() => '?')})`,
      )
      .run(...Object.values(row))
  const at = '2023-01-07T02:00:00.000Z'
  const listed = { starts_local: snapshot.startsLocal, ends_on: '2023-01-13', over_at: endsAt }
  const { region, type, organizer } = snapshot
  insert('events', {
    ...{ id: 'rally', publication: 'published', created_at: at, published_at: at, revision: 1 },
    ...{ revised_at: at, starts_at: startsAt, ends_at: endsAt, ...listed, region, type, organizer },
  })
  insert('revisions', {
    ...{ event_id: 'rally', number: 1, at, by: 'organizer', note: '', quiet: 0, vevent: 'X' },
    ...{ snapshot: JSON.stringify(snapshot), starts_at: startsAt, ends_at: endsAt },
  })
  for (const topic of snapshot.topics) insert('event_topics', { topic, event_id: 'rally' })
  migrate(db.raw, migrations)

  const world = await aWorld({}, db)
  const found = async (q: string) =>
    (await (await world.get(`/?q=${encodeURIComponent(q)}`)).text()).includes('/events/rally')
  expect(await found('reunion')).toBe(true)
  expect(await found('集会')).toBe(false)
  expect((await inspectDatabase(file, null)).findings).toEqual([])
  while ((await tendSearch(world.app)) === 'more');
  for (const q of ['reunion', '集会', 'protests']) expect(await found(q), q).toBe(true)
  expect((await inspectDatabase(file, null)).findings).toEqual([])
  db.close()
})
