// Counts of many events by day, read a part at a time, on both hosts.

import { expect, test } from 'vitest'
import { daysWithEvents } from '../../src/store/days-with-events.ts'
import { publishedEvents } from '../../src/store/event-lists.ts'
import { insertEvents } from '../support/insert-events.ts'
import { aWorld } from '../support/world.ts'

const everything = {
  region: [],
  type: [],
  topic: [],
  organizer: [],
  words: null,
  from: null,
  to: null,
}

test('each day of a full month is counted, and the first events of it come first', async () => {
  const world = await aWorld()
  const counts = { '02': 7, '03': 4, '04': 12, '05': 3, '31': 1 }
  const sets = Object.entries(counts).flatMap(([day, count]) =>
    Array.from({ length: count }, (_, index) => ({
      startsLocal: `2023-03-${day}T${10 + index}:00`,
      endsLocal: null,
      title: `${day} ${index}`,
    })),
  )
  await insertEvents(world, 'Text.', sets.toReversed())
  const span = { from: '2023-03-01', to: '2023-03-31' }
  const most = { aDay: 2, long: 5 }
  const { days, long } = await daysWithEvents(world.app.db, everything, span, most)
  expect(long).toEqual({ ids: [], hasMore: false })
  expect([...days].map(([day, { count }]) => [day.slice(8), count])).toEqual([
    ['02', 7],
    ['03', 4],
    ['04', 12],
    ['05', 3],
    ['31', 1],
  ])
  const ids = [...days.values()].flatMap(day => day.ids)
  const titles = (await publishedEvents(world.app.db, ids)).map(one => one.revision.snapshot.title)
  expect(titles).toEqual(['02 0', '02 1', '03 0', '03 1', '04 0', '04 1', '05 0', '05 1', '31 0'])
  const whole = await daysWithEvents(world.app.db, everything, span, { aDay: 0, long: 0 })
  expect(whole.days.get('2023-03-04')).toEqual({ count: 12, ids: [] })
})

test('long events are those that last more than three days, whenever they began', async () => {
  const world = await aWorld()
  const lasting = (title: string, startsLocal: string, endsLocal: string) => ({
    ...{ title, startsLocal, endsLocal },
  })
  await insertEvents(world, 'Text.', [
    lasting('four days', '2023-03-01T12:00', '2023-03-04T12:00'),
    lasting('five days', '2023-03-10T12:00', '2023-03-14T12:00'),
    lasting('since winter', '2022-12-01T12:00', '2023-03-14T12:00'),
    lasting('over before', '2022-12-01T12:00', '2023-02-28T12:00'),
    lasting('three days of last month', '2023-02-27T12:00', '2023-03-02T01:00'),
  ])
  const span = { from: '2023-03-01', to: '2023-03-31' }
  const most = { aDay: 5, long: 5 }
  const { days, long } = await daysWithEvents(world.app.db, everything, span, most)
  expect(long.ids).toHaveLength(2)
  expect([...days].map(([day, { count }]) => [day.slice(8), count])).toEqual([
    ['01', 2],
    ['02', 1],
    ['03', 1],
    ['04', 1],
  ])
  const one = await daysWithEvents(world.app.db, everything, span, { aDay: 0, long: 1 })
  expect(one.long).toMatchObject({ hasMore: true })
})
