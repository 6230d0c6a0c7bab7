// A post that reads like advertising waits for a moderator in every mode, where there is one.

import { expect, test } from 'vitest'
import type { Message } from '../../src/ports.ts'
import { aForm, lastAsking } from '../support/people.ts'
import { aWorld, linkIn, type World } from '../support/world.ts'

const advertising = aForm({
  title: 'Buy Instagram Followers Cheap',
  description: 'Get real followers instantly. Best price guaranteed. Order now!',
  placeName: '',
  address: '',
})
const moderators = ['mod@example.org']

async function confirmed(world: World, fields = advertising) {
  await world.post('/events', fields)
  await world.work()
  const answer = await world.postJson(linkIn(lastAsking(world), 'confirm'), {})
  return (await answer.json()) as { publication: string; why?: string }
}

test.each(['confirmed', 'open'] as const)(
  'it waits where posts are %s, and its poster is told',
  async publishing => {
    const world = await aWorld({ publishing, moderators })
    const { publication, why } = await confirmed(world)
    expect(publication).toBe('awaiting')
    expect(why).toContain('because its text reads like advertising')
    await world.work()
    expect(world.mails.filter(mail => mail.to === 'mod@example.org').length).toBe(1)
    const { events } = (await (await world.get('/api/v1/events')).json()) as { events: unknown[] }
    expect(events).toEqual([])
  },
)

test('without moderators nothing waits', async () => {
  const world = await aWorld({ moderators: [] })
  expect(await confirmed(world)).toMatchObject({ publication: 'published' })
})

test('a rally is public at once, with moderators or without', async () => {
  const world = await aWorld({ moderators })
  expect(await confirmed(world, aForm())).toMatchObject({ publication: 'published' })
})

test('once confirmed, only a moderator publishes it, whatever its text says meanwhile', async () => {
  const world = await aWorld({ publishing: 'confirmed', moderators })
  const manage = linkIn({ text: (await postedTwice(world)).url } as Message, 'manage')
  const second = linkIn(lastAsking(world), 'confirm')
  const edit = { title: 'Rally for tenants', description: 'A rally and a march.', baseRevision: 1 }
  expect((await world.postJson(`${manage}/revisions`, edit)).status).toBe(200)
  expect(await (await world.postJson(second, {})).json()).toMatchObject({ publication: 'awaiting' })
  // the same post again gets the private link, and is not asked again
  await world.post('/events', advertising)
  await world.work()
  expect(linkIn(lastAsking(world), 'confirm')).toBe(second)
  expect(world.mails.at(-1)?.text).toContain(manage)
})

/** Confirms by the first mail of two. */
async function postedTwice(world: World) {
  await world.post('/events', advertising)
  await world.work()
  const first = linkIn(lastAsking(world), 'confirm')
  await world.post('/events', advertising)
  await world.work()
  const answer = await world.postJson(first, {})
  await world.work()
  return (await answer.json()) as { url: string }
}
