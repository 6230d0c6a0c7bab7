// Two people edit at once, or somebody edits what is cancelled: nobody's words are lost.

import { expect, test } from 'vitest'
import { anEdit, aPublishedEvent, edited } from '../support/people.ts'
import { aWorld } from '../support/world.ts'

test('two edits of one revision: the second sees both sides, and keeps every field', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  const mine = await anEdit(world, rally, {
    address: '790 Market St.',
    summary: 'Bring drums',
    note: 'The door is at 790',
    topics: ['labor', 'housing'],
    showContact: 'on',
  })
  await edited(world, rally, { startsLocal: '2023-01-13T11:00', note: 'An hour earlier' })

  const answer = await world.post(`${rally.manage}/revisions`, mine)
  expect(answer.status).toBe(409)
  const page = await answer.text()
  expect(page, 'their side').toMatch(/12:00 noon[\s\S]*11:00 AM/)
  expect(page).toContain('An hour earlier')
  expect(page, 'our side').toMatch(/870 Market St\.[\s\S]*790 Market St\./)
  expect(page, 'and the form').toContain('value="790 Market St."')
  expect(page).toContain('Bring drums')
  expect(page).toContain('The door is at 790')
  expect(page).toMatch(/value="housing"[^>]*checked|checked[^>]*value="housing"/)
  expect(page).toMatch(/name="showContact"[^>]*checked|checked[^>]*name="showContact"/)
  expect(page, 'based on what stands now').toContain('name="baseRevision" value="2"')
  const stored = await (await world.get(`/events/${rally.id}`)).text()
  expect(stored).not.toContain('790 Market St.')

  const again = await world.post(`${rally.manage}/revisions`, { ...mine, baseRevision: '2' })
  expect(again.status).toBe(303)
  expect(await (await world.get(`/events/${rally.id}`)).text()).toContain('790 Market St.')
})

test('two saves of one revision in the same instant: one wins, the other gets the conflict', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  const edit = await anEdit(world, rally)
  const answers = await Promise.all(
    ['11:00', '11:30'].map(time =>
      world.post(`${rally.manage}/revisions`, { ...edit, startsLocal: `2023-01-13T${time}` }),
    ),
  )
  expect(answers.map(one => one.status).sort()).toEqual([303, 409])
  const history = await world.app.db.query.selectFrom('revisions').select('number').execute()
  expect(history).toHaveLength(2)
})

test('a conflict is 409 with both sides for a program', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  const mine = await anEdit(world, rally, { address: '790 Market St.' })
  await edited(world, rally, { startsLocal: '2023-01-13T11:00' })
  const answer = await world.postJson(`${rally.manage}/revisions`, mine)
  expect(answer.status).toBe(409)
  expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/)
  expect(await answer.json()).toMatchObject({
    type: 'urn:turnout:problem:revision-conflict',
    title: 'Somebody else saved first',
    detail: expect.stringContaining('Compare both sides'),
    status: 409,
    revision: 2,
  })
})

test('of a program’s edit only what it named is its own side', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  await edited(world, rally, { startsLocal: '2023-01-13T11:00', price: 'free' })
  const answer = await world.postJson(`${rally.manage}/revisions`, {
    baseRevision: 1,
    address: '790 Market St.',
  })
  expect(answer.status).toBe(409)
  const { theirs, yours } = (await answer.json()) as Record<string, { label: string }[]>
  expect(theirs?.map(({ label }) => label)).toEqual(['Time', 'Price'])
  expect(yours?.map(({ label }) => label)).toEqual(['Address'])
})

test('an edit of a cancelled event is refused, and kept in the form', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  await world.post(`${rally.manage}/cancellation`, { reason: 'The consulate is closed' })
  const edit = await anEdit(world, rally, { address: '790 Market St.', note: 'Wrong door' })
  const answer = await world.post(`${rally.manage}/revisions`, edit)
  expect(answer.status).toBe(409)
  const page = await answer.text()
  expect(page).toContain('The event is cancelled')
  expect(page).toContain('790 Market St.')
  expect(page).toContain('Wrong door')
  expect((await world.get(`/events/${rally.id}/revisions/3`)).status).toBe(404)

  expect((await world.post(`${rally.manage}/reinstatement`, { note: 'On again' })).status).toBe(303)
  const saved = await world.post(`${rally.manage}/revisions`, { ...edit, baseRevision: '3' })
  expect(saved.status).toBe(303)
})

test('cancelling twice says that it is cancelled, and tells nobody twice', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  await world.post(`${rally.manage}/cancellation`, { reason: 'Closed' })
  const again = await world.post(`${rally.manage}/cancellation`, { reason: 'Closed!' })
  expect(again.status).toBe(409)
  expect((await world.get(`/events/${rally.id}/revisions/3`)).status).toBe(404)
})

test('a cancellation and an edit in the same instant lose neither', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  const edit = await anEdit(world, rally, { address: '790 Market St.' })
  const [, saved] = await Promise.all([
    world.post(`${rally.manage}/cancellation`, { reason: 'Closed' }),
    world.post(`${rally.manage}/revisions`, edit),
  ])
  const page = await (await world.get(`/events/${rally.id}`)).text()
  expect(page).toContain('Closed')
  // the edit stands beneath the cancellation, or it is in the hands of whoever typed it
  expect((saved.status === 303 ? page : await saved.text()).includes('790 Market St.')).toBe(true)
})
