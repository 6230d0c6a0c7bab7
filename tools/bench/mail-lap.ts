// Runs one lap of the mail benchmark in a process of its own: changes told to very many, and the same mails
// by a bare pool. Prints one JSON line.

import { editEvent } from '../../src/actions/edit-event.ts'
import { isRefusal } from '../../src/domain/refusal.ts'
import { turnout } from '../../src/http/routes.ts'
import type { Message } from '../../src/ports.ts'
import { composeMail } from '../../src/runtime/compose-mail.ts'
import { smtpMailer } from '../../src/runtime/mailer.ts'
import { startScheduler } from '../../src/runtime/scheduler.ts'
import { asOptions, sendBare } from './bare-pool.ts'
import { clock, domains, openCalendar, settings } from './mail-calendar.ts'
import { type anEvent, aRally } from './many-watchers.ts'

export type Lap = {
  /** Mails a second: by Turnout, and by a bare pool before and after it. */
  told: number
  bare: number
  /** By a bare pool that is handed the bytes, and composes nothing. */
  bareBytes: number
  /** Highest memory that is in use while telling, collected every 100 ms, in MB. */
  live: number
  /** Resident memory after all of the telling, with whatever was not collected yet, in MB. */
  resident: number
  /** Median milliseconds of a request that saves an edit: with these watchers, and with none. */
  edit: number
  editAlone: number
}

type Organized = Awaited<ReturnType<typeof anEvent>>

const [path = '', port = '', connections = '', prepared = ''] = process.argv.slice(2)
const { watched, alone } = JSON.parse(prepared) as Record<'watched' | 'alone', Organized>
const width = Number(connections)
const pool = { port: Number(port), connections: width }
const smtp = smtpMailer(
  `smtp://127.0.0.1:${port}`,
  { ...settings, smtpTls: 'opportunistic', smtpConnections: width },
  clock,
)
let sample: Message | undefined
const calendar = await openCalendar(path, {
  ...smtp,
  send(message) {
    sample ??= message
    return smtp.send(message)
  },
})
// woken by each commit, as in a real server
const app = { ...calendar, wake: () => scheduler.wake() }
const scheduler = startScheduler(app, line => console.error(line))
const { db } = app
const count = Number(db.raw.prepare('SELECT count(*) FROM watchers').pluck().get())

/** The newest revision of each event. */
const revision = new Map<string, number>()

try {
  const live = await liveOf(() => told(watched, 9, 0))
  const raced = await race(watched)
  const resident = process.memoryUsage.rss() / 1024 / 1024
  const lap: Lap = { live, resident, ...raced, ...(await edits(watched, alone)) }
  console.log(JSON.stringify(lap))
} finally {
  await scheduler.stop()
  smtp.close()
  db.close()
}

async function change({ event, organizer }: Organized, hour: number, minute: number) {
  const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
  const edited = await editEvent(app, organizer, {
    ...aRally,
    startsLocal: `2031-01-13T${time}`,
    note: 'The hour has moved, the door has not.',
    baseRevision: revision.get(event.id) ?? 1,
    tell: 'now',
  })
  if (isRefusal(edited)) throw new Error(edited.refused)
  revision.set(event.id, edited.revision.number)
}

/** A change, until the clock has told everybody of it. */
async function told(watched: Organized, hour: number, minute: number): Promise<void> {
  await change(watched, hour, minute)
  await scheduler.idle()
}

/** Highest memory in use meanwhile, in MB: what a collection does not free, buffers with it. */
async function liveOf(work: () => Promise<void>): Promise<number> {
  const { gc } = globalThis
  if (!gc) throw new Error('node --expose-gc')
  let most = 0
  const timer = setInterval(() => {
    gc()
    const { heapUsed, external } = process.memoryUsage()
    most = Math.max(most, heapUsed + external)
  }, 100)
  await work()
  clearInterval(timer)
  return most / 1024 / 1024
}

/** The change told by Turnout, between two halves of the same mails by a bare pool. */
async function race(watched: Organized): Promise<Pick<Lap, 'told' | 'bare' | 'bareBytes'>> {
  const first = await bare()
  const firstBytes = await bareBytes()
  const began = performance.now()
  await told(watched, 10, 30)
  const millis = performance.now() - began
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
    told: (count * 1000) / millis,
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
  // the changes rest, so that an edit is measured and not the mail that follows it
  const resting = { ...app, config: { ...app.config, settleSeconds: 300 } }
  const http = turnout(resting, () => {})
  const took: Record<'edit' | 'editAlone', number[]> = { edit: [], editAlone: [] }
  for (let round = 0; round < 60; round += 1)
    for (const [name, one] of [
      ['edit', watched],
      ['editAlone', alone],
    ] as const) {
      const path = `/manage/${await app.vault.token('manage', one.organizer.id)}/revisions`
      const fields = {
        ...aRally,
        allDay: '',
        showContact: '',
        topics: '',
        region: 'san-francisco',
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
