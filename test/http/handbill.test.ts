// The handbill, its code, and what a reader who scans it learns first.

import { expect, test } from 'vitest'
import { qrCode } from '../../src/domain/qr/qr-code.ts'
import { aPublishedEvent, edited } from '../support/people.ts'
import { aWorld, baseUrl, type World } from '../support/world.ts'

const pageOf = async (world: World, path: string) => (await world.get(path)).text()

/** Dark modules of a code in SVG. */
const darkIn = (svg: string) =>
  [...svg.matchAll(/h(\d+)v1h-\1z/g)].reduce((sum, [, run]) => sum + Number(run), 0)
const darkOf = (text: string) => qrCode(text)?.flat().filter(Boolean).length

test('the handbill says which version it is, and its code asks for what came after', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  await edited(world, rally, { address: '790 Market St.' })
  const page = await pageOf(world, `/events/${rally.id}/print`)
  expect(page).toContain('790 Market St.')
  expect(page).toMatch(/Version 2, Friday, January 6, 2023/)
  expect(page).toContain(`/events/${rally.id}/qr.svg?seen=2`)
  expect(page).toContain('sheet-letter')
  const svg = await pageOf(world, `/events/${rally.id}/qr.svg?seen=2`)
  expect(darkIn(svg)).toBe(darkOf(`${baseUrl}/events/${rally.id}?seen=2`))
  const plain = await pageOf(world, `/events/${rally.id}/qr.svg?seen=99`)
  expect(darkIn(plain), 'a version that is none').toBe(darkOf(`${baseUrl}/events/${rally.id}`))
})

test('four stand on a page of either paper, read once by a screen reader', async () => {
  const world = await aWorld({ calendarZone: 'Europe/Madrid' })
  const rally = await aPublishedEvent(world)
  expect(await pageOf(world, `/events/${rally.id}/print`)).toContain('sheet-a4')
  const page = await pageOf(world, `/events/${rally.id}/print?each=4&paper=letter`)
  expect(page).toContain('sheet-letter')
  expect(page.match(/class="bill"/g)).toHaveLength(4)
  expect(page.match(/class="bill" aria-hidden="true"/g)).toHaveLength(3)
})

test('who scans an old sheet reads first what has changed, net, and that a new one is right', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  const path = `/events/${rally.id}`
  expect(await pageOf(world, `${path}?seen=1`)).toContain('Your sheet (version 1) is still right')
  await edited(world, rally, { address: '790 Market St.', startsLocal: '2023-01-13T11:00' })
  await edited(world, rally, { address: '870 Market St.', startsLocal: '2023-01-13T11:00' })
  const old = await pageOf(world, `${path}?seen=1`)
  const since = old.slice(old.indexOf('Changed since your sheet (version 1)'), old.indexOf('<h1'))
  expect(since).toMatch(/12:00\snoon[\s\S]*11:00\sAM/)
  expect(since, 'the way back is no change').not.toContain('790')
  expect(old).toContain(`<link rel="canonical" href="${baseUrl}${path}"`)
  expect(await pageOf(world, `${path}?seen=3`)).toContain('Your sheet (version 3) is still right')
  for (const other of ['', '?seen=4', '?seen=0', '?seen=one', '?seen=1.5'])
    expect(await pageOf(world, `${path}${other}`), other).not.toContain('since-seen')
})

test('a cancelled event says so on paper, and one that is not public has no handbill', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  await world.post(`${rally.manage}/cancellation`, { reason: 'Rain', baseRevision: '1' })
  const page = await pageOf(world, `/events/${rally.id}/print`)
  expect(page.slice(page.indexOf('class="bill"'))).toMatch(/cancelled[\s\S]*Rain/i)
  expect(await pageOf(world, `/events/${rally.id}?seen=1`)).toMatch(/Changed since your sheet/)
  expect((await world.get('/events/nothing/print')).status).toBe(404)
})
