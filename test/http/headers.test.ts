// What every answer carries, and from where a form may come.

import { expect, test } from 'vitest'
import { aFollower, aForm, anEdit, aPublishedEvent } from '../support/people.ts'
import { aWorld, baseUrl, linkIn } from '../support/world.ts'

test('every page is shut to inline script, foreign content and frames', async () => {
  const world = await aWorld({ mailbox: true })
  const rally = await aPublishedEvent(world)
  const confirm = linkIn(world.mails[0], 'confirm')
  const watch = await aFollower(world, rally.id)
  const paths = [
    '/',
    '/?region=atlantis',
    '/no/such/page',
    '/events/new',
    `/events/${rally.id}`,
    `/events/${rally.id}/history`,
    `/events/${rally.id}/revisions/1`,
    `/events/${rally.id}/mail-sent`,
    confirm,
    rally.manage,
    watch,
    '/lost-link',
    '/lost-link/sent',
    '/mailbox',
    `/manage/${'A'.repeat(43)}`,
  ]
  for (const path of paths) {
    const answer = await world.get(path)
    const policy = answer.headers.get('content-security-policy') ?? ''
    expect(policy, path).toContain("default-src 'none'")
    expect(policy, path).toContain("frame-ancestors 'none'")
    expect(policy, path).not.toContain('unsafe')
    expect(answer.headers.get('x-content-type-options'), path).toBe('nosniff')
    const page = await answer.text()
    expect(page, path).not.toMatch(
      /<script(?![^>]*src=| type="application\/ld\+json")|<style|\sstyle=|\son\w+="/i,
    )
    expect(page, path).not.toMatch(
      /(?:src|<link (?!rel="(?:canonical|alternate)")[^>]*href)="https?:/i,
    )
  }
})

test('a calendar behind https asks for a year of it, one on a plain address never', async () => {
  const paths = ['/', '/calendar.ics', '/embed.js', '/no/such/page', '/about', '/about']
  for (const [address, expected] of [
    ['https://turnout.example', 'max-age=31536000'],
    ['http://localhost:8787', null],
  ] as const) {
    const world = await aWorld({ baseUrl: address })
    for (const path of paths) {
      const answer = await world.get(`${address}${path}`)
      expect(answer.headers.get('strict-transport-security'), address + path).toBe(expected)
    }
  }
})

test('pages of other sites may load feeds, frames, scripts for them and signs, and nothing else', async () => {
  const world = await aWorld()
  const { id } = await aPublishedEvent(world)
  const policyOf = async (path: string) =>
    (await world.get(path)).headers.get('cross-origin-resource-policy')
  for (const path of ['/calendar.ics', '/embed', '/embed.js', '/sign.svg', `/events/${id}/qr.svg`])
    expect(await policyOf(path), path).toBe('cross-origin')
  for (const path of ['/', `/events/${id}`, '/about', '/lost-link', '/sw.js', '/nothing'])
    expect(await policyOf(path), path).toBe('same-origin')
})

test('addresses with a token send no referrer and are not kept, refused ones neither', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  const watch = await aFollower(world, rally.id)
  const foreign = { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' }
  const answers = [
    await world.get(linkIn(world.mails[0], 'confirm')),
    await world.get(rally.manage),
    await world.get(watch),
    await world.get(`/manage/${'A'.repeat(43)}`),
    await world.post(`${rally.manage}/telling`, {}, foreign),
    await world.post(`${rally.manage}/revisions`, { description: 'x'.repeat(5 * 1024 * 1024) }),
    await world.post(`${watch}/acknowledgement`),
  ]
  expect(answers.map(one => one.status)).toEqual([200, 200, 200, 404, 403, 413, 303])
  for (const { headers } of answers) {
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('x-robots-tag')).toBe('noindex')
  }
})

test('a form from another site is refused, and does nothing', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  const edit = await anEdit(world, rally, { startsLocal: '2023-01-13T11:00' })
  for (const headers of [
    { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' },
    { origin: `${baseUrl}.elsewhere.example`, 'sec-fetch-site': '' },
    { origin: 'null', 'sec-fetch-site': 'cross-site' },
  ]) {
    expect((await world.post(`${rally.manage}/revisions`, edit, headers)).status).toBe(403)
    expect((await world.post('/events', aForm(), headers)).status).toBe(403)
    expect((await world.post('/lost-link', { email: 'a@example.org' }, headers)).status).toBe(403)
  }
  expect((await world.get(`/events/${rally.id}/revisions/2`)).status).toBe(404)
})

test('a form on a page with a token comes with `Origin: null`, and is taken', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  const edit = await anEdit(world, rally, { startsLocal: '2023-01-13T11:00' })
  const sandboxed = { origin: 'null', 'sec-fetch-site': '' }
  expect((await world.post(`${rally.manage}/revisions`, edit, sandboxed)).status).toBe(303)
  const fromOwnPage = { origin: 'null', 'sec-fetch-site': 'same-origin' }
  expect((await world.post(`${rally.manage}/telling`, {}, fromOwnPage)).status).toBe(303)
  expect((await world.post('/events', aForm(), sandboxed)).status).toBe(403)
})

test('a program that is no browser may post', async () => {
  const world = await aWorld()
  const answer = await world.postJson('/events', aForm())
  expect(answer.status).toBe(201)
})

test('a fault is answered in words, and its log line holds nothing private', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  const broken = () => {
    throw new Error('no clock for olga@example.org')
  }
  world.app.clock.now = broken
  const answer = await world.post(`${rally.manage}/telling`)
  expect(answer.status).toBe(500)
  expect(await answer.text()).toContain('Something went wrong here')
  expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
  expect(world.logged).toHaveLength(1)
  expect(world.logged[0]).not.toMatch(/@example|manage\/\w/)
})
