// A newer tz database moves an instant while the time on the wall stays: a revision, told to people.

import { expect, test } from 'vitest'
import { applyTimeZoneLaw } from '../../src/actions/apply-time-zone-law.ts'
import { aFollower, aPublishedEvent, edited, type Rally } from '../support/people.ts'
import { aWorld, type World } from '../support/world.ts'

/** The rally in Vancouver on 10 December 2026, stored by a tz database that still had winter time. */
async function anEventByOldLaw(): Promise<{ world: World; rally: Rally }> {
  const world = await aWorld()
  world.clock.set('2026-11-22T12:00:00.000Z')
  const rally = await aPublishedEvent(world, {
    zone: 'America/Vancouver',
    startsLocal: '2026-12-10T13:00',
    endsLocal: '2026-12-10T14:00',
  })
  await aFollower(world, rally.id)
  await applyTimeZoneLaw(world.app)
  const { db } = world.app
  const old = { starts_at: '2026-12-10T21:00:00.000Z', ends_at: '2026-12-10T22:00:00.000Z' }
  await db.commit([
    db.query.updateTable('events').set(old).where('id', '=', rally.id),
    db.query.updateTable('revisions').set(old).where('event_id', '=', rally.id),
    db.query.updateTable('calendar').set({ tz_version: '2025c' }),
  ])
  world.mails.length = 0
  world.clock.advance(60)
  return { world, rally }
}

test('moves the event once, in the feed and in a mail that says why', async () => {
  const { world, rally } = await anEventByOldLaw()
  expect(await applyTimeZoneLaw(world.app)).toBe(1)
  expect(await applyTimeZoneLaw(world.app)).toBe(0)
  const feed = (await (await world.get('/calendar.ics')).text()).replaceAll('\r\n ', '')
  expect(feed).toContain('DTSTART:20261210T200000Z')
  expect(feed).toContain('SEQUENCE:1')
  expect(feed).toContain('Time in UTC: was Thursday\\, December 10\\, 2026\\, 9:00 PM (UTC)')

  world.clock.advance(600)
  await world.work()
  expect(world.mails.map(mail => mail.subject)).toEqual([
    'The official time has changed: SF rally: US hands off Peru',
  ])
  const text = world.mails[0]?.text.replace(/\s+/g, ' ')
  expect(text).toContain('now Thursday, December 10, 2026, 8:00 PM (UTC)')
  expect(text).toContain('The law on the time zone of Vancouver has changed.')
  const history = await (await world.get(`/events/${rally.id}/history`)).text()
  expect(history).toContain('a change of time-zone law')
})

test('a later edit neither takes it back nor tells it twice', async () => {
  const { world, rally } = await anEventByOldLaw()
  await applyTimeZoneLaw(world.app)
  world.clock.advance(600)
  await world.work()
  world.mails.length = 0
  const when = { startsLocal: '2026-12-10T13:00', endsLocal: '2026-12-10T14:00' }
  await edited(world, rally, { zone: 'America/Vancouver', ...when, price: 'free' })
  world.clock.advance(600)
  await world.work()
  expect(world.mails).toHaveLength(1)
  expect(world.mails[0]?.text).not.toContain('UTC')
})

test('leaves alone what the law does not move', async () => {
  const world = await aWorld()
  await aPublishedEvent(world)
  expect(await applyTimeZoneLaw(world.app)).toBe(0)
  const feed = await (await world.get('/calendar.ics')).text()
  expect(feed).toContain('SEQUENCE:0')
})
