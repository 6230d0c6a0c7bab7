// The rally's story in a real browser, against Turnout on Node.

import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from './launch.ts'
import { aNodeHost } from './node-host.ts'
import { tellRallyStory } from './rally-story.ts'
import { storyBegins } from './teller.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

test.each([
  ['without JavaScript', false],
  ['with JavaScript', true],
])('post, endorse, move to 11 AM, and everybody knows: %s', async (_how, javaScript) => {
  const host = await aNodeHost(storyBegins)
  try {
    await tellRallyStory(browser, host, { javaScript })
    expect(host.logged).toEqual([])
  } finally {
    await host.close()
  }
})
