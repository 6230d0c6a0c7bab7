// In every mode of publishing: texts that contradict their event come into the moderators' queue and leave
// it when they are mended, dismissed, or over. A moderator asks; the words are the organizer's.

import { expect, test } from 'vitest'
import { answersStand, aQueue, mara, press } from '../support/moderators.ts'
import { aForm, anEdit, aPublishedEvent, edited, posted, type Rally } from '../support/people.ts'
import { aWorld, linkIn, type World } from '../support/world.ts'

const aWatchedWorld = () => aWorld({ moderators: [mara] })
const pageOf = async (world: World, path: string) => (await world.get(path)).text()
const moved = {
  startsLocal: '2023-01-13T11:00',
  endsLocal: '2023-01-13T12:30',
  address: '790 Market St.',
  description: posted,
}

async function aMovedRally(world: World): Promise<Rally> {
  const rally = await aPublishedEvent(world, { description: posted })
  world.clock.advance(3600)
  await edited(world, rally, moved)
  return rally
}

test('a passage is there with what it says, how the event is, and since when', async () => {
  const world = await aWatchedWorld()
  const rally = await aMovedRally(world)
  const page = await pageOf(world, await aQueue(world))
  expect(page).toContain('this says 12:00 noon; the event is at 11:00 AM')
  expect(page).toContain('this says 870 Market St.; the address is 790 Market St.')
  expect(page).toContain('datetime="2023-01-07T04:10:00.000Z"')
  expect(page).toContain(`href="/events/${rally.id}"`)
  expect(page).not.toContain('Waiting to be published')
})

test('a passage is as old as it is, through later changes of other things', async () => {
  const world = await aWatchedWorld()
  const rally = await aMovedRally(world)
  world.clock.advance(86_400)
  await edited(world, rally, { ...moved, price: 'free', description: `New here:\n${posted}` })
  const page = await pageOf(world, await aQueue(world))
  expect(page).toContain('datetime="2023-01-07T04:10:00.000Z"')
})

test('it leaves the queue when the organizer mends it, or calls it right', async () => {
  const world = await aWatchedWorld()
  const rally = await aMovedRally(world)
  const queue = await aQueue(world)
  await press(world, queue, `${rally.id}/report-dismissal`)
  await world.post(`${rally.manage}/dismissals`, { sentence: '870 Market St.' })
  const half = await pageOf(world, queue)
  expect(half).not.toContain('this says 870 Market St.')
  expect(half).toContain('this says 12:00 noon')
  await edited(world, rally, { ...moved, description: 'Solidarity action' })
  expect(await pageOf(world, queue)).toContain('Nothing is waiting for you')
  await edited(world, rally, moved)
  expect(await pageOf(world, queue)).toContain('this says 12:00 noon')
})

test('it leaves the queue when the event is over', async () => {
  const world = await aWatchedWorld()
  await aMovedRally(world)
  world.clock.set('2023-01-13T20:31:00.000Z')
  expect(await pageOf(world, await aQueue(world))).toContain('Nothing is waiting for you')
})

test('a moderator calls a sentence right: remembered, and kept as theirs', async () => {
  const world = await aWatchedWorld()
  const rally = await aMovedRally(world)
  const queue = await aQueue(world)
  expect((await press(world, queue, `${rally.id}/dismissals`)).status).toBe(303)
  expect(await pageOf(world, rally.manage)).not.toContain('this says 12:00 noon')
  expect(await pageOf(world, `/events/${rally.id}`)).not.toContain('this says 12:00 noon')
  const kept = await world.app.db.query.selectFrom('dismissals').selectAll().execute()
  expect(kept).toMatchObject([{ dismissed_by: 'moderator' }])
  const other = await world.post(`${queue}/events/${rally.id}/dismissals`, { sentence: 'Anything' })
  expect(other.status).toBe(409)
  await press(world, queue, `${rally.id}/dismissals`)
  await press(world, queue, `${rally.id}/report-dismissal`)
  expect(await pageOf(world, queue)).toContain('Nothing is waiting for you')
})

test('a moderator has the organizers reminded, once for each revision', async () => {
  const world = await aWatchedWorld()
  const rally = await aMovedRally(world)
  const queue = await aQueue(world)
  world.clock.advance(301)
  await world.work()
  world.mails.length = 0
  const path = `${queue}/events/${rally.id}/reminder`
  await Promise.all([world.post(path), world.post(path)])
  await world.post(path)
  await answersStand(world)
  expect(world.mails.map(({ to, subject }) => [to, subject])).toEqual([
    [
      'olga@example.org',
      'Still says “Friday January 13, 2023 12:00 PM Noon”: SF rally: US hands off Peru',
    ],
  ])
  expect(world.mails[0]?.text).toContain('A moderator of Turnout asks you')
  expect(linkIn(world.mails[0], 'manage')).toBe(rally.manage)
  expect(await pageOf(world, queue)).toContain('The organizers were reminded on')
  await expect(press(world, queue, `${rally.id}/reminder`)).rejects.toThrow('no form')

  await edited(world, rally, { ...moved, price: 'free' })
  await press(world, queue, `${rally.id}/report-dismissal`)
  await press(world, queue, `${rally.id}/reminder`)
  world.mails.length = 0
  await answersStand(world)
  expect(world.mails.filter(mail => mail.text.includes('asks you'))).toHaveLength(1)
})

test('a moderator has no way to change an organizer’s words', async () => {
  const world = await aWatchedWorld()
  const rally = await aMovedRally(world)
  const queue = await aQueue(world)
  const page = await pageOf(world, queue)
  expect(page).not.toContain('mendings')
  expect(page).not.toContain('790 Market St.”')
  for (const below of ['mendings', 'revisions'])
    for (const path of [
      `${queue}/events/${rally.id}/${below}`,
      `${queue.replace('moderation', 'manage')}/${below}`,
    ])
      expect((await world.post(path, await anEdit(world, rally, moved))).status, path).toBe(404)
})

test('an event that cannot be read costs nobody the others', async () => {
  const world = await aWatchedWorld()
  const broken = await aMovedRally(world)
  const unread = await aMovedRally(world)
  const rally = await aMovedRally(world)
  const queue = await aQueue(world)
  const { query } = world.app.db
  await query
    .updateTable('revisions')
    .set({ snapshot: '{' })
    .where('event_id', '=', broken.id)
    .execute()
  await query
    .updateTable('contradictions')
    .set({ findings: '{' })
    .where('event_id', '=', unread.id)
    .execute()
  const page = await pageOf(world, queue)
  expect(page).toContain(`/events/${rally.id}"`)
  expect(page).not.toContain(`/events/${broken.id}"`)
})

test('of texts that were never published nothing is asked of the organizers here', async () => {
  const world = await aWorld({ moderators: [mara] })
  const unconfirmed = await world.post('/events', aForm(moved))
  expect(unconfirmed.status).toBe(303)
  expect(await pageOf(world, await aQueue(world))).toContain('Nothing is waiting for you')
})
