// A timetable is refused in words, shown, told row by row, and moves with the start when its organizer says so.

import { expect, test } from 'vitest'
import { aFollower, aForm, anEdit, aPublishedEvent, edited, tellings } from '../support/people.ts'
import { aWorld } from '../support/world.ts'

const timetable = '12:00 Gather\n12:45 March'

async function aRallyWith(fields: Record<string, string> = {}) {
  const world = await aWorld()
  const rally = await aPublishedEvent(world, { timetable, ...fields })
  const text = async (path: string) => (await world.get(path)).text()
  const kept = async () => JSON.parse(await text(`/events/${rally.id}.json`)).timetable
  return { world, rally, text, kept }
}

test('rows are typed as people say them, shown on the page, in the feed and the API; a wrong one comes back', async () => {
  const { world, rally, text, kept } = await aRallyWith({
    timetable: 'noon Gather\r\n12:45 pm March',
  })
  expect(await kept()).toBe(timetable)
  const page = await text(`/events/${rally.id}`)
  expect(page).toMatch(
    /<time datetime="2023-01-13T12:45:00-08:00">12:45\sPM<\/time><\/p> <span[^>]*>March/,
  )
  expect(await text(`/events/${rally.id}?lang=es`)).toMatch(/Horario del día.*12:45\sp\.\sm\./)
  const feed = (await text('/calendar.ics')).replaceAll('\r\n ', '')
  expect(feed).toContain('Timetable:\\n12:00 noon Gather')
  expect(world.mails[0]?.text).toMatch(/Timetable: 12:00 noon Gather; 12:45\sPM March/)
  const refused = await world.post('/events', aForm({ timetable: 'Gather at some time' }))
  expect(refused.status).toBe(422)
  const shown = await refused.text()
  expect(shown).toContain('id="field-timetable-error"')
  expect(shown).toContain('“Gather at some time”: begin the line with its time')
  expect(shown).toMatch(/<details class="fold" open[^>]*><summary>More:/)
})

test('a row that moves is told by its name', async () => {
  const { world, rally, text } = await aRallyWith()
  await aFollower(world, rally.id)
  world.clock.advance(3600)
  await edited(world, rally, { timetable: '12:00 Gather\n1 pm March' })
  world.clock.advance(301)
  await world.work()
  expect(tellings(world)[0]?.text).toMatch(/Timetable \(March\): .*12:45\sPM.*1:00\sPM/)
  for (const path of ['/history', '/changes.atom'])
    expect(await text(`/events/${rally.id}${path}`)).toContain('Timetable (March)')
  expect(await text(`/events/${rally.id}/history?lang=es`)).toContain('Horario del día (March)')
})

test('the rows move with the start when the box is checked, and stay when it is not', async () => {
  const { world, rally, text, kept } = await aRallyWith()
  expect(await text(`${rally.manage}/edit`)).toContain('name="moveTimetable"')
  const later = { startsLocal: '2023-01-13T13:00', endsLocal: '2023-01-13T14:30' }
  await edited(world, rally, { ...later, timetable })
  expect(await kept()).toBe(timetable)
  const again = { startsLocal: '2023-01-13T14:00', endsLocal: '2023-01-13T15:30' }
  await edited(world, rally, { ...again, timetable, moveTimetable: 'on' })
  expect(await kept()).toBe('13:00 Gather\n13:45 March')
  const typed = { ...later, timetable: '13:00 Gather', moveTimetable: 'on' }
  await edited(world, rally, typed)
  expect(await kept()).toBe('13:00 Gather')
})

test('a start that moves without its rows is asked about, and a program may not leave them on another day', async () => {
  const { world, rally, kept } = await aRallyWith({ endsLocal: '' })
  const later = { startsLocal: '2023-01-13T18:30', endsLocal: '', timetable }
  const asked = await world.post(`${rally.manage}/revisions`, await anEdit(world, rally, later))
  expect(asked.status).toBe(422)
  const page = await asked.text()
  expect(page).toMatch(/The start moves from 12:00 noon to 6:30\sPM, and the timetable stays/)
  expect(page).toContain('name="datesRight"')
  // the script hides the box while the start is as it was, and not here
  expect(page).toMatch(/<div><label class="choice"><input type="checkbox" name="moveTimetable"/)
  expect(await (await world.get(`${rally.manage}/edit`)).text()).toContain(
    'data-start="2023-01-13T12:00"',
  )
  const edit = { baseRevision: 1, startsLocal: '2023-01-13T18:30', endsLocal: '' }
  const refused = await world.postJson(`${rally.manage}/revisions`, edit)
  expect(refused.status).toBe(422)
  expect(await refused.json()).toMatchObject({ errors: [{ field: 'timetable' }] })
  const moved = { ...edit, moveTimetable: true }
  expect((await world.postJson(`${rally.manage}/revisions`, moved)).status).toBe(200)
  expect(await kept()).toBe('18:30 Gather\n19:15 March')
})

test('a program says moveTimetable, and names the start alone', async () => {
  const { world, rally, kept } = await aRallyWith()
  const edit = {
    baseRevision: 1,
    startsLocal: '2023-01-13T11:00',
    endsLocal: '2023-01-13T12:30',
    moveTimetable: true,
  }
  expect((await world.postJson(`${rally.manage}/revisions`, edit)).status).toBe(200)
  expect(await kept()).toBe('11:00 Gather\n11:45 March')
})

test('an event without rows says nothing of a timetable, and is not asked about one', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  expect(await (await world.get(`/events/${rally.id}`)).text()).not.toContain('Timetable')
  const edit = await anEdit(world, rally)
  expect(edit).not.toHaveProperty('moveTimetable')
  expect(await (await world.get(`${rally.manage}/edit`)).text()).not.toContain('moveTimetable')
})
