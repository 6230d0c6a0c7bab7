// An answer that must not say whether an address is known does not say it by its time either: what
// differs is done after it, and what is done before it is the same for both.

import { expect, test } from 'vitest'
import { aFollower, anEndorser, aPublishedEvent } from '../support/people.ts'
import { aWorld, type World } from '../support/world.ts'

/** Lists the statements that the database is asked during an act. */
async function asked(world: World, act: () => Promise<unknown>): Promise<string[]> {
  const { db } = world.app
  const statements: string[] = []
  const query = db.query.withPlugin({
    transformQuery: ({ node }) => {
      statements.push(node.kind)
      return node
    },
    transformResult: async ({ result }) => result,
  })
  world.app.db = {
    ...db,
    query,
    commit: (writes, options) => {
      statements.push(`commit of ${writes.length}`)
      return db.commit(writes, options)
    },
  }
  await act()
  world.app.db = db
  return statements
}

test.each([
  ['/lost-link', 'olga@example.org', 'nobody@example.org'],
  ['/moderation', 'mara@example.org', 'nobody@example.org'],
])('%s asks nothing of the database before its answer', async (path, known, unknown) => {
  const world = await aWorld({ moderators: ['mara@example.org'] })
  await aPublishedEvent(world)
  const before = world.mails.length
  const later: (() => Promise<void>)[] = []
  world.app.later = work => void later.push(work)
  for (const email of [known, unknown])
    expect(await asked(world, () => world.post(path, { email }))).toEqual([])
  for (const work of later) await work()
  await world.work()
  expect(world.mails.slice(before).map(mail => mail.to)).toEqual([known])
})

test('an address that follows or endorses already costs an answer what any other does', async () => {
  const world = await aWorld()
  const { id } = await aPublishedEvent(world)
  await aFollower(world, id)
  await anEndorser(world, id)
  const forms = [
    [`/events/${id}/followers`, { email: 'ada@example.org' }, { email: 'eva@example.org' }],
    [
      `/events/${id}/endorsements`,
      { email: 'bruno@example.org', organization: 'Tenants' },
      { email: 'berta@example.org', organization: 'Tenants' },
    ],
  ] as const
  for (const [path, known, unknown] of forms) {
    const ofKnown = await asked(world, () => world.post(path, known))
    const ofUnknown = await asked(world, () => world.post(path, unknown))
    expect(ofKnown).toEqual(ofUnknown)
    expect(ofKnown.length).toBeGreaterThan(3)
  }
})
