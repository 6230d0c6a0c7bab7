// The rally's story in a real browser, against Turnout in workerd.

import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, test } from 'vitest'
import { launchBrowser } from './launch.ts'
import { tellRallyStory } from './rally-story.ts'
import { storyBegins } from './teller.ts'
import { aWorkerHost } from './worker-host.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

test('post, endorse, move to 11 AM, and everybody knows: on Workers', async () => {
  const host = await aWorkerHost(storyBegins)
  try {
    await tellRallyStory(browser, host, { javaScript: false })
  } finally {
    await host.close()
  }
})
