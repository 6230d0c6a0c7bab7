// An organizer looks at a change before saving it.

import { expect, test } from 'vitest'
import { aFollower, anEdit, anEndorser, aPublishedEvent, edited } from '../support/people.ts'
import { aWorld } from '../support/world.ts'

test('shows the change, the number of people and the mail, and saves nothing', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  await anEndorser(world, rally.id)
  await aFollower(world, rally.id)
  const typed = { startsLocal: '2023-01-13T11:00', note: 'Time of rally moved to 11AM' }
  const form = await anEdit(world, rally, typed)
  const answer = await world.post(`${rally.manage}/preview`, form)
  expect(answer.status).toBe(200)
  const page = await answer.text()
  expect(page).toContain('2 people will be told by mail in a few minutes')
  expect(page).toContain('Moved to 11:00 AM: SF rally: US hands off Peru')
  expect(page).toContain('Mission Tenants Assembly endorses this event.')
  expect(page).toMatch(/name="note"[^>]*value="Time of rally moved to 11AM"/)
  expect(page).toMatch(/name="startsLocal"[^>]*value="2023-01-13T11:00"/)
  expect(await (await world.get(`/events/${rally.id}/history`)).text()).not.toContain('11:00 AM')

  world.mails.length = 0
  await edited(world, rally, typed)
  world.clock.advance(600)
  await world.work()
  const sent = world.mails.find(mail => mail.to === 'bruno@example.org')
  const shown = page.replaceAll('&#39;', '’').replaceAll('&quot;', '"')
  for (const line of (sent?.text ?? '').split('\n').filter(one => !one.includes('/watch/')))
    expect(shown).toContain(line.replaceAll('&', '&amp;'))
})

test('says when nobody is told, and refuses what saving would refuse', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  const preview = async (fields: Record<string, string>) =>
    world.post(`${rally.manage}/preview`, await anEdit(world, rally, fields))
  expect(await (await preview({ price: '$5' })).text()).toContain('Nobody relies on this event yet')
  await aFollower(world, rally.id)
  const quiet = await preview({ title: 'SF Rally: US hands off Peru', tell: 'nobody' })
  expect(await quiet.text()).toContain('It counts as a correction of spelling')
  expect((await preview({ startsLocal: '2023-01-13T10:00', tell: 'nobody' })).status).toBe(422)
  expect((await preview({})).status).toBe(422)
  expect((await preview({ title: '' })).status).toBe(422)
  const stale = await anEdit(world, rally, { price: '$5' })
  await edited(world, rally, { address: '790 Market St.' })
  expect((await world.post(`${rally.manage}/preview`, stale)).status).toBe(409)
})
