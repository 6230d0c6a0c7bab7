// Prepares a lap of the mail benchmark, in a process that is gone before anything is measured: an event
// that very many watch, and one that nobody does. Prints both as one JSON line.

import { join } from 'node:path'
import { migrate } from '../../src/runtime/node/migrate.ts'
import { domains, openCalendar } from './mail-calendar.ts'
import { anEvent, aRally, watch } from './many-watchers.ts'

const [path = '', many = ''] = process.argv.slice(2)
const app = await openCalendar(path, {
  send: async () => ({ outcome: 'deferred', response: '' }),
})
migrate(app.db.raw, join(process.cwd(), 'db/migrations'))
const watched = await anEvent(app)
const alone = await anEvent(app, { ...aRally, title: 'Vigil at the consulate' })
await watch(app, watched.event.id, { many: Number(many), domains })
app.db.close()
console.log(JSON.stringify({ watched, alone }))
