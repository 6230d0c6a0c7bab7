// "Post another like this": the fields of an event, without its day and its people.

import { expect, test } from 'vitest'
import { aForm, aPublishedEvent } from '../support/people.ts'
import { aWorld, type World } from '../support/world.ts'

const page = async (world: World, path: string): Promise<string> => (await world.get(path)).text()

const typedIn = (form: string, name: string): string[] =>
  [...form.matchAll(new RegExp(`<input[^>]* name="${name}"[^>]* value="([^"]*)"`, 'g'))].map(
    ([, value]) => value ?? '',
  )

test('the public page leads to a form with the fields and the hours, without day and people', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world, { showContact: 'on' })
  const { id } = rally
  expect(await page(world, `/events/${rally.id}`)).toContain(`href="/events/new?like=${id}"`)
  const form = await page(world, `/events/new?like=${id}`)
  expect(typedIn(form, 'title')).toEqual([aForm().title])
  expect(typedIn(form, 'startsLocal')).toEqual(['', '12:00 noon'])
  expect(typedIn(form, 'endsLocal')).toEqual(['1:30 PM', ''])
  expect(typedIn(form, 'organizer')).toEqual([''])
  expect(typedIn(form, 'contactEmail')).toEqual([''])
  expect(form).toContain('<option value="san-francisco" selected=""')
  expect(form).not.toContain(String(aForm().contactEmail))
  expect(form).not.toMatch(/name="showContact"[^>]*checked/)
})

test('the private page and the mail lead to the same with the organizer’s own name and address', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  const { id } = rally
  const path = `${rally.manage}/events/new?like=${id}`
  expect(await page(world, rally.manage)).toContain(`href="${path}"`)
  await world.work()
  const mails = world.mails.map(({ text }) => text).join('\n')
  expect(mails).toContain(path)
  const form = await page(world, path)
  expect(typedIn(form, 'title')).toEqual([aForm().title])
  expect(typedIn(form, 'organizer')).toEqual([aForm().organizer])
  expect(typedIn(form, 'contactEmail')).toEqual([aForm().contactEmail])
})

test('what is not public fills no form', async () => {
  const world = await aWorld()
  const sent = await world.post('/events', aForm({ title: 'Not confirmed yet' }))
  const id = /\/events\/(\w+)/.exec(sent.headers.get('location') ?? '')?.[1]
  for (const like of [id, 'nothing']) {
    const answer = await world.get(`/events/new?like=${like}`)
    expect(answer.status).toBe(404)
    expect(await answer.text()).not.toContain('Not confirmed yet')
  }
})

test('a kept form follows its event', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  const like = `/events/new?like=${rally.id}`
  for (const _ of [1, 2]) expect(await page(world, like)).toContain('870 Market St.')
  const edit = { ...aForm(), baseRevision: 1, address: '790 Market St.' }
  expect((await world.postJson(`${rally.manage}/revisions`, edit)).status).toBe(200)
  expect(await page(world, like)).toContain('790 Market St.')
})
