// Tells the rally's story as its people live it, each step on a page of a real browser. Knows nothing of
// the host that serves the pages: the same story is told against every one.

import type { Browser } from 'playwright-core'
import { expect } from 'vitest'
import { readFeed } from '../../db/demo/read-feed.ts'
import { timeWords } from '../../src/domain/date-words.ts'
import {
  type Host,
  mailsTo,
  move,
  moveTo,
  openMail,
  press,
  story,
  storyBegins,
  type Teller,
  text,
} from './teller.ts'

const organizerMail = 'olga@example.org'

/** Tells the story to its end; throws at the first thing that is not as it must be. */
export async function tellRallyStory(
  browser: Browser,
  host: Host,
  { javaScript }: { javaScript: boolean },
): Promise<void> {
  const context = await browser.newContext({ javaScriptEnabled: javaScript, baseURL: host.baseUrl })
  context.setDefaultTimeout(10_000)
  const teller: Teller = { host, page: await context.newPage(), javaScript, now: storyBegins }

  await postEvent(teller)
  const rally = await publish(teller)
  const before = await readFeed(host.baseUrl)
  expect(before).toMatchObject([
    { sequence: 0, start: '2023-01-13T20:00:00Z', status: 'CONFIRMED' },
  ])

  for (const endorsement of story.endorsements) await endorse(teller, rally, endorsement)
  await moveRally(teller, rally)
  await readTheOneMail(teller)
  const after = await readFeed(host.baseUrl)
  expect(after).toMatchObject([
    {
      uid: before[0]?.uid,
      sequence: 2,
      start: '2023-01-13T19:00:00Z',
      end: '2023-01-13T20:30:00Z',
    },
  ])
  expect(after[0]?.location).toContain('790 Market St.')
  await seeTheChange(teller, rally)
  await acknowledge(teller, rally)
  await cancel(teller, rally)
  await findLostLink(teller, rally)
  await context.close()
}

/** Paths of the rally's own pages. */
type Rally = { event: string; manage: string }

async function postEvent({ page }: Teller): Promise<void> {
  const { posted } = story
  await page.goto('/')
  await press(page, page.getByRole('link', { name: 'Post', exact: true }))
  const type = (label: string, text: string) => page.getByLabel(label, { exact: true }).fill(text)
  await type('Title', posted.title)
  await type('Description', posted.description)
  await type('Date', posted.startsLocal.slice(0, 10))
  await type('Starts', posted.startsLocal.slice(11))
  await type('Ends', posted.endsLocal.slice(11))
  await type('Name of the place', posted.placeName)
  await type('Street address', posted.address)
  await type('City', posted.city)
  const region = page.getByLabel('Region', { exact: true })
  await region.selectOption({ label: `California: ${posted.region}` })
  await type('Organizer', posted.organizer)
  await page.getByText('More:').click()
  await page.getByLabel('Kind of event', { exact: true }).selectOption({ label: posted.type })
  for (const topic of posted.topics) await page.getByLabel(topic, { exact: true }).check()
  await type('Your email address', organizerMail)
  await press(page, page.getByRole('button', { name: 'Send me the link to publish' }))
  expect(await text(page, 'h1')).toBe('One step left: check your email')
  await page.goto('/')
  expect(await text(page), 'unconfirmed, it is not public').not.toContain(posted.title)
}

async function publish(teller: Teller): Promise<Rally> {
  const { page } = teller
  await openMail(teller, organizerMail, /^Confirm to publish/)
  await press(page, page.locator('.letter a[href*="/confirm/"]'))
  expect(await text(page)).toContain(story.posted.title)
  await press(page, page.getByRole('button', { name: 'Publish the event' }))
  expect(await text(page)).toContain('The event is published.')
  const manage = new URL(page.url()).pathname
  await press(page, page.getByRole('link', { name: 'The public page' }))
  return { event: new URL(page.url()).pathname, manage }
}

async function endorse(
  teller: Teller,
  rally: Rally,
  { at, organization, email, language }: (typeof story.endorsements)[number],
): Promise<void> {
  const { page } = teller
  await moveTo(teller, at)
  await page.goto(rally.event)
  await page.locator('#endorse > summary').click()
  const form = page.locator('#endorse form')
  await form.getByLabel('Organization', { exact: true }).fill(organization)
  await form.getByLabel('Email address', { exact: true }).fill(email)
  await form.getByLabel('Language of the emails').selectOption(language)
  await press(page, form.getByRole('button'))
  await openMail(teller, email, /^Confirm/)
  await press(page, page.locator('.letter a[href*="/confirm/"]'))
  expect(await text(page)).toContain(organization)
  await press(page, page.locator('main form button'))
  expect(new URL(page.url()).pathname).toMatch(/^\/watch\//)
  expect(await text(page)).toMatch(/It waits for an organizer|Espera a quien organiza/)
  await page.goto(rally.event)
  expect(await text(page), 'nobody has shown it').not.toContain(organization)
  await page.goto(`${rally.manage}/endorsements`)
  await press(page, page.getByRole('button', { name: `Show ${organization}`, exact: true }))
  expect(await text(page)).toContain('It is on the event’s page now.')
  await page.goto(rally.event)
  expect(await text(page)).toContain(organization)
}

async function moveRally(teller: Teller, rally: Rally): Promise<void> {
  const { page, javaScript } = teller
  const [toEleven, to790] = story.changes
  if (!toEleven || !to790) throw new Error('the story has two changes')

  await moveTo(teller, toEleven.at)
  await page.goto(rally.manage)
  await press(page, page.locator('main').getByRole('link', { name: 'Move it', exact: true }))
  const ends = page.getByLabel('Ends', { exact: true })
  const [starts = '', until = ''] = [toEleven.set.startsLocal, toEleven.set.endsLocal]
  await page.getByLabel('Starts', { exact: true }).fill(starts.slice(11))
  await page.keyboard.press('Tab')
  const expected = timeWords(until, 'en').replace('\u00a0', ' ')
  if (!javaScript) await ends.fill(expected)
  await expect
    .poll(() => ends.inputValue(), { message: 'the end follows the start' })
    .toBe(expected)
  await page.getByLabel('Why, in a sentence').fill(toEleven.note)
  // the story goes on with the old text
  if (javaScript) await page.getByLabel('Correct the text as well').uncheck()
  await press(page, page.getByRole('button', { name: 'Move it and tell 3 people' }))
  expect(await text(page)).toContain('The event is moved.')

  await moveTo(teller, to790.at)
  await page.goto(`${rally.manage}/edit`)
  await page.getByLabel('Street address', { exact: true }).fill(to790.set.address ?? '')
  await page.getByLabel('Note about this change').fill(to790.note)
  await press(page, page.getByRole('button', { name: 'Save this change' }))
  expect(await text(page)).toMatch(/Version 3:.*?Told: 0 · up to date: 0 · waiting: 3/)
}

/** ONE mail each, in the receiver's language, with both changes: the edits were four minutes apart. */
async function readTheOneMail(teller: Teller): Promise<void> {
  const { page } = teller
  for (const { email } of story.endorsements)
    expect(await mailsTo(teller, email), 'the change still rests').toHaveLength(1)
  await move(teller, 300)
  for (const { email, language } of story.endorsements) {
    const [newest, ...older] = await mailsTo(teller, email)
    expect(older).toHaveLength(1)
    expect(newest).toBe(subjects[language as 'en' | 'es'])
    await openMail(teller, email, /790|11:00/)
    const letter = await text(page, '.letter')
    const was = language === 'es' ? /antes:\W+(.*?); ahora/ : /was (.*?); now/
    expect(letter.match(was)?.[1]).toContain('12:00')
    expect(letter).toMatch(/(?:was|antes:) 870 Market St\.; (?:now|ahora:) 790 Market St\./)
    for (const { note } of story.changes) expect(letter).toContain(note)
    const html = await text(page.frameLocator('iframe'), 'body')
    expect(html).toMatch(/(?:was|antes)\W+(?:de )?12:00.*?(?:now|ahora)\W+(?:de )?11:00/)
    expect(html).toMatch(/(?:was|antes)\W+870 Market St\..*?(?:now|ahora)\W+790 Market St\./)
  }
  await move(teller, 7 * 3600)
  for (const { email } of story.endorsements) expect(await mailsTo(teller, email)).toHaveLength(2)
}

const subjects = {
  en: `Moved to 11:00 AM, new address: ${story.posted.title}`,
  es: `Pasa a las 11:00 a. m., nueva dirección: ${story.posted.title}`,
}

async function seeTheChange({ page }: Teller, rally: Rally): Promise<void> {
  await page.goto(rally.event)
  const handbill = await text(page, '.handbill')
  expect(handbill).toMatch(/11:00 AM/)
  expect(handbill).toMatch(/Changed · Time: was 12:00 noon to 1:30 PM/)
  expect(handbill).toMatch(/Changed · Address: was 870 Market St\./)
  for (const { note } of story.changes) expect(handbill).toContain(note)
  expect(await text(page), 'the old text').toContain(
    'this says 12:00 noon; the event is at 11:00 AM',
  )
  expect(await text(page)).toContain('Endorsing organizations told of the latest change: 3 of 3')
  expect(await text(page, '.timeline')).toMatch(
    /Address: was 870 Market St\.; now 790 Market St\..*Time: was 12:00 noon to 1:30 PM; now 11:00 AM to 12:30 PM.*Posted\./,
  )

  await page.goto('/')
  const listing = await text(page, '.listing')
  expect(listing).toContain(story.posted.title)
  expect(listing).toMatch(/Changed Time: was 12:00 noon to 1:30 PM/)

  await page.goto(rally.event)
  await press(page, page.getByRole('link', { name: 'Change history' }))
  const history = await text(page)
  expect(history).toMatch(
    /Version 3.*was 870 Market St\. now 790 Market St\..*Version 2.*was 12:00 noon to 1:30 PM now 11:00 AM to 12:30 PM.*Version 1/,
  )
  await press(page, page.getByRole('link', { name: 'Version 1' }))
  expect(await text(page), 'how it stood then').toContain('870 Market St.')
}

async function acknowledge(teller: Teller, rally: Rally): Promise<void> {
  const { page } = teller
  const [first] = story.endorsements
  if (!first) throw new Error('the story has endorsements')
  await openMail(teller, first.email, /^Moved/)
  await press(page, page.locator('.letter a[href*="/watch/"]').first())
  await press(page, page.getByRole('button', { name: 'Our announcements are up to date' }))
  expect(await text(page)).toContain('The organizer sees that your announcements are up to date.')
  await page.goto(`${rally.manage}/people`)
  const told = await text(page, '#told')
  expect(told).toMatch(/Version 3:.*?Told: 3 · up to date: 1/)
  expect(told).toMatch(new RegExp(`${first.organization}.*?told, up to date`))
}

async function cancel(teller: Teller, rally: Rally): Promise<void> {
  const { page } = teller
  const reason = 'The consulate is closed that day'
  await page.goto(`${rally.manage}/state`)
  await page.getByLabel('Why is it cancelled?').fill(reason)
  await press(page, page.getByRole('button', { name: 'Cancel the event' }))
  expect(await text(page), 'the second look').toMatch(/Not saved yet.*We email 3 people.*Cancelled/)
  await press(page, page.getByRole('button', { name: 'Cancel the event' }))
  expect(await text(page)).toContain('The event is cancelled.')
  await move(teller, 300)
  for (const { email } of story.endorsements) {
    const [newest, ...older] = await mailsTo(teller, email)
    expect(older).toHaveLength(2)
    expect(newest).toMatch(/^(Cancelled|Cancelado): /)
  }
  expect(await readFeed(teller.host.baseUrl)).toMatchObject([{ status: 'CANCELLED', sequence: 3 }])
  await page.goto(rally.event)
  expect(await text(page, '.handbill')).toMatch(new RegExp(`Cancelled ${reason}`, 'i'))
  await page.goto('/')
  expect(await text(page, '.listing')).toMatch(new RegExp(`Cancelled ${reason}`, 'i'))
}

async function findLostLink(teller: Teller, rally: Rally): Promise<void> {
  const { page } = teller
  await page.goto('/')
  await press(page, page.getByRole('link', { name: 'Lost your link?' }))
  await page.getByLabel('Email address').fill(organizerMail)
  await press(page, page.getByRole('button', { name: 'Send my links' }))
  await openMail(teller, organizerMail, /links/i)
  await press(page, page.locator('.letter a[href*="/manage/"]'))
  expect(new URL(page.url()).pathname).toBe(rally.manage)
  expect(await text(page, 'h1')).toBe('Your event')
}
