// One lap of the mail benchmark, in a process of its own: a calendar on disk, an event with watchers,
// changes that they are told of, and the same mails by a bare pool. Prints one JSON line.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { editEvent } from '../src/actions/edit-event.ts'
import { submitEvent } from '../src/actions/submit-event.ts'
import { tellWatchers } from '../src/actions/tell-watchers.ts'
import type { CalendarEvent } from '../src/domain/event.ts'
import type { EventForm } from '../src/domain/event-form.ts'
import { isRefusal } from '../src/domain/refusal.ts'
import { turnout } from '../src/http/routes.ts'
import type { App, Message } from '../src/ports.ts'
import { systemClock } from '../src/runtime/clock.ts'
import { composeMail } from '../src/runtime/compose-mail.ts'
import { smtpMailer } from '../src/runtime/mailer.ts'
import { openDatabase } from '../src/runtime/node/database.ts'
import { migrate } from '../src/runtime/node/migrate.ts'
import { newId } from '../src/store/new-id.ts'
import { listOrganizers, type Organizer } from '../src/store/organizers.ts'
import { openVault } from '../src/store/vault.ts'
import { confirmWatcher, insertWatcher } from '../src/store/watchers.ts'
import { asOptions, sendBare } from './bare-pool.ts'

export type Lap = {
  /** Mails a second: by Turnout, and by a bare pool before and after it. */
  told: number
  bare: number
  /** By a bare pool that is handed the bytes, and composes nothing. */
  bareBytes: number
  /** Highest resident memory while telling, in MB. */
  memory: number
  /** Median milliseconds of a request that saves an edit: with these watchers, and with none. */
  edit: number
  editAlone: number
}

const [port = '', connections = '5', watchers = '10000'] = process.argv.slice(2)
const width = Number(connections)
const count = Number(watchers)
const pool = { port: Number(port), connections: width }
/** Many domains, since Turnout's own limit for one domain is not what is measured here. */
const domains = 97

const settings = { mailFrom: 'calendar@turnout.example', calendarName: 'Bench', dkim: null }
const folder = mkdtempSync(join(tmpdir(), 'turnout-bench-'))
const clock = systemClock(null)
const db = openDatabase(join(folder, 'bench.db'))
migrate(db.raw, join(process.cwd(), 'db/migrations'))
const url = `smtp://127.0.0.1:${port}`
const smtp = smtpMailer(url, { ...settings, smtpConnections: width }, clock)
let sample: Message | undefined
const app: App = {
  db,
  mailer: {
    ...(smtp.limits && { limits: smtp.limits }),
    send(message) {
      sample ??= message
      return smtp.send(message)
    },
  },
  clock,
  vault: await openVault('a secret for the benchmark, long enough'),
  config: {
    baseUrl: 'http://turnout.example',
    host: 'turnout.example',
    mailFrom: settings.mailFrom,
    bounceDomain: null,
    calendarName: settings.calendarName,
    calendarZone: 'America/Los_Angeles',
    calendarLanguage: 'en',
    publishing: 'open',
    moderators: [],
    settleSeconds: 0,
    mailbox: false,
    version: 'bench',
  },
  wake() {},
}

/** The newest revision of each event. */
const revision = new Map<string, number>()

const form: EventForm = {
  title: 'Rally at the consulate',
  summary: 'Bring drums, and your neighbors.',
  description: 'Meet at the **door**.\n\nThere is a ramp at the side.\n'.repeat(10),
  startsLocal: '2031-01-13T12:00',
  endsLocal: '2031-01-13T13:30',
  zone: 'America/Los_Angeles',
  allDay: false,
  placeName: 'Peru Consulate',
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
  price: 'free',
  languages: 'English',
}

try {
  const watched = await anEvent()
  const alone = await anEvent()
  await watch(watched.event, count)
  await change(watched, 9, 0)
  const memory = await memoryOf(() => tellWatchers(app))
  const lap: Lap = { memory, ...(await race(watched)), ...(await edits(watched, alone)) }
  console.log(JSON.stringify(lap))
} finally {
  smtp.close()
  db.close()
  rmSync(folder, { recursive: true })
}

type Organized = { event: CalendarEvent; organizer: Organizer }

async function anEvent(): Promise<Organized> {
  const event = await submitEvent(app, form)
  if (isRefusal(event)) throw new Error(event.refused)
  const [organizer] = await listOrganizers(db, event.id)
  if (!organizer) throw new Error('no organizer')
  return { event, organizer }
}

async function watch({ id: eventId }: CalendarEvent, many: number): Promise<void> {
  const now = clock.now()
  for (let done = 0; done < many; done += 500) {
    const some = Array.from({ length: Math.min(500, many - done) }, async (_, index) => {
      const id = newId()
      const domain = `d${(done + index) % domains}.example`
      const address = `watcher${done + index}@${domain}`
      const write = insertWatcher(db, {
        id,
        eventId,
        address: await app.vault.seal(address),
        addressKey: await app.vault.addressKey(address),
        domainKey: await app.vault.addressKey(`@${domain}`),
        language: 'en',
        tokenHash: await app.vault.tokenHash(await app.vault.token('watch', id)),
        createdAt: now,
      })
      return [write, confirmWatcher(db, id, { revision: 1, now })]
    })
    await db.commit((await Promise.all(some)).flat())
  }
}

async function change({ event, organizer }: Organized, hour: number, minute: number) {
  const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
  const edited = await editEvent(app, organizer, {
    ...form,
    startsLocal: `2031-01-13T${time}`,
    note: 'The hour has moved, the door has not.',
    baseRevision: revision.get(event.id) ?? 1,
    tell: 'now',
  })
  if (isRefusal(edited)) throw new Error(edited.refused)
  revision.set(event.id, edited.revision.number)
}

/** Highest resident memory meanwhile, in MB. */
async function memoryOf(work: () => Promise<void>): Promise<number> {
  let most = 0
  const timer = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss())
  }, 50)
  await work()
  clearInterval(timer)
  return most / 1024 / 1024
}

/** The change told by Turnout, between two halves of the same mails by a bare pool. */
async function race(watched: Organized): Promise<Pick<Lap, 'told' | 'bare' | 'bareBytes'>> {
  const first = await bare()
  const firstBytes = await bareBytes()
  await change(watched, 10, 30)
  const began = performance.now()
  await tellWatchers(app)
  const told = performance.now() - began
  const behind = db.raw
    .prepare(
      'SELECT count(*) FROM watchers w JOIN events e ON e.id = w.event_id WHERE told_revision < e.revision',
    )
    .pluck()
    .get()
  if (behind !== 0) throw new Error(`${behind} were not told`)
  const second = await bare()
  const secondBytes = await bareBytes()
  return {
    told: (count * 1000) / told,
    bare: (count * 1000) / (first + second),
    bareBytes: (count * 1000) / (firstBytes + secondBytes),
  }
}

/** The sample, to somebody else. */
function toAnother(index: number): Message {
  if (!sample) throw new Error('nothing was sent')
  const to = `watcher${index}@d${index % domains}.example`
  return { ...sample, to, messageId: `<${index}.${sample.messageId.slice(1)}` }
}

function bare(): Promise<number> {
  const from = { name: settings.calendarName, address: settings.mailFrom }
  return sendBare(count / 2, index => asOptions(toAnother(index), from), pool)
}

function bareBytes(): Promise<number> {
  const { raw } = composeMail(toAnother(0), settings, clock)
  const envelope = (to: string) => ({ from: settings.mailFrom, to })
  return sendBare(count / 2, index => ({ envelope: envelope(toAnother(index).to), raw }), pool)
}

/** Edits in turn of an event that very many watch and of one that nobody does. */
async function edits(watched: Organized, alone: Organized) {
  const http = turnout(app, () => {})
  const took: Record<'edit' | 'editAlone', number[]> = { edit: [], editAlone: [] }
  for (let round = 0; round < 60; round += 1)
    for (const [name, one] of [
      ['edit', watched],
      ['editAlone', alone],
    ] as const) {
      const path = `/manage/${await app.vault.token('manage', one.organizer.id)}/revisions`
      const fields = {
        ...form,
        allDay: '',
        showContact: '',
        topics: '',
        note: '',
        tell: 'everyone',
        baseRevision: String(revision.get(one.event.id) ?? 1),
        address: `${round} Market St.`,
        startsLocal: '2031-01-13T10:30',
      }
      const began = performance.now()
      const answer = await http.request(`http://turnout.example${path}`, {
        method: 'POST',
        body: new URLSearchParams(fields),
      })
      took[name].push(performance.now() - began)
      if (answer.status !== 303) throw new Error(`${answer.status} ${await answer.text()}`)
      revision.set(one.event.id, (revision.get(one.event.id) ?? 1) + 1)
    }
  const median = (times: number[]) => times.slice(10).sort((a, b) => a - b)[25] ?? 0
  return { edit: median(took.edit), editAlone: median(took.editAlone) }
}
