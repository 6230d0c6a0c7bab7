// Prepares the database of the fault check, in a process that is gone before the server starts: one
// published event, its organizer, and very many who have confirmed that they follow it.

import { submitEvent } from '../../src/actions/submit-event.ts'
import { isRefusal } from '../../src/domain/refusal.ts'
import type { App } from '../../src/ports.ts'
import { systemClock } from '../../src/runtime/clock.ts'
import { openDatabase } from '../../src/runtime/node/database.ts'
import { migrate } from '../../src/runtime/node/migrate.ts'
import { configOf, readSettings } from '../../src/runtime/settings.ts'
import { newId } from '../../src/store/new-id.ts'
import { listOrganizers } from '../../src/store/organizers.ts'
import { openVault } from '../../src/store/vault.ts'
import { confirmWatcher, insertWatcher } from '../../src/store/watchers.ts'

const settings = readSettings({ ...process.env, PUBLISHING: 'open' })
const db = openDatabase(settings.databasePath)
migrate(db.raw, 'db/migrations')
const clock = systemClock(null)
const vault = await openVault(settings.secretKey ?? '')
const app: App = {
  db,
  clock,
  vault,
  config: configOf(settings, 'faults'),
  mailer: { send: async () => ({ outcome: 'deferred', response: '' }) },
  wake() {},
}

const event = await submitEvent(app, {
  title: 'Rally at the consulate',
  summary: '',
  description: '',
  startsLocal: '2031-01-13T12:00',
  endsLocal: '',
  zone: 'America/Los_Angeles',
  allDay: false,
  placeName: '',
  address: '870 Market St.',
  city: 'San Francisco',
  region: 'san-francisco',
  onlineUrl: '',
  type: 'protest',
  topics: [],
  organizer: 'United Front Committee',
  contactEmail: 'olga@example.org',
  showContact: false,
  website: '',
  price: '',
  languages: '',
})
if (isRefusal(event)) throw new Error(event.refused)
const now = clock.now()
for (let index = 0; index < Number(process.argv[2]); index += 1) {
  const id = newId()
  const domain = `d${index % 23}.example`
  const address = `watcher${index}@${domain}`
  await db.commit([
    insertWatcher(db, {
      id,
      eventId: event.id,
      address: await vault.seal(address),
      addressKey: await vault.addressKey(address),
      domainKey: await vault.addressKey(`@${domain}`),
      language: 'en',
      tokenHash: await vault.tokenHash(await vault.token('watch', id)),
      createdAt: now,
    }),
    confirmWatcher(db, id, { revision: 1, now }),
  ])
}
const [organizer] = await listOrganizers(db, event.id)
const manage = `/manage/${await vault.token('manage', organizer?.id ?? '')}`
db.close()
console.log(JSON.stringify({ eventId: event.id, manage }))
