// What a public page carries, on both hosts: a validator, its codings, the table of headers, no unknown parameter.

import { expect, test } from 'vitest'
import { everyAnswer } from '../../src/http/headers.ts'
import { aPublishedEvent, edited } from '../support/people.ts'
import { aWorld } from '../support/world.ts'

test('a page is asked about each time, unchanged until what it shows changes', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  for (const path of ['/', '/digests', `/events/${rally.id}`, `/events/${rally.id}/history`]) {
    const first = await world.get(path, { 'accept-encoding': 'gzip' })
    const etag = first.headers.get('etag') ?? ''
    expect(etag, path).toMatch(/^"[\w-]+-gzip"$/)
    expect(first.headers.get('cache-control'), path).toBe('public, no-cache')
    expect(first.headers.get('vary'), path).toBe('accept-encoding, accept-language, cookie')
    expect(first.headers.get('last-modified'), path).toBeNull()
    expect(first.headers.get('access-control-allow-origin'), path).toBeNull()
    for (const tag of [etag, `W/${etag}`, `"x", ${etag.replace('-gzip', '')}`]) {
      const again = await world.get(path, { 'if-none-match': tag })
      expect(again.status, path).toBe(304)
      expect(await again.text(), path).toBe('')
      for (const [name, value] of Object.entries(everyAnswer))
        expect(again.headers.get(name), `${path} ${name}`).toBe(value)
    }
  }
  const [list, event] = [await world.get('/'), await world.get(`/events/${rally.id}`)]
  await edited(world, rally, { title: 'Rally at eleven' })
  for (const [path, { headers }] of [
    ['/', list],
    [`/events/${rally.id}`, event],
  ] as const) {
    const again = await world.get(path, { 'if-none-match': headers.get('etag') ?? '' })
    expect(again.status, path).toBe(200)
    expect(await again.text(), path).toContain('Rally at eleven')
  }
})

test('unknown parameters are in no key and no link', async () => {
  const world = await aWorld()
  await aPublishedEvent(world)
  const plain = await (await world.get('/?type=protest')).text()
  for (const query of ['utm_source=a&type=protest', 'type=protest&q=&fbclid=b', 'type=protest#x'])
    for (const _time of [1, 2])
      expect(await (await world.get(`/?${query}`)).text(), query).toBe(plain)
})

test.each<[accepted: string, coding: string | null]>([
  ['br;q=0.1, gzip;q=1', 'gzip'],
  ['gzip;q=0.5, identity', null],
  ['gzip;q=0', null],
  ['*, gzip;q=0', null],
  ['deflate', null],
])('Accept-Encoding: %s gets %s', async (accepted, coding) => {
  const world = await aWorld()
  for (const _time of ['made', 'ready'])
    expect(
      (await world.get('/', { 'accept-encoding': accepted })).headers.get('content-encoding'),
    ).toBe(coding)
})
