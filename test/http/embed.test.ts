// Frames for other sites may be framed, and nothing else may.

import { expect, test } from 'vitest'
import { insertEvents } from '../support/insert-events.ts'
import { takeDown } from '../support/moderators.ts'
import { aPublishedEvent } from '../support/people.ts'
import { aWorld } from '../support/world.ts'

const policyOf = ({ headers }: Response) => headers.get('content-security-policy') ?? ''

test('only the list and the event for other sites may be framed', async () => {
  const world = await aWorld()
  const { id } = await aPublishedEvent(world)
  for (const path of ['/embed', '/embed?type=protest', `/embed/events/${id}`, '/embed/events/no'])
    for (const _time of ['made', 'ready']) {
      const answer = await world.get(path)
      expect(policyOf(answer), path).toContain('frame-ancestors *')
      expect(answer.headers.get('x-frame-options'), path).toBeNull()
      expect(answer.headers.get('x-robots-tag'), path).toBe('noindex')
    }
  for (const path of ['/', `/events/${id}`, '/embedded', '/embed/else', '/events/new', '/sw.js']) {
    const answer = await world.get(path)
    expect(policyOf(answer), path).toContain("frame-ancestors 'none'")
    expect(answer.headers.get('x-frame-options'), path).toBe('DENY')
  }
})

test('a frame shows the list with its filters, without forms, masthead or scripts, and its links leave it', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  await aPublishedEvent(world, { title: 'Clinic', region: 'east-bay', type: 'meeting' })
  const all = await (await world.get('/embed')).text()
  expect(all).toContain('Clinic')
  const page = await (await world.get('/embed?type=protest&lang=es')).text()
  expect(page).toContain('<html lang="es">')
  expect(page).toContain(`href="/events/${rally.id}?lang=es"`)
  expect(page).not.toContain('Clinic')
  expect(page).toContain('href="/types/protest?lang=es"')
  expect(page).toContain('<base target="_top"/>')
  for (const part of ['<form', '<script', 'masthead', '<input'])
    expect(page, part).not.toContain(part)
  expect(page).toContain('rel="canonical" href="https://turnout.example/types/protest"')
})

test('size= says how many events at most, and what cannot be read is refused in words', async () => {
  const world = await aWorld()
  for (const title of ['One', 'Two', 'Three']) await aPublishedEvent(world, { title })
  const page = await (await world.get('/embed?size=2')).text()
  expect(page.match(/class="listing /g)).toHaveLength(2)
  for (const query of ['size=0', 'size=51', 'size=many', 'view=week', 'region=atlantis'])
    expect((await world.get(`/embed?${query}`)).status, query).toBe(400)
})

test('a month shows what is on each day, and its links leave the frame', async () => {
  const world = await aWorld()
  const { id } = await aPublishedEvent(world)
  await aPublishedEvent(world, { title: 'Clinic', type: 'meeting' })
  const page = await (await world.get('/embed?view=month&type=protest')).text()
  expect(page).toContain('January 2023')
  expect(page).toContain(`href="/events/${id}"`)
  expect(page).not.toContain('Clinic')
  expect(page).toContain('href="/?type=protest&amp;view=day&amp;date=2023-01-13"')
  expect(page).toContain('<base target="_top"/>')
  const other = await (await world.get('/embed?view=month&date=2023-02-14')).text()
  expect(other).toContain('February 2023')
  expect(other).not.toContain('January 2023')
  expect((await world.get('/embed?view=month&date=2023-02-30')).status).toBe(400)
})

test('fifty events weigh 15 KB at most, compressed', async () => {
  const world = await aWorld()
  const titles = Array.from({ length: 50 }, (_, n) => ({ title: `Assembly of Ward ${n * 377}` }))
  await insertEvents(world, '', titles)
  const answer = await world.get('/embed?size=50')
  const page = await answer.text()
  expect(page.match(/class="listing /g)).toHaveLength(50)
  const packed = new Blob([page]).stream().pipeThrough(new CompressionStream('gzip'))
  expect((await new Response(packed).arrayBuffer()).byteLength).toBeLessThanOrEqual(15_000)
})

test('one event says how it stands, after a change at once', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  const path = `/embed/events/${rally.id}`
  expect(await (await world.get(path)).text()).toContain(`href="/events/${rally.id}"`)
  await world.post(`${rally.manage}/cancellation`, { reason: 'Rain', revision: '1' })
  const page = await (await world.get(path)).text()
  expect(page).toContain('cancelled')
  expect(page).toContain('Rain')
})

test('a refusal stands in the frame too, and its links leave it', async () => {
  const world = await aWorld({ moderators: ['mara@example.org'] })
  const { id } = await aPublishedEvent(world)
  await takeDown(world, id, 'hiding')
  for (const [path, status] of [
    [`/embed/events/${id}`, 404],
    ['/embed/events/nope', 404],
    ['/embed?region=atlantis', 400],
  ] as const) {
    const answer = await world.get(path)
    expect(answer.status, path).toBe(status)
    const page = await answer.text()
    expect(page, path).toContain('<base target="_top"/>')
    for (const part of ['<script', 'masthead']) expect(page, path).not.toContain(part)
  }
})
