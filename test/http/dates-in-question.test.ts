// Dates that are probably slips are asked about in words, before they are saved and after.

import { expect, test } from 'vitest'
import { dateQuestions } from '../../src/domain/event/date-questions.ts'
import { aForm, anEdit, aPublishedEvent, lastAsking } from '../support/people.ts'
import { aWorld, type Fields, linkIn, type World } from '../support/world.ts'

const now = '2027-02-20T20:00:00.000Z'
const past = { startsLocal: '2025-03-13T11:00', endsLocal: '2025-03-13T13:00' }
const yearLong = { startsLocal: '2027-03-13T11:00', endsLocal: '2028-03-13T13:00' }
const far = { startsLocal: '2029-03-13T11:00', endsLocal: '2029-03-13T13:00' }

async function aWorldOf2027(calendarLanguage: 'en' | 'es' = 'en'): Promise<World> {
  const world = await aWorld({ calendarLanguage })
  world.clock.set(now)
  return world
}

/** The answer of the button beside the dates. */
const answerOn = (page: string): string => {
  const [, value = ''] = /name="datesRight" value="([^"]*)"/.exec(page) ?? []
  return value
}

const wordsOf = (page: string): string => page.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')

test.each([
  ['en', past, 'This day is past: Thursday, March 13, 2025. Is that right?'],
  ['en', yearLong, 'The event lasts 366 days, until Monday, March 13, 2028. Is that right?'],
  ['en', far, 'This day is over a year ahead: Tuesday, March 13, 2029. Is that right?'],
  ['es', past, 'Este día ya pasó: jueves 13 de marzo de 2025. ¿Es correcto?'],
  ['es', yearLong, 'El evento dura 366 días, hasta el lunes 13 de marzo de 2028. ¿Es correcto?'],
  ['es', far, 'Falta más de un año para este día: martes 13 de marzo de 2029. ¿Es correcto?'],
] as const)(
  'in %s a form with %o comes back with the question, and is taken when the answer is yes',
  async (language, when, question) => {
    const world = await aWorldOf2027(language)
    const form = aForm({ ...when, title: 'Year typed wrong', price: 'two dollars' })
    const asked = await world.post('/events', form)
    expect(asked.status).toBe(422)
    const page = await asked.text()
    expect(wordsOf(page)).toContain(question)
    for (const typed of ['Year typed wrong', 'two dollars', when.startsLocal.slice(0, 10)])
      expect(page).toContain(`value="${typed}"`)
    expect(await world.app.db.query.selectFrom('events').selectAll().execute()).toEqual([])

    const right = await world.post('/events', { ...form, datesRight: answerOn(page) })
    expect(right.status).toBe(303)
    const submitted = await (await world.get(right.headers.get('location') ?? '')).text()
    const said = question.replace(/ (Is that right\?|¿Es correcto\?)$/, '')
    expect(wordsOf(submitted)).toContain(said)
    await world.work()
    const confirm = linkIn(lastAsking(world), 'confirm')
    expect(wordsOf(await (await world.get(confirm)).text())).toContain(said)
    const manage = (await world.post(confirm)).headers.get('location') ?? ''
    expect(wordsOf(await (await world.get(manage)).text())).toContain(said)
  },
)

test('an answer is about the dates that were asked about, and outlives another mistake in the form', async () => {
  const world = await aWorldOf2027()
  const form = aForm(past)
  const datesRight = answerOn(await (await world.post('/events', form)).text())
  const mistaken = await world.post('/events', { ...form, datesRight, contactEmail: 'nobody' })
  expect(mistaken.status).toBe(422)
  expect(answerOn(await mistaken.text())).toBe(datesRight)
  const others = await world.post('/events', { ...form, ...far, datesRight })
  expect(others.status).toBe(422)
  expect(await others.text()).toContain('over a year ahead')
  const mended = await world.post('/events', {
    ...form,
    datesRight,
    startsLocal: '2027-03-13T11:00',
    endsLocal: '2027-03-13T13:00',
  })
  expect(mended.status).toBe(303)
})

test('a program’s post is taken, and its answer carries the questions', async () => {
  const world = await aWorldOf2027()
  const post = async (when: Fields) => (await world.postJson('/events', aForm(when))).json()
  expect(await post(past)).toMatchObject({
    publication: 'awaiting',
    questions: [
      {
        field: 'startsLocal',
        message: 'This day is past: Thursday, March 13, 2025. Is that right?',
      },
    ],
  })
  expect(await post(yearLong)).toMatchObject({ questions: [{ field: 'endsLocal' }] })
  const usual = { startsLocal: '2027-03-13T11:00', endsLocal: '2027-03-13T13:00' }
  expect(await post(usual)).toMatchObject({ questions: [] })
  const script = await world.request('/events', {
    method: 'POST',
    body: new URLSearchParams({ ...(aForm(past) as Record<string, string>), topics: 'labor' }),
  })
  expect(script.status).toBe(303)
})

test('an edit to a past day is asked about on the preview and when it is saved; others are not', async () => {
  const world = await aWorldOf2027()
  const usual = { startsLocal: '2027-03-13T11:00', endsLocal: '2027-03-13T13:00' }
  const rally = await aPublishedEvent(world, usual)
  const slip = await anEdit(world, rally, past)
  const preview = await world.post(`${rally.manage}/preview`, slip)
  expect(preview.status).toBe(200)
  expect(await preview.text()).toContain('This day is past: Thursday, March 13, 2025.')
  const asked = await world.post(`${rally.manage}/revisions`, slip)
  expect(asked.status).toBe(422)
  const page = await asked.text()
  expect(page).toContain('This day is past: Thursday, March 13, 2025.')
  expect((await (await world.get(`/events/${rally.id}.json`)).json()).revision).toBe(1)

  const datesRight = answerOn(page)
  const saved = await world.post(`${rally.manage}/revisions`, { ...slip, datesRight })
  expect(saved.status).toBe(303)
  expect(await (await world.get(rally.manage)).text()).toContain('This day is past')

  // the dates stay as they are: nothing is asked
  const title = await anEdit(world, rally, { ...past, title: 'Rally of 2025' })
  expect((await world.post(`${rally.manage}/revisions`, title)).status).toBe(303)
  const json = await world.postJson(`${rally.manage}/revisions`, { ...far, baseRevision: 3 })
  expect(await json.json()).toMatchObject({ revision: 4, questions: [{ field: 'startsLocal' }] })
})

test('another event by the organizer’s link is asked about as the first one is', async () => {
  const world = await aWorldOf2027()
  const usual = { startsLocal: '2027-03-13T11:00', endsLocal: '2027-03-13T13:00' }
  const { manage } = await aPublishedEvent(world, usual)
  const asked = await world.post(`${manage}/events`, aForm(past))
  expect(asked.status).toBe(422)
  const page = await asked.text()
  expect(page).toContain(`action="${manage}/events"`)
  const right = { ...aForm(past), datesRight: answerOn(page) }
  expect((await world.post(`${manage}/events`, right)).status).toBe(303)
  const json = await world.postJson(`${manage}/events`, aForm(past))
  expect(await json.json()).toMatchObject({ questions: [{ field: 'startsLocal' }] })
})

test('an event whose day has passed since it was saved is not called a slip', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  world.clock.set('2023-02-01T00:00:00.000Z')
  expect(await (await world.get(rally.manage)).text()).not.toContain('This day is past')
})

const zone = 'America/Los_Angeles'
test.each([
  ['an hour ago', '2027-02-20T11:00', '2027-02-20T13:00', false, []],
  ['this morning, over', '2027-02-20T05:00', '2027-02-20T07:00', false, ['past']],
  ['this morning, without an end', '2027-02-20T05:00', null, false, ['begun']],
  ['today', '2027-02-20T00:00', null, true, ['begun']],
  ['an exhibition that goes on', '2027-02-10T00:00', '2027-03-01T00:00', true, ['begun']],
  ['31 whole days', '2027-03-01T00:00', '2027-03-31T00:00', true, []],
  ['32 whole days', '2027-03-01T00:00', '2027-04-01T00:00', true, ['long']],
  ['hours in the next month', '2027-03-13T11:00', '2027-04-13T13:00', false, ['long']],
  ['a new year’s camp', '2027-12-28T18:00', '2028-01-02T12:00', false, []],
  ['a year ahead', '2028-02-20T11:00', null, false, []],
  ['over a year ahead', '2028-02-22T11:00', null, false, ['far']],
] as const)('%s is asked about as it should be', (_, startsLocal, endsLocal, allDay, about) => {
  const questions = dateQuestions({ startsLocal, endsLocal, zone, allDay }, now)
  expect(questions.map(question => question.about)).toEqual(about)
})
