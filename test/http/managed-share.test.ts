// The organizer's page to share their event from: the public address, never the private one.

import { expect, test } from 'vitest'
import { aWatchedOverWorld, takeDown } from '../support/moderators.ts'
import { aPublishedEvent } from '../support/people.ts'
import { aWorld } from '../support/world.ts'

test('the private page leads to the public address, a mail that is begun and the QR code', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  const manage = await (await world.get(rally.manage)).text()
  expect(manage).toContain(`href="${rally.manage}/share"`)
  const page = await (await world.get(`${rally.manage}/share`)).text()
  expect(page).toContain(`/events/${rally.id}</a>`)
  expect(page).toContain(`href="/events/${rally.id}/qr.svg"`)
  const mail = /href="(mailto:[^"]+)"/.exec(page)?.[1] ?? ''
  expect(decodeURIComponent(mail)).toContain(`/events/${rally.id}`)
  expect(decodeURIComponent(mail)).not.toContain('/manage/')
})

test('shows nothing to a link that is not an organizer’s', async () => {
  const world = await aWorld()
  expect((await world.get('/manage/nobody/share')).status).toBe(404)
})

test('leads back to the private page while the event is hidden, because nobody could open the address', async () => {
  const world = await aWatchedOverWorld()
  const rally = await aPublishedEvent(world)
  await takeDown(world, rally.id, 'hiding')
  const answer = await world.get(`${rally.manage}/share`)
  expect(answer.status).toBe(303)
  expect(answer.headers.get('location')).toBe(rally.manage)
})
