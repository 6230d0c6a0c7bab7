// Text that nobody can see is taken for nothing, in every field of one line and of many.

import { expect, test } from 'vitest'
import { aForm, anEdit, aPublishedEvent, edited } from '../support/people.ts'
import { aWorld, type World } from '../support/world.ts'

const nothings = [
  '\u2060\u200d',
  '\u200b',
  '\u3164',
  '\u115f',
  '\u00ad',
  '\u2800',
  '\u202e',
  '\ufeff\u2066\u2069 ',
]

async function missing(world: World, path: string, fields: Record<string, unknown>) {
  const answer = await world.postJson(path, fields)
  expect(answer.status, path).toBe(422)
  const { errors } = (await answer.json()) as { errors: { field: string; message: string }[] }
  return errors.map(({ field, message }) => `${field}: ${message}`)
}

test.each(nothings)('a title, a name and a message of %j are missing', async nothing => {
  const world = await aWorld()
  expect(await missing(world, '/events', { ...aForm(), title: nothing })).toEqual([
    'title: Give the event a title.',
  ])
  const { id, manage } = await aPublishedEvent(world)
  const edit = await anEdit(world, { id, manage }, { title: nothing })
  expect(await missing(world, `${manage}/revisions`, edit)).toContain(
    'title: Give the event a title.',
  )
  const email = 'ada@example.org'
  expect(
    await missing(world, `/events/${id}/endorsements`, { organization: nothing, email }),
  ).toEqual(['organization: Give the name of the organization that endorses.'])
  expect(
    await missing(world, `/events/${id}/contact`, { name: nothing, message: nothing, email }),
  ).toEqual([
    'name: Give a name, so that the organizer knows who writes.',
    'message: Write your message.',
  ])
  expect(await missing(world, `${manage}/organizers`, { name: nothing, email })).toHaveLength(1)
  expect(await missing(world, `${manage}/cancellation`, { reason: nothing })).toHaveLength(1)
})

test('what nobody sees is gone from every field, and an optional one of it is empty', async () => {
  const world = await aWorld()
  const hidden = (text: string) => `\u202e${text.split('').join('\u200b')}\u2060\ufeff`
  const { id } = await aPublishedEvent(world, {
    title: hidden('Rally'),
    summary: hidden('Bring water'),
    description: `${hidden('One')}\r\n${hidden('Two')}`,
    placeName: hidden('Civic Hall'),
    address: hidden('12 Example St.'),
    city: '\u3164',
    organizer: hidden('Neighbors'),
    price: hidden('Free'),
    languages: '\u2800\u2800',
  })
  expect(await (await world.get(`/events/${id}.json`)).json()).toMatchObject({
    title: 'Rally',
    summary: 'Bring water',
    description: 'One\nTwo',
    placeName: 'Civic Hall',
    address: '12 Example St.',
    city: '',
    organizer: 'Neighbors',
    price: 'Free',
    languages: '',
  })
})

test('a form is shown again as it was typed, the invisible with it', async () => {
  const world = await aWorld()
  const answer = await world.post('/events', aForm({ title: '\u2060\u200d', price: 'a\u200bb' }))
  expect(answer.status).toBe(422)
  const page = await answer.text()
  expect(page).toContain('value="\u2060\u200d"')
  expect(page).toContain('value="a\u200bb"')
})

test('an address that was pasted with a zero-width space is that address', async () => {
  const world = await aWorld()
  const contactEmail = '\ufeffolga@example.org\u200b'
  expect((await world.post('/events', aForm({ contactEmail }))).status).toBe(303)
  await world.work()
  expect(world.mails[0]?.to).toBe('olga@example.org')
})

test('the same title with something invisible in it is no change', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world, { title: 'Rally' })
  await expect(edited(world, rally, { title: 'Ral\u200bly' })).rejects.toThrow('422')
})
