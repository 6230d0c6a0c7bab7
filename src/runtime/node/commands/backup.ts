// `backup FILE`: makes one consistent copy of the database, beside a running server, with its key.

import { resolve } from 'node:path'
import { backupDatabase } from '../backup-database.ts'
import { type Command, CommandError } from './command.ts'
import { secretKeyOf } from './secret-key-of.ts'
import { typedPath } from './typed-path.ts'

export const backup: Command = {
  takes: 'FILE',
  does: 'Copies the database into FILE, and its key into FILE.key.',
  async run(words, { settings, print }) {
    const [typed, ...more] = words
    if (!typed || typed.startsWith('-') || more.length > 0)
      throw new CommandError('npm run -s turnout -- backup FILE')
    const file = typedPath(typed)
    const { databasePath } = settings
    const keepsKey = settings.secretKey === null
    const source = { databasePath: resolve(databasePath), key: secretKeyOf(settings), keepsKey }
    const { events, revisions } = await backupDatabase(source, file)
    print(`${events} events with ${revisions} revisions are in ${file}.`)
    print(
      keepsKey
        ? `Its key is in ${file}.key: without it no address and no private link can be read, and with it all can.`
        : 'SECRET_KEY is set, so it is not in the backup: keep it where you can find it.',
    )
    return 0
  },
}
