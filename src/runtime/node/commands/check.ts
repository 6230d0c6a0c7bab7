// `check [FILE] [--json]`: looks whether the database, or a backup, is whole and its key fits. Exit code 0
// when it is, 1 when something was found, 2 when it could not be looked at.

import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { isDatabaseFile, keyBeside } from '../database-file.ts'
import { type Inspection, inspectDatabase, named } from '../inspect-database.ts'
import { strayVevents } from '../inspect-vevents.ts'
import { type Command, CommandError } from './command.ts'
import { withCalendar } from './open-calendar.ts'
import { secretKeyOf } from './secret-key-of.ts'
import { typedPath } from './typed-path.ts'

export const check: Command = {
  takes: '[FILE] [--json]',
  does: 'Looks whether the database, or the backup FILE, is whole.',
  async run(words, { settings, print, progress }) {
    const { typed, json } = read(words)
    const path = typed === undefined ? settings.databasePath : typedPath(typed)
    if (!existsSync(path)) throw new CommandError(`${path} is not there`)
    if (!isDatabaseFile(path)) throw new CommandError(`${path} is no database`)
    const key =
      typed === undefined ? secretKeyOf(settings) : (keyBeside(path) ?? settings.secretKey)
    const inspection = await inspectDatabase(path, key)
    // a backup is opened for reading alone, and is compared once it is restored
    if (
      typed === undefined &&
      inspection.findings.length === 0 &&
      inspection.pending.length === 0
    ) {
      const strays = await withCalendar(settings, app =>
        strayVevents(app, seen => progress(`${seen} events are compared`)),
      )
      inspection.findings.push(...named(strays, 'vevents'))
    }
    const ok = inspection.findings.length === 0
    if (json) print(JSON.stringify({ ok, database: path, key: key !== null, ...inspection }))
    else for (const line of inWords(path, inspection, key !== null)) print(line)
    return ok ? 0 : 1
  },
}

function read(words: readonly string[]): { typed: string | undefined; json: boolean } {
  try {
    const options = { json: { type: 'boolean', default: false } } as const
    const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true })
    if (positionals.length <= 1) return { typed: positionals[0], json: values.json }
  } catch {
    // words that it does not know are answered as too many are
  }
  throw new CommandError('npm run -s turnout -- check [FILE] [--json]')
}

function inWords(path: string, { findings, events, revisions, pending }: Inspection, key: boolean) {
  const whole = `${path} is whole: ${events} events with ${revisions} revisions`
  return [
    ...findings.map(({ about, says }) => `${about}: ${says}`),
    findings.length === 0
      ? `${whole}${key ? ', and the key fits.' : '. Its key was not there to try.'}`
      : `${path} is not whole.`,
    ...(pending.length > 0
      ? [
          `${pending.length} migrations are applied at the next start; until then events are not compared with their revisions.`,
        ]
      : []),
  ]
}
