// Whatever changes, every output says the same of it: fifteen outputs, twelve kinds of change, both
// languages of mail.

import { expect, test } from 'vitest'
import { aFollower, aPublishedEvent, edited, type Rally } from '../../support/people.ts'
import { aWorld, type World } from '../../support/world.ts'
import { type Kind, kinds } from './kinds.ts'
import { type Copies, outputs } from './outputs.ts'

test('there are 180 of them', () => {
  expect(Object.keys(kinds).length * Object.keys(outputs).length).toBe(180)
})

test.each(Object.entries(kinds))('after a change of %s all say the same', async (_, kind) => {
  const copies = await copiesAfter(kind)
  const wrong: Record<string, string> = {}
  for (const [name, reading] of Object.entries(outputs))
    await reading(copies, kind.said).catch((error: Error) => {
      wrong[name] = error.message.slice(0, 2000)
    })
  expect(wrong).toEqual({})
})

/** Every output of an event that two people follow, once the change has rested and was told. */
async function copiesAfter({ saves }: Kind): Promise<Copies> {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  await aFollower(world, rally.id, { email: 'ada@example.org', language: 'en' })
  await aFollower(world, rally.id, { email: 'carmen@example.org', language: 'es' })
  world.clock.advance(3600)
  for (const save of saves) {
    await saved(world, rally, save)
    world.clock.advance(60)
  }
  world.clock.advance(600)
  world.mails.length = 0
  await world.work()
  const mailTo = (address: string) => world.mails.find(({ to }) => to === address)
  expect(world.mails).toHaveLength(2)
  return {
    id: rally.id,
    get: async path => (await world.get(path)).text(),
    mails: { en: mailTo('ada@example.org'), es: mailTo('carmen@example.org') },
  }
}

async function saved(world: World, rally: Rally, save: Kind['saves'][number]): Promise<void> {
  const reason = 'The hall flooded'
  if (save === 'cancel') await world.post(`${rally.manage}/cancellation`, { reason })
  else if (save === 'postpone') await world.post(`${rally.manage}/postponement`, { reason })
  else if (save === 'reinstate') {
    await world.post(`${rally.manage}/cancellation`, { reason })
    world.clock.advance(600)
    await world.work()
    await world.post(`${rally.manage}/reinstatement`, { note: 'The hall is dry' })
  } else await edited(world, rally, save)
}
