// A form whose times are typed in people's own words: what is taken, what is asked back, what programs hear.

import { expect, test } from 'vitest'
import { aForm } from '../support/people.ts'
import { aWorld, type World } from '../support/world.ts'

const typed = (startsLocal: string | string[], endsLocal: string | string[] = '', more = {}) => {
  const form = new URLSearchParams()
  for (const [name, value] of Object.entries({ ...aForm(), startsLocal, endsLocal, ...more }))
    for (const one of [value].flat()) form.append(name, String(one))
  return form.toString()
}

const post = (world: World, body: string, origin = true) =>
  world.request('/events', {
    method: 'POST',
    body,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      ...(origin && { origin: world.app.config.baseUrl }),
    },
  })

async function whenOf(world: World): Promise<object> {
  const rows = await world.app.db.query.selectFrom('revisions').select('snapshot').execute()
  const { startsLocal, endsLocal, zone, allDay } = JSON.parse(rows.at(-1)?.snapshot ?? '{}')
  return { startsLocal, endsLocal, zone, allDay }
}

test.each<[string, string[], string[], object, object]>([
  [
    'a time',
    ['2023-01-13', '7pm'],
    ['9pm', ''],
    {},
    { startsLocal: '2023-01-13T19:00', endsLocal: '2023-01-13T21:00' },
  ],
  [
    'an end at night',
    ['2023-01-13', 'noon'],
    ['1 am', ''],
    {},
    { startsLocal: '2023-01-13T12:00', endsLocal: '2023-01-14T01:00' },
  ],
  [
    'another day',
    ['2023-01-13', '19h'],
    ['12', '2023-01-15'],
    { datesRight: '2023-01-13T19:00~2023-01-15T12:00~America/Los_Angeles~time' },
    { startsLocal: '2023-01-13T19:00', endsLocal: '2023-01-15T12:00' },
  ],
  [
    'no end',
    ['2023-01-13', '19:30'],
    ['', ''],
    {},
    { startsLocal: '2023-01-13T19:30', endsLocal: null },
  ],
  [
    'a day in words',
    ['', 'January 13 at 7 PM'],
    ['', ''],
    {},
    { startsLocal: '2023-01-13T19:00', endsLocal: null },
  ],
  [
    'a whole day',
    ['2023-01-13', '7'],
    ['', ''],
    { allDay: 'on' },
    { startsLocal: '2023-01-13T00:00', endsLocal: null, allDay: true },
  ],
  [
    'whole days',
    ['2023-01-13', ''],
    ['', '2023-01-15'],
    { allDay: 'on' },
    { startsLocal: '2023-01-13T00:00', endsLocal: '2023-01-15T00:00', allDay: true },
  ],
  [
    'a city',
    ['2023-01-13', '7pm'],
    ['', ''],
    { zone: 'Guadalajara' },
    { startsLocal: '2023-01-13T19:00', zone: 'America/Mexico_City' },
  ],
])('takes %s', async (_, startsLocal, endsLocal, more, when) => {
  const world = await aWorld()
  const answer = await post(world, typed(startsLocal, endsLocal, more))
  expect(answer.status, await answer.clone().text()).toBe(303)
  expect(await whenOf(world)).toMatchObject(when)
})

test('asks which half of the day, with the day spelled out, and takes the answer', async () => {
  const world = await aWorld()
  const asked = await post(world, typed(['2023-01-13', '7'], ['9', '']))
  expect(asked.status).toBe(422)
  const page = await asked.text()
  expect(page.replace(/\s/g, ' ')).toContain(
    'Friday, January 13, 2023, 7:00 PM to 9:00 PM (PST). Is that right?',
  )
  const inputs = [...page.matchAll(/<input[^>]* name="(?:starts|ends)Local"[^>]*>/g)]
  expect(inputs.map(([input]) => /value="([^"]*)"/.exec(input)?.[1])).toEqual([
    '2023-01-13',
    '7',
    '9',
    '',
  ])
  const [, datesRight] = /name="datesRight" value="([^"]*)"/.exec(page) ?? []
  const right = await post(world, typed(['2023-01-13', '7'], ['9', ''], { datesRight }))
  expect(right.status).toBe(303)
  expect(await whenOf(world)).toMatchObject({
    startsLocal: '2023-01-13T19:00',
    endsLocal: '2023-01-13T21:00',
  })
})

test('a program that leaves the half of the day open is refused, and told how to say it', async () => {
  const world = await aWorld()
  const answer = await world.postJson('/events', {
    ...aForm(),
    startsLocal: '2023-01-13 7',
    endsLocal: '',
  })
  expect(answer.status).toBe(422)
  const { errors } = (await answer.json()) as { errors: object[] }
  expect(errors).toEqual([
    { field: 'startsLocal', message: expect.stringContaining('Morning or evening?') },
  ])
})

test('an end that comes round to the next evening is asked about', async () => {
  const world = await aWorld()
  const answer = await post(world, typed(['2023-01-13', '7pm'], ['5pm', '']))
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain('5:00 PM the next day')
})

test('readings spell the time back and offer the other half of the day', async () => {
  const world = await aWorld()
  const body = new URLSearchParams(typed(['2023-01-13', '7']))
  const answer = await world.request('/readings', {
    method: 'POST',
    body: body.toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  })
  expect(await answer.json()).toMatchObject({
    starts: '2023-01-13T19:00',
    ends: null,
    otherHalf: { time: expect.stringMatching(/^7:00\sAM$/) },
  })
})

test('readings propose kind, topics and region by the words typed, and none that is chosen', async () => {
  const world = await aWorld()
  const proposed = async (more: object) => {
    const form = aForm({
      title: 'Rally against evictions',
      city: 'Oakland',
      description: '',
      ...more,
    })
    const answer = (await (await world.post('/readings', form)).json()) as { proposed: object[] }
    return answer.proposed
  }
  expect(await proposed({ region: '', type: '', topics: '' })).toEqual([
    { field: 'region', slug: 'east-bay', name: 'East Bay' },
    { field: 'type', slug: 'protest', name: 'Protest' },
    { field: 'topics', slug: 'housing', name: 'Housing' },
  ])
  expect(await proposed({ region: 'us', type: 'meeting', topics: 'housing' })).toEqual([])
})
