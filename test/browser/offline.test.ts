// The service worker in a real browser: the network first while there is one, and without one what was kept.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { replay } from '../../db/demo/replay.ts'
import { freePort } from '../support/free-port.ts'
import { launchBrowser } from './launch.ts'
import { aNodeHost, type NodeHost } from './node-host.ts'
import { story, storyBegins } from './teller.ts'

let browser: Browser
let folder: string
let PORT: string
let host: NodeHost
let page: Page
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'turnout-offline-'))
  PORT = `${await freePort()}`
  host = await online()
  page = await (await browser.newContext({ baseURL: host.baseUrl, locale: 'en-US' })).newPage()
})
afterEach(async () => {
  await page.context().close()
  await host.close()
  rmSync(folder, { recursive: true, force: true })
})

const online = (more: Record<string, string> = {}) =>
  aNodeHost(storyBegins, { PORT, DATABASE_PATH: join(folder, 'turnout.db'), ...more })

/** Resolves once the page's requests go through the service worker. */
const controlled = () =>
  expect
    .poll(() =>
      page.evaluate(async () => {
        const { active } = await navigator.serviceWorker.ready
        return navigator.serviceWorker.controller !== null && active?.state
      }),
    )
    .toBe('activated')

const keptPaths = () =>
  page.evaluate(async () => {
    const paths: string[] = []
    for (const name of await caches.keys())
      for (const { url } of await (await caches.open(name)).keys())
        paths.push(new URL(url).pathname)
    return paths
  })

const saidOf = async (path: string): Promise<string> => {
  await page.goto(path)
  return (await page.locator('body').textContent()) ?? ''
}

test('a change is shown at once while there is a connection, and offline the page says when it was kept', async () => {
  const { event, manage } = await replay(story, { ...host, say() {} })
  await page.goto(event)
  await controlled()
  await expect.poll(keptPaths).toContain(event)
  const form = { title: 'Rally at the other door', baseRevision: '3' }
  const edit = await fetch(`${host.baseUrl}${manage}/revisions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ ...form, tell: 'everyone', note: 'The other door' }),
  })
  expect(edit.status).toBe(200)
  expect(await saidOf(event)).toContain('Rally at the other door')
  expect(await saidOf(`${manage}/edit`)).toContain('Save this change')
  expect(await saidOf('/')).toContain('Rally at the other door')

  await host.close()
  const kept = await saidOf(event)
  expect(kept).toMatch(
    /You are offline\. This is what the page said on \w+, .+\. It may have changed since\./,
  )
  expect(kept).toContain('Rally at the other door')
  const width = await page.evaluate<string>('getComputedStyle(document.body).maxWidth')
  expect(width, 'the style sheet is kept too').not.toBe('none')
  for (const path of [manage, '/', `${event}/history`]) {
    const said = await saidOf(path)
    expect(said, path).toContain('You are offline')
    expect(said, path).not.toContain('Save this change')
    expect(await page.locator(`main a[href="${event}"]`).textContent(), path).toContain('Rally')
  }
  const paths = await keptPaths()
  expect(paths.filter(path => !/\.css$/.test(path)).sort()).toEqual([event, '/offline'].sort())
  host = await online()
  expect(await saidOf(event)).not.toContain('You are offline')
})

test('thirty events are kept, the last seen, and none that was taken down', async () => {
  const { event } = await replay(story, { ...host, say() {} })
  await page.goto(event)
  await controlled()
  const html = await (await fetch(`${host.baseUrl}${event}`)).text()
  const asked = (path: string) => page.goto(path)
  let gone = ''
  await page.context().route(/\/events\/e\d+$/, async route => {
    const { pathname } = new URL(route.request().url())
    if (pathname === gone) return route.fulfill({ status: 410, body: 'removed' })
    return route.fulfill({ status: 200, contentType: 'text/html; charset=utf-8', body: html })
  })
  for (let n = 1; n <= 31; n++) await asked(`/events/e${n}`)
  gone = '/events/e31'
  await asked(gone)
  await asked('/offline')
  const events = (await keptPaths()).filter(path => path.startsWith('/events/'))
  expect(events).not.toContain(gone)
  expect(events).not.toContain(event)
  expect(events.at(-1)).toBe('/events/e30')
  expect(events.length).toBe(29)
})

test('another version drops what the one before it kept', async () => {
  await page.goto('/lost-link')
  await page.evaluate(async () => {
    await (await caches.open('turnout-older')).put('/events/old', new Response('old'))
    await (await caches.open('another-program')).put('/else', new Response('else'))
    for (const one of await navigator.serviceWorker.getRegistrations()) await one.unregister()
  })
  await page.reload()
  await controlled()
  const paths = await keptPaths()
  expect(paths).not.toContain('/events/old')
  expect(paths).toContain('/else')
})

test('no more style sheets are kept than events, however many updates bring new ones', async () => {
  await page.goto('/about')
  await controlled()
  const styles = async () => (await keptPaths()).filter(path => path.endsWith('.css'))
  for (let update = 0; update < 40; update++)
    await page.addStyleTag({ url: `/static/turnout.${1e15 + update}.css` })
  await expect.poll(async () => (await styles()).length).toBe(30)
})

test('the off switch removes the service worker and all that it kept', async () => {
  const { event } = await replay(story, { ...host, say() {} })
  await page.goto(event)
  await controlled()
  await expect.poll(keptPaths).toContain(event)
  await host.close()
  host = await online({ OFFLINE: 'off' })
  await page.goto('/')
  const registrations = () =>
    page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)
  await expect.poll(keptPaths, { timeout: 20_000 }).toEqual([])
  await expect.poll(registrations).toBe(0)
  // nor does a page ask for it again
  const asked: string[] = []
  page.on('request', request => asked.push(new URL(request.url()).pathname))
  await page.goto('/about', { waitUntil: 'networkidle' })
  expect(asked).toContain(host.app.config.files['/turnout.js'])
  expect(asked).not.toContain('/sw.js')
  expect(await registrations()).toBe(0)
  await host.close()
  await expect(page.goto(event)).rejects.toThrow(/ERR_CONNECTION_REFUSED/)
  host = await online({ OFFLINE: 'off' })
})
