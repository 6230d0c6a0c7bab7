// A question as its people live it: asked on a phone, confirmed by mail, answered by the organizer, read by everyone. Taps
// are counted, and each page on the way can be read and used.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Places, replay } from '../../db/demo/replay.ts'
import { launchBrowser } from './launch.ts'
import { aNodeHost, type NodeHost } from './node-host.ts'
import { openMail, press, story, storyBegins, type Teller, text } from './teller.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const look = readFileSync(new URL('in-page.js', import.meta.url), 'utf8')

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

const words = {
  en: {
    ask: 'Ask the organizer in public',
    question: 'Your question',
    name: 'Your name',
    email: 'Your email address',
    send: 'Send me the link to confirm',
    confirm: 'Ask the question',
    answer: 'Your answer',
    publish: 'Answer in public',
    asking: /^Confirm your question/,
    answered: /^Answered/,
  },
  es: {
    ask: 'Preguntar en público a quien organiza',
    question: 'Su pregunta',
    name: 'Su nombre',
    email: 'Su correo electrónico',
    send: 'Enviarme el enlace para confirmar',
    confirm: 'Hacer la pregunta',
    answer: 'Su respuesta',
    publish: 'Responder en público',
    asking: /^Confirme su pregunta/,
    answered: /^Respondida/,
  },
} as const

/** Everything that is wrong with a page, on the narrowest phone and a desk, light and dark. */
async function wrongWith(page: Page): Promise<string[]> {
  const wrong: string[] = []
  await page.evaluate(axe)
  await page.evaluate(look)
  for (const width of [320, 1280])
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize({ width, height: 740 })
      await page.emulateMedia({ colorScheme })
      const found = await page.evaluate<string[]>('look.violations()')
      const low = await page.evaluate<string[]>('look.lowTargets()')
      const beyond = await page.evaluate<number>('look.overflow()')
      if (beyond > 0) wrong.push(`${width}: scrolls sideways by ${beyond}`)
      wrong.push(...[...found, ...low].map(one => `${width} ${colorScheme}: ${one}`))
    }
  await page.setViewportSize({ width: 360, height: 740 })
  await page.emulateMedia({ colorScheme: 'light' })
  return wrong
}

test.each([
  { javaScript: true, language: 'en', name: 'Rita' },
  { javaScript: false, language: 'es', name: 'Lola' },
] as const)(
  'four taps to ask and two to answer ($language, with a script: $javaScript)',
  async row => {
    const { javaScript, language, name } = row
    const say = words[language]
    const email = `${name.toLowerCase()}@example.org`
    const context = await browser.newContext({
      viewport: { width: 360, height: 740 },
      baseURL: host.baseUrl,
      javaScriptEnabled: javaScript,
      locale: language,
    })
    const page = await context.newPage()
    const teller: Teller = { host, page, javaScript, now: storyBegins }
    const wrong: Record<string, string[]> = {}
    // checks run as scripts, and look at the page that a reader without any has
    const inspect = async (where: string) => {
      if (javaScript) wrong[where] = await wrongWith(page)
    }
    let taps = 0
    const tap = async (target: Locator) => {
      taps += 1
      await press(page, target)
    }
    const question = `Is there a ramp, asks ${name}?`
    await page.goto(places.event)
    await tap(page.getByRole('link', { name: say.ask }))
    await inspect('form')
    await page.getByLabel(say.question, { exact: true }).fill(question)
    await page.getByLabel(say.name, { exact: true }).fill(name)
    await page.getByLabel(say.email, { exact: true }).fill(email)
    await tap(page.getByRole('button', { name: say.send }))
    await openMail(teller, email, say.asking)
    await tap(page.locator('.letter a[href*="/confirm/"]'))
    await inspect('confirmation')
    await tap(page.getByRole('button', { name: say.confirm }))
    expect(await text(page)).toContain(question)
    await inspect('own page')
    expect(taps).toBe(4)

    await openMail(teller, 'organizer@example.org', new RegExp(`^Question from .?${name}`))
    taps = 0
    await tap(page.locator('.letter a[href*="/questions/"]'))
    await inspect('organizer’s page of it')
    await page.getByLabel(say.answer, { exact: true }).fill('Yes, around the corner.')
    await tap(page.getByRole('button', { name: say.publish, exact: true }))
    await inspect('organizer’s page afterwards')
    expect(taps).toBe(2)

    await page.goto(places.event)
    expect(await text(page, '.questions')).toContain(question)
    expect(await text(page, '.questions')).toContain('Yes, around the corner.')
    await inspect('event')
    await page.goto(`${places.manage}/questions`)
    await inspect('organizer’s list')
    await openMail(teller, email, say.answered)
    expect(await text(page, '.letter')).toContain('Yes, around the corner.')
    expect(wrong).toEqual(Object.fromEntries(Object.keys(wrong).map(where => [where, []])))
    await context.close()
  },
)
