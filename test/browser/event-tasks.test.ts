// Counts the taps of a reader's tasks on an event's page, on a phone, with a script and without.

import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Places, replay } from '../../db/demo/replay.ts'
import { launchBrowser } from './launch.ts'
import { aNodeHost, type NodeHost } from './node-host.ts'
import { story, storyBegins } from './teller.ts'

let browser: Browser
let host: NodeHost
let places: Places
beforeAll(async () => {
  browser = await launchBrowser()
  host = await aNodeHost(storyBegins)
  places = await replay(story, { ...host, say() {} })
})
afterAll(async () => {
  await host.close()
  await browser.close()
})

const phone = { width: 360, height: 740 }

async function opened(more: object, prepare: (page: Page) => Promise<unknown> = async () => {}) {
  const context = await browser.newContext({ viewport: phone, baseURL: host.baseUrl, ...more })
  const page = await context.newPage()
  await prepare(page)
  await page.goto(places.event)
  await page.waitForLoadState()
  return page
}

/** Tells whether it is on the screen, without scrolling. */
const inView = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .boundingBox()
    .then(box => box !== null && box.y >= 0 && box.y + box.height <= phone.height)

test('the first view says whether it is on, when, where, what changed, and what can be done', async () => {
  const page = await opened({ locale: 'en-US', javaScriptEnabled: false })
  for (const part of ['.p-status', 'h1', '.dateline', '.was-mark', '.place', '.acts'])
    expect(await inView(page, part), part).toBe(true)
  await page.context().close()
})

test.each([
  ['Mozilla/5.0 (Linux; Android 16; Pixel 9) AppleWebKit/537.36 Chrome/147.0 Mobile', true],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 26_0 like Mac OS X) AppleWebKit/605.1.15 Safari', false],
])('on %s the map app of the phone is one tap: %s', async (userAgent, isOffered) => {
  const page = await opened({ locale: 'en-US', userAgent })
  const app = page.locator('.maps a[href^="geo:"]')
  await expect.poll(() => app.isVisible()).toBe(isOffered)
  expect(await app.getAttribute('href')).toBe('geo:0,0?q=790%20Market%20St.%2C%20San%20Francisco')
  await page.context().close()
})

test('an organizer copies the public address in one tap, and never the private one', async () => {
  const context = await browser.newContext({ viewport: phone, baseURL: host.baseUrl })
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const page = await context.newPage()
  await page.goto(`${places.manage}/share`)
  await page.getByRole('button', { name: 'Copy the link' }).click()
  const copied = await page.evaluate('navigator.clipboard.readText()')
  expect(copied).toBe(`${host.baseUrl}${places.event}`)
  await page.context().close()
})

test.each([true, false])('with a script %s: two taps to Google, two to share', async script => {
  const page = await opened({ locale: 'en-US', javaScriptEnabled: script })
  const google = page.getByRole('link', { name: 'Google Calendar' })
  expect(await google.isVisible()).toBe(false)
  await page.locator('#add > summary').click()
  expect(await google.isVisible()).toBe(true)
  expect(await google.getAttribute('href')).toMatch(/^https:\/\/calendar\.google\.com\//)
  expect(await page.locator('.act[open]').count()).toBe(1)

  await page.locator('#share > summary').click()
  expect(await google.isVisible(), 'one is open at a time').toBe(false)
  expect(await page.getByRole('link', { name: 'Send it by email' }).isVisible()).toBe(true)
  const code = page.getByRole('link', { name: 'QR code' })
  expect(await code.isVisible()).toBe(true)
  if (script) await code.locator('img').waitFor()
  await page.context().close()
})

test('the share sheet of a phone opens with one tap', async () => {
  const page = await opened({ locale: 'en-US' }, one =>
    one.addInitScript(
      'window.shared = []; navigator.share = async what => void window.shared.push(what)',
    ),
  )
  await page.locator('#share > summary').click()
  expect(await page.evaluate('window.shared')).toEqual([
    { title: `MOVED: ${story.posted.title}`, url: `${host.baseUrl}${places.event}` },
  ])
  await page.context().close()
})

test('one tap copies the address, another the link', async () => {
  const page = await opened({
    ...{ locale: 'en-US', permissions: ['clipboard-read', 'clipboard-write'] },
  })
  await page.getByRole('button', { name: 'Copy the address' }).click()
  expect(await page.evaluate('navigator.clipboard.readText()')).toBe(
    'Peru Consulate, 790 Market St., San Francisco',
  )
  await page.getByText('Copied').waitFor()
  await page.locator('#share > summary').click()
  await page.getByRole('button', { name: 'Copy the link' }).click()
  await expect
    .poll(() => page.evaluate('navigator.clipboard.readText()'))
    .toBe(`${host.baseUrl}${places.event}`)
  await page.context().close()
})

test.each([
  ['America/Los_Angeles', 'en-US', null],
  ['America/Tijuana', 'en-US', null],
  ['America/New_York', 'en-US', /^On your clock: Friday, January 13, 2:00 – 3:30 PM EST$/],
  ['Asia/Tokyo', 'es-MX', /^En su reloj: .*sábado, 14 de enero.*4:00.*GMT\+9$/],
])('in %s the reader’s own time is %s', async (timezoneId, locale, said) => {
  const page = await opened({ locale, timezoneId })
  const line = page.locator('.own-time')
  if (!said) expect(await line.isVisible()).toBe(false)
  else {
    await line.waitFor()
    expect(((await line.textContent()) ?? '').replace(/\s+/g, ' ')).toMatch(said)
  }
  await page.context().close()
})

test('the first view is 25 KB at most', async () => {
  const sizes = new Map<string, number>()
  const page = await opened({ locale: 'en-US', serviceWorkers: 'block' }, async one => {
    one.on('requestfinished', async request => {
      sizes.set(request.url(), (await request.sizes()).responseBodySize)
    })
  })
  await page.waitForLoadState('networkidle')
  await page.context().close()
  const octets = [...sizes.values()].reduce((all, one) => all + one, 0)
  expect(sizes.size).toBeGreaterThan(3)
  expect(octets).toBeLessThanOrEqual(25 * 1024)
})
