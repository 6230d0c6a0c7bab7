// Counts the screens and tab stops of posting an event on a phone, and tries the help of the form.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { png } from '../support/pictures.ts'
import { launchBrowser } from './launch.ts'
import { aNodeHost, type NodeHost } from './node-host.ts'
import { storyBegins } from './teller.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let browser: Browser
let host: NodeHost
beforeAll(async () => {
  browser = await launchBrowser()
  host = await aNodeHost(storyBegins)
})
afterAll(async () => {
  await host.close()
  await browser.close()
})

async function openForm(more: object = {}): Promise<Page> {
  const viewport = { width: 360, height: 740 }
  const context = await browser.newContext({
    viewport,
    locale: 'en-US',
    baseURL: host.baseUrl,
    ...more,
  })
  const page = await context.newPage()
  await page.goto('/events/new')
  await page.waitForLoadState('networkidle')
  return page
}

const submit = (page: Page) => page.getByRole('button', { name: 'Send me the link to publish' })

async function typeStart(page: Page): Promise<void> {
  await page.getByLabel('Date', { exact: true }).fill('2023-01-13')
  await page.getByLabel('Starts', { exact: true }).fill('7pm')
}

test('the usual event is three screens of a phone, and the rest is folded', async () => {
  const page = await openForm({ javaScriptEnabled: false })
  const box = await submit(page).boundingBox()
  expect((box?.y ?? 9999) + (box?.height ?? 0)).toBeLessThanOrEqual(3 * 740)
  expect(await page.getByLabel('Topics').isVisible()).toBe(false)
  await page.context().close()
})

test('a keyboard comes to the button in twenty-five stops', async () => {
  const page = await openForm()
  let stops = 0
  for (; stops < 60; stops += 1) {
    await page.keyboard.press('Tab')
    if (await submit(page).evaluate(button => button.matches(':focus'))) break
  }
  expect(stops + 1).toBeLessThanOrEqual(25)
  await page.context().close()
})

test('an end two hours on is one tap, the dates are spelled back, and a whole day takes dates alone', async () => {
  const page = await openForm()
  const [start, end] = [
    page.getByLabel('Starts', { exact: true }),
    page.getByLabel('Ends', { exact: true }),
  ]
  await page.getByLabel('Date', { exact: true }).fill('2023-01-13')
  await start.fill('7pm')
  await start.blur()
  await page.getByRole('button', { name: 'Ends at 9:00 PM' }).click()
  expect(await end.inputValue()).toBe('9:00 PM')
  await page.getByText('Friday, January 13, 2023, 7:00 PM to 9:00 PM').waitFor()
  await start.fill('18:30')
  await start.blur()
  await expect.poll(() => end.inputValue()).toBe('8:30 PM')
  await page.getByLabel('All day').check()
  await page.getByText('Friday, January 13, 2023, all day').waitFor()
  expect([await start.isVisible(), await end.isVisible()]).toEqual([false, false])
  await page.context().close()
})

test('a time without its half of the day is spelled back, and the other half is one tap', async () => {
  const page = await openForm()
  await page.getByLabel('Date', { exact: true }).fill('2023-01-13')
  const start = page.getByLabel('Starts', { exact: true })
  await start.fill('7')
  await start.blur()
  await page.getByText('Friday, January 13, 2023, 7:00 PM').waitFor()
  await page.getByRole('button', { name: 'No, 7:00 AM' }).click()
  await page.getByText('Friday, January 13, 2023, 7:00 AM').waitFor()
  expect(await start.inputValue()).toMatch(/^7:00\sAM$/)
  await page.context().close()
})

test('a day in words is set in the calendar, and a word that is no time is named', async () => {
  const page = await openForm()
  const start = page.getByLabel('Starts', { exact: true })
  await start.fill('January 13 at noon')
  await start.blur()
  await expect.poll(() => page.getByLabel('Date', { exact: true }).inputValue()).toBe('2023-01-13')
  await start.fill('soonish')
  await start.blur()
  await page.getByText('“soonish” is not understood as a time').waitFor()
  await page.context().close()
})

test('the usual event is posted in six taps beside typing, its kind, topic and region proposed by its words', async () => {
  const page = await openForm({ hasTouch: true })
  let taps = 0
  const tap = async (locator: Locator) => {
    taps += 1
    await locator.tap()
  }
  // each field is one tap, and Next on the keyboard leads from one to another
  const title = page.getByLabel('Title', { exact: true })
  await tap(title)
  await title.fill('Rally against evictions')
  await tap(page.getByLabel('Date', { exact: true }))
  await typeStart(page)
  await page.getByLabel('City', { exact: true }).fill('Oakland')
  await page.getByLabel('Your email address').fill('olga@example.org')
  for (const name of ['East Bay', 'Protest', 'Housing'])
    await tap(page.getByRole('button', { name, exact: true }))
  const [sent] = await Promise.all([
    page.waitForRequest(request => request.method() === 'POST' && /\/events$/.test(request.url())),
    tap(submit(page)),
  ])
  // a form with a picture is sent in parts
  const headers = { 'content-type': (await sent.headerValue('content-type')) ?? '' }
  const form = await new Response(new Uint8Array(sent.postDataBuffer() ?? []), {
    headers,
  }).formData()
  expect([form.getAll('region')[0], form.get('type'), form.getAll('topics')]).toEqual([
    'east-bay',
    'protest',
    ['housing'],
  ])
  await page.waitForURL(/submitted/)
  expect(taps).toBeLessThanOrEqual(12)
  await page.context().close()
})

test.each([true, false])(
  'a flyer is four taps more, which a form that comes back does not ask again (JavaScript: %s)',
  async javaScriptEnabled => {
    const page = await openForm({ hasTouch: true, javaScriptEnabled })
    let taps = 0
    const tap = async (locator: Locator) => {
      taps += 1
      await locator.tap()
    }
    await page.getByLabel('Title', { exact: true }).fill('Rally with a flyer')
    await typeStart(page)
    await page.getByLabel('Your email address').fill('olga@example.org')
    await tap(page.locator('form > details.fold > summary').first())
    const flyer = page.getByLabel('Flyer', { exact: true })
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), tap(flyer)])
    const buffer = Buffer.from(png({ width: 300, height: 400 }))
    await chooser.setFiles({ name: 'flyer.png', mimeType: 'image/png', buffer })
    await tap(submit(page))
    await page.getByText('you need not choose it again').waitFor()
    const words = page.getByLabel('The flyer in words')
    expect(await words.isVisible()).toBe(true)
    await tap(words)
    await words.fill('A fist')
    await tap(submit(page))
    await page.waitForURL(/submitted/)
    expect(taps).toBeLessThanOrEqual(5)
    await page.context().close()
  },
)

test('whoever posts what is here already is offered to follow it, endorse it or write instead, and the form passes axe', async () => {
  const open = await aNodeHost(storyBegins, { PUBLISHING: 'open' })
  const page = await openForm({ baseURL: open.baseUrl })
  await page.request.post('/events', {
    form: {
      ...{ title: 'Tenant assembly', startsLocal: '2023-01-13T19:00', city: 'Oakland' },
      ...{ contactEmail: 'pia@example.org', zone: 'America/Los_Angeles' },
    },
  })
  await page.getByLabel('Title', { exact: true }).fill('Tenant assembly')
  await typeStart(page)
  await page.getByLabel('City', { exact: true }).fill('Oakland')
  await page.getByRole('button', { name: 'Mine is another event' }).waitFor()
  const instead = page.locator('#reading-alike .links a')
  expect(
    await instead.evaluateAll(links =>
      links.map(link => new URL(link.getAttribute('href') ?? '', 'http://x').hash),
    ),
  ).toEqual(['#follow', '#endorse', ''])
  await page.evaluate(axe)
  const broken = (await page.evaluate('axe.run()')) as { violations: { id: string }[] }
  expect(broken.violations.map(({ id }) => id)).toEqual([])
  await page.context().close()
  await open.close()
})

test('without JavaScript a time is typed in words, asked about once, and taken', async () => {
  const page = await openForm({ javaScriptEnabled: false })
  await page.getByLabel('Title', { exact: true }).fill('Tenant assembly')
  await page.getByLabel('Date', { exact: true }).fill('2023-01-13')
  await page.getByLabel('Starts', { exact: true }).fill('7')
  await page.getByLabel('Your email address').fill('olga@example.org')
  await submit(page).click()
  await page.getByText('Friday, January 13, 2023, 7:00 PM').first().waitFor()
  await page.getByRole('button', { name: 'The dates are right.' }).click()
  await page.waitForURL(/submitted/)
  await page.context().close()
})

test('a draft is kept without the address, thrown away when asked, and gone once it is sent', async () => {
  const page = await openForm()
  const [title, email] = [
    page.getByLabel('Title', { exact: true }),
    page.getByLabel('Your email address'),
  ]
  await title.fill('Tenant assembly')
  await typeStart(page)
  await email.fill('olga@example.org')
  await page.reload()
  await page.getByText('This is what you typed here before.').waitFor()
  expect(await title.inputValue()).toBe('Tenant assembly')
  expect(await page.getByLabel('Date', { exact: true }).inputValue()).toBe('2023-01-13')
  expect(await page.getByLabel('Starts', { exact: true }).inputValue()).toBe('7pm')
  expect(await email.inputValue()).toBe('')
  expect(await page.evaluate('JSON.stringify({ ...localStorage })')).not.toContain('olga')

  await page.getByRole('button', { name: 'Throw it away' }).click()
  await page.waitForLoadState('networkidle')
  expect(await title.inputValue()).toBe('')

  await title.fill('Tenant assembly')
  await typeStart(page)
  await email.fill('olga@example.org')
  await submit(page).click()
  await page.waitForURL(/submitted/)
  await page.waitForLoadState('networkidle')
  expect(await page.evaluate("localStorage.getItem('turnout-draft')")).toBeNull()
  await page.context().close()
})

test('a post that a busy server refused is still there on the next visit to the form', async () => {
  const page = await openForm()
  const title = page.getByLabel('Title', { exact: true })
  await title.fill('Tenant assembly')
  await typeStart(page)
  await page.getByLabel('Your email address').fill('olga@example.org')
  const refusal = '<title>Busy</title><script type="module" src="/turnout.js"></script>'
  await page.route('**/events', route =>
    route.fulfill({ status: 503, contentType: 'text/html', body: refusal }),
  )
  await submit(page).click()
  await page.waitForFunction("document.title === 'Busy'")
  await page.waitForLoadState('networkidle')
  await page.goto('/')
  await page.waitForLoadState('networkidle')
  await page.goto('/events/new')
  await page.getByText('This is what you typed here before.').waitFor()
  expect(await title.inputValue()).toBe('Tenant assembly')
  await page.context().close()
})

test('a browser that forbids its storage, as in a frame without an origin, has all other help', async () => {
  const page = await openForm()
  const faults: Error[] = []
  page.on('pageerror', fault => void faults.push(fault))
  await page.addInitScript(`
    const get = () => { throw new DOMException('', 'SecurityError') }
    Object.defineProperty(window, 'localStorage', { get })
    Object.defineProperty(window, 'sessionStorage', { get })
    Object.defineProperty(navigator, 'serviceWorker', { get })`)
  for (const path of ['/events/new', '/']) {
    await page.goto(path)
    await page.waitForLoadState('networkidle')
  }
  const asked = page.waitForRequest(/suggestions/)
  const search = page.locator('input[name=q]').first()
  await search.evaluate(input => input.dispatchEvent(new Event('input')))
  await asked
  expect(faults).toEqual([])
  await page.context().close()
})
