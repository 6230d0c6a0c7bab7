// Posts an event that repeats, by a form and as JSON: its dates are public with it, and nothing typed is lost.

import { expect, test } from 'vitest'
import { aForm, aPublishedEvent } from '../support/people.ts'
import { aWorld, type Fields } from '../support/world.ts'

const tuesdays: Fields = {
  startsLocal: '2023-02-14T19:00',
  endsLocal: '2023-02-14T21:00',
  repeats: 'weekly',
  every: '2',
  skip: '2023-02-28',
  extra: '2023-03-04 12:00',
}

test('a form that repeats is one event with a date for each, through an edit too', async () => {
  const world = await aWorld()
  const { id, manage } = await aPublishedEvent(world, tuesdays)
  const datesOf = async () => {
    const answer = await world.get(`/api/v1/events/${id}/dates`)
    const { dates } = (await answer.json()) as { dates: { startsLocal: string }[] }
    return dates.slice(0, 3).map(({ startsLocal }) => startsLocal)
  }
  const dates = ['2023-02-14T19:00', '2023-03-04T12:00', '2023-03-14T19:00']
  expect(await datesOf()).toEqual(dates)
  const { startsLocal = '', endsLocal = '' } = tuesdays
  const fields = aForm({ startsLocal, endsLocal, title: 'Vigil', baseRevision: '1' })
  expect((await world.post(`${manage}/revisions`, fields)).status).toBe(303)
  expect(await datesOf()).toEqual(dates)
})

test('says how it repeats on the page after the post, and while it is typed', async () => {
  const world = await aWorld()
  const posted = await world.post('/events', aForm(tuesdays))
  const page = await (await world.get(posted.headers.get('location') ?? '')).text()
  expect(page).toContain('Every second Tuesday, 7:00 PM to 9:00 PM')
  expect(page).toContain('not on February 28, 2023')
  expect(page).toContain('The next 6 dates:')
  const reading = await world.post('/readings', aForm(tuesdays))
  const { repeats } = (await reading.json()) as { repeats: { dates: string[] } }
  expect(repeats.dates).toHaveLength(6)
  const single = await (await world.post('/readings', aForm())).json()
  expect(single).toMatchObject({ repeats: null })
})

test('a rule that cannot be read comes back as it was typed, with the reason beside it', async () => {
  const world = await aWorld()
  const typed = { ...tuesdays, weekdays: ['TU', 'SA'], rrule: 'FREQ=HOURLY' }
  const answer = await world.post('/events', aForm(typed))
  expect(answer.status).toBe(422)
  const page = await answer.text()
  expect(page).toMatch(/<details class="folded" id="repeats" open/)
  expect(page).toContain('value="FREQ=HOURLY"')
  expect(page).toMatch(/id="field-rrule-error"[^>]*>[^<]*days at most/)
  expect(page).toMatch(/value="weekly" selected/)
  expect(page).toMatch(/value="SA" checked/)
  expect(page).toContain('2023-02-28')
  const json = await world.postJson('/events', aForm({ rrule: 'FREQ=HOURLY' }))
  expect(json.status).toBe(422)
  expect(await json.json()).toMatchObject({ errors: [{ field: 'rrule' }] })
})

test('a program posts a rule, and the same post again is the same event', async () => {
  const world = await aWorld()
  const form = aForm({ startsLocal: '2023-02-14T19:00', rrule: 'RRULE:FREQ=WEEKLY;COUNT=3' })
  const post = async (fields: Fields) => {
    const answer = await world.postJson('/events', { ...form, ...fields, endsLocal: '' })
    expect(answer.status).toBe(201)
    return ((await answer.json()) as { id: string }).id
  }
  const id = await post({})
  expect(await post({})).toBe(id)
  expect(await post({ rrule: 'FREQ=WEEKLY;COUNT=4' })).not.toBe(id)
})
