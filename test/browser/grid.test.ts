// Days, weeks and months in a real browser: read by anyone at any width, their columns kept, printed on few pages.
// With SCREENSHOTS=FOLDER set, a picture of each is left there.

import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Snapshot } from '../../src/domain/event/event.ts'
import { insertEvents } from '../support/insert-events.ts'
import { launchBrowser } from './launch.ts'
import { aNodeHost, type NodeHost } from './node-host.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const look = readFileSync(new URL('in-page.js', import.meta.url), 'utf8')
const pictures = process.env.SCREENSHOTS
const phone = { width: 360, height: 740 }
const desk = { width: 1280, height: 900 }

let browser: Browser
let host: NodeHost
let empty: NodeHost
beforeAll(async () => {
  browser = await launchBrowser()
  const zone = { CALENDAR_ZONE: 'America/Los_Angeles', CALENDAR_NAME: 'Bay Area Calendar' }
  host = await aNodeHost('2026-12-01T20:00:00.000Z', zone)
  empty = await aNodeHost('2026-12-01T20:00:00.000Z', zone)
  await insertEvents(host, 'Text.', december())
  if (pictures) mkdirSync(pictures, { recursive: true })
})
afterAll(async () => {
  await browser.close()
  await host.close()
  await empty.close()
})

/** Thirty-three events: of an evening, cancelled, postponed, of a weekend, of two weeks, over midnight. */
function december(): Partial<Snapshot>[] {
  const titles = [
    'Rally before the vote on the eviction moratorium',
    'Teen film night: “Sorry to Bother You”',
    'Asamblea de inquilinos del distrito de la Misión: ¿qué hacemos con el aumento de la renta?',
    'How to read a city budget',
  ]
  const evenings = Array.from({ length: 30 }, (_, index): Partial<Snapshot> => {
    const day = `2026-12-${String(1 + ((index * 7) % 31)).padStart(2, '0')}`
    const state = index % 9 === 4 ? 'cancelled' : index % 13 === 5 ? 'postponed' : 'announced'
    return {
      title: titles[index % titles.length] ?? '',
      startsLocal: `${day}T${11 + (index % 9)}:00`,
      endsLocal: index % 4 ? `${day}T${13 + (index % 9)}:30` : null,
      state,
      reason: state === 'announced' ? '' : 'The center has no heating.',
    }
  })
  const lasting = (title: string, startsLocal: string, endsLocal: string) => ({
    ...{ title, startsLocal, endsLocal },
  })
  return [
    ...evenings,
    lasting('Winter retreat for organizers', '2026-12-11T16:00', '2026-12-13T14:00'),
    lasting('A hundred years of the general strike', '2026-12-05T10:00', '2026-12-19T18:00'),
    lasting('New Year’s dance', '2026-12-31T21:00', '2027-01-01T02:00'),
  ]
}

const paths = ['/?view=day&date=2026-12-11', '/?view=week&date=2026-12-11', '/?view=month', '/']

/** Lists the faults of a page as it stands at one width and scheme. */
async function wrongWith(page: Page, rules: string): Promise<string[]> {
  const found = await page.evaluate<string[]>(`look.violations(${rules})`)
  const beyond = await page.evaluate<number>('look.overflow()')
  const low = await page.evaluate<string[]>('look.lowTargets()')
  return [...found, ...low, ...(beyond > 0 ? [`scrolls sideways by ${beyond} pixels`] : [])]
}

/** `npm run check:axe` looks at every view of both calendars in every way, and not only at what differs most. */
const checksAll = process.env.AXE === 'every'
const narrow = { width: 320, height: 640 }
const looked = {
  full: checksAll ? [...paths, '/?view=month&lang=es', '/?view=week&lang=es'] : paths,
  empty: checksAll ? paths : ['/?view=month'],
}

test('every view can be read and used on a phone and on a desk, light and dark, full and empty', async () => {
  const wrong: Record<string, string[]> = {}
  for (const [calendar, { baseUrl }] of Object.entries({ full: host, empty }))
    for (const path of looked[calendar as 'full' | 'empty']) {
      const page = await browser.newPage({ viewport: phone })
      await page.goto(`${baseUrl}${path}`)
      await page.evaluate(axe)
      await page.evaluate(look)
      for (const size of checksAll ? [narrow, phone, desk] : [narrow, desk])
        for (const colorScheme of ['light', 'dark'] as const) {
          if (size === narrow && colorScheme === 'dark' && !checksAll) continue
          await page.setViewportSize(size)
          await page.emulateMedia({ colorScheme })
          const name = `${calendar} ${path} ${size.width} ${colorScheme}`
          // colours alone differ in the dark
          const found = await wrongWith(page, colorScheme === 'dark' ? "['color-contrast']" : '')
          if (found.length > 0) wrong[name] = found
          const file = `${pictures}/${name.replaceAll(/[^\w]+/g, '-')}.png`
          if (pictures) await page.screenshot({ path: file, fullPage: true })
        }
      await page.close()
    }
  expect(wrong).toEqual({})
})

/** Names of the columns as assistive technology is given them. */
async function columnsOf(page: Page): Promise<string[]> {
  const devtools = await page.context().newCDPSession(page)
  const { nodes } = await devtools.send('Accessibility.getFullAXTree')
  return nodes
    .filter(({ role, ignored }) => role?.value === 'columnheader' && !ignored)
    .map(({ name }) => String(name?.value))
}

test('a month is a table with seven columns at every width, and the weekdays keep their whole names', async () => {
  for (const viewport of [phone, desk]) {
    const page = await browser.newPage({ viewport, baseURL: host.baseUrl })
    await page.goto('/?view=month')
    const columns = await columnsOf(page)
    expect(columns, `${viewport.width}`).toHaveLength(7)
    expect(await page.locator('.month abbr').first().getAttribute('title')).toBe('Sunday')
    await page.close()
  }
})

test('on a phone the month is one tap away, says how much is on, and lists the chosen day below', async () => {
  const page = await browser.newPage({ viewport: phone, baseURL: host.baseUrl })
  await page.goto('/')
  expect(await page.locator('.small-month').isVisible()).toBe(false)
  const top = async (where: string) => (await page.locator(where).first().boundingBox())?.y
  expect(await top('.day-heading')).toBeLessThanOrEqual(150)
  expect(await top('.listing')).toBeLessThanOrEqual(190)
  await page.getByRole('link', { name: 'Month', exact: true }).click()
  await page.getByRole('heading', { name: 'December 2026' }).waitFor()
  await page.getByRole('link', { name: /^11 ?: 2 events$/ }).click()
  const below = page.locator('.chosen-day')
  await below.getByRole('heading', { name: /Friday/ }).waitFor()
  expect(await below.locator('.listing').count()).toBe(2)
  expect(await page.locator('.of-day').first().isVisible()).toBe(false)
  await page.close()
})

test('on a desk the month beside the list leads to its days', async () => {
  const page = await browser.newPage({ viewport: desk, baseURL: host.baseUrl })
  await page.goto('/')
  const month = page.locator('.small-month')
  await month.getByRole('link', { name: /^11 ?: 2 events$/ }).click()
  await page.getByRole('heading', { level: 1, name: 'Friday, December 11, 2026' }).waitFor()
  await month.getByRole('link', { name: 'January 2027' }).click()
  await page.getByRole('heading', { level: 1, name: 'Friday, January 1, 2027' }).waitFor()
  await page.close()
})

/** Pages of paper that a page takes. */
async function printed(page: Page, format: 'A4' | 'Letter'): Promise<number> {
  const pdf = (await page.pdf({ format, preferCSSPageSize: false })).toString('latin1')
  return pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
}

test.each(['A4', 'Letter'] as const)(
  'a week and a month print on one page of %s, a list of 33 events on two at most, from any filter',
  async format => {
    const page = await browser.newPage({ viewport: desk, baseURL: host.baseUrl })
    for (const [path, most] of Object.entries({
      '/': 2,
      '/?view=day&date=2026-12-11': 1,
      '/?view=week&date=2026-12-11': 1,
      '/?view=month': 1,
      '/regions/san-francisco?view=month&lang=es': 1,
      '/?view=week&lang=es&q=rally': 1,
    })) {
      await page.goto(path)
      expect(await printed(page, format), path).toBeLessThanOrEqual(most)
    }
    await page.close()
  },
)

/** By case, how many events each day of May 2027 has; a month of six weeks. */
const fullest: Record<string, (day: number) => number> = {
  'more than fits, on every day': () => 6,
  'three full days': day => (day <= 3 ? 4 : day <= 9 ? 1 : 0),
  'a week of seven a day': day => (day >= 9 && day <= 15 ? 7 : 0),
  'a week of thirty a day': day => (day >= 9 && day <= 15 ? 32 : 0),
  'a week of three a day': day => (day >= 9 && day <= 15 ? 3 : 0),
}

test.each(Object.entries(fullest))(
  'a month and a week print on one page each, however full and long: %s',
  async (_, eventsOn) => {
    const full = await aNodeHost('2027-05-03T20:00:00.000Z', { CALENDAR_LANGUAGE: 'es' })
    const title = 'Asamblea de inquilinos del distrito de la Misión sobre la renta. '.repeat(2)
    const place = { placeName: 'Iglesia San Juan Evangelista', address: 'Salón del segundo piso' }
    const evenings = Array.from({ length: 31 }, (_, index) =>
      Array.from({ length: eventsOn(index + 1) }, (_, nth): Partial<Snapshot> => {
        const day = `2027-05-${String(index + 1).padStart(2, '0')}`
        const state = nth % 2 ? 'cancelled' : 'announced'
        const hours = { startsLocal: `${day}T1${nth % 10}:00`, endsLocal: `${day}T2${nth % 3}:30` }
        return { title, ...place, ...hours, state, reason: nth % 2 ? title : '' }
      }),
    )
    const long = Array.from({ length: 12 }, (_, nth): Partial<Snapshot> => {
      const days = { startsLocal: '2027-05-01T00:00', endsLocal: '2027-05-20T00:00' }
      return { title, ...days, allDay: true, state: nth % 3 ? 'cancelled' : 'announced' }
    })
    await insertEvents(full, 'Text.', [...evenings.flat(), ...long])
    const page = await browser.newPage({ viewport: desk, baseURL: full.baseUrl })
    for (const path of ['/?view=month', '/regions/california?view=month&type=protest&topic=labor'])
      for (const date of [path, path.replace('month', 'week&date=2027-05-12')]) {
        await page.goto(date)
        expect(await printed(page, 'A4'), `${date} A4`).toBe(1)
        expect(await printed(page, 'Letter'), `${date} Letter`).toBe(1)
      }
    await page.close()
    await full.close()
  },
)

test('what is printed has no navigation, and says at its foot where it is from and as of when', async () => {
  const page = await browser.newPage({ viewport: desk, baseURL: host.baseUrl })
  await page.emulateMedia({ media: 'print' })
  for (const path of ['/', '/?view=week', '/?view=month', '/?view=day']) {
    await page.goto(path)
    for (const one of await page.locator('nav, form, .button, .chip').all())
      expect(await one.isVisible(), path).toBe(false)
    const foot = page.locator('.printed')
    expect(await foot.isVisible(), path).toBe(true)
    expect(await foot.textContent()).toBe(
      `${host.baseUrl}${path} · as of Tuesday, December 1, 2026`,
    )
  }
  await page.goto('/')
  const heights = await page
    .locator('.listing')
    .evaluateAll(rows => rows.map(row => row.getBoundingClientRect().height))
  expect(heights).toHaveLength(33)
  expect(Math.max(...heights)).toBeLessThan(2 * Math.min(...heights))
  await page.close()
})
