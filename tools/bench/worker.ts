// Measures what a request costs on Workers in D1 queries and rows read, and how that grows with the calendar.

import { fileURLToPath } from 'node:url'
import { createTestHarness } from 'wrangler'
import { instant } from '../../src/domain/event/wall-time.ts'
import type { Result } from './run.ts'

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url))

const sizes = [1000, 10_000, 100_000]
const now = '2026-11-22T20:00:00.000Z'
const baseUrl = 'https://turnout.example'

type Cost = {
  queries: number
  rowsRead: number
  rowsWritten: number
  messages: number
  mails: number
}

export default async function bench(): Promise<Result> {
  const kinds = new Map<string, Cost[]>()
  for (const size of sizes)
    for (const [name, cost] of await measure(size))
      kinds.set(name, [...(kinds.get(name) ?? []), cost])
  print(kinds)
  const figures: Record<string, number> = {}
  const ratios: Record<string, number> = {}
  for (const [name, costs] of kinds) {
    for (const [index, cost] of costs.entries()) {
      figures[`${name}, queries at ${sizes[index]}`] = cost.queries
      figures[`${name}, rows read at ${sizes[index]}`] = cost.rowsRead
    }
    ratios[`${name}, rows read at ${sizes.at(-1)} by those at ${sizes[0]}`] =
      Math.round(((costs.at(-1)?.rowsRead ?? 0) / Math.max(1, costs[0]?.rowsRead ?? 1)) * 100) / 100
  }
  return { ratios, figures }
}

function print(kinds: Map<string, Cost[]>): void {
  console.log(
    `| request | ${sizes.map(size => `${size.toLocaleString('en')} events`).join(' | ')} |`,
  )
  console.log(`|---|${sizes.map(() => '---|').join('')}`)
  for (const [name, costs] of kinds)
    console.log(
      `| ${name} | ${costs.map(cost => `${cost.queries} / ${cost.rowsRead} / ${cost.rowsWritten}`).join(' | ')} |`,
    )
}

async function measure(size: number): Promise<[string, Cost][]> {
  const server = createTestHarness({
    root: path('../..'),
    workers: [
      {
        config: {
          name: 'turnout-bench',
          main: path('metered-worker.ts'),
          compatibility_date: '2026-11-01',
          compatibility_flags: ['nodejs_compat'],
          d1_databases: [
            {
              binding: 'DB',
              database_name: 'bench',
              database_id: 'bench',
              migrations_dir: path('../../db/migrations'),
            },
          ],
          vars: {
            BASE_URL: baseUrl,
            MAILBOX: 'open',
            SECRET_KEY: 'a secret for a benchmark, long enough to be one',
            TURNOUT_NOW: now,
          },
        },
      },
    ],
  })
  try {
    await server.listen()
    const worker = server.getWorker()
    await worker.applyD1Migrations('DB')
    const { DB } = (await worker.getEnv()) as { DB: Database }
    const request = async (address: string, init: object = {}) => {
      const answer = await worker.fetch(baseUrl + address, { redirect: 'manual', ...init })
      const cost = JSON.parse(answer.headers.get('bench') ?? '{}') as Cost
      await answer.arrayBuffer()
      return { status: answer.status, headers: answer.headers, cost }
    }
    const post = (address: string, fields: Record<string, string>) =>
      request(address, { method: 'POST', body: new URLSearchParams(fields) })
    const first = await post('/events', form)
    const id = /events\/(\w+)/.exec(first.headers.get('location') ?? '')?.[1]
    if (!id) throw new Error(`the first event was refused: ${first.status}`)
    for (const sql of seeds(size, id)) await DB.prepare(sql).run()

    const costs: [string, Cost][] = []
    const note = async (
      name: string,
      asked: Promise<{ status: number; cost: Cost }>,
      status = 200,
    ) => {
      const { status: got, cost } = await asked
      if (got !== status) throw new Error(`${name} answered ${got}`)
      costs.push([name, cost])
    }
    const change = () => DB.prepare('UPDATE calendar SET version = version + 1').run()
    const someone = `/events/copy${Math.floor(size / 2)}`
    await change()
    await note('feed, cold', request('/calendar.ics'))
    await note('feed, warm', request('/calendar.ics'))
    const { headers } = await request('/calendar.ics')
    const held = { 'if-none-match': headers.get('etag') ?? '' }
    await note('feed, 304', request('/calendar.ics', { headers: held }), 304)
    await note("one event's feed, cold", request(`${someone}.ics`))
    await note('list, cold', request('/'))
    await note('list, warm', request('/'))
    await note('list of one region, cold', request('/?region=east-bay'))
    await note('list by words, cold', request('/?q=solidarity'))
    await note('event page, cold', request(someone))
    await note('event page, warm', request(someone))
    await note('history page, cold', request(`${someone}/history`))
    await note('submit', post('/events', { ...form, contactEmail: 'ada@example.org' }), 303)
    const task = { do: 'tell', eventId: 'copy1', revision: 2, splits: 0 }
    const told = await request('/bench-task', { method: 'POST', body: JSON.stringify(task) })
    if (told.cost.mails !== 50) throw new Error(`one message told ${told.cost.mails}`)
    costs.push(['one message, 50 mails', told.cost])
    await note(
      'cron with nothing to do',
      request('/bench-task', { method: 'POST', body: '{"do":"tell-watchers"}' }),
    )
    return costs
  } finally {
    await server.close()
  }
}

type Database = { prepare(sql: string): { run(): Promise<unknown> } }

const form = {
  title: 'SF rally: US hands off Peru',
  description: 'Solidarity action. Bring water, a friend and a sign.',
  startsLocal: '2026-12-13T12:00',
  endsLocal: '2026-12-13T13:30',
  zone: 'America/Los_Angeles',
  placeName: 'Peru Consulate',
  address: '870 Market St.',
  city: 'San Francisco',
  region: 'san-francisco',
  type: 'protest',
  topics: 'labor',
  organizer: 'United Front Committee For A Labor Party',
  contactEmail: 'olga@example.org',
}

/**
 * Copies of the first event: one in ten is still to come, within 90 days, the others go back ten years.
 * The first copy has 1,000 watchers who are behind.
 */
function seeds(size: number, id: string): string[] {
  const at = Date.parse(now)
  const days = (count: number) => instant(at + count * 24 * 3600 * 1000)
  const when = (hours: number) => `strftime('%Y-%m-%dT%H:%M:%fZ', CASE WHEN n % 10 = 0
    THEN julianday('${now}') + 90.0 * n / ${size} + ${hours} / 24.0
    ELSE julianday('${now}') - 3650.0 * n / ${size} - 1 + ${hours} / 24.0 END)`
  const numbers = `WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ${size})`
  const region = "CASE n % 4 WHEN 0 THEN 'east-bay' ELSE 'san-francisco' END"
  return [
    `INSERT INTO events (id, publication, created_at, published_at, revision, revised_at, starts_at, ends_at, starts_local, ends_on, over_at, region, type, organizer)
      ${numbers} SELECT 'copy' || n, 'published', '${days(-9)}', '${days(-9)}', 1, '${days(-9)}', ${when(0)}, ${when(2)}, substr(${when(0)}, 1, 16), substr(${when(2)}, 1, 10), ${when(2)}, ${region}, type, organizer
      FROM numbers, events WHERE id = '${id}'`,
    `INSERT INTO revisions (event_id, number, at, by, organizer_id, note, quiet, snapshot, starts_at, ends_at, vevent, description_html)
      SELECT events.id, 1, at, by, organizer_id, note, quiet, snapshot, events.starts_at, events.ends_at, replace(vevent, '${id}', events.id), description_html
      FROM events, revisions WHERE event_id = '${id}' AND events.id LIKE 'copy%'`,
    `INSERT INTO publications (event_id, revision, at) SELECT id, 1, published_at FROM events WHERE id LIKE 'copy%'`,
    `INSERT INTO event_topics (topic, event_id) SELECT 'labor', id FROM events WHERE id LIKE 'copy%'`,
    `INSERT INTO event_search (rowid, words)
      SELECT seq, 'rally ' || seq || CASE WHEN seq % 1000 = 0 THEN ' solidarity' ELSE ' music' END || ' market st committee'
      FROM events WHERE id LIKE 'copy%'`,
    `INSERT INTO revisions (event_id, number, at, by, organizer_id, note, quiet, snapshot, starts_at, ends_at, vevent, description_html)
      SELECT event_id, 2, '${days(-1)}', by, organizer_id, note, quiet, json_set(snapshot, '$.address', '790 Market St.'), starts_at, ends_at, vevent, description_html
      FROM revisions WHERE event_id = 'copy1'`,
    `UPDATE events SET revision = 2, revised_at = '${days(-1)}', tell_after = '${days(0)}', telling_until = '${days(1)}' WHERE id = 'copy1'`,
    `INSERT INTO watchers (id, event_id, address_sealed, address_key, language, token_hash, created_at, confirmed_at, told_revision)
      WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 1000)
      SELECT 'watcher' || n, 'copy1', address_sealed, 'key' || n, 'en', 'hash' || n, '${days(-9)}', '${days(-9)}', 1
      FROM numbers, letters WHERE letters.address_sealed <> ''`,
  ]
}
