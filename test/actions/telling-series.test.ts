// Tells of changes of an event that repeats: one mail whatever the number of dates, of each change once.

import { expect, test } from 'vitest'
import { extendHorizons } from '../../src/actions/extend-horizons.ts'
import { editSeries, type Reach } from '../../src/domain/recurrence/edit-series.ts'
import { keysOf } from '../../src/domain/recurrence/occurrences.ts'
import type { Series } from '../../src/domain/recurrence/series.ts'
import { aPublishedSeries, reviseSeries } from '../support/a-series.ts'
import { aFollower, aShownEndorser, type Rally, tellings } from '../support/people.ts'
import { aWorld, type World } from '../support/world.ts'

const when = { startsLocal: '2023-02-14T19:00', endsLocal: '2023-02-14T21:00' }
const later = (key: string) => ({ startsLocal: `${key}T19:30`, endsLocal: `${key}T21:30` })

const edited = (series: Series, key: string, applies: Reach, set: Partial<Series>) => {
  const dates = keysOf(series, '2024-03-01')
  const at = dates.find(one => one.key === key)
  if (!at) throw new Error(`there is no ${key}`)
  return editSeries(series, set, { at, applies, dates, isOver: () => false })
}

type Step = (series: Series) => Series

async function revised(world: World, { id }: Rally, ...steps: Step[]) {
  const before = tellings(world).length
  world.clock.advance(3600)
  for (const step of steps) {
    await reviseSeries(world, id, step)
    world.clock.advance(2)
  }
  world.clock.advance(3600)
  await world.work()
  return tellings(world).slice(before)
}

async function aFollowed(rule = 'FREQ=WEEKLY') {
  const world = await aWorld()
  const rally = await aPublishedSeries(world, { rule, extra: [] }, when)
  await aFollower(world, rally.id)
  world.clock.advance(3600)
  await world.work()
  return { world, rally }
}

test('a later hour from one date on is one mail with one line, and files of the dates', async () => {
  const { world, rally } = await aFollowed()
  const [mail, ...others] = await revised(world, rally, series =>
    edited(series, '2023-03-07', 'following', later('2023-03-07')),
  )
  expect(others).toEqual([])
  expect(mail?.text).toMatch(/Time \(from March 7, 2023 on\)/)
  expect(mail?.text).toContain('7:30 PM')
  const file = String(mail?.calendar ?? '')
  expect(file.match(/^UID:.*-2023-03-07@/gm)).toHaveLength(1)
  expect(file).not.toContain('-2023-02-28@')
})

test('a date that is called off is named in the subject', async () => {
  const { world, rally } = await aFollowed()
  const [mail] = await revised(world, rally, series =>
    edited(series, '2023-03-07', 'this', { state: 'cancelled', reason: 'Rain' }),
  )
  expect(mail?.subject).toMatch(/^CANCELLED \(Tue, Mar 7\)|^Cancelled \(Tue, Mar 7\)/)
  expect(mail?.text).toContain('March 7, 2023')
})

test('a change that is taken back, and further dates as time goes on, tell nobody', async () => {
  const { world, rally } = await aFollowed()
  const there = (series: Series) => edited(series, '2023-03-07', 'this', { title: 'Vigil' })
  const back = (series: Series) => edited(series, '2023-03-07', 'this', { title: series.title })
  expect(await revised(world, rally, there, back)).toEqual([])
  world.clock.advance(90 * 24 * 60 * 60)
  expect(await extendHorizons(world.app)).toBe(1)
  await world.work()
  expect(tellings(world).filter(mail => mail.text.includes('changed'))).toEqual([])
})

test('many dates that each changed otherwise are ten lines, and how many more', async () => {
  const { world, rally } = await aFollowed()
  const dates = Array.from({ length: 16 }, (_, week) => week * 7)
  const steps = dates.map((days): Step => {
    const key = new Date(Date.parse('2023-02-14') + days * 86_400_000).toISOString().slice(0, 10)
    return series => edited(series, key, 'this', { placeName: `Hall ${days}` })
  })
  const [mail, ...others] = await revised(world, rally, ...steps)
  expect(others).toEqual([])
  expect(mail?.text.match(/^ *Place \(/gm)).toHaveLength(10)
  expect(mail?.text).toContain('and 6 more changes')
})

test('a change of a near date is told at once', async () => {
  const { world, rally } = await aFollowed()
  world.clock.set('2023-02-28T06:00:00.000Z')
  await world.work()
  const before = tellings(world).length
  await reviseSeries(world, rally.id, series =>
    edited(series, '2023-02-28', 'this', { placeName: 'Hall' }),
  )
  await world.work()
  const urgent = tellings(world).slice(before)
  expect(urgent).toHaveLength(1)
  await reviseSeries(world, rally.id, series =>
    edited(series, '2023-03-28', 'this', { placeName: 'Park' }),
  )
  await world.work()
  expect(tellings(world)).toHaveLength(before + 1)
})

test('endorsers are asked once about a change, before the first date that it is of', async () => {
  const world = await aWorld()
  const rally = await aPublishedSeries(world, { rule: 'FREQ=WEEKLY', extra: [] }, when)
  await aShownEndorser(world, rally)
  await revised(world, rally, series =>
    edited(series, '2023-02-28', 'following', { placeName: 'Hall' }),
  )
  const asked = async (at: string) => {
    const before = world.mails.length
    world.clock.set(at)
    await world.work()
    return world.mails.slice(before).map(({ subject }) => subject)
  }
  expect(await asked('2023-02-13T20:00:00.000Z')).toEqual([])
  expect(await asked('2023-02-27T20:00:00.000Z')).toHaveLength(1)
  expect(await asked('2023-03-06T20:00:00.000Z')).toEqual([])
})
