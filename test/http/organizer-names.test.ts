// A name is not an identity: a list or feed of an organizer is one confirmed address's events, whatever
// name others write.

import { expect, test } from 'vitest'
import { aModeratedWorld, aQueue, aWaitingEvent, press } from '../support/moderators.ts'
import { aForm, anEdit, aPublishedEvent, edited } from '../support/people.ts'
import { aWorld, linkIn, type World } from '../support/world.ts'

const lists = ['/', '/calendar.ics', '/calendar.atom', '/calendar.json', '/api/v1/events']
const committee = 'United Front Committee'
const stranger = 'stranger@example.org'

/** Reads what each list says of an organizer. */
const listed = (world: World, organizer: string, by = '') =>
  Promise.all(
    lists.map(async path => {
      const query = new URLSearchParams({ organizer, ...(by && { by }) })
      const answer = await world.get(`${path}?${query}`)
      return { path, status: answer.status, text: await answer.text() }
    }),
  )

/** The `by=` of the links on a page. */
async function othersOn(world: World, path: string): Promise<string[]> {
  const page = await (await world.get(path)).text()
  return [...page.matchAll(/href="\/organizers\/[^"]*by=(\w+)"/g)].map(([, by = '']) => by)
}

test('a stranger’s event of the same name, and its cancellation, come into no list of the first', async () => {
  const world = await aWorld()
  await aPublishedEvent(world, { organizer: committee, title: 'The true rally' })
  const fake = await aPublishedEvent(world, {
    organizer: 'united front COMMITTEE',
    title: 'The false rally',
    contactEmail: stranger,
  })
  await world.post(`${fake.manage}/cancellation`, { reason: 'Go to 1 Evil St' })
  for (const { path, status, text } of await listed(world, committee)) {
    expect(status, path).toBe(200)
    expect(text, path).toContain('The true rally')
    expect(text, path).not.toContain('The false rally')
    expect(text, path).not.toContain('Evil St')
    if (path !== '/api/v1/events')
      expect(text.replace(/\r\n /g, ''), path).toContain('Another person uses the name')
  }
  const [by = ''] = await othersOn(world, `/?organizer=${encodeURIComponent(committee)}`)
  expect(by).toMatch(/^\w{12}$/)
  for (const { path, text } of await listed(world, committee, by)) {
    expect(text, path).toContain('The false rally')
    expect(text, path).not.toContain('The true rally')
  }
  const page = await (await world.get(`/events/${fake.id}`)).text()
  expect(page).toContain(`by=${by}`)
  expect(page).toContain('Another person used this name here first')
})

test('an event that takes another’s name in an edit moves into no list of theirs', async () => {
  const world = await aWorld()
  await aPublishedEvent(world, { organizer: committee, title: 'The true rally' })
  const other = await aPublishedEvent(world, {
    organizer: 'Somebody else',
    title: 'The false rally',
    contactEmail: stranger,
  })
  const edit = { organizer: committee, title: 'The false rally', contactEmail: stranger }
  await edited(world, other, edit)
  for (const { path, text } of await listed(world, committee))
    expect(text, path).not.toContain('The false rally')
  // and its own old name is empty, not unknown
  for (const { path, status, text } of await listed(world, 'Somebody else')) {
    expect(status, path).toBe(200)
    expect(text, path).not.toContain('The false rally')
  }
  // nor does the address in the form make it theirs
  const again = { ...edit, contactEmail: 'olga@example.org', title: 'The false rally again' }
  await edited(world, other, again)
  for (const { path, text } of await listed(world, committee))
    expect(text, path).not.toContain('The false rally')
})

test('the bare name means who confirmed it first, for ever, and events of one address stay together', async () => {
  const world = await aWorld()
  const first = await aPublishedEvent(world, { organizer: committee, title: 'First' })
  await aPublishedEvent(world, { organizer: committee, title: 'False', contactEmail: stranger })
  await edited(world, first, { organizer: 'Front for Peace', title: 'First' })
  for (const { path, status, text } of await listed(world, committee)) {
    expect(status, path).toBe(200)
    expect(text, path).not.toMatch(/>False<|SUMMARY:False|"title":"False"/)
  }
  await aPublishedEvent(world, { organizer: committee, title: 'Second of the first' })
  for (const { path, text } of await listed(world, committee))
    expect(text, path).toContain('Second of the first')
})

test('whoever is invited to edit changes nothing of whose event it is', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world, { organizer: committee, title: 'The rally' })
  await world.post(`${rally.manage}/organizers`, { name: 'Dora', email: 'dora@example.org' })
  await world.work()
  const doras = { id: rally.id, manage: linkIn(world.mails.at(-1), 'manage') }
  const edit = await anEdit(world, doras, { organizer: 'Peace Front', title: 'The rally' })
  expect((await world.post(`${doras.manage}/revisions`, edit)).status).toBe(303)
  await aPublishedEvent(world, { organizer: 'Peace Front', title: 'The next one' })
  for (const { path, text } of await listed(world, 'Peace Front')) {
    expect(text, path).toContain('The rally')
    expect(text, path).toContain('The next one')
  }
})

test('what nobody confirmed is in no confirmed organizer’s list; the poster’s first edit confirms it', async () => {
  const world = await aWorld({ publishing: 'open' })
  await world.post('/events', aForm({ organizer: committee, title: 'Unconfirmed' }))
  const path = `/?organizer=${encodeURIComponent(committee)}`
  const page = await (await world.get(path)).text()
  expect(page).not.toContain('Unconfirmed')
  expect(page).toContain('Nobody has confirmed the name')
  const [by = ''] = await othersOn(world, path)
  expect(await (await world.get(`${path}&by=${by}`)).text()).toContain('Unconfirmed')
  const feed = await world.get(`/calendar.ics${path.slice(1)}`)
  expect(feed.status).toBe(400)
  expect(await feed.text()).toContain(`by=${by}`)

  await world.work()
  const [event] = await world.app.db.query.selectFrom('events').select('id').execute()
  const rally = { id: event?.id ?? '', manage: linkIn(world.mails.at(-1), 'manage') }
  await edited(world, rally, { organizer: committee, title: 'Confirmed by an edit' })
  expect(await (await world.get(path)).text()).toContain('Confirmed by an edit')
})

test('with moderators, the organizer is the poster who confirmed', async () => {
  const world = await aModeratedWorld()
  const rally = await aWaitingEvent(world, { organizer: committee, title: 'Reviewed' })
  const unknown = await world.get(`/calendar.ics?organizer=${encodeURIComponent(committee)}`)
  expect(unknown.status).toBe(400)
  await press(world, await aQueue(world), `${rally.id}/publication`)
  for (const { path, text } of await listed(world, committee))
    expect(text, path).toContain('Reviewed')
})

test('a name is found in any case and without its accents', async () => {
  const world = await aWorld()
  await aPublishedEvent(world, { organizer: 'Comité de Inquilinos Zoë Straße', title: 'Asamblea' })
  for (const { path, status, text } of await listed(world, 'COMITE de inquilinos zoe STRASSE')) {
    expect(status, path).toBe(200)
    expect(text, path).toContain('Asamblea')
  }
})

test('of a name that no event has, a page is empty with the names alike as links, and a feed is refused', async () => {
  for (const [calendarLanguage, alike, none] of [
    ['en', 'Did you mean', 'No event here is organized by'],
    ['es', '¿Quiso decir', 'Aquí ningún evento está organizado por'],
  ] as const) {
    const world = await aWorld({ calendarLanguage })
    await aPublishedEvent(world, { organizer: 'Mission "Tenants" Assembly' })
    for (const { path, status, text } of await listed(world, 'mission tenants')) {
      expect(status, path).toBe(path === '/' ? 200 : 400)
      expect(text, path).toContain(none)
      expect(text, path).toContain(alike)
      if (path === '/') {
        expect(text).toContain('href="/organizers/Mission%20%22Tenants%22%20Assembly"')
        // nobody subscribes to a feed that is refused
        expect(text).not.toContain('webcal:')
      }
    }
  }
})

test('a `by` that is none of the name is left out on a page, and refused by a feed', async () => {
  const world = await aWorld()
  await aPublishedEvent(world, { organizer: committee })
  const page = await world.get('/?organizer=Other&by=0123456789ab&q=x')
  expect(page.status).toBe(302)
  expect(page.headers.get('location')).toBe('/?organizer=Other&q=x')
  const query = new URLSearchParams({ organizer: committee, by: '0123456789ab' })
  expect((await world.get(`/calendar.ics?${query}`)).status).toBe(400)
})
