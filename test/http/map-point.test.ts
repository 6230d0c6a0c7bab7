// A point on the map is typed, shown and given to copies, and an edit that moves the event drops the point of the old place.

import { expect, test } from 'vitest'
import { aForm, aPublishedEvent, edited } from '../support/people.ts'
import { aWorld } from '../support/world.ts'

test('a point is on the page, in the list for the script, in feeds and the API', async () => {
  const world = await aWorld()
  const text = async (path: string) => (await world.get(path)).text()
  await aPublishedEvent(world, { title: 'Teach-in' })
  expect(await text('/')).not.toContain('class="near"')
  const rally = await aPublishedEvent(world, { geo: '37.78, -122.41' })
  const page = await text(`/events/${rally.id}`)
  expect(page).toContain('mlat=37.78&amp;mlon=-122.41')
  expect(page).toContain('value="geo:37.78,-122.41"')
  expect(await text('/')).toMatch(/data-geo="37.78,-122.41" data-day="2023-01-13"/)
  expect(await text('/')).toMatch(/class="near"[^>]* hidden/)
  expect(await text('/calendar.ics')).toContain('GEO:37.78;-122.41')
  expect(JSON.parse(await text(`/events/${rally.id}.json`))).toMatchObject({ geo: '37.78,-122.41' })
})

test('what is no point comes back with words beside it', async () => {
  const world = await aWorld()
  const refused = await world.post('/events', aForm({ geo: '870 Market St.' }))
  expect(refused.status).toBe(422)
  const page = await refused.text()
  expect(page).toContain('id="field-geo-error"')
  expect(page).toContain('Write latitude and longitude: 37.78,-122.41.')
  expect(page).toContain('value="870 Market St."')
})

test('an edit to another place drops the old point, and says so in the history', async () => {
  const world = await aWorld()
  const geo = '37.78,-122.41'
  const rally = await aPublishedEvent(world, { geo })
  await edited(world, rally, { geo, address: '790 Market St.' })
  const stands = await (await world.get(`/events/${rally.id}.json`)).json()
  expect(stands).toMatchObject({ geo: '', address: '790 Market St.' })
  const history = await (await world.get(`/events/${rally.id}/history`)).text()
  expect(history).toContain('Point on the map')
})
