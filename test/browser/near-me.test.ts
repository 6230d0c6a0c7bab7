// Sorts a list by distance in the browser, and fills a point from the phone, without a request to anybody.

import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { theRally } from '../support/an-event.ts'
import { launchBrowser } from './launch.ts'
import { aNodeHost, type NodeHost } from './node-host.ts'

let browser: Browser
let host: NodeHost
beforeAll(async () => {
  browser = await launchBrowser()
  host = await aNodeHost('2023-01-11T20:00:00.000Z', { PUBLISHING: 'open', LIMITS: 'off' })
  for (const [title, geo, day] of [
    ['San Francisco', '37.78,-122.41', '12'],
    ['Oakland', '37.8,-122.27', '13'],
    ['Anywhere', '', '14'],
  ]) {
    const startsLocal = `2023-01-${day}T14:00`
    const event = { ...theRally, title, geo, startsLocal, endsLocal: '' }
    const body = JSON.stringify({ ...event, contactEmail: 'olga@example.org' })
    const json = { 'content-type': 'application/json', accept: 'application/json' }
    const answer = await fetch(`${host.baseUrl}/events`, { method: 'POST', headers: json, body })
    if (!answer.ok) throw new Error(await answer.text())
  }
})
afterAll(async () => {
  await host.close()
  await browser.close()
})

/** A phone in Oakland. */
async function opened(path: string, more: object = {}): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    baseURL: host.baseUrl,
    locale: 'en-US',
    geolocation: { latitude: 37.8044, longitude: -122.2712 },
    permissions: ['geolocation'],
    ...more,
  })
  const page = await context.newPage()
  await page.goto(path)
  await page.waitForLoadState('networkidle')
  return page
}

const titles = (page: Page) => page.locator('.listing-title:visible').allTextContents()

test('the nearest comes first with its day and distance, nobody is asked, and a second press sorts by day', async () => {
  const page = await opened('/')
  const asked: string[] = []
  page.on('request', request => asked.push(request.url()))
  const button = page.getByRole('button', { name: 'Nearest first' })
  await button.click()
  await page.getByText('Nobody was told where you are.').waitFor()
  expect(await titles(page)).toEqual(['Oakland', 'San Francisco'])
  expect(await page.locator('.listing-away:visible').allTextContents()).toEqual([
    'Fri, Jan 13 · 0.31 mi',
    'Thu, Jan 12 · 7.8 mi',
  ])
  expect(await page.getByRole('heading', { name: 'Nearest first', level: 2 }).count()).toBe(1)
  await button.click()
  expect(await titles(page)).toEqual(['San Francisco', 'Oakland', 'Anywhere'])
  expect(asked).toEqual([])
  await page.context().close()
})

test('a reader who gives no place keeps the list, and without a script there is no button', async () => {
  const denied = await opened('/', { permissions: [] })
  await denied.getByRole('button', { name: 'Nearest first' }).click()
  await denied.getByText('The list stays by day.').waitFor()
  expect(await titles(denied)).toHaveLength(3)
  await denied.context().close()
  const plain = await opened('/', { javaScriptEnabled: false })
  expect(await plain.getByText('Nearest first').isVisible()).toBe(false)
  await plain.context().close()
})

test('the phone gives the point of a post at one tap', async () => {
  const page = await opened('/events/new')
  await page.locator('summary', { hasText: 'More:' }).click()
  await page.getByRole('button', { name: 'Use where I am now' }).click()
  await expect
    .poll(() => page.getByLabel('Point on the map').inputValue())
    .toBe('37.8044,-122.2712')
  await page.context().close()
})
