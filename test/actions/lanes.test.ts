// Mail of several kinds that is due together: whose comes first, and which limits hold for all of it.

import { expect, test } from 'vitest'
import { openQueues } from '../../src/mail/deliver.ts'
import type { Message } from '../../src/ports.ts'
import { insertDigest, startDigest } from '../../src/store/digests.ts'
import { newId } from '../../src/store/new-id.ts'
import { aFollower, aPublishedEvent, edited } from '../support/people.ts'
import { aWorld, type World } from '../support/world.ts'

const saturday = '2023-01-07T15:00:00.000Z'

/** So many readers of a daily digest, each of their own domain or all of one. */
async function readers(world: World, count: number, domain?: string): Promise<void> {
  const { db, vault, clock } = world.app
  const now = clock.now()
  const filter = { region: [], type: [], topic: [], organizer: [], q: '', from: null, to: null }
  const writes = await Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const email = `reader${index}@${domain ?? `d${index}.example`}`
      const id = newId()
      const wish = { period: 'daily' as const, language: 'en' as const, filter, query: '' }
      const address = await vault.seal(email)
      const addressKey = await vault.addressKey(email)
      const row = { id, ...wish, address, addressKey, inboxKey: addressKey, createdAt: now }
      return [
        insertDigest(db, { ...row, tokenHash: id }),
        startDigest(db, id, { now, dueAt: saturday }),
      ]
    }),
  )
  await db.commit(writes.flat())
}

const isDigest = ({ messageId }: Message) => messageId.startsWith('<digest.')

test('an edit that is told at once goes out among 150 digests that are due, not behind them', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world, { startsLocal: '2023-02-13T12:00', endsLocal: '' })
  await aFollower(world, rally.id)
  await readers(world, 150)
  world.mails.length = 0
  world.clock.set(saturday)
  const outbox = openQueues(world.app)
  world.app.wake = () => outbox.look()
  let edit: Promise<unknown> | undefined
  world.deliver = async () => {
    edit ??= edited(world, rally, {
      startsLocal: '2023-02-13T12:00',
      endsLocal: '',
      address: '790 Market St.',
      tell: 'now',
    })
    await edit
    return { outcome: 'delivered', response: '250 OK' }
  }
  await outbox.deliver()
  expect(world.mails).toHaveLength(151)
  const place = world.mails.findIndex(mail => !isDigest(mail))
  expect(world.mails[place]?.text).toContain('790 Market St.')
  // behind those that were on their way when it was saved
  expect(place).toBeLessThan(10)
})

test('a limit for one domain holds over letters, changes and digests together', async () => {
  const world = await aWorld()
  world.app.mailer.limits = { connections: 5, domainPerMinute: 6 }
  const rally = await aPublishedEvent(world, { endsLocal: '' })
  for (const name of ['ada', 'bea']) {
    await aFollower(world, rally.id, { email: `${name}@many.example` })
    world.clock.advance(60)
  }
  await readers(world, 5, 'many.example')
  await edited(world, rally, { endsLocal: '', address: '790 Market St.' })
  world.clock.set(saturday)
  for (const name of ['cleo', 'dora'])
    await world.post(`/events/${rally.id}/followers`, { email: `${name}@many.example` })
  world.mails.length = 0
  await world.work()
  const kinds = world.mails.map(mail =>
    isDigest(mail) ? 'digest' : mail.listId ? 'change' : 'letter',
  )
  expect(kinds).toEqual(['letter', 'letter', 'change', 'change', 'digest', 'digest'])
  world.clock.advance(60)
  await world.work()
  expect(world.mails).toHaveLength(9)
})
