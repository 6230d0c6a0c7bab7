// The list of addresses for search engines: every public event, in pages of a bounded size.

import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { openSitemap } from '../../src/http/handlers/sitemap.ts'
import { aWatchedOverWorld, takeDown } from '../support/moderators.ts'
import { aForm, aPublishedEvent } from '../support/people.ts'
import { aWorld, baseUrl } from '../support/world.ts'

const locations = (xml: string): string[] =>
  [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => address ?? '')

test('names every published event and our own pages, and nothing that waits or is hidden', async () => {
  const world = await aWatchedOverWorld()
  const rally = await aPublishedEvent(world)
  const hidden = await aPublishedEvent(world, { title: 'Another one' })
  await takeDown(world, hidden.id, 'hiding')
  await world.post('/events', aForm())
  const answer = await world.get('/sitemap.xml')
  expect(answer.headers.get('content-type')).toBe('application/xml; charset=utf-8')
  const addresses = locations(await answer.text())
  const own = [
    '/',
    '/about',
    '/rules',
    '/privacy',
    '/sharing',
    '/events/new',
    '/digests',
    '/regions/east-bay',
  ]
  for (const path of own) expect(addresses).toContain(`${baseUrl}${path}`)
  expect(addresses.filter(address => /\/(?:events\/(?!new)|organizers\/)/.test(address))).toEqual([
    `${baseUrl}/events/${rally.id}`,
    `${baseUrl}/organizers/United%20Front%20Committee%20For%20A%20Labor%20Party`,
  ])
  for (const address of addresses) expect((await world.get(address)).status, address).toBe(200)
})

test('is an index of pages where there are more events than one page takes', async () => {
  const world = await aWorld()
  const ids: string[] = []
  for (let number = 0; number < 5; number += 1)
    ids.push(
      (await aPublishedEvent(world, { title: `Rally ${number}`, organizer: `Group ${number % 3}` }))
        .id,
    )
  const sitemap = openSitemap(2)
  const http = new Hono().get('/sitemap.xml', c => sitemap(world.app, c))
  const get = async (path: string) => (await http.request(path)).text()
  const index = await get('/sitemap.xml')
  expect(index).toContain('<sitemapindex ')
  const pages = locations(index)
  expect(pages.length).toBe(6)
  const all = (await Promise.all(pages.map(async page => locations(await get(page))))).flat()
  const events = all.filter(address => /\/events\/(?!new)/.test(address))
  expect(events).toEqual(ids.sort().map(id => `${baseUrl}/events/${id}`))
  expect(all).toContain(`${baseUrl}/about`)
  expect(all.filter(address => address.includes('/organizers/'))).toEqual(
    [0, 1, 2].map(number => `${baseUrl}/organizers/Group%20${number}`),
  )
  // an event that is published later comes into the pages
  const { id } = await aPublishedEvent(world)
  const again = locations(await get('/sitemap.xml'))
  const listed = (await Promise.all(again.map(get))).join('\n')
  expect(listed).toContain(`/events/${id}<`)
})

test('refuses a page that is none', async () => {
  expect((await (await aWorld()).get('/sitemap.xml?start=%27')).status).toBe(404)
  expect((await (await aWorld()).get('/sitemap.xml?organizers=x')).status).toBe(404)
})
