// One atomic batch of Kysely writes behaves the same on better-sqlite3 and on D1.

import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { freshDatabase } from '#database'
import { UniqueViolation } from '../../src/ports.ts'

const mail = (id: string) => ({ id, received_at: '2023-01-06T19:10:00.000Z', raw_sealed: 'x' })

test('commits every write of a batch', async () => {
  const db = await freshDatabase()
  await db.commit([
    db.query.insertInto('mailbox').values(mail('a')),
    db.query.updateTable('mailbox').set({ raw_sealed: 'y' }).where('id', '=', 'a'),
  ])
  expect(await db.query.selectFrom('mailbox').selectAll().execute()).toEqual([
    { ...mail('a'), raw_sealed: 'y' },
  ])
})

test('commits nothing of a batch that breaks a unique key, and names the table', async () => {
  const db = await freshDatabase()
  await db.commit([db.query.insertInto('mailbox').values(mail('a'))])
  const batch = db.commit([
    db.query.insertInto('mailbox').values(mail('b')),
    db.query.insertInto('mailbox').values(mail('a')),
  ])
  await expect(batch).rejects.toThrowError(UniqueViolation)
  await expect(batch).rejects.toMatchObject({ table: 'mailbox' })
  const { rows } = await sql<{ n: number }>`SELECT count(*) AS n FROM mailbox`.execute(db.query)
  expect(rows).toEqual([{ n: 1 }])
})

test('commits nothing of a batch that breaks a foreign key', async () => {
  const db = await freshDatabase()
  const batch = db.commit([
    db.query.insertInto('mailbox').values(mail('a')),
    db.query.insertInto('event_topics').values({ topic: 'labor', event_id: 'nowhere' }),
  ])
  await expect(batch).rejects.toThrow(/FOREIGN KEY/)
  expect(await db.query.selectFrom('mailbox').selectAll().execute()).toEqual([])
})

test('a write with RETURNING answers with its rows', async () => {
  const db = await freshDatabase()
  const rows = await db.query.insertInto('mailbox').values(mail('a')).returning('id').execute()
  expect(rows).toEqual([{ id: 'a' }])
})

test('keeps migrations in the same bookkeeping table', async () => {
  const db = await freshDatabase()
  const { rows } = await sql<{ name: string }>`SELECT name FROM d1_migrations ORDER BY id`.execute(
    db.query,
  )
  const names = rows.map(row => row.name)
  expect(names[0]).toBe('0001_events_and_watchers.sql')
  expect(names).toEqual(names.toSorted())
})

test('a commit that need not be durable is seen at once, and is all or nothing too', async () => {
  const db = await freshDatabase()
  const insert = (id: string) => db.query.insertInto('mailbox').values(mail(id))
  await db.commit([insert('a')], { durable: false })
  const twice = db.commit([insert('b'), insert('a')], { durable: false })
  await expect(twice).rejects.toBeInstanceOf(UniqueViolation)
  const rows = await db.query.selectFrom('mailbox').select('id').execute()
  expect(rows.map(row => row.id)).toEqual(['a'])
})
