// The event's file in a mail is in its reader's language, and the same event and revision as the feed's.

import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { aFollower, aPublishedEvent, edited, type Rally } from '../support/people.ts'
import { aWorld, type World } from '../support/world.ts'

const identity = ['uid', 'sequence', 'dtstamp', 'last-modified', 'created', 'dtstart', 'dtend']
const facts = [...identity, 'status', 'location', 'url', 'transp']

function vevent(file: string) {
  const read = new ICAL.Component(ICAL.parse(file)).getFirstSubcomponent('vevent')
  const value = (name: string) => String(read?.getFirstPropertyValue(name) ?? '')
  return { value, facts: facts.map(value), count: read?.getAllProperties().length }
}

async function aStory(change: (world: World, rally: Rally) => Promise<unknown>) {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  await aFollower(world, rally.id)
  await aFollower(world, rally.id, { email: 'bruno@example.org', language: 'es' })
  world.mails.length = 0
  await change(world, rally)
  world.clock.advance(600)
  await world.work()
  const fileTo = (to: string) => vevent(world.mails.find(mail => mail.to === to)?.calendar ?? '')
  const feed = vevent(await (await world.get(`/events/${rally.id}.ics`)).text())
  return { feed, en: fileTo('ada@example.org'), es: fileTo('bruno@example.org') }
}

test('says a cancellation in the words of whoever reads the mail', async () => {
  const { feed, en, es } = await aStory((world, rally) =>
    world.post(`${rally.manage}/cancellation`, { reason: 'The hall flooded' }),
  )
  expect(en.value('summary')).toBe('CANCELLED: SF rally: US hands off Peru')
  expect(es.value('summary')).toBe('CANCELADO: SF rally: US hands off Peru')
  expect(en.value('description')).toBe(feed.value('description'))
  expect(es.value('description')).toContain('Cambió el')
  expect(es.value('description')).toContain('viernes 13 de enero de 2023')
  expect(es.value('description')).not.toMatch(/Changed|Friday/)
  expect(es.value('x-alt-desc')).not.toMatch(/Changed|Friday/)
  for (const file of [en, es]) {
    expect(file.facts).toEqual(feed.facts)
    // and the service's ORGANIZER
    expect(file.count).toBe((feed.count ?? 0) + 1)
  }
})

test('tells the same change as the feed, from what had rested', async () => {
  const { feed, en, es } = await aStory(async (world, rally) => {
    await edited(world, rally, { startsLocal: '2023-01-13T11:00', endsLocal: '2023-01-13T12:30' })
    await edited(world, rally, {
      startsLocal: '2023-01-13T11:00',
      endsLocal: '2023-01-13T12:30',
      address: '790 Market St.',
    })
  })
  expect(en.value('description')).toBe(feed.value('description'))
  expect(es.value('description')).toContain(
    'Hora: antes: de 12:00 del mediodía a 1:30\u00a0p.\u00a0m.; ahora: de 11:00\u00a0a.\u00a0m.',
  )
  expect(es.value('description')).toContain(
    'Dirección: antes: 870 Market St.; ahora: 790 Market St.',
  )
  expect(es.facts).toEqual(feed.facts)
})
