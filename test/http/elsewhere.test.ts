// The element, oEmbed and the page that says how to show the calendar elsewhere.

import { expect, test } from 'vitest'
import { languages, wordsOf } from '../../src/domain/language.ts'
import { takeDown } from '../support/moderators.ts'
import { aPublishedEvent } from '../support/people.ts'
import { aWorld, type World } from '../support/world.ts'

const oembed = (world: World, url: string, more = '') =>
  world.get(`/oembed?url=${encodeURIComponent(url)}${more}`)

test('the element is a module for any site, in 3 KiB, with words in every language', async () => {
  const answer = await (await aWorld()).get('/embed.js')
  expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
  expect(answer.headers.get('access-control-allow-origin')).toBe('*')
  expect(answer.headers.get('cross-origin-resource-policy')).toBe('cross-origin')
  const text = await answer.text()
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))
  const { byteLength } = await new Response(stream).arrayBuffer()
  expect(byteLength).toBeLessThanOrEqual(3072)
  for (const language of languages) expect(text).toContain(wordsOf(language).elsewhere.script.all)
  expect(text).not.toContain('innerHTML')
})

test('oEmbed gives the frame of an event and of a list with its filters, as large as asked', async () => {
  const world = await aWorld()
  const { id } = await aPublishedEvent(world, { title: 'Rally "now" <b>' })
  const event = await oembed(world, `https://turnout.example/events/${id}/sf-rally`)
  expect(event.headers.get('access-control-allow-origin')).toBe('*')
  const said = await event.json()
  expect(said).toMatchObject({
    version: '1.0',
    type: 'rich',
    title: 'Rally "now" <b>',
    provider_name: 'Turnout',
    provider_url: 'https://turnout.example',
    cache_age: 300,
    width: 600,
    height: 320,
  })
  expect(said.html).toContain(`src="https://turnout.example/embed/events/${id}"`)
  expect(said.html).toContain('title="Rally &quot;now&quot; &lt;b&gt;"')
  const url = 'https://turnout.example/?type=protest&utm_source=mail&lang=es'
  const list = await (await oembed(world, url, '&maxwidth=300&maxheight=200')).json()
  expect(list).toMatchObject({ width: 300, height: 200 })
  expect(list.html).toContain('src="https://turnout.example/embed?type=protest&amp;lang=es"')
})

test('oEmbed knows the pages of one filter, and shows a month as one', async () => {
  const world = await aWorld()
  for (const [path, frame] of [
    ['/regions/east-bay', '/embed?region=east-bay'],
    ['/?view=month&topic=labor', '/embed?view=month&amp;topic=labor'],
    [
      '/?view=month&date=2023-05-01&topic=labor',
      '/embed?view=month&amp;date=2023-05-01&amp;topic=labor',
    ],
    ['/?view=week&date=2023-05-01', '/embed'],
    ['/?date=2023-05-01&topic=labor', '/embed?topic=labor&amp;from=2023-05-01'],
  ]) {
    const { html } = await (await oembed(world, `https://turnout.example${path}`)).json()
    expect(html, path).toContain(`src="https://turnout.example${frame}"`)
  }
})

test('oEmbed refuses addresses of others, pages without a frame, and XML', async () => {
  const world = await aWorld({ moderators: ['mara@example.org'] })
  const { id } = await aPublishedEvent(world)
  await takeDown(world, id, 'hiding')
  for (const url of [
    '',
    'nonsense',
    'https://evil.example/',
    'https://turnout.example@evil.example/',
    'javascript://turnout.example/%0aalert(1)',
    'https://turnout.example/moderation',
    'https://turnout.example/?region=atlantis',
    'https://turnout.example/?view=month&date=nope',
    'https://turnout.example/events/nope',
    `https://turnout.example/events/${id}`,
  ]) {
    const answer = await oembed(world, url)
    expect(answer.status, url).toBe(404)
    expect(answer.headers.get('content-type'), url).toMatch(/^application\/problem\+json/)
  }
  expect((await oembed(world, 'https://turnout.example/', '&format=xml')).status).toBe(501)
})

test('list and event pages lead to oEmbed and to the page that has the snippets', async () => {
  const world = await aWorld()
  const { id } = await aPublishedEvent(world)
  const pages: [path: string, shown: string, sharing: string][] = [
    ['/', '/', '/sharing'],
    ['/?type=protest', '/?type=protest', '/sharing?type=protest'],
    [`/events/${id}`, `/events/${id}`, `/sharing?event=${id}`],
  ]
  for (const [path, shown, sharing] of pages) {
    const page = await (await world.get(path)).text()
    const link = /<link rel="alternate" type="application\/json\+oembed"[^>]* href="([^"]+)"/.exec(
      page,
    )
    const href = URL.parse(link?.[1]?.replaceAll('&amp;', '&') ?? '', 'https://turnout.example')
    expect(href?.searchParams.get('url'), path).toBe(`https://turnout.example${shown}`)
    expect((await world.get(`${href?.pathname}${href?.search}`)).status, path).toBe(200)
    expect(page, path).toContain(`href="${sharing}"`)
    expect((await world.get(sharing)).status, path).toBe(200)
  }
})

test('the page has what to copy, with the filters of the list or the event that its reader comes from', async () => {
  const world = await aWorld()
  const { id } = await aPublishedEvent(world)
  const page = await (await world.get('/sharing?type=protest&utm_source=x')).text()
  const text = page.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>')
  expect(text).toContain('<iframe src="https://turnout.example/embed?type=protest"')
  expect(text).toContain('<turnout-events src="https://turnout.example/?type=protest" max="5">')
  expect(text).toContain('<a href="https://turnout.example/?type=protest">')
  expect(text).toContain('webcal://turnout.example/calendar.ics?type=protest')
  const ofEvent = await (await world.get(`/sharing?event=${id}&lang=es`)).text()
  expect(ofEvent).toContain(`https://turnout.example/embed/events/${id}?lang=es`)
  expect(ofEvent).toContain('Mostrar un evento')
  expect((await world.get('/sharing?event=nope')).status).toBe(404)
})

test('what a program holds of the frame and of the description is not given again', async () => {
  const world = await aWorld()
  const { id } = await aPublishedEvent(world)
  const url = encodeURIComponent(`https://turnout.example/events/${id}`)
  for (const path of [`/oembed?url=${url}`, '/openapi.json']) {
    const tag = (await world.get(path)).headers.get('etag') ?? ''
    expect(tag, path).toMatch(/^(W\/)?"/)
    const held = await world.request(path, { headers: { 'if-none-match': tag } })
    expect([held.status, await held.text()], path).toEqual([304, ''])
    expect(held.headers.get('x-content-type-options'), path).toBe('nosniff')
  }
})
