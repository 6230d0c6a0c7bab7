// `npm run screenshots`: pictures of the demo's pages for the README, in docs/screens, 60 KB each at most.

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { projectRoot } from '../../src/runtime/node/project-root.ts'
import { launchBrowser } from '../../test/browser/launch.ts'
import { aDemoServer } from './demo-server.ts'

const phone = { width: 390, height: 780 }
const desk = { width: 1280, height: 860 }

type Picture = {
  name: string
  path: string
  size: typeof phone
  dark?: boolean
  /** Text of the link that leads to the page from there. */
  follow?: string
}

const moved = 'Repair café: bring it broken, take it home whole'
const cancelled = 'Beach cleanup at Ocean Beach'

const pictures: readonly Picture[] = [
  { name: 'list', path: '/', size: desk },
  { name: 'list-phone', path: '/', size: phone },
  { name: 'list-phone-spanish-dark', path: '/?lang=es', size: phone, dark: true },
  { name: 'month', path: '/?view=month', size: desk },
  { name: 'event', path: '/', follow: moved, size: desk },
  { name: 'event-phone', path: '/', follow: moved, size: phone },
  { name: 'cancelled-phone', path: '/', follow: cancelled, size: phone },
  { name: 'frame', path: '/embed?size=8', size: { width: 600, height: 480 } },
  { name: 'sharing-phone', path: '/sharing', size: phone },
]

const folder = join(projectRoot, 'docs/screens')
const mostOctets = 60_000

const server = await aDemoServer()
const browser = await launchBrowser()
try {
  mkdirSync(folder, { recursive: true })
  for (const picture of pictures) await take(browser, server.url, picture)
} finally {
  await browser.close()
  await server.stop()
}

/** As large and as little lossy as fits. */
async function take(browser: Browser, url: string, picture: Picture): Promise<void> {
  const { name, path, size, dark, follow } = picture
  const context = await browser.newContext({
    baseURL: url,
    viewport: size,
    deviceScaleFactor: size.width < 600 ? 2 : 1,
    colorScheme: dark ? 'dark' : 'light',
    locale: 'en-US',
    timezoneId: 'America/Los_Angeles',
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  })
  const page = await context.newPage()
  await page.goto(path)
  if (follow) {
    const href = await page.getByRole('link', { name: follow }).first().getAttribute('href')
    await page.goto(`${href}`)
  }
  await page.waitForLoadState('networkidle')
  const browserSide = await context.newCDPSession(page)
  for (const scale of [1, 0.8, 0.65, 0.5])
    for (const quality of [80, 60, 45]) {
      const { data } = await browserSide.send('Page.captureScreenshot', {
        format: 'webp',
        quality,
        clip: { x: 0, y: 0, ...size, scale },
      })
      const picture = Buffer.from(data, 'base64')
      if (picture.length > mostOctets) continue
      writeFileSync(join(folder, `${name}.webp`), picture)
      console.log(`${name}.webp: ${picture.length} bytes at ${scale}, quality ${quality}`)
      return context.close()
    }
  throw new Error(`${name} is over ${mostOctets} bytes`)
}
