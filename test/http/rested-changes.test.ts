// What a copy says of the last change is the net difference from the revision that had last rested: the
// same on the page, in every feed and in the mail.

import ICAL from 'ical.js'
import { beforeEach, expect, test } from 'vitest'
import { aFollower, aPublishedEvent, edited, type Rally, tellings } from '../support/people.ts'
import { aWorld, type World } from '../support/world.ts'

let world: World
let rally: Rally

beforeEach(async () => {
  world = await aWorld()
  rally = await aPublishedEvent(world)
  await aFollower(world, rally.id)
  world.clock.advance(3600)
})

const atThree = { startsLocal: '2023-01-13T15:30', endsLocal: '2023-01-13T17:00' }
const time = 'was 12:00 noon to 1:30 PM'
const place = 'was Peru Consulate'
const state = 'was on as planned'

/** The former values that each copy tells of. */
async function copies(): Promise<Record<string, string[]>> {
  const get = async (path: string) => (await world.get(path)).text()
  const page = await get(`/events/${rally.id}`)
  const items = JSON.parse(await get('/calendar.json')).items as { content_html: string }[]
  return {
    page: sentences(page.slice(0, page.indexOf('id="history"'))),
    list: sentences(await get('/?from=2023-01-01')),
    'calendar.ics': sentences(description(await get('/calendar.ics'))),
    'event.ics': sentences(description(await get(`/events/${rally.id}.ics`))),
    'calendar.atom': sentences(await get('/calendar.atom')),
    'calendar.json': sentences(items[0]?.content_html ?? ''),
  }
}

const sentences = (text: string): string[] => {
  const plain = text.replace(/<[^>]*>|&lt;.*?&gt;/g, ' ').replace(/\s+/g, ' ')
  return [time, place, state].filter(one => plain.includes(one))
}

const description = (file: string): string =>
  String(
    new ICAL.Component(ICAL.parse(file))
      .getFirstSubcomponent('vevent')
      ?.getFirstPropertyValue('description'),
  )

const all = (said: string[]) => ({
  page: said,
  list: said,
  'calendar.ics': said,
  'event.ics': said,
  'calendar.atom': said,
  'calendar.json': said,
})

async function rest(): Promise<void> {
  world.clock.advance(301)
  await world.work()
}

test('what was taken back within the rest is told by no copy', async () => {
  await edited(world, rally, atThree)
  world.clock.advance(60)
  await edited(world, rally, {})
  expect(await copies()).toEqual(all([]))
  await rest()
  expect(await copies()).toEqual(all([]))
  expect(tellings(world)).toEqual([])
})

test('two changes within one rest are told together, by every copy and by the file in the mail', async () => {
  await edited(world, rally, atThree)
  world.clock.advance(60)
  await edited(world, rally, { ...atThree, placeName: 'Plaza' })
  expect(await copies()).toEqual(all([time, place]))
  await rest()
  expect(await copies()).toEqual(all([time, place]))
  const [mail] = tellings(world)
  expect(sentences(mail?.text ?? '')).toEqual([time, place])
  expect(sentences(description(mail?.calendar ?? ''))).toEqual([time, place])
})

/** The notes that a text holds, of those that begin like this. */
const notes = (text: string) => [...new Set(text.replaceAll('\r\n ', '').match(/Note \w+/g))]

test('the note of a change that was taken back within the rest is told by no copy', async () => {
  await edited(world, rally, { ...atThree, note: 'Note one' })
  await rest()
  await edited(world, rally, { ...atThree, placeName: 'Plaza', note: 'Note two' })
  world.clock.advance(60)
  await edited(world, rally, { ...atThree, note: 'Note three' })
  await rest()
  expect(tellings(world).map(({ text }) => notes(text))).toEqual([['Note one']])
  const page = await (await world.get(`/events/${rally.id}`)).text()
  expect(notes(page.slice(0, page.indexOf('id="history"')))).toEqual(['Note one'])
  for (const path of [`/events/${rally.id}.ics`, '/calendar.atom', '/calendar.json'])
    expect(notes(await (await world.get(path)).text()), path).toEqual(['Note one'])
})

test('a mail that leaves out what was taken back leaves out its note', async () => {
  await edited(world, rally, { ...atThree, note: 'Note one' })
  world.clock.advance(60)
  await edited(world, rally, { placeName: 'Plaza', note: 'Note two' })
  await rest()
  expect(tellings(world).map(({ text }) => notes(text))).toEqual([['Note two']])
})

test('spelling mended after a change that was taken back is told to nobody', async () => {
  const typo = 'Labor solidarity with Peruvian workers and peoples.'
  await edited(world, rally, { description: 'Bring drums.' })
  world.clock.advance(60)
  await edited(world, rally, {})
  world.clock.advance(60)
  await edited(world, rally, { description: typo, tell: 'nobody' })
  await rest()
  expect(tellings(world)).toEqual([])
})

test('an event that was cancelled and reinstated within the rest was cancelled for nobody', async () => {
  await world.post(`${rally.manage}/cancellation`, { reason: 'The hall flooded' })
  world.clock.advance(60)
  await world.post(`${rally.manage}/reinstatement`, { note: '' })
  await rest()
  expect(await copies()).toEqual(all([]))
  expect(tellings(world)).toEqual([])
})

test('a correction of spelling after a change that was told leaves it told', async () => {
  await edited(world, rally, atThree)
  await rest()
  await edited(world, rally, { ...atThree, description: 'Solidarity.', tell: 'nobody' })
  expect(await copies()).toEqual(all([time]))
  await rest()
  expect(await copies()).toEqual(all([time]))
})

test('the next change is told from the one that had rested', async () => {
  await edited(world, rally, atThree)
  await rest()
  await edited(world, rally, { ...atThree, placeName: 'Plaza' })
  await rest()
  const { page, list, ...feeds } = await copies()
  expect(new Set(Object.values(feeds).map(String))).toEqual(new Set([place]))
  // a reader looks back a week
  expect({ page, list }).toEqual({ page: [time, place], list: [time, place] })
})

test('a change that has rested is in the log of publications once, one that was taken back is not', async () => {
  const log = () =>
    world.app.db.query
      .selectFrom('publications')
      .select('revision')
      .where('event_id', '=', rally.id)
      .orderBy('seq')
      .execute()
  expect(await log()).toEqual([{ revision: 1 }])
  await edited(world, rally, atThree)
  expect(await log()).toEqual([{ revision: 1 }])
  await rest()
  await world.work()
  expect(await log()).toEqual([{ revision: 1 }, { revision: 2 }])
  await edited(world, rally, { ...atThree, placeName: 'Plaza' })
  await edited(world, rally, atThree)
  await rest()
  expect(await log()).toEqual([{ revision: 1 }, { revision: 2 }])
})
