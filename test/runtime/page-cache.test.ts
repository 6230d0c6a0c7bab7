// Kept pages on Node: given without a query, in bounded memory, and apart from feeds.

import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { turnout } from '../../src/http/routes.ts'
import { zlibCompressor } from '../../src/runtime/node/compressor.ts'
import { type NodeDb, openDatabase } from '../../src/runtime/node/database.ts'
import { migrate } from '../../src/runtime/node/migrate.ts'
import { aFollower, aPublishedEvent, aShownEndorser, edited } from '../support/people.ts'
import { aWorld, baseUrl } from '../support/world.ts'

type Watched = { db: NodeDb /** What ran since it was last emptied. */; ran: string[] }

/** A database that notes each statement that runs. */
function watchedDatabase(): Watched {
  const db = openDatabase(':memory:')
  migrate(db.raw, 'db/migrations')
  const ran: string[] = []
  const prepare = db.raw.prepare.bind(db.raw)
  const noting = (sql: string) => {
    const statement = prepare(sql)
    for (const name of ['all', 'iterate', 'run'] as const) {
      const run = statement[name].bind(statement)
      const noted = (...values: unknown[]) => {
        ran.push(sql)
        return run(...values)
      }
      Object.assign(statement, { [name]: noted })
    }
    return statement
  }
  Object.assign(db.raw, { prepare: noting })
  return { db, ran }
}

const coded = { 'accept-encoding': 'gzip, deflate, br, zstd' }

test('a page that lies ready costs no query, and one small one after a commit that it may show', async () => {
  const { db, ran } = watchedDatabase()
  const world = await aWorld({}, db)
  const rally = await aPublishedEvent(world)
  const other = await aPublishedEvent(world, { title: 'Clinic' })
  const paths = ['/', '/?type=protest', `/events/${rally.id}`, `/events/${rally.id}/history`]
  for (const path of paths) await world.get(path)
  ran.length = 0
  for (const path of paths) expect((await world.get(path)).status).toBe(200)
  expect(ran).toEqual([])

  await edited(world, other, { address: '1 Market St.' })
  ran.length = 0
  for (const path of paths.slice(2)) await world.get(path)
  expect(ran, 'a commit about another event').toEqual([])

  await edited(world, rally, { price: 'free' })
  for (const path of paths.slice(2)) await world.get(path)
  await aFollower(world, rally.id)
  for (const [path, queries] of [
    [`/events/${rally.id}`, 1],
    [`/events/${rally.id}/history`, 1],
    [`/events/${rally.id}?utm_source=mail`, 1],
    [`/events/${rally.id}/any-words`, 1],
  ] as const) {
    ran.length = 0
    await world.get(path)
    expect(ran, path).toHaveLength(queries)
    await world.get(path)
    expect(ran, path).toHaveLength(queries)
  }
})

test('whatever table an event’s pages read is in their mark', async () => {
  const { db, ran } = watchedDatabase()
  const world = await aWorld({}, db)
  const rally = await aPublishedEvent(world)
  await aShownEndorser(world, rally)
  ran.length = 0
  await world.get(`/events/${rally.id}`)
  await world.get(`/events/${rally.id}/history`)
  await world.get(`/events/${rally.id}/revisions/1`)
  const [mark = ''] = ran.filter(sql => sql.includes('taken_down_version AS taken'))
  const names = db.raw
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table'")
    .pluck()
    .all() as string[]
  const inSql = (sql: string) => names.filter(name => new RegExp(`\\b${name}\\b`).test(sql))
  const read = new Set(ran.flatMap(inSql))
  // terms change with a migration or by hand, and their feeds go by the calendar's version
  read.delete('terms')
  expect([...read].filter(name => !inSql(mark).includes(name))).toEqual([])

  const counted = new Set(db.raw.prepare('SELECT tbl_name FROM sqlite_temp_master').pluck().all())
  expect(inSql(mark).filter(name => !counted.has(name))).toEqual([])
})

test('brotli and gzip of a page are each made once, and hold the page', async () => {
  const world = await aWorld()
  await aPublishedEvent(world)
  const http = turnout(world.app, () => {}, zlibCompressor)
  const ask = async (headers: Record<string, string>) => {
    const answer = await http.request(`${baseUrl}/`, { headers })
    const bytes = Buffer.from(await answer.arrayBuffer())
    expect(answer.headers.get('content-length')).toBe(String(bytes.length))
    return {
      coding: answer.headers.get('content-encoding'),
      bytes,
      tag: answer.headers.get('etag'),
    }
  }
  const plain = await ask({})
  const [first, second, third] = [await ask(coded), await ask(coded), await ask(coded)]
  expect([plain, first, second, third].map(one => one.coding)).toEqual([null, 'gzip', 'br', 'br'])
  expect(new Set([plain, first, second].map(one => one.tag)).size).toBe(3)
  expect(gunzipSync(first.bytes)).toEqual(plain.bytes)
  expect(brotliDecompressSync(second.bytes)).toEqual(plain.bytes)
  expect(third.bytes).toEqual(second.bytes)
})

test('thousands of searches push out one another, and neither a feed nor the page in use', async () => {
  const { db, ran } = watchedDatabase()
  const world = await aWorld({}, db)
  await aPublishedEvent(world)
  for (const path of ['/', '/calendar.ics']) await world.get(path)
  for (let n = 0; n < 1100; n++) {
    await world.get(`/?q=word${n}`)
    await world.get('/')
  }
  ran.length = 0
  for (const path of ['/', '/calendar.ics', '/?q=word1099']) await world.get(path)
  expect(ran).toEqual([])
  await world.get('/?q=word0')
  expect(ran.length).toBeGreaterThan(0)
})

test('many that ask at once for a page wait for one rendering', async () => {
  const { db, ran } = watchedDatabase()
  const world = await aWorld({}, db)
  const rally = await aPublishedEvent(world)
  ran.length = 0
  await world.get(`/events/${rally.id}`)
  const alone = ran.length
  await edited(world, rally, { address: '1 Market St.' })
  ran.length = 0
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => world.get(`/events/${rally.id}`)),
  )
  for (const answer of answers) expect(await answer.text()).toContain('1 Market St.')
  // each reads the mark, and one of them everything
  expect(ran.length).toBeLessThan(alone + 20)
})

test('a page during whose rendering something was written is given once, and not kept', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  const asked = world.get(`/events/${rally.id}`)
  const edit = edited(world, rally, { title: 'Rally at eleven' })
  await Promise.all([asked, edit])
  expect(await (await world.get(`/events/${rally.id}`)).text()).toContain('Rally at eleven')
})
