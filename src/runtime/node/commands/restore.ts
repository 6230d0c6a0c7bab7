// `restore FILE [--replace]`: puts a backup in the place of DATABASE_PATH.

import { parseArgs } from 'node:util'
import { restoreDatabase } from '../restore-database.ts'
import { type Command, CommandError } from './command.ts'
import { typedPath } from './typed-path.ts'

export const restore: Command = {
  takes: 'FILE [--replace]',
  does: 'Puts the backup FILE at DATABASE_PATH; --replace moves an older database aside.',
  async run(words, { settings, print }) {
    const { typed, replace } = read(words)
    const { databasePath, secretKey } = settings
    const file = typedPath(typed)
    const done = await restoreDatabase(file, { databasePath, secretKey, replace })
    print(`${done.events} events with ${done.revisions} revisions are in ${databasePath}.`)
    if (done.aside) print(`The database that was there is kept as ${done.aside}.`)
    if (done.pending.length > 0)
      print(`It is of an older Turnout: the next start applies ${done.pending.length} migrations.`)
    print('Mail that went out after the backup was made may go out once more.')
    return 0
  },
}

function read(words: readonly string[]): { typed: string; replace: boolean } {
  try {
    const options = { replace: { type: 'boolean', default: false } } as const
    const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true })
    const [typed, ...more] = positionals
    if (typed && more.length === 0) return { typed, replace: values.replace }
  } catch {
    // words that it does not know are answered as too many are
  }
  throw new CommandError('npm run -s turnout -- restore FILE [--replace]')
}
