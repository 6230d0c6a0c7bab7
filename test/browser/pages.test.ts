// Every page, on a phone and on a desk, light and dark: readable by anyone, and nothing inline.
// With SCREENSHOTS=FOLDER set, a picture of each is left there.

import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, ConsoleMessage, Page, Response } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { everyMail, everyPage, inSpanish, type KnownPage } from './every-page.ts'
import { launchBrowser } from './launch.ts'
import { moderatedPages, moderatedSettings, takenDownPages } from './moderated-pages.ts'
import { aNodeHost, type NodeHost } from './node-host.ts'
import { storyBegins } from './teller.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const look = readFileSync(new URL('in-page.js', import.meta.url), 'utf8')
const pictures = process.env.SCREENSHOTS
/** As narrow as text must reflow to (WCAG 1.4.10). */
const phone = { width: 320, height: 740 }
const desk = { width: 1280, height: 900 }

/** `npm run check:axe` looks at every page in Spanish too, and not only at those that most readers see. */
const checksAll = process.env.AXE === 'every'
const mostLooked = /^(?:home|event|form|frame of the (?:list|month|event)|organizer|sharing)$/

let browser: Browser
let host: NodeHost
beforeAll(async () => {
  browser = await launchBrowser()
  host = await aNodeHost(storyBegins)
  if (pictures) mkdirSync(pictures, { recursive: true })
})
afterAll(async () => {
  await browser.close()
  await host.close()
})

test('every page can be read and used, on a phone and on a desk, light and dark', async () => {
  expect(await wrongWith(host, await everyPage(host))).toEqual({})
  expect(host.logged).toEqual([])
}, 300_000)

test('so can a mail of each kind', async () => {
  const mails = await everyMail(host)
  expect(mails.length).toBeGreaterThan(8)
  expect(await wrongWith(host, mails)).toEqual({})
})

test('so can the pages of a calendar that is moderated', async () => {
  const moderated = await aNodeHost(storyBegins, moderatedSettings)
  try {
    expect(await wrongWith(moderated, await moderatedPages(moderated))).toEqual({})
    expect(moderated.logged).toEqual([])
  } finally {
    await moderated.close()
  }
})

test('so can the pages about what is taken down, and the forms that do it', async () => {
  const moderated = await aNodeHost(storyBegins, moderatedSettings)
  try {
    expect(await wrongWith(moderated, await takenDownPages(moderated))).toEqual({})
    expect(moderated.logged).toEqual([])
  } finally {
    await moderated.close()
  }
})

test('a mail’s HTML is shut in: it may style itself, and nothing else', async () => {
  const list = await (await fetch(`${host.baseUrl}/mailbox`)).text()
  const mail = /href="(\/mailbox\/[\w-]+)"/.exec(list)?.[1]
  const { headers } = await fetch(`${host.baseUrl}${mail}/html`)
  const policy = headers.get('content-security-policy')
  expect(policy).toMatch(/default-src 'none'; style-src 'unsafe-inline'; sandbox/)
  expect(policy).not.toMatch(/allow-scripts|allow-forms|allow-same-origin/)

  const page = await browser.newPage()
  await page.goto(`${host.baseUrl}${mail}`)
  const link = page.frameLocator('iframe').getByRole('link').first()
  const href = await link.getAttribute('href')
  await Promise.all([page.waitForURL(`${href}`), link.click()])
  expect(await page.locator('h1').first().textContent()).not.toBe('')
  await page.close()
})

/** Names by page everything that is wrong with it. All pages come into one tab, because a new tab is a new process. */
async function wrongWith(
  { baseUrl }: NodeHost,
  pages: readonly KnownPage[],
): Promise<Record<string, string[]>> {
  const context = await browser.newContext({ baseURL: baseUrl, viewport: phone })
  // with each document, because injecting the checks afterwards takes twice as long as loading a page
  await context.addInitScript(`${axe}\n${look}`)
  const page = await context.newPage()
  const found: Record<string, string[]> = {}
  // in the same state: a link that waits now has been used later
  for (const known of pages)
    for (const one of [known, ...inSpanish(known)]) {
      if (one !== known && !checksAll && !mostLooked.test(known.name)) continue
      const wrong = await inspect(page, one)
      if (wrong.length > 0) found[one.name] = wrong
    }
  await context.close()
  return found
}

/** Names everything that is wrong with a page, in words; empty when nothing is. */
async function inspect(page: Page, known: KnownPage): Promise<string[]> {
  const wrong: string[] = []
  const fail = (error: Error) => wrong.push(`script: ${error.message}`)
  const hear = (message: ConsoleMessage) => {
    // the browser notes a refused page itself as an error, too
    const refusal = known.status !== 200 && message.location().url === page.url()
    if (message.type() === 'error' && !refusal) wrong.push(`console: ${message.text()}`)
  }
  let status = 0
  const note = (answer: Response) => {
    if (answer.request().isNavigationRequest()) status = answer.status()
  }
  page.on('pageerror', fail).on('console', hear).on('response', note)
  await page.setViewportSize(phone)
  await page.emulateMedia({ colorScheme: 'light' })
  await known.open(page)
  await page.waitForLoadState()
  if (status !== known.status) wrong.push(`status: ${status}`)
  // from here on what is complained of are the checks themselves, which style as they please
  page.off('console', hear).off('response', note)
  if (known.isMail) await unpack(page)
  wrong.push(...(await wrongAsItStands(page, known)))
  page.off('pageerror', fail)
  return wrong
}

async function wrongAsItStands(page: Page, known: KnownPage): Promise<string[]> {
  const wrong: string[] = []
  if (!known.isMail) {
    for (const part of await ask(page, 'inlineParts()')) wrong.push(`inline: ${part}`)
    for (const target of await ask(page, 'lowTargets()')) wrong.push(`low target: ${target}`)
  }
  for (const size of [phone, desk])
    for (const colorScheme of schemesAt(size, known)) {
      await page.setViewportSize(size)
      await page.emulateMedia({ colorScheme })
      // colours alone differ in the dark; and a mail has no landmarks, which are no part of WCAG
      const rules = colorScheme === 'dark' ? "['color-contrast']" : known.isMail ? wcag : ''
      const where = `${size.width} ${colorScheme}`
      for (const one of await ask(page, `violations(${rules})`)) wrong.push(`${where}: ${one}`)
      const beyond = await page.evaluate<number>('look.overflow()')
      if (beyond > 0) wrong.push(`${where}: scrolls sideways by ${beyond} pixels`)
      if (pictures) {
        const name = `${known.name} ${where}`.replaceAll(' ', '-')
        await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true })
      }
    }
  return wrong
}

/**
 * Colours are the same at every width, so `npm test` looks at the dark ones on a desk alone, and at the light ones
 * on a phone; on both only where most readers look.
 */
function schemesAt(size: typeof phone, { name }: KnownPage): readonly ('light' | 'dark')[] {
  if (checksAll) return ['light', 'dark']
  if (size === phone) return ['light']
  return mostLooked.test(name) ? ['light', 'dark'] : ['dark']
}

/** Takes a mail out of its sandbox, in which no check could run. */
async function unpack(page: Page): Promise<void> {
  const html = await page.content()
  await page.goto('about:blank')
  await page.setContent(html)
}

/** All rules of WCAG 2.2 A and AA. */
const wcag = "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']"

const ask = (page: Page, what: string) => page.evaluate<string[]>(`look.${what}`)
