// An event that is over says so, and takes neither followers nor endorsements; a cancelled one can be followed.

import { expect, test } from 'vitest'
import { aWatchedOverWorld, takeDown } from '../support/moderators.ts'
import { aFollower, anEndorser, aPublishedEvent, edited } from '../support/people.ts'
import { aWorld } from '../support/world.ts'

const follower = { email: 'ada@example.org', language: 'en' }
const endorser = { ...follower, organization: 'Mission Tenants Assembly' }
const afterwards = '2023-01-13T21:30:00.000Z'

test('a page says that the event is over and when it was, and offers nothing more, in both languages', async () => {
  for (const [calendarLanguage, over, date] of [
    ['en', 'This event is over', 'Friday, January 13, 2023, 12:00 noon to 1:30 PM (PST)'],
    [
      'es',
      'Este evento ya pasó',
      'viernes 13 de enero de 2023, de 12:00 del mediodía a 1:30\u00a0p.\u00a0m. (hora del Pacífico)',
    ],
  ] as const) {
    const world = await aWorld({ calendarLanguage })
    const rally = await aPublishedEvent(world)
    const before = await (await world.get(`/events/${rally.id}`)).text()
    expect(before).not.toContain(over)
    for (const offer of ['/followers"', '/endorsements"', `/events/${rally.id}.ics"`])
      expect(before).toContain(offer)

    world.clock.set(afterwards)
    const page = await (await world.get(`/events/${rally.id}`)).text()
    expect(page).toContain(over)
    expect(page).toContain(date)
    expect(page).toContain(calendarLanguage === 'en' ? 'It was on Friday' : 'Tuvo lugar: viernes')
    expect(page).not.toContain('/followers"')
    expect(page).not.toContain('/endorsements"')
    expect(page).not.toMatch(/class="button" href="\/events\/[^"]*\.ics"/)
    expect((await world.get(`/events/${rally.id}.ics`)).status).toBe(200)
  }
})

test('an event that is over refuses followers and endorsements in words, and keeps nothing', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  world.clock.set(afterwards)
  for (const [path, form] of [
    ['followers', follower],
    ['endorsements', endorser],
  ] as const) {
    const answer = await world.post(`/events/${rally.id}/${path}`, form)
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain('This event is over')
    const json = await world.postJson(`/events/${rally.id}/${path}`, form)
    expect(await json.json()).toMatchObject({ type: 'urn:turnout:problem:event-over', status: 409 })
  }
  expect(await world.app.db.query.selectFrom('watchers').selectAll().execute()).toEqual([])
})

test('a cancelled event can be followed, not endorsed or added to a calendar, and hears that it is on again', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  await world.post(`${rally.manage}/cancellation`, { reason: 'Rain' })
  const page = await (await world.get(`/events/${rally.id}`)).text()
  expect(page).toContain('You get an email if it takes place after all')
  expect(page).not.toContain('/endorsements"')
  expect(page).not.toMatch(/class="button" href="\/events\/[^"]*\.ics"/)
  const refused = await world.post(`/events/${rally.id}/endorsements`, endorser)
  expect(refused.status).toBe(409)
  expect(await refused.text()).toContain('takes no endorsements')

  await aFollower(world, rally.id)
  await world.post(`${rally.manage}/reinstatement`, { note: 'Back on' })
  world.clock.advance(300)
  await world.work()
  expect(world.mails.at(-1)).toMatchObject({ to: 'ada@example.org' })
  await anEndorser(world, rally.id)
})

test('a cancelled event whose date has passed says both', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  await world.post(`${rally.manage}/cancellation`, { reason: 'Rain' })
  world.clock.set(afterwards)
  const page = await (await world.get(`/events/${rally.id}`)).text()
  expect(page).toContain('Its date has passed')
  expect(page).toContain('Rain')
  expect(page).not.toContain('/followers"')
})

test('a postponed event whose old date has passed is not over', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  await world.post(`${rally.manage}/postponement`, { reason: 'New date soon' })
  world.clock.set(afterwards)
  expect(await (await world.get(`/events/${rally.id}`)).text()).not.toContain('is over')
  await aFollower(world, rally.id)
})

test('an event that is over leads to the next of the same organizer, as that stands, and to no other', async () => {
  const world = await aWatchedOverWorld()
  const rally = await aPublishedEvent(world)
  const says = async (path = `/events/${rally.id}`) => {
    const page = await (await world.get(path)).text()
    return /<p class="next-event">(.*?)<\/p>/.exec(page)?.[1]?.replace(/<[^>]+>/g, '') ?? ''
  }
  const february = { startsLocal: '2023-02-01T18:00', endsLocal: '', title: 'Picnic' }
  await aPublishedEvent(world, {
    ...february,
    startsLocal: '2023-01-20T18:00',
    organizer: 'Others',
  })
  const stranger = { contactEmail: 'stranger@example.org', startsLocal: '2023-01-21T18:00' }
  await aPublishedEvent(world, { ...february, ...stranger, title: 'False' })
  const picnic = await aPublishedEvent(world, february)
  expect(await says()).toBe('')
  world.clock.set(afterwards)
  const organizer = 'United Front Committee For A Labor Party'
  expect(await says()).toBe(
    `Next by ${organizer}: Picnic, Wednesday, February 1, 2023, 6:00 PM (PST)`,
  )
  expect(await says(`/events/${rally.id}?lang=es`)).toContain(`Lo próximo de ${organizer}: Picnic`)
  expect(await says(`/events/${rally.id}/revisions/1`)).toBe('')

  await edited(world, picnic, { ...february, title: 'Picnic in the park' })
  expect(await says()).toContain('Picnic in the park')
  const meeting = { ...february, title: 'Meeting', startsLocal: '2023-01-25T18:00' }
  const sooner = await aPublishedEvent(world, meeting)
  expect(await says()).toContain('Meeting')
  await world.post(`${sooner.manage}/cancellation`, { reason: 'Rain' })
  expect(await says()).toContain('Picnic in the park')
  await takeDown(world, picnic.id, 'hiding')
  expect(await says()).toBe('')
  await takeDown(world, picnic.id, 'showing')
  expect(await says()).toContain('Picnic in the park')
  world.clock.set('2023-02-02T21:30:00.000Z')
  expect(await says()).toBe('')
})
