// Counts the taps of a reader's tasks in the list on a phone, and the stops with the keyboard alone.

import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays } from '../../src/domain/event/wall-time.ts'
import { theRally } from '../support/an-event.ts'
import { launchBrowser } from './launch.ts'
import { aNodeHost, type NodeHost } from './node-host.ts'

let browser: Browser
let host: NodeHost
beforeAll(async () => {
  browser = await launchBrowser()
  // a Wednesday in the calendar's zone
  const settings = { PUBLISHING: 'open', LIMITS: 'off' }
  host = await aNodeHost('2023-01-11T20:00:00.000Z', settings)
  const regions = ['east-bay', 'san-francisco', 'north-bay']
  for (let number = 0; number < 24; number += 1) {
    const startsLocal = addDays('2023-01-11T14:00', Math.floor(number / 2))
    const body = JSON.stringify({
      ...theRally,
      ...{ title: `March ${number}`, contactEmail: 'olga@example.org', endsLocal: '' },
      ...{ region: regions[number % 3], startsLocal },
    })
    const json = { 'content-type': 'application/json', accept: 'application/json' }
    const answer = await fetch(`${host.baseUrl}/events`, { method: 'POST', headers: json, body })
    if (!answer.ok) throw new Error(await answer.text())
  }
})
afterAll(async () => {
  await host.close()
  await browser.close()
})

const phone = { width: 360, height: 740 }

async function opened(path: string, more: object = {}): Promise<Page> {
  const asked = { viewport: phone, baseURL: host.baseUrl, locale: 'en-US', ...more }
  const context = await browser.newContext(asked)
  const page = await context.newPage()
  await page.goto(path)
  return page
}

const titles = (page: Page) => page.locator('.listing-title').allTextContents()

test.each([true, false])(
  'with a script %s: this weekend in the East Bay is two taps',
  async script => {
    const page = await opened('/', { javaScriptEnabled: script })
    for (const name of ['This weekend', 'East Bay'])
      await page.getByRole('link', { name, exact: true }).click()
    expect(await titles(page)).toEqual(['March 6', 'March 9'])
    expect(await page.locator('.chip[aria-current]').allTextContents()).toEqual([
      'This weekend',
      'East Bay',
    ])
    await page.context().close()
  },
)

test('the filters are one tap away with a script, and the button that shows what they find is in view', async () => {
  const page = await opened('/')
  await page.getByRole('link', { name: 'Search, more filters' }).last().click()
  await page.getByLabel('Search for').waitFor()
  await page.locator('.filter-group > summary', { hasText: 'Region' }).click()
  expect(await page.getByText('East Bay (8)').isVisible()).toBe(true)
  for (const group of ['Kind of event', 'Topic'])
    await page.locator('.filter-group > summary', { hasText: group }).click()
  await page.getByLabel('Search for').scrollIntoViewIfNeeded()
  const show = await page.getByRole('button', { name: 'Show these events' }).boundingBox()
  expect(show && show.y >= 0 && show.y + show.height <= phone.height).toBe(true)
  await page.context().close()
})

test('on a desk the month beside the list has the width of its third, and what follows stands beneath it', async () => {
  const page = await opened('/', { viewport: { width: 1280, height: 740 } })
  const month = await page.locator('.beside > *').first().boundingBox()
  const next = await page.locator('.beside > *').nth(1).boundingBox()
  expect(month?.width).toBeGreaterThan(240)
  expect(next && month && next.y >= month.y + month.height).toBe(true)
  await page.context().close()
})

/** Presses Tab until the element has the focus; how often, 20 times at most. */
async function stopsTo(page: Page, selector: string): Promise<number> {
  for (let stops = 1; stops <= 20; stops += 1) {
    await page.keyboard.press('Tab')
    if (await page.evaluate(`document.activeElement.matches('${selector}')`)) return stops
  }
  return Number.POSITIVE_INFINITY
}

test.each(['/', '/regions/east-bay', '/?view=month'])(
  'with the keyboard alone, %s leads to its first event in six stops, and to the filters in twelve',
  async path => {
    const page = await opened(path, { viewport: { width: 1280, height: 900 } })
    const past = await stopsTo(page, '.skip[href="#main"]')
    await page.keyboard.press('Enter')
    const event = path.includes('month') ? 'main a[href^="/"]' : '.u-url'
    expect(past + (await stopsTo(page, event))).toBeLessThanOrEqual(6)
    await page.goto(path)
    const skip = await stopsTo(page, '.skip[href="#find"]')
    await page.keyboard.press('Enter')
    expect(skip + (await stopsTo(page, '#find > summary, #find input'))).toBeLessThanOrEqual(12)
    await page.context().close()
  },
)
