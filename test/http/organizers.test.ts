// Several people hold links to one event: each is named, each can be withdrawn, one always stays.

import { expect, test } from 'vitest'
import { aForm, anEdit, aPublishedEvent, edited, type Rally } from '../support/people.ts'
import { aWorld, linkIn, type World } from '../support/world.ts'

async function invited(world: World, rally: Rally): Promise<Rally> {
  const invitation = { name: 'Dora', email: 'dora@example.org' }
  expect((await world.post(`${rally.manage}/organizers`, invitation)).status).toBe(303)
  await world.work()
  expect(world.mails.at(-1)?.to).toBe('dora@example.org')
  return { id: rally.id, manage: linkIn(world.mails.at(-1), 'manage') }
}

const idOf = async (world: World, name: string) =>
  (
    await world.app.db.query
      .selectFrom('organizers')
      .select('id')
      .where('name', '=', name)
      .executeTakeFirstOrThrow()
  ).id

test('whoever was invited edits by their own link, and history goes on', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  const doras = await invited(world, rally)
  expect(doras.manage).not.toBe(rally.manage)
  const edit = await anEdit(world, doras, { address: '790 Market St.' })
  expect((await world.post(`${doras.manage}/revisions`, edit)).status).toBe(303)
  expect(await (await world.get(rally.manage)).text()).toContain('790 Market St.')
  expect(await (await world.get(`${rally.manage}/links`)).text()).toContain('Dora')
})

test('a withdrawn link stops working at once, and only that one', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  const doras = await invited(world, rally)
  const dora = await idOf(world, 'Dora')
  const edit = await anEdit(world, doras, { address: '790 Market St.' })
  expect((await world.post(`${rally.manage}/organizers/${dora}/withdrawal`)).status).toBe(303)
  expect((await world.get(doras.manage)).status).toBe(404)
  expect((await world.post(`${doras.manage}/revisions`, edit)).status).toBe(404)
  expect((await world.get(rally.manage)).status).toBe(200)

  await world.post('/lost-link', { email: 'dora@example.org' })
  world.mails.length = 0
  await world.work()
  expect(world.mails).toEqual([])
})

test('the last link stays, whoever asks', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  const only = await idOf(world, aForm().organizer as string)
  const answer = await world.post(`${rally.manage}/organizers/${only}/withdrawal`)
  expect(answer.status).toBe(409)
  expect(await answer.text()).toContain('This is the last person who can')
  expect((await world.get(rally.manage)).status).toBe(200)
})

test('two organizers who withdraw each other in the same instant leave one', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  const doras = await invited(world, rally)
  const [dora, olga] = [await idOf(world, 'Dora'), await idOf(world, aForm().organizer as string)]
  await Promise.all([
    world.post(`${rally.manage}/organizers/${dora}/withdrawal`),
    world.post(`${doras.manage}/organizers/${olga}/withdrawal`),
  ])
  const pages = [await world.get(rally.manage), await world.get(doras.manage)]
  expect(pages.map(one => one.status).sort()).toEqual([200, 404])
})

test('an organizer of one event has no power over another', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  await invited(world, rally)
  const other = await aPublishedEvent(world, { title: 'Potluck', organizer: 'Cooks' })
  const dora = await idOf(world, 'Dora')
  const answer = await world.post(`${other.manage}/organizers/${dora}/withdrawal`)
  expect(answer.status).toBe(404)
  expect(await (await world.get(`${rally.manage}/links`)).text()).toContain('Dora')
})

test('an address that has a link already is refused beside the field, with what was typed', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  await invited(world, rally)
  const again = { name: 'Dora Flores', email: 'DORA@example.org' }
  const answer = await world.post(`${rally.manage}/organizers`, again)
  expect(answer.status).toBe(409)
  const page = await answer.text()
  expect(page).toContain('Dora Flores')
  expect(page).toContain('DORA@example.org')
  expect(page).toContain('This person can already edit the event')
})

test('who was withdrawn can be invited again, with a new link', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  const first = await invited(world, rally)
  await world.post(`${rally.manage}/organizers/${await idOf(world, 'Dora')}/withdrawal`)
  const second = await invited(world, rally)
  expect(second.manage).not.toBe(first.manage)
  expect((await world.get(second.manage)).status).toBe(200)
})

test('the link that published leads to the event once its organizer’s own link is withdrawn', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  const confirm = linkIn(world.mails[0], 'confirm')
  const doras = await invited(world, rally)
  const olga = await idOf(world, aForm().organizer as string)
  await world.post(`${doras.manage}/organizers/${olga}/withdrawal`)
  const again = await world.post(confirm)
  expect(again.status).toBe(303)
  expect(again.headers.get('location')).toBe(`/events/${rally.id}`)
})

test('a feed of an organizer who goes by another name now empties; of nobody’s name there is none', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world, { organizer: 'United Front Committee' })
  const feed = (name: string) => world.get(`/calendar.ics?organizer=${encodeURIComponent(name)}`)
  await edited(world, rally, { organizer: 'Front for Peace' })
  const old = await feed('United Front Committee')
  expect(old.status).toBe(200)
  expect(await old.text()).not.toContain('BEGIN:VEVENT')
  expect(await (await feed('Front for Peace')).text()).toContain('BEGIN:VEVENT')
  expect((await feed('United')).status).toBe(400)
})
