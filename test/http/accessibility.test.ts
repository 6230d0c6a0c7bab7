// Accessibility is asked for in the form, shown on the page, told when it changes, and nothing is said where nothing was.

import { expect, test } from 'vitest'
import { aFollower, aForm, anEdit, aPublishedEvent, edited, tellings } from '../support/people.ts'
import { aWorld } from '../support/world.ts'

const page = async (
  { get }: Pick<Awaited<ReturnType<typeof aWorld>>, 'get'>,
  path: string,
): Promise<string> => (await get(path)).text()

test('the page lists what is told, and says in one line what is not', async () => {
  const world = await aWorld()
  const silent = await aPublishedEvent(world)
  const rally = await aPublishedEvent(world, {
    title: 'Tenants’ assembly',
    accessStepFree: 'yes',
    accessAsl: 'no',
  })
  const shown = await page(world, `/events/${rally.id}`)
  expect(shown).toMatch(/<dt>Step-free access<\/dt><dd><span[^>]*>yes</)
  expect(shown).toMatch(/<dt>ASL interpretation<\/dt><dd><span[^>]*>no</)
  expect(shown).toContain('Not told yet: Live captions, Childcare, Masks required, Quiet space.')
  expect(await page(world, `/events/${rally.id}?lang=es`)).toContain('Todavía no se dice: Subt')
  expect(await page(world, `/events/${silent.id}`)).not.toMatch(/Accessibility|Not told yet/)
})

test('the form folds the questions and says on their line what is answered', async () => {
  const world = await aWorld()
  const answers = { accessStepFree: 'yes', accessNotes: 'Elevator on 5th St.' }
  const rally = await aPublishedEvent(world, answers)
  const line = /<summary>Accessibility: <span class="filled">(.*?)<\/span>/
  expect(line.exec(await page(world, '/events/new'))?.[1]).toBe('not told yet')
  expect(line.exec(await page(world, `${rally.manage}/edit`))?.[1]).toBe(
    'Step-free access: yes · Elevator on 5th St.',
  )
  const refused = await world.postJson('/events', { ...aForm(), accessAsl: 'sometimes' })
  expect(refused.status).toBe(422)
  expect(await refused.json()).toMatchObject({ errors: [{ field: 'accessAsl' }] })
})

test('a change of one answer is told, and cannot be kept quiet', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world, { accessStepFree: 'yes' })
  await aFollower(world, rally.id)
  world.clock.advance(3600)
  const quiet = await anEdit(world, rally, { accessStepFree: 'no', tell: 'nobody' })
  expect((await world.post(`${rally.manage}/revisions`, quiet)).status).toBe(422)
  await edited(world, rally, { accessStepFree: 'no' })
  world.clock.advance(301)
  await world.work()
  expect(tellings(world)[0]?.text).toMatch(/Step-free access: .*yes.*no/)
  expect(await page(world, `/events/${rally.id}`)).toMatch(
    /<dt>Step-free access<\/dt><dd><span[^>]*>no<\/span>.*?was.*?yes/,
  )
})
