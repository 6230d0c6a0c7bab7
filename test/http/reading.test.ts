// What a form that is not saved yet says against itself.

import { expect, test } from 'vitest'
import { aForm, aPublishedEvent, posted } from '../support/people.ts'
import { aWorld } from '../support/world.ts'

type Read = { in: string; text: string; words: string; change: string; suggestion: string }

type Answer = { found: (Read & { start: number; end: number })[]; unread: { words: string }[] }

test('reads a form while it is typed, and saves nothing', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  const draft = aForm({ description: posted, startsLocal: '2023-01-13T11:00' })
  const answer = await world.post(`${rally.manage}/readings`, draft)
  const { found } = (await answer.json()) as Answer
  expect(found.map(one => [one.text, one.words, one.change])).toEqual([
    [
      'Friday January 13, 2023 12:00 PM Noon',
      'this says 12:00 noon; the event is at 11:00 AM',
      'Change it to “Friday January 13, 2023 11:00 AM”',
    ],
  ])
  expect(await (await world.get(`/events/${rally.id}`)).text()).toContain('12:00 noon')
})

test('reads a new event’s form as well, offsets as typed', async () => {
  const world = await aWorld()
  const description = `\n\n  ${posted}`
  const answer = await world.post('/readings', aForm({ description, address: '790 Market St.' }))
  const [found] = ((await answer.json()) as Answer).found
  expect(found?.text).toBe('870 Market St.')
  expect(description.slice(found?.start, found?.end)).toBe('870 Market St.')
})

test('a form without a time that can be read is no contradiction', async () => {
  const world = await aWorld()
  const answer = await world.post('/readings', aForm({ description: posted, startsLocal: 'soon' }))
  const wrongTime = expect.stringContaining('“soon” is not understood as a time')
  expect(await answer.json()).toEqual({
    found: [],
    unread: [],
    when: null,
    wrongTime,
    repeats: null,
    proposed: [],
    alike: [],
  })
})

test('says from where a very long text was not read', async () => {
  const world = await aWorld()
  const description = `${'bring water '.repeat(4000)}and the doors open at 9 PM`
  const answer = await world.post('/readings', aForm({ description }))
  const { unread } = (await answer.json()) as Answer
  expect(unread.map(one => one.words)).toEqual([
    'The description is very long: only the part up to “… bring water bring water bring water” was compared with the details. Please check the rest yourself.',
  ])
})
