// `npm run -s suppressions -- list | add ADDRESS | remove ADDRESS`: Counts, adds or removes addresses that
// get no mail, because people also ask the host by letter or telephone. Addresses are found by keyed hash, so
// that none can be listed. For the database of one machine; it may run beside the service.

import { existsSync } from 'node:fs'
import { inboxKeysOf } from '../../actions/inbox-keys.ts'
import { letMailComeAgain, stopAllMail } from '../../actions/stop-all-mail.ts'
import { isEmailAddress } from '../../domain/email-address.ts'
import type { App } from '../../ports.ts'
import { countSuppressions, findSuppression } from '../../store/suppressions.ts'
import { openVault } from '../../store/vault.ts'
import { systemClock } from '../clock.ts'
import { noRequests } from '../no-requests.ts'
import { SettingsError } from '../setting-values.ts'
import { configOf, readSettings } from '../settings.ts'
import { openDatabase } from './database.ts'
import { secretKeyBeside } from './secret-key.ts'

const usage = 'npm run -s suppressions -- list | add ADDRESS | remove ADDRESS'

async function answer(app: App, [what, address = '', ...more]: string[]): Promise<string> {
  const { db } = app
  if (what === 'list' && !address) {
    const count = await countSuppressions(db)
    return `${count} ${count === 1 ? 'address gets' : 'addresses get'} no mail from this calendar`
  }
  if ((what !== 'add' && what !== 'remove') || more.length > 0) throw new SettingsError(usage)
  if (!isEmailAddress(address)) throw new SettingsError(`${address} is no e-mail address. ${usage}`)
  const keys = await inboxKeysOf(app, address)
  const was = (await findSuppression(db, keys)) !== undefined
  if (what === 'add') {
    await stopAllMail(app, keys)
    return `${address} gets no mail from this calendar${was ? ', as before' : ' from now on'}`
  }
  await letMailComeAgain(app, keys)
  return was
    ? `${address} may get mail again, once somebody confirms from there that they want it`
    : `${address} was not suppressed`
}

try {
  const settings = readSettings(process.env)
  const { databasePath } = settings
  if (!existsSync(databasePath))
    throw new SettingsError(
      `DATABASE_PATH=${databasePath} is not there: it takes the database of npm start`,
    )
  const db = openDatabase(databasePath)
  const app: App = {
    db,
    vault: await openVault(settings.secretKey ?? secretKeyBeside(databasePath)),
    clock: systemClock(settings.startsAt),
    // neither a version nor a calendar's name: this command renders nothing
    config: configOf(settings, { version: '', calendarId: '' }),
    language: settings.calendarLanguage,
    ...noRequests,
    mailer: {
      send: async () => ({ outcome: 'deferred', response: 'the service sends, not this command' }),
    },
    wake: () => {},
  }
  console.log(await answer(app, process.argv.slice(2)))
  db.close()
} catch (error) {
  console.error(error instanceof SettingsError ? error.message : error)
  process.exitCode = 1
}
