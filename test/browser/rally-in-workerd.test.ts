// The rally's story in a real browser, against Turnout in workerd.

import { get } from 'node:http'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from './launch.ts'
import { tellRallyStory } from './rally-story.ts'
import { storyBegins } from './teller.ts'
import { aWorkerHost } from './worker-host.ts'

/** A client that takes no compression, or says nothing of it, as `fetch` cannot. */
const fetchedPlain = (url: string, coding: string | null) =>
  new Promise<{ coding: string | undefined; text: string }>((resolve, reject) => {
    const headers = coding ? { 'accept-encoding': coding } : {}
    get(url, { headers }, answer => {
      let text = ''
      answer.setEncoding('utf8')
      answer.on('data', (chunk: string) => {
        text += chunk
      })
      answer.on('end', () => resolve({ coding: answer.headers['content-encoding'], text }))
    }).on('error', reject)
  })

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

test('post, endorse, move to 11 AM, and everybody knows: on Workers', async () => {
  const host = await aWorkerHost(storyBegins)
  try {
    await tellRallyStory(browser, host, { javaScript: false })
    for (const coding of ['identity', null]) {
      const feed = await fetchedPlain(`${host.baseUrl}/calendar.ics`, coding)
      expect(feed.coding, `asked for ${coding}`).toBeUndefined()
      expect(feed.text).toMatch(/^BEGIN:VCALENDAR\r\n.*SUMMARY:CANCELLED: .*END:VCALENDAR\r\n$/s)
    }
  } finally {
    await host.close()
  }
})
