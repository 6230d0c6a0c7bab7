// Cancelling, postponing and reinstating: with a reason, and not over what somebody else just saved.

import { expect, test } from 'vitest'
import { aPublishedEvent, edited, type Rally } from '../support/people.ts'
import { aWorld, type World } from '../support/world.ts'

const revisions = async (world: World, { id }: Rally): Promise<number> =>
  (
    await world.app.db.query
      .selectFrom('revisions')
      .select('number')
      .where('event_id', '=', id)
      .execute()
  ).length

test.each([
  ['cancellation', 'Why is it cancelled?'],
  ['postponement', 'Why is it postponed'],
])('a %s without a reason is refused beside its field', async (act, label) => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  for (const reason of ['', '  \n ']) {
    const answer = await world.post(`${rally.manage}/${act}`, { reason, baseRevision: '1' })
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain('Say why, in one sentence')
    expect(page).toContain(label)
    expect(page).toContain(`href="#${act}-reason"`)
  }
  const json = await world.postJson(`${rally.manage}/${act}`, {})
  expect(json.status).toBe(422)
  expect(await json.json()).toMatchObject({ errors: [{ field: 'reason' }] })
  expect(await revisions(world, rally)).toBe(1)
})

test('an event is on again without a note: that says all', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  await world.post(`${rally.manage}/cancellation`, { reason: 'Closed', baseRevision: '1' })
  const answer = await world.post(`${rally.manage}/reinstatement`, { note: '', baseRevision: '2' })
  expect(answer.status).toBe(303)
})

test('a page that is older than somebody’s edit cancels nothing, and says what they saved', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  await edited(world, rally, { startsLocal: '2023-01-13T11:00', note: 'An hour earlier' })
  const stale = { reason: 'Nobody can come at noon', baseRevision: '1' }
  const answer = await world.post(`${rally.manage}/cancellation`, stale)
  expect(answer.status).toBe(409)
  const page = await answer.text()
  expect(page).toContain('Somebody else saved a change')
  expect(page).toMatch(/12:00 noon[\s\S]*11:00 AM/)
  expect(page).toContain('An hour earlier')
  expect(page).toContain('Nobody can come at noon')
  expect(await revisions(world, rally)).toBe(2)

  const form = page.split('<form').find(one => one.includes('value="cancellation"')) ?? ''
  expect(form, 'pressed again, it knows what stands').toContain('name="baseRevision" value="2"')
  const again = await world.post(`${rally.manage}/cancellation`, { ...stale, baseRevision: '2' })
  expect(again.status).toBe(303)
})

test('the same for a program: 409 with both sides', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  await edited(world, rally, { startsLocal: '2023-01-13T11:00' })
  const stale = { reason: 'Closed', baseRevision: 1 }
  const answer = await world.postJson(`${rally.manage}/postponement`, stale)
  expect(answer.status).toBe(409)
  expect(await answer.json()).toMatchObject({
    type: 'urn:turnout:problem:revision-conflict',
    status: 409,
    revision: 2,
    theirs: [{ aspect: 'time' }],
  })
})

test('whoever finds it cancelled already is told so, whatever their page showed', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  const act = { reason: 'Closed', baseRevision: '1' }
  expect((await world.post(`${rally.manage}/cancellation`, act)).status).toBe(303)
  const again = await world.post(`${rally.manage}/cancellation`, act)
  expect(again.status).toBe(409)
  expect(await again.text()).toContain('The event is already in that state')
})
