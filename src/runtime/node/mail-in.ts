// `npm run -s mail:in -- RECIPIENT…`: takes one mail on stdin, from the pipe of a mail server on this
// machine. Ends with 0 when it was taken, with 75 (EX_TEMPFAIL) when the mail server should try again, and
// with 65 (EX_DATAERR) when it never can be taken.

import { buffer } from 'node:stream/consumers'
import { mailBytesAtMost, receiveMail } from '../../mail/receiving/receive-mail.ts'
import type { App } from '../../ports.ts'
import { openVault } from '../../store/vault.ts'
import { systemClock } from '../clock.ts'
import { noRequests } from '../no-requests.ts'
import { configOf, readSettings } from '../settings.ts'
import { openDatabase } from './database.ts'
import { secretKeyBeside } from './secret-key.ts'

const tryAgain = 75
const neverAgain = 65

try {
  const settings = readSettings(process.env)
  const { databasePath } = settings
  const raw = await buffer(process.stdin)
  const vault = await openVault(settings.secretKey ?? secretKeyBeside(databasePath))
  const db = openDatabase(databasePath)
  const app: App = {
    db,
    vault,
    clock: systemClock(settings.startsAt),
    // neither a version nor a calendar's name: this command renders nothing
    config: configOf(settings, { version: '', calendarId: '' }),
    language: settings.calendarLanguage,
    ...noRequests,
    mailer: {
      send: async () => ({ outcome: 'deferred', response: 'the service sends, not this command' }),
    },
    // the service sweeps once a minute
    wake: () => {},
  }
  const recipients = process.argv.slice(2)
  const done =
    raw.length > mailBytesAtMost ? 'too-large' : await receiveMail(app, { raw, recipients })
  db.close()
  console.log(done)
  if (done === 'too-large' || done === 'unreadable') process.exitCode = neverAgain
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = tryAgain
}
