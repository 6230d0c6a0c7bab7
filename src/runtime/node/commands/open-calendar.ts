// Opens the database of DATABASE_PATH as the program does, for a command: nothing is rendered or sent.

import { existsSync } from 'node:fs'
import type { App } from '../../../ports.ts'
import { openVault } from '../../../store/vault.ts'
import { systemClock } from '../../clock.ts'
import { noRequests } from '../../no-requests.ts'
import { configOf, type Settings } from '../../settings.ts'
import { openDatabase } from '../database.ts'
import { CommandError } from './command.ts'
import { secretKeyOf } from './secret-key-of.ts'

/** Calls `work` beside a server or without one. Throws {@link CommandError} when no database is there. */
export async function withCalendar<T>(
  settings: Settings,
  work: (app: App) => Promise<T>,
): Promise<T> {
  const { databasePath } = settings
  if (!existsSync(databasePath))
    throw new CommandError(
      `DATABASE_PATH=${databasePath} is not there: it takes the database of npm start`,
    )
  const vault = await openVault(secretKeyOf(settings))
  const db = openDatabase(databasePath)
  try {
    return await work({
      db,
      vault,
      clock: systemClock(settings.startsAt),
      config: configOf(settings, { version: '', calendarId: '' }),
      language: settings.calendarLanguage,
      ...noRequests,
      mailer: {
        send: async () => ({ outcome: 'deferred', response: 'the service sends, not a command' }),
      },
      wake: () => {},
    })
  } finally {
    db.close()
  }
}
