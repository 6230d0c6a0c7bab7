// The host's command about addresses that get no mail: a real process on a real file.

import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openDatabase } from '../../src/runtime/node/database.ts'
import { lockDatabase } from '../../src/runtime/node/database-lock.ts'
import { migrate } from '../../src/runtime/node/migrate.ts'
import { projectRoot } from '../../src/runtime/node/project-root.ts'
import { findSuppression } from '../../src/store/suppressions.ts'
import { openVault } from '../../src/store/vault.ts'
import { everythingStored } from '../support/everything-stored.ts'

const folder = mkdtempSync(join(tmpdir(), 'turnout-'))
afterAll(() => rmSync(folder, { recursive: true }))

const SECRET_KEY = 'a secret for tests, long enough to be one'

test('adds and removes one address by its keyed hash, and says how many there are', async () => {
  const DATABASE_PATH = join(folder, 'turnout.db')
  const run = (...words: string[]) => {
    const program = join(projectRoot, 'src/runtime/node/suppressions.ts')
    const { PATH = '', NODE_COMPILE_CACHE = '' } = process.env
    const env = { PATH, NODE_COMPILE_CACHE, SECRET_KEY, DATABASE_PATH }
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], { env })
    return [status, `${stdout}${stderr}`.trim()]
  }
  expect(run('list')).toEqual([1, expect.stringMatching(/^DATABASE_PATH=.* is not there/)])
  const db = openDatabase(DATABASE_PATH)
  migrate(db.raw, join(projectRoot, 'db/migrations'))
  // it goes on beside a server
  const lock = lockDatabase(DATABASE_PATH)
  expect(run('list')).toEqual([0, '0 addresses get no mail from this calendar'])
  expect(run('add', 'Vera@example.org')).toEqual([
    0,
    'Vera@example.org gets no mail from this calendar from now on',
  ])
  expect(run('add', 'vera@example.org')[1]).toContain('as before')
  expect(run('list')).toEqual([0, '1 address gets no mail from this calendar'])
  const vault = await openVault(SECRET_KEY)
  const key = await vault.addressKey('vera@example.org')
  expect(await findSuppression(db, [key])).toBeDefined()
  expect(JSON.stringify(await everythingStored(db))).not.toMatch(/vera/i)
  expect(run('remove', 'vera@example.org')[1]).toContain('may get mail again')
  expect(run('remove', 'vera@example.org')[1]).toContain('was not suppressed')
  expect(await findSuppression(db, [key])).toBeUndefined()
  for (const wrong of [['add'], ['add', 'vera'], ['add', 'a@b.org', 'c@d.org'], ['forget'], []])
    expect(run(...wrong)[0], wrong.join(' ')).toBe(1)
  db.close()
  lock.release()
})
