// Answers that were kept in the mail servers' own words, before only their codes were.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openDatabase } from '../../src/runtime/node/database.ts'
import { migrate } from '../../src/runtime/node/migrate.ts'
import { projectRoot } from '../../src/runtime/node/project-root.ts'

const migrations = join(projectRoot, 'db/migrations')

test('older rows keep the codes alone', () => {
  const { raw } = openDatabase(':memory:')
  migrate(raw, migrations)
  raw.pragma('foreign_keys = OFF')
  const kept: [said: string, code: string][] = [
    ['250 2.0.0 Queued as 4711', '250 2.0.0'],
    ['550-5.7.26 unknown user ada (ada at example.org)', '550 5.7.26'],
    ['5.1.1 550 5.1.1 ada', '5.1.1'],
    ['554 192.0.2.7 is listed', '554'],
    ['250', '250'],
    ['ETIMEDOUT', 'ETIMEDOUT'],
    ['stopped', 'stopped'],
    ['unknown user ada', ''],
  ]
  const insert = raw.prepare(`INSERT INTO tellings
    (watcher_id, revision, event_id, from_revision, message_id, told_at, response)
    VALUES ('w', ?, 'e', 1, '<m>', '2023-01-07T03:10:00.000Z', ?)`)
  for (const [index, [said]] of kept.entries()) insert.run(index, said)
  raw.exec(readFileSync(join(migrations, '0019_codes_of_answers.sql'), 'utf8'))
  const answers = raw.prepare('SELECT response FROM tellings ORDER BY revision').pluck().all()
  expect(answers).toEqual(kept.map(([, code]) => code))
  raw.close()
})
