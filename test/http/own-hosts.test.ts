// A calendar answers under its own host name alone: another site's name that points here shows nothing.

import { describe, expect, test } from 'vitest'
import { ownHosts } from '../../src/http/own-hosts.ts'
import { aForm, aPublishedEvent } from '../support/people.ts'
import { aWorld, baseUrl } from '../support/world.ts'

const foreign = 'https://evil.example'

test('another host name gets 421, whatever is asked for, and in words that name the address', async () => {
  const world = await aWorld({ mailbox: true })
  const rally = await aPublishedEvent(world)
  const paths = ['/', '/mailbox', `/events/${rally.id}`, rally.manage, '/calendar.ics', '/no/page']
  for (const path of paths) {
    const answer = await world.request(`${foreign}${path}`, {})
    expect(answer.status, path).toBe(421)
    expect(answer.headers.get('content-security-policy'), path).toContain("default-src 'none'")
    expect(await answer.text(), path).toContain(baseUrl)
  }
})

test('no answer that lies ready is given under another name', async () => {
  const world = await aWorld()
  await aPublishedEvent(world)
  for (const path of ['/calendar.ics', '/calendar.atom', '/api/v1/events']) {
    expect((await world.get(path)).status).toBe(200)
    expect((await world.get(path)).status).toBe(200)
    const answer = await world.request(`${foreign}${path}`, {})
    expect(answer.status, path).toBe(421)
    const preflight = await world.request(`${foreign}${path}`, { method: 'OPTIONS' })
    expect(preflight.status, path).toBe(421)
  }
})

test('a post under another name changes nothing, and a program reads why', async () => {
  const world = await aWorld({ publishing: 'open' })
  const answer = await world.request(`${foreign}/events`, {
    method: 'POST',
    headers: { accept: 'application/json', origin: foreign },
    body: new URLSearchParams(aForm() as Record<string, string>),
  })
  expect(answer.status).toBe(421)
  expect(answer.headers.get('content-type')).toContain('application/problem+json')
  expect(await answer.json()).toMatchObject({ type: 'urn:turnout:problem:misdirected' })
  expect(await world.app.db.query.selectFrom('events').selectAll().execute()).toEqual([])
})

test('Spanish pages say it in Spanish', async () => {
  const world = await aWorld({ calendarLanguage: 'es' })
  const answer = await world.request(`${foreign}/`, {})
  expect(await answer.text()).toContain('Este calendario tiene otra dirección')
})

test('health is told under any name', async () => {
  const world = await aWorld()
  expect((await world.request('http://10.0.0.7:8787/healthz', {})).status).toBe(200)
})

describe('which hosts are a calendar’s own', () => {
  test.each<[baseUrl: string, url: string, own: boolean]>([
    ['https://turnout.example', 'http://turnout.example/', true],
    ['https://turnout.example', 'http://turnout.example', true],
    ['https://turnout.example', 'http://TurnOut.Example/', true],
    ['https://turnout.example', 'http://turnout.example./', true],
    ['https://turnout.example', 'http://turnout.example:443/', true],
    ['https://turnout.example', 'http://turnout.example:80/', true],
    ['https://turnout.example', 'http://turnout.example:8443/', false],
    ['https://turnout.example:8443', 'http://turnout.example:8443/', true],
    ['https://turnout.example:8443', 'http://turnout.example/', true],
    ['https://turnout.example:8443', 'http://turnout.example:8444/', false],
    ['https://turnout.example', 'http://www.turnout.example/', false],
    ['https://turnout.example', 'http://turnout.example.evil.example/', false],
    ['https://turnout.example', 'http://evil.example/turnout.example/', false],
    ['https://turnout.example', 'http://turnout.example@evil.example/', false],
    ['https://turnout.example', 'http://localhost:8787/', false],
    ['https://turnout.example', 'http://127.0.0.1/', false],
    ['https://turnout.example', 'http://[::1]/', false],
    ['https://fête.example', 'http://xn--fte-fma.example/', true],
    ['http://[2001:db8::1]:8787', 'http://[2001:DB8:0:0::1]:8787/', true],
    ['http://localhost:8787', 'http://127.0.0.1:9999/', true],
    ['http://localhost:8787', 'http://[::1]:8787/', true],
    ['http://127.0.0.1:8787', 'http://localhost/', true],
    ['http://localhost:8787', 'http://calendar.localhost:8787/', true],
    ['http://localhost:8787', 'http://evil.example:8787/', false],
    ['http://localhost:8787', 'http://127.0.0.1.evil.example/', false],
    ['http://localhost:8787', 'http://localhost.evil.example/', false],
  ])('under %s, %s: %s', (own, url, isOwn) => {
    expect(ownHosts(own)(url)).toBe(isOwn)
  })
})
