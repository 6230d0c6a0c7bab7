// An organizer looks at a change before saving it.

import { expect, test } from 'vitest'
import {
  aFollower,
  anEdit,
  anEndorser,
  aPublishedEvent,
  edited,
  posted,
} from '../support/people.ts'
import { aWorld, type Fields } from '../support/world.ts'

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
  expect(page).toContain('We email 2 people in a few minutes')
  expect(page).toContain('Moved to 11:00 AM: SF rally: US hands off Peru')
  expect(page).toContain('Mission Tenants Assembly endorses this event.')
  expect(page).toMatch(/name="note"[^>]*value="Time of rally moved to 11AM"/)
  expect(page).toMatch(/name="startsLocal"[^>]*value="2023-01-13"/)
  expect(page).toMatch(/name="startsLocal"[^>]*value="11:00 AM"/)
  expect(await (await world.get(`/events/${rally.id}/history`)).text()).not.toContain('11:00 AM')

  world.mails.length = 0
  await edited(world, rally, typed)
  world.clock.advance(600)
  await world.work()
  const sent = world.mails.find(mail => mail.to === 'bruno@example.org')
  const shown = page.replaceAll('&#39;', '’').replaceAll('&quot;', '"').replace(/\s+/g, ' ')
  for (const line of (sent?.text ?? '').split('\n').filter(one => !one.includes('/watch/')))
    expect(shown).toContain(line.trim().replaceAll('&', '&amp;'))
  expect(page, 'lines whole, whatever the width').toContain(
    'Please correct your own announcements (flyer, newsletter, website).',
  )
})

test('says when nobody is told, and refuses what saving would refuse', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  const preview = async (fields: Record<string, string>) =>
    world.post(`${rally.manage}/preview`, await anEdit(world, rally, fields))
  expect(await (await preview({ price: '$5' })).text()).toContain(
    'Nobody endorses or follows this event yet',
  )
  await aFollower(world, rally.id)
  const quiet = await preview({ title: 'SF Rally: US hands off Peru', tell: 'nobody' })
  expect(await quiet.text()).toContain('It counts as a spelling correction')
  expect((await preview({ startsLocal: '2023-01-13T10:00', tell: 'nobody' })).status).toBe(422)
  expect((await preview({})).status).toBe(422)
  expect((await preview({ title: '' })).status).toBe(422)
  const stale = await anEdit(world, rally, { price: '$5' })
  await edited(world, rally, { address: '790 Market St.' })
  expect((await world.post(`${rally.manage}/preview`, stale)).status).toBe(409)
})

const moved = { startsLocal: '2023-01-13T11:00', endsLocal: '2023-01-13T12:30' }

/**
 * Makes the fields that a browser sends when a button of the page's edit form is pressed: all fields,
 * and the button.
 */
function press(page: string, form: Fields, name: string): Fields {
  const button = new RegExp(`<button[^>]*name="${name}" value="([^"]*)"`).exec(page)?.[1]
  const description = /<textarea[^>]*name="description"[^>]*>\n?([^<]*)</.exec(page)?.[1]
  if (!button || description === undefined) throw new Error(`the page has no button “${name}”`)
  return { ...form, description: description.replaceAll('\n', '\r\n'), [name]: button }
}

test('names what the typed text contradicts; one press mends the draft, and saves nothing', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world, { description: posted })
  const typed = { ...moved, address: '790 Market St.', note: 'An hour earlier' }
  const form = await anEdit(world, rally, { ...typed, description: posted })
  let page = await (await world.post(`${rally.manage}/preview`, form)).text()
  expect(page).toContain('this says 12:00 noon; the event is at 11:00 AM')
  expect(page).toContain('this says 870 Market St.; the address is 790 Market St.')
  for (let left = 2; left > 0; left -= 1)
    page = await (await world.post(`${rally.manage}/preview`, press(page, form, 'mend'))).text()
  expect(page).not.toContain('Your text does not match the details yet')
  expect(page.replaceAll('\r', '')).toContain(
    'Friday January 13, 2023 11:00 AM\nPeru Consulate\n790 Market St.',
  )
  expect(page).toMatch(/name="note"[^>]*value="An hour earlier"/)
  expect(page).toContain('Not saved yet')
  expect(await (await world.get(`/events/${rally.id}`)).text()).toContain('12:00 PM Noon')
  expect((await world.get(`/events/${rally.id}/revisions/2`)).status).toBe(404)
})

test('mends the passage that its button names, wherever it went meanwhile', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world, { description: posted })
  const form = await anEdit(world, rally, { ...moved, description: posted })
  const page = await (await world.post(`${rally.manage}/preview`, form)).text()
  const pressed = press(page, form, 'mend')
  const typedOn = { ...pressed, description: `Bring drums. Bring water.\n\n${posted}` }
  const after = await (await world.post(`${rally.manage}/preview`, typedOn)).text()
  expect(after).toContain('Bring drums. Bring water.')
  expect(after).toContain('Friday January 13, 2023 11:00 AM\nPeru Consulate')
  const gone = await world.post(`${rally.manage}/preview`, { ...pressed, description: 'Nothing' })
  expect(gone.status).toBe(200)
})

test('a sentence that is right as it is is not asked about again, once saved either', async () => {
  const world = await aWorld()
  const summary = 'Friday  January 13, 2023, 12:00 PM Noon. Bring drums.'
  const rally = await aPublishedEvent(world)
  const form = await anEdit(world, rally, { ...moved, summary })
  const page = await (await world.post(`${rally.manage}/preview`, form)).text()
  expect(page).toContain('Your text does not match the details yet')
  const after = await world.post(`${rally.manage}/preview`, press(page, form, 'right'))
  expect(await after.text()).not.toContain('Your text does not match the details yet')
  expect((await world.get(`/events/${rally.id}/revisions/2`)).status).toBe(404)
  await edited(world, rally, { ...moved, summary })
  expect(await (await world.get(rally.manage)).text()).not.toContain('Your text does not match')
})

test('Enter in a field of the page saves, and mends nothing', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world, { description: posted })
  const form = await anEdit(world, rally, { ...moved, description: posted })
  const page = await (await world.post(`${rally.manage}/preview`, form)).text()
  const first = /<form class="form"[\s\S]*?(<button[\s\S]*?<\/button>)/.exec(page)?.[1]
  expect(first).toContain('Save this change')
  expect(first).not.toContain('formaction')
})

test('saving without looking is not held up by what the text says', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world, { description: posted })
  await edited(world, rally, { ...moved, description: posted })
  expect(await (await world.get(rally.manage)).text()).toContain('Your text does not match')
})

test('the mail on the page keeps each fact on a line of its own, in Spanish too', async () => {
  const world = await aWorld({ calendarLanguage: 'es' })
  const rally = await aPublishedEvent(world)
  await aFollower(world, rally.id)
  const form = await anEdit(world, rally, { ...moved, startsLocal: '2023-01-13T10:00' })
  const page = await (await world.post(`${rally.manage}/preview`, form)).text()
  expect(page).toMatch(/\nCuándo: [^\n]*10:00\sa\.\sm\.[^\n]*\nDónde: Peru Consulate, /)
  expect(page).toContain('Si está bien, guárdelo.')
})
