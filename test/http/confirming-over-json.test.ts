// A program that confirms reads whether the event is public, and why it waits where it does.

import { expect, test } from 'vitest'
import { aModeratedWorld } from '../support/moderators.ts'
import { aForm, aPublishedEvent, lastAsking } from '../support/people.ts'
import { aWorld, linkIn, type World } from '../support/world.ts'

async function confirmed(world: World): Promise<Record<string, unknown>> {
  await world.post('/events', aForm())
  await world.work()
  const answer = await world.postJson(linkIn(lastAsking(world), 'confirm'), {})
  expect(answer.status).toBe(200)
  return JSON.parse(await answer.text())
}

test('published, where the poster’s word is enough', async () => {
  expect(await confirmed(await aWorld())).toMatchObject({
    purpose: 'publish',
    publication: 'published',
    url: expect.stringContaining('/manage/'),
  })
})

test('awaiting, and why, where a moderator looks first', async () => {
  expect(await confirmed(await aModeratedWorld())).toMatchObject({
    publication: 'awaiting',
    why: expect.stringMatching(/moderator/),
  })
})

test('a follower who confirms publishes nothing', async () => {
  const world = await aWorld()
  const { id } = await aPublishedEvent(world)
  await world.post(`/events/${id}/followers`, { email: 'ada@example.org' })
  await world.work()
  const answer = await world.postJson(linkIn(lastAsking(world), 'confirm'), {})
  expect(JSON.parse(await answer.text())).not.toHaveProperty('publication')
})
