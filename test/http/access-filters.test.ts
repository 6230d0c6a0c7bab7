// Lists, feeds, the API and digests are narrowed by what events tell of their accessibility.

import { expect, test } from 'vitest'
import { aPublishedEvent, edited } from '../support/people.ts'
import { aWorld, linkIn } from '../support/world.ts'

async function twoEvents() {
  const world = await aWorld()
  const rally = await aPublishedEvent(world, { accessStepFree: 'yes', accessAsl: 'no' })
  const silent = await aPublishedEvent(world, { title: 'Teach-in on rent control' })
  const text = async (path: string) => (await world.get(path)).text()
  const ids = async (query: string) => {
    const { events } = JSON.parse(await text(`/api/v1/events?${query}`))
    return events.map((event: { id: string }) => event.id)
  }
  return { world, rally, silent, text, ids }
}

test('an answer narrows the list, the feeds and the API; what is not told is in neither answer', async () => {
  const { world, rally, silent, text, ids } = await twoEvents()
  expect(await ids('accessStepFree=yes')).toEqual([rally.id])
  expect(await ids('accessStepFree=no')).toEqual([])
  expect(await ids('accessStepFree=yes&accessAsl=yes')).toEqual([])
  expect(await ids('accessAsl=yes&accessAsl=no')).toEqual([rally.id])
  for (const path of ['/', '/calendar.ics', '/calendar.atom', '/calendar.json', '/embed']) {
    const narrowed = await text(`${path}?accessStepFree=yes`)
    expect(narrowed).toContain(rally.id)
    expect(narrowed).not.toContain(silent.id)
  }
  expect(await text('/calendar.ics?accessStepFree=yes')).toContain('Step-free access: yes')
  await edited(world, rally, { accessStepFree: 'no' })
  expect(await ids('accessStepFree=yes')).toEqual([])
  expect(await ids('accessStepFree=no')).toEqual([rally.id])
})

test('each answer of the form has its count, which another answer of the same question does not lower', async () => {
  const { text } = await twoEvents()
  const page = await text('/?accessStepFree=no')
  expect(page).toContain('<span>Step-free access: yes (1)</span>')
  expect(page).toContain('<span>Step-free access: no</span>')
  expect(page).toContain('<span>Live captions: yes</span>')
  expect(await text('/?lang=es')).toContain('<span>Acceso sin escalones: sí (1)</span>')
  expect(await text('/?accessAsl=no&lang=es')).toContain('Interpretación en ASL: no.')
})

test('another value is refused with the values that there are', async () => {
  const { world } = await twoEvents()
  for (const path of ['/', '/calendar.ics', '/api/v1/events']) {
    const refused = await world.get(`${path}?accessStepFree=maybe`)
    expect(refused.status).toBe(400)
    expect(await refused.text()).toContain('accessStepFree=maybe is not known. There are: yes, no.')
  }
  const spanish = await world.get('/?accessStepFree=maybe&lang=es')
  expect(await spanish.text()).toContain('No se conoce accessStepFree=maybe. Hay: yes, no.')
})

test('a digest of the list has the events of the list', async () => {
  const { world, silent, rally } = await twoEvents()
  const page = await (await world.get('/digests?accessStepFree=yes')).text()
  expect(page).toMatch(/name="accessStepFree" value="yes" checked/)
  const wish = { email: 'ada@example.org', language: 'en', period: 'weekly', accessStepFree: 'yes' }
  await world.post('/digests', wish)
  await world.work()
  const asked = world.mails.findLast(({ text }) => text.includes('/confirm/'))
  await world.post(linkIn(asked, 'confirm'))
  world.clock.set('2023-01-10T20:00:00.000Z')
  await world.work()
  const digest = world.mails.at(-1)?.text ?? ''
  expect(digest).toContain('Step-free access: yes')
  expect(digest).toContain(rally.id)
  expect(digest).not.toContain(silent.id)
})

test('the API says which filters there are', async () => {
  const { text } = await twoEvents()
  const { parameters } = JSON.parse(await text('/openapi.json')).paths['/api/v1/events'].get
  expect(parameters).toContainEqual(
    expect.objectContaining({
      name: 'accessQuiet',
      schema: { type: 'array', items: { type: 'string', enum: ['yes', 'no'] } },
    }),
  )
})
