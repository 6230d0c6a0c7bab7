// Counts the taps and screens of an organizer's tasks on a phone, from the link in their mail.

import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Places, replay } from '../../db/demo/replay.ts'
import { launchBrowser } from './launch.ts'
import { aNodeHost, type NodeHost } from './node-host.ts'
import { press, story, storyBegins } from './teller.ts'

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

/** The organizer's page as the link in the mail opens it, and the taps that follow. */
async function opened(more: object) {
  const context = await browser.newContext({
    viewport: phone,
    locale: 'en-US',
    baseURL: host.baseUrl,
    ...more,
  })
  const page = await context.newPage()
  await page.goto(places.manage)
  let taps = 0
  return {
    page,
    taps: () => taps,
    async tap(target: Locator) {
      taps += 1
      await press(page, target)
    },
    async type(label: string, words: string) {
      taps += 1
      await page.getByLabel(label, { exact: true }).fill(words)
    },
  }
}

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: true }).last()

/** Screens of the phone, from the top of the page to the end of an element. */
async function screensTo(target: Locator): Promise<number> {
  const box = await target.boundingBox()
  return ((box?.y ?? 9999) + (box?.height ?? 0)) / phone.height
}

test.each([
  ['without a script', { javaScriptEnabled: false }],
  ['with one', {}],
])('a rally is moved in eight taps and two screens: %s', async (_, more) => {
  const { page, tap, type, taps } = await opened(more)
  const link = page.locator('main').getByRole('link', { name: 'Move it', exact: true })
  expect(await screensTo(link)).toBeLessThanOrEqual(1)
  await tap(link)
  expect(await screensTo(button(page, /^Move it/))).toBeLessThanOrEqual(2)
  await type('Starts', '10:30 AM')
  await type('Ends', '12 noon')
  await type('Street address', '800 Market St.')
  await type('Why, in a sentence that people will read', 'The police closed the street.')
  await tap(button(page, /^Move it and tell/))
  expect(taps()).toBeLessThanOrEqual(8)
  expect(await page.locator('main').textContent()).toContain('The event is moved.')
  await tap(button(page, 'Undo the change'))
  expect(await page.locator('main').textContent()).toContain('The change is undone')
  await page.context().close()
})

test('a cancellation is looked at, made and undone', async () => {
  const { page, tap, type, taps } = await opened({ javaScriptEnabled: false })
  await tap(page.locator('main').getByRole('link', { name: 'Cancel or postpone' }))
  await type('Why is it cancelled?', 'The permit was withdrawn.')
  await tap(button(page, 'Cancel the event'))
  expect(await page.locator('main').textContent()).toContain('The permit was withdrawn.')
  await tap(button(page, 'Cancel the event'))
  await tap(button(page, 'Undo the change'))
  expect(taps()).toBeLessThanOrEqual(6)
  await page.goto(places.event)
  expect(await page.locator('.handbill').textContent()).not.toMatch(/cancelled/i)
  await page.context().close()
})

test('while a rally is moved, the page names what its text still says, and corrects it', async () => {
  const { page, tap } = await opened({})
  await page.goto(`${places.manage}/move`)
  await page.getByLabel('Street address', { exact: true }).fill('1 Mission St.')
  const still = page.locator('[data-still-says]')
  await still.getByText('the address is 1 Mission St.').first().waitFor()
  expect(await still.getByRole('checkbox').isChecked()).toBe(true)
  await tap(button(page, /^Move it and tell/))
  await page.goto(places.event)
  expect(await page.locator('main').textContent()).not.toContain('870 Market')
  await page.context().close()
})
