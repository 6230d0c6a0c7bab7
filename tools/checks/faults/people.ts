// Prepares the database of the fault check, in a process that is gone before the server starts: one
// published event, its organizer, and very many who have confirmed that they follow it.

import type { App } from '../../../src/ports.ts'
import { systemClock } from '../../../src/runtime/clock.ts'
import { noRequests } from '../../../src/runtime/no-requests.ts'
import { openDatabase } from '../../../src/runtime/node/database.ts'
import { migrate } from '../../../src/runtime/node/migrate.ts'
import { configOf, readSettings } from '../../../src/runtime/settings.ts'
import { openVault } from '../../../src/store/vault.ts'
import { anEvent, aRally, watch } from '../../bench/many-watchers.ts'

const settings = readSettings({ ...process.env, PUBLISHING: 'open' })
const db = openDatabase(settings.databasePath)
migrate(db.raw, 'db/migrations')
const clock = systemClock(null)
const vault = await openVault(settings.secretKey ?? '')
const app: App = {
  db,
  clock,
  vault,
  config: configOf(settings, { version: 'faults', calendarId: 'turnout.example' }),
  mailer: { send: async () => ({ outcome: 'deferred', response: '' }) },
  language: settings.calendarLanguage,
  ...noRequests,
  wake() {},
}

// with no more than the fields that the changes of the check keep
const bare = {
  summary: '',
  description: '',
  endsLocal: '',
  placeName: '',
  price: '',
  languages: '',
}
const { event, organizer } = await anEvent(app, { ...aRally, ...bare })
await watch(app, event.id, { many: Number(process.argv[2]), domains: 23 })
const manage = `/manage/${await vault.token('manage', organizer.id)}`
db.close()
console.log(JSON.stringify({ eventId: event.id, manage }))
