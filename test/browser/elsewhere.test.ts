// Shows the calendar in pages of another site, in a real browser: frames, the element, and a policy that blocks it.

import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Places, replay } from '../../db/demo/replay.ts'
import { aVisitor } from '../../db/demo/visitor.ts'
import { linkTo } from './every-page.ts'
import { launchBrowser } from './launch.ts'
import { aNodeHost, type NodeHost } from './node-host.ts'
import { story, storyBegins } from './teller.ts'

const hostile = '<img src=x onerror="document.title=1">'

let browser: Browser
let host: NodeHost
let places: Places
let site: Server
let pages: Record<string, { html: string; policy?: string }>
beforeAll(async () => {
  browser = await launchBrowser()
  host = await aNodeHost(storyBegins)
  places = await replay(story, { ...host, say() {} })
  const visitor = aVisitor(host)
  await visitor.send('/events', {
    ...story.posted,
    title: hostile,
    contactEmail: 'eve@example.org',
  })
  await visitor.send(await linkTo(visitor, 'eve@example.org', 'confirm'), {})
  const element = `<script type="module" src="${host.baseUrl}/embed.js"></script>
    <turnout-events src="${host.baseUrl}/types/protest"><a href="${host.baseUrl}/">What’s on</a></turnout-events>`
  pages = {
    '/frame': { html: `<iframe src="${host.baseUrl}/embed" width="400" height="400"></iframe>` },
    '/event': { html: `<iframe src="${host.baseUrl}/embed${places.event}"></iframe>` },
    '/home': { html: `<iframe src="${host.baseUrl}/"></iframe>` },
    '/element': { html: element },
    '/spanish': { html: `<div lang="es-MX">${element}</div>` },
    '/strict': { html: element, policy: "default-src 'self'" },
  }
  site = createServer((request, answer) => {
    const page = pages[request.url ?? '']
    answer.setHeader('content-type', 'text/html; charset=utf-8')
    if (page?.policy) answer.setHeader('content-security-policy', page.policy)
    answer.writeHead(page ? 200 : 404).end(page && `<!doctype html><title>Site</title>${page.html}`)
  })
  await new Promise<void>(resolve => site.listen(0, '127.0.0.1', resolve))
})
afterAll(async () => {
  site.close()
  await browser.close()
  await host.close()
})

async function open(path: string): Promise<Page> {
  const page = await (await browser.newContext({ locale: 'en-US' })).newPage()
  await page.goto(`http://127.0.0.1:${(site.address() as AddressInfo).port}${path}`)
  return page
}

test('a list and an event stand in frames of another site, whose links leave the frame', async () => {
  const event = (await open('/event')).frameLocator('iframe')
  await expect.poll(() => event.locator('h1').textContent()).toContain(story.posted.title)
  const page = await open('/frame')
  const link = page.frameLocator('iframe').getByRole('link', { name: story.posted.title })
  await link.click()
  await page.waitForURL(`${host.baseUrl}${places.event}`)
})

test('no other page can be framed', async () => {
  const page = await open('/home')
  await page.waitForLoadState()
  expect(await page.frameLocator('iframe').locator('main').count()).toBe(0)
})

test('the element lists events as text, whatever stands in a title', async () => {
  const page = await open('/element')
  const rally = page.locator('turnout-events').getByRole('link', { name: story.posted.title })
  await expect.poll(() => rally.getAttribute('href')).toBe(`${host.baseUrl}${places.event}`)
  expect(await page.getByText(hostile).count()).toBe(1)
  expect(await page.locator('turnout-events img').count()).toBe(0)
  expect(await page.getByText(/^As of /).count()).toBe(1)
  expect(await page.getByText('What’s on').isVisible()).toBe(false)
  expect(await page.title()).toBe('Site')
})

test('the element says what changed once its page is looked at again, in the language of that page', async () => {
  const page = await open('/spanish')
  const list = page.locator('turnout-events')
  await expect.poll(() => list.getByText(/^Actualizado: /).count()).toBe(1)
  expect(await list.getByText('antes: de 12:00 del mediodía').count()).toBe(1)
  const link = list.getByRole('link', { name: story.posted.title })
  await link.focus()
  const again = () => page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
  const unchanged = page.waitForResponse(/calendar\.json/)
  await again()
  await unchanged
  // the same list stays as it is, and the focus in it
  expect(await link.evaluate(one => one.matches(':focus'))).toBe(true)
  await aVisitor(host).send(`${places.manage}/cancellation`, { reason: 'Está lloviendo' })
  await again()
  await expect.poll(() => list.getByRole('link', { name: /^CANCELADO: / }).count()).toBe(1)
  expect(await list.getByText(/ahora: .*cancelado .*Está lloviendo/).count()).toBe(1)
})

test('where the policy of a site blocks the element, the link inside it stays', async () => {
  const page = await open('/strict')
  expect(await page.getByRole('link', { name: 'What’s on' }).isVisible()).toBe(true)
})
