// Counts the keys and the taps of a moderator who answers the queue, with a script and without.

import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newModeratorLink } from '../../src/actions/sign-in-moderator.ts'
import { newId } from '../../src/store/new-id.ts'
import { askForReview } from '../../src/store/reviews.ts'
import { theRally } from '../support/an-event.ts'
import { launchBrowser } from './launch.ts'
import { aNodeHost, type NodeHost } from './node-host.ts'

const mara = 'mara@example.org'
const phone = { width: 360, height: 740 }

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

/** A calendar where so many posts wait, every third of them advertising. */
async function waiting(count: number): Promise<{ host: NodeHost; queue: string }> {
  const settings = { PUBLISHING: 'moderated', MODERATORS: mara, LIMITS: 'off' }
  const host = await aNodeHost('2023-01-07T03:10:00.000Z', settings)
  const { app, baseUrl } = host
  const headers = { 'content-type': 'application/json', accept: 'application/json' }
  for (let number = 0; number < count; number++) {
    const title = number % 3 === 0 ? `Buy followers ${number}` : `March ${number}`
    const body = JSON.stringify({ ...theRally, title, contactEmail: 'olga@example.org' })
    const answer = await fetch(`${baseUrl}/events`, { method: 'POST', headers, body })
    const { id } = (await answer.json()) as { id: string }
    await app.db.commit([askForReview(app.db, id, `2023-01-07T03:00:00.${1000 + number}Z`)])
  }
  const [id, addressKey] = [newId(), await app.vault.addressKey(mara)]
  await app.db.commit([await newModeratorLink(app, { id, addressKey, now: app.clock.now() })])
  return { host, queue: `/moderation/${await app.vault.token('moderate', id)}` }
}

async function opened(host: NodeHost, path: string, more: object = {}): Promise<Page> {
  const context = await browser.newContext({ baseURL: host.baseUrl, locale: 'en-US', ...more })
  const page = await context.newPage()
  await page.goto(path)
  return page
}

const published = async ({ app }: NodeHost): Promise<number> => {
  const { n } = await app.db.query
    .selectFrom('events')
    .where('publication', '=', 'published')
    .select(eb => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return n
}

const rowsLeft = (page: Page) => page.locator('.ask').count()

test('100 posts, 34 of them advertising: 130 keys at most', async () => {
  const { host, queue } = await waiting(100)
  const page = await opened(host, queue)
  let keys = 0
  const press = async (key: string) => {
    await page.keyboard.press(key)
    keys += 1
  }
  await page.locator('.ask.current').waitFor()
  for (let answered = 0; answered < 100; answered++) {
    const current = page.locator('.ask.current')
    await current.waitFor()
    const title = (await current.locator('.title').textContent()) ?? ''
    const next = page.locator('.ask .title').filter({ hasNotText: title }).first()
    await press(title.startsWith('Buy') ? 's' : 'p')
    // the row goes once the server has answered
    await page.locator('.ask .title', { hasText: new RegExp(`^${title}$`) }).waitFor({
      state: 'detached',
    })
    if (answered < 99) await next.waitFor()
  }
  await page.getByText('Nothing is waiting for you').waitFor()
  expect(keys).toBeLessThanOrEqual(130)
  expect(await published(host)).toBe(66)
  await page.context().close()
  await host.close()
}, 240_000)

test('by keys: down, choose, hide with a saved reason, undo; and none once they are turned off', async () => {
  const { host, queue } = await waiting(4)
  const page = await opened(host, queue)
  const titleOf = () => page.locator('.ask.current .title').textContent()
  await page.locator('.ask.current').waitFor()
  expect(await titleOf()).toBe('Buy followers 0')
  await page.keyboard.press('j')
  expect(await titleOf()).toBe('March 1')
  await page.keyboard.press('k')
  await page.keyboard.press('x')
  expect(await page.locator('.ask.current input[name=chosen]').isChecked()).toBe(true)
  await page.keyboard.press('s')
  await expect.poll(() => rowsLeft(page)).toBe(3)
  expect(await titleOf(), 'the next row is where the last one was').toBe('March 1')
  await page.keyboard.press('u')
  await expect.poll(() => rowsLeft(page)).toBe(4)
  expect(await titleOf()).toBe('Buy followers 0')

  await page.keyboard.press('h')
  const reason = page.locator('.ask.current textarea[name=reason]')
  await page.locator('.ask.current select').selectOption({ index: 4 })
  expect(await reason.inputValue()).toBe('It is not open to the public.')
  await reason.fill('It is not open. Ask for the other list.')
  await page.keyboard.press('p')
  await page.locator('body').click({ position: { x: 1, y: 1 } })
  await page.keyboard.press('?')
  await page.getByRole('button', { name: 'Turn single keys off' }).click()
  await page.keyboard.press('p')
  await page.keyboard.press('s')
  expect(await rowsLeft(page)).toBe(4)
  expect(await published(host)).toBe(0)
  await page.context().close()
  await host.close()
})

test.each([true, false])(
  'on a phone, with a script %s: a tap a post, and one undoes it',
  async script => {
    const { host, queue } = await waiting(6)
    const page = await opened(host, queue, { viewport: phone, javaScriptEnabled: script })
    let taps = 0
    for (let left = 6; left > 0; left--) {
      const first = page.locator('.ask').first()
      const isSpam = ((await first.locator('.title').textContent()) ?? '').startsWith('Buy')
      const answer = isSpam ? 'It is advertising' : 'Publish the event'
      await first.getByRole('button', { name: answer }).click()
      taps += 1
      await expect.poll(() => rowsLeft(page)).toBe(left - 1)
    }
    expect(taps).toBe(6)
    expect(await published(host)).toBe(4)
    await page.context().close()
    await host.close()
  },
)

test.each([true, false])('with a script %s: one answer for all that are chosen', async script => {
  const { host, queue } = await waiting(5)
  const page = await opened(host, queue, { viewport: phone, javaScriptEnabled: script })
  for (const name of ['March 1', 'March 2', 'March 4'])
    await page.getByRole('checkbox', { name: `Choose “${name}”` }).check()
  await page
    .getByRole('group', { name: 'With all that are chosen' })
    .getByRole('button', { name: 'It is fine' })
    .click()
  await expect.poll(() => rowsLeft(page)).toBe(2)
  expect(await published(host)).toBe(3)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => rowsLeft(page)).toBe(5)
  expect(await published(host)).toBe(0)
  await page.context().close()
  await host.close()
})
