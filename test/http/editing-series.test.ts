// Edits an event that repeats: one date, it and the following, or all to come; what is over stays as it was.

import { expect, test } from 'vitest'
import { aFollower, aForm, aPublishedEvent, tellings } from '../support/people.ts'
import { aWorld, type Fields, type World } from '../support/world.ts'

const tuesdays: Fields = {
  startsLocal: '2023-02-14T19:00',
  endsLocal: '2023-02-14T21:00',
  repeats: 'weekly',
  repeatsCount: '5',
}

type Shown = { date: string; startsLocal: string; status: string }

async function aSeries(fields: Fields = {}) {
  const world = await aWorld()
  const rally = await aPublishedEvent(world, { ...tuesdays, ...fields })
  world.clock.advance(3600)
  return { world, ...rally }
}

const datesOf = async (world: World, id: string) => {
  const answer = await world.get(`/api/v1/events/${id}/dates`)
  const { dates } = (await answer.json()) as { dates: Shown[] }
  return dates.map(({ date, startsLocal, status }) => `${date} ${startsLocal.slice(5)} ${status}`)
}

const titlesOf = async (world: World, id: string, keys: readonly string[]) => {
  const titles: string[] = []
  for (const key of keys) {
    const answer = await world.get(`/events/${id}/dates/${key}.json`)
    titles.push(((await answer.json()) as { title: string }).title)
  }
  return titles
}

const save = async (world: World, manage: string, fields: Record<string, unknown>) => {
  const page = await (await world.get(`${manage}/edit`)).text()
  const baseRevision = /name="baseRevision" value="(\d+)"/.exec(page)?.[1]
  return world.postJson(`${manage}/revisions`, { baseRevision, ...fields })
}

test('an hour of one date, of the following and of all, of what is to come', async () => {
  const { world, id, manage } = await aSeries()
  const hours = (date: string, from: string, to: string) => ({
    startsLocal: `${date}T${from}`,
    endsLocal: `${date}T${to}`,
  })
  const steps = [
    { date: '2023-02-28', applies: 'this', ...hours('2023-02-28', '18:00', '20:00') },
    { date: '2023-03-07', applies: 'following', ...hours('2023-03-07', '19:30', '21:30') },
  ]
  for (const step of steps) expect((await save(world, manage, step)).status).toBe(200)
  expect(await datesOf(world, id)).toEqual([
    '2023-02-14 02-14T19:00 on',
    '2023-02-21 02-21T19:00 on',
    '2023-02-28 02-28T18:00 moved',
    '2023-03-07 03-07T19:30 moved',
    '2023-03-14 03-14T19:30 moved',
  ])
  world.clock.set('2023-02-22T20:00:00.000Z')
  const all = await save(world, manage, { applies: 'all', title: 'Vigil' })
  expect(all.status).toBe(200)
  const old = String(aForm().title)
  expect(
    await titlesOf(world, id, ['2023-02-14', '2023-02-21', '2023-02-28', '2023-03-14']),
  ).toEqual([old, old, 'Vigil', 'Vigil'])
  expect(await (await world.get('/')).text()).toContain('Vigil')
})

test('a date is called off alone, and put on again; then all are called off', async () => {
  const { world, id, manage } = await aSeries()
  await aFollower(world, id)
  const act = async (name: string, fields: Fields) => {
    world.clock.advance(3600)
    expect((await world.post(`${manage}/${name}`, fields)).status).toBe(303)
    world.clock.advance(3600)
    await world.work()
    return (await datesOf(world, id)).map(words => words.slice(5, 10) + words.slice(22))
  }
  const rain = { reason: 'Rain', date: '2023-02-21', applies: 'this' }
  expect(await act('cancellation', rain)).toEqual([
    '02-14 on',
    '02-21 cancelled',
    '02-28 on',
    '03-07 on',
    '03-14 on',
  ])
  const again = { note: '', date: '2023-02-21', applies: 'this' }
  expect((await act('reinstatement', again))[1]).toBe('02-21 on')
  const rest = { reason: 'Closed', date: '2023-03-07', applies: 'following' }
  expect(await act('postponement', rest)).toEqual([
    '02-14 on',
    '02-21 on',
    '02-28 on',
    '03-07 postponed',
    '03-14 postponed',
  ])
  expect(new Set(await act('cancellation', { reason: 'No hall' }))).toEqual(
    new Set(['02-14', '02-21', '02-28', '03-07', '03-14'].map(day => `${day} cancelled`)),
  )
  expect(tellings(world)).toHaveLength(4)
  expect(tellings(world)[0]?.subject).toContain('Tue, Feb 21')
})

test('a state that every date has already, a date that is not, and one that is over are refused', async () => {
  const { world, manage } = await aSeries()
  const post = async (fields: Fields) =>
    (await world.postJson(`${manage}/cancellation`, { reason: 'Rain', ...fields })).status
  expect(await post({ date: '2023-02-15' })).toBe(422)
  expect(await post({ applies: 'some' })).toBe(422)
  expect(await post({ date: '2023-02-14', applies: 'this' })).toBe(200)
  expect(await post({ date: '2023-02-14', applies: 'this' })).toBe(409)
  world.clock.set('2023-02-22T20:00:00.000Z')
  expect(await post({ date: '2023-02-21', applies: 'this' })).toBe(422)
  expect(
    await (await save(world, manage, { date: '2023-02-21', applies: 'this' })).json(),
  ).toMatchObject({
    errors: [{ field: 'date', message: expect.stringContaining('over') }],
  })
})

test('the days of all dates move with the first, where their rule leaves the day open', async () => {
  const { world, id, manage } = await aSeries()
  const wednesdays = { startsLocal: '2023-02-15T19:00', endsLocal: '2023-02-15T21:00' }
  expect((await save(world, manage, { applies: 'all', ...wednesdays })).status).toBe(200)
  expect(await datesOf(world, id)).toEqual([
    '2023-02-14 02-15T19:00 moved',
    '2023-02-21 02-22T19:00 moved',
    '2023-02-28 03-01T19:00 moved',
    '2023-03-07 03-08T19:00 moved',
    '2023-03-14 03-15T19:00 moved',
  ])
  expect(await (await world.get(`/events/${id}`)).text()).toContain('Every Wednesday')
  const named = await aSeries({ weekdays: 'TU' })
  const refused = await save(named.world, named.manage, { applies: 'all', ...wednesdays })
  expect(await refused.json()).toMatchObject({ errors: [{ field: 'startsLocal' }] })
})

test('the preview says which dates change, and the mail; the form holds the date that was chosen', async () => {
  const { world, id, manage } = await aSeries()
  await aFollower(world, id)
  const page = await (await world.get(`${manage}/edit?date=2023-02-28`)).text()
  expect(page).toContain('The form shows Tuesday, February 28, 2023.')
  expect(page).toMatch(/<input type="hidden" name="date" value="2023-02-28"/)
  const typed = aForm({
    ...{ startsLocal: '2023-02-28T18:00', endsLocal: '2023-02-28T20:00', baseRevision: '1' },
    ...{ date: '2023-02-28', applies: 'following', tell: 'everyone' },
  })
  const preview = await (await world.post(`${manage}/preview`, typed)).text()
  expect(preview).toContain('from February 28, 2023 on')
  expect(preview).toMatch(/value="following" checked/)
})

test('an earlier version is put back for what is to come; dates that are over stay as they were', async () => {
  const { world, id, manage } = await aSeries()
  expect((await save(world, manage, { applies: 'all', title: 'Vigil' })).status).toBe(200)
  world.clock.set('2023-02-15T20:00:00.000Z')
  const back = await world.postJson(`${manage}/revisions/1/restoration`, { note: '' })
  expect(back.status).toBe(200)
  const titles = await titlesOf(world, id, ['2023-02-14', '2023-02-21'])
  expect(titles).toEqual(['Vigil', String(aForm().title)])
})

test('a series is moved by its form, which asks for the dates', async () => {
  const { world, manage } = await aSeries()
  const now = await (await world.get(manage)).text()
  expect(now).not.toContain(`${manage}/move"`)
  expect(now).toContain(`${manage}/edit"`)
  expect((await world.get(`${manage}/move`)).headers.get('location')).toBe(`${manage}/edit`)
})
