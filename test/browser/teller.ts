// Helps to tell a story in the browser: the story's data, its clock, its mail, and reading a page.

import { readFileSync } from 'node:fs'
import type { FrameLocator, Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { readStory } from '../../db/demo/story.ts'
import type { Instant } from '../../src/domain/event/event.ts'
import { instantOf, plusSeconds } from '../../src/domain/event/wall-time.ts'

export type Host = {
  /** No slash at the end. */
  baseUrl: string
  /** Moves the program's clock on; resolves when everything that is due by then has been done. */
  moveClock(seconds: number): Promise<void>
}

const file = new URL('../../db/demo/consulate-rally.json', import.meta.url)
export const story = readStory(readFileSync(file, 'utf8'))

/** When the story begins: where the host's clock must stand. */
export const storyBegins: Instant = instantOf(story.posted.at, story.zone)

export type Teller = {
  host: Host
  page: Page
  javaScript: boolean
  /** Instant to which the story has moved the host's clock. */
  now: Instant
}

export async function moveTo(teller: Teller, at: string): Promise<void> {
  const then = instantOf(at, story.zone)
  await move(teller, (Date.parse(then) - Date.parse(teller.now)) / 1000)
}

export async function move(teller: Teller, seconds: number): Promise<void> {
  teller.now = plusSeconds(teller.now, seconds)
  await teller.host.moveClock(seconds)
}

/** Subjects of the mails to one address, newest first. */
export async function mailsTo(teller: Teller, email: string): Promise<string[]> {
  await teller.host.moveClock(0)
  await teller.page.goto('/mailbox')
  return teller.page.locator('.mailbox li', { hasText: email }).locator('a').allInnerTexts()
}

/** Opens the newest mail to an address whose subject is like this. */
export async function openMail(teller: Teller, email: string, subject: RegExp): Promise<void> {
  const { host, page } = teller
  const mails = page.locator('.mailbox li', { hasText: email })
  const link = mails.getByRole('link', { name: subject }).first()
  // what a form asked for may be done after its answer: a person looks again
  for (let looks = 0; looks < 40; looks++) {
    await host.moveClock(0)
    await page.goto('/mailbox')
    if ((await link.count()) > 0) break
    await page.waitForTimeout(250)
  }
  await press(page, link)
  expect(await text(teller.page, 'h1')).toMatch(subject)
}

/** Presses a link or a button, and waits for the page that it leads to. */
export async function press(page: Page, target: Locator): Promise<void> {
  await Promise.all([page.waitForEvent('domcontentloaded'), target.click()])
}

/** Reads it as a person does, on one line. */
export async function text(page: Page | FrameLocator, selector = 'main'): Promise<string> {
  const found = page.locator(selector)
  await found.first().waitFor()
  return (await found.allInnerTexts()).join(' ').replace(/\s+/g, ' ')
}
