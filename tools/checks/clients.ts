// `npm run check:clients`: subscribes real calendar programs to a live server, moves the rally, cancels
// it, and writes what each shows to docs/clients.md. Installs Debian packages where it is root.

import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { emptyForm } from '../../src/domain/event/event-form.ts'
import { addDays, instantOf, wallTimeAt } from '../../src/domain/event/wall-time.ts'
import { projectRoot } from '../../src/runtime/node/project-root.ts'
import { bundled } from '../build/bundled.ts'
import { type Client, clients, folderFor, type Shown } from './calendar-clients.ts'

type Program = Pick<typeof import('../../src/runtime/node/serve.ts'), 'serve'> &
  Pick<typeof import('../../src/runtime/settings.ts'), 'readSettings'> &
  Pick<typeof import('../../src/runtime/clock.ts'), 'systemClock'> &
  Pick<typeof import('../../src/actions/submit-event.ts'), 'submitEvent'> &
  Pick<typeof import('../../src/actions/edit-event.ts'), 'editEvent'> &
  Pick<typeof import('../../src/actions/change-state.ts'), 'cancelEvent'> &
  Pick<typeof import('../../src/store/organizers.ts'), 'listOrganizers'>

type Row = { client: string; step: string; shows: string; right: boolean }

install(clients.flatMap(client => client.packages))
const root = mkdtempSync(join(tmpdir(), 'turnout-clients-'))
try {
  const rows = await tellTheStory(root)
  const table = rows.map(
    ({ client, step, shows, right }) =>
      `| ${client} | ${step} | ${shows.replaceAll('|', '\\|')} | ${right ? 'right' : '**wrong**'} |`,
  )
  const page = join(projectRoot, 'docs/clients.md')
  const known = readFileSync(page, 'utf8')
  const [before = '', rest = ''] = known.split('<!-- measured -->\n')
  const [, after = ''] = rest.split('<!-- /measured -->\n')
  const head = '| client | after | shows | |\n|---|---|---|---|'
  writeFileSync(
    page,
    `${before}<!-- measured -->\n\n${head}\n${table.join('\n')}\n\n<!-- /measured -->\n${after}`,
  )
  console.log([head, ...table].join('\n'))
  process.exitCode = rows.every(row => row.right) ? 0 : 1
} finally {
  rmSync(root, { recursive: true, force: true })
}
process.exit()

function install(packages: string[]): void {
  const missing = packages.filter(name => {
    try {
      const status = execFileSync('dpkg', ['-s', name], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      })
      return !status.includes('install ok installed')
    } catch {
      return true
    }
  })
  if (missing.length === 0) return
  console.log(`installing ${missing.join(' ')}`)
  execFileSync('apt-get', ['update'], { stdio: 'ignore' })
  execFileSync('apt-get', ['install', '-y', '--no-install-recommends', ...missing], {
    stdio: 'ignore',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
}

const exported = [
  'runtime/node/serve',
  'runtime/settings',
  'runtime/clock',
  'actions/submit-event',
  'actions/edit-event',
  'actions/change-state',
  'store/organizers',
]
  .map(name => `export * from './src/${name}.ts'`)
  .join('\n')

async function tellTheStory(folder: string): Promise<Row[]> {
  const program = await bundled<Program>('clients', exported)
  const port = 20_000 + Math.floor(Math.random() * 20_000)
  const url = `http://127.0.0.1:${port}`
  const settings = program.readSettings({
    PORT: String(port),
    BASE_URL: url,
    DATABASE_PATH: ':memory:',
    PUBLISHING: 'open',
    SETTLE_SECONDS: '3600',
    LIMITS: 'off',
  })
  const served = await program.serve(settings, program.systemClock(null), () => {})
  const { app } = served
  const zone = 'America/Los_Angeles'
  const day = addDays(wallTimeAt(app.clock.now(), zone), 20).slice(0, 10)
  const form = {
    ...emptyForm(),
    title: 'SF rally: US hands off Peru ✊🏽; labor, all',
    description: 'Solidarity action\n\nInitiated by the **United Front Committee**; all welcome.',
    startsLocal: `${day}T12:00`,
    endsLocal: `${day}T13:30`,
    zone,
    placeName: 'Peru Consulate',
    address: '870 Market St.',
    city: 'San Francisco',
    region: ['san-francisco'],
    onlineUrl: 'https://meet.example/j/1,2;x',
    type: 'protest',
    topics: ['labor'],
    organizer: 'United Front Committee',
    contactEmail: 'olga@example.org',
    showContact: true,
  }
  const event = await program.submitEvent(app, form)
  if ('refused' in event) throw new Error(event.refused)
  const [organizer] = await program.listOrganizers(app.db, event.id)
  if (!organizer) throw new Error('the event has no organizer')
  const at = (time: string) => instantOf(`${day}T${time}`, zone).replace('.000', '')
  const steps: { step: string; act: () => Promise<unknown>; meant: Shown }[] = [
    {
      step: 'subscribing',
      act: async () => {},
      meant: { title: form.title, startsAt: at('12:00'), status: 'CONFIRMED' },
    },
    {
      step: 'the move to 11 AM',
      act: () =>
        program.editEvent(app, organizer, {
          ...form,
          startsLocal: `${day}T11:00`,
          endsLocal: `${day}T12:30`,
          note: 'Time of rally moved to 11AM',
          tell: 'everyone',
          baseRevision: 1,
        }),
      meant: { title: `MOVED: ${form.title}`, startsAt: at('11:00'), status: 'CONFIRMED' },
    },
    {
      step: 'the cancellation',
      act: () => program.cancelEvent(app, organizer, 'The consulate is closed'),
      meant: { title: `CANCELLED: ${form.title}`, startsAt: at('11:00'), status: 'CANCELLED' },
    },
  ]
  const rows: Row[] = []
  for (const { step, act, meant } of steps) {
    const done = await act()
    if (done && typeof done === 'object' && 'refused' in done) throw new Error(String(done.refused))
    for (const client of clients) rows.push(await look(client, { step, meant, url, folder }))
  }
  await served.close()
  return rows
}

type Look = { step: string; meant: Shown; url: string; folder: string }

async function look(client: Client, { step, meant, url, folder }: Look): Promise<Row> {
  const row = { client: client.name, step }
  try {
    const shown = await client.refresh(`${url}/calendar.ics`, folderFor(client, folder))
    const shows = shown.map(one => `${one.startsAt} ${one.status} ${one.title}`).join('; ')
    const [one] = shown
    const right =
      shown.length === 1 &&
      one?.title === meant.title &&
      one.startsAt === meant.startsAt &&
      (one.status.toUpperCase() === meant.status || one.status === '')
    return { ...row, shows: shows || 'nothing', right }
  } catch (error) {
    const [line] = String(error instanceof Error ? error.message : error).split('\n')
    return { ...row, shows: `fails: ${line}`, right: false }
  }
}
