// Lists every page that Turnout has, in the state that the rally's story leaves behind, and how to get
// there.

import type { Page } from 'playwright-core'
import { type Places, replay } from '../../db/demo/replay.ts'
import { aVisitor, type Visitor } from '../../db/demo/visitor.ts'
import type { NodeHost } from './node-host.ts'
import { press, story } from './teller.ts'

export type KnownPage = {
  name: string
  /** Of the answer that draws it. */
  status: number
  /** A mail's own HTML comes as the mail has it. */
  isMail?: boolean
  /** Where it is opened by its address alone. */
  path?: string
  open(page: Page): Promise<void>
}

/** Tells the story to the host, and says what there is to see. The host's clock goes on with it. */
export async function everyPage(host: NodeHost): Promise<KnownPage[]> {
  const visitor = aVisitor(host)
  const places = await replay(story, { ...host, say() {} })
  const [ada, , carmen] = await Promise.all(
    story.endorsements.map(({ email }) => linkTo(visitor, email, 'watch')),
  )
  const mail = /href="(\/mailbox\/[\w-]+)"[^>]*>Moved/.exec(await visitor.open('/mailbox'))?.[1]
  const used = await linkTo(visitor, 'ada@example.org', 'confirm')
  await visitor.send(`${places.event}/followers`, { email: 'dora@example.org', language: 'en' })
  const follow = await linkTo(visitor, 'dora@example.org', 'confirm')
  await visitor.send(`${places.event}/endorsements`, {
    organization: 'Coalition of Neighbors for a Very Long Name, East Bay and Peninsula Chapters',
    email: 'gil@example.org',
    website: 'https://example.org/',
    statement: 'We stand with Peru.\nBring drums.',
    language: 'en',
  })
  const gil = await visitor.send(await linkTo(visitor, 'gil@example.org', 'confirm'), {})
  const posted = await secondEvent(visitor)
  const publish = await linkTo(visitor, 'pia@example.org', 'confirm')
  await visitor.send('/digests', { email: 'dora@example.org', topic: 'labor' })
  const digest = await visitor.send(await linkTo(visitor, 'dora@example.org', 'confirm'), {})
  await visitor.send('/digests', { email: 'eva@example.org', language: 'es' })
  const wanted = await linkTo(visitor, 'eva@example.org', 'confirm')
  const message = { name: 'Fay', email: 'fay@example.org', message: 'Is the door\nstep-free?' }
  await visitor.send(`${places.event}/contact`, message)
  const written = await linkTo(visitor, 'fay@example.org', 'confirm')
  const allMail = /href="(\/mail\/[^"]+)"/.exec(
    (await visitor.open(digest)).replaceAll(host.baseUrl, ''),
  )

  return [
    at('home', '/'),
    at('digests', '/digests?region=east-bay'),
    at('digest', `${digest}?done=confirmed`),
    at('digest that asks', wanted),
    at('contact', `${places.event}/contact`),
    at('contact that asks', written),
    at('all mail', `${allMail?.[1]}`),
    at('day', '/?view=day&date=2023-01-13'),
    at('week', '/?view=week&date=2023-01-13'),
    at('month', '/?view=month'),
    at('month of a region', '/regions/san-francisco?view=month'),
    at('home that is filtered', '/?type=meeting&q=nothing'),
    at('home that asks for another spelling', '/?q=solidartiy'),
    at('what is over', '/?past=1&q=rally'),
    at('home of one organizer', `/?organizer=${encodeURIComponent(story.posted.organizer)}`),
    at('home of no such organizer', '/?organizer=committee+for+labor'),
    at('region', '/regions/california'),
    at('organizer’s events', `/organizers/${encodeURIComponent(story.posted.organizer)}`),
    at('no such region', '/regions/atlantis', 404),
    at('event', places.event),
    at('history', places.history),
    at('first revision', `${places.event}/revisions/1`),
    at('newest revision', `${places.event}/revisions/3`),
    at('about', '/about'),
    at('rules', '/rules'),
    at('privacy', '/privacy'),
    at('sharing', '/sharing?type=protest'),
    at('sharing of an event', `/sharing?event=${places.event.split('/').at(-1)}`),
    at('frame of the list', '/embed'),
    at('frame of the month', '/embed?view=month'),
    at('frame of the event', `/embed${places.event}`),
    at('form', '/events/new'),
    at('submitted', posted),
    at('confirm to publish', publish),
    at('confirm to follow', follow),
    at('confirmed before', used),
    at('mail sent', `${places.event}/mail-sent?to=endorse`),
    at('organizer', `${places.manage}?done=saved`),
    ...['move', 'edit', 'state', 'people', 'links', 'history'].map(page =>
      at(`${page} of an organizer`, `${places.manage}/${page}`),
    ),
    at('earlier version to put back', `${places.manage}/revisions/1/restoration`),
    at('endorsements that wait', `${places.manage}/endorsements`),
    at('endorser who waits', gil),
    at('share of an organizer', `${places.manage}/share`),
    at('another event of an organizer', `${places.manage}/events/new`),
    at('endorser', `${ada}?done=endorse`),
    at('endorser in Spanish', `${carmen}`),
    at('offline', '/offline'),
    at('handbill', `${places.event}/print?paper=a4`),
    at('four handbills', `${places.event}/print?each=4`),
    at('event since a sheet of paper', `${places.event}?seen=1`),
    at('lost link', '/lost-link'),
    at('lost link sent', '/lost-link/sent'),
    at('mailbox', places.mailbox),
    at('mail', `${mail}`),
    { ...at('mail as HTML', `${mail}/html`), isMail: true },
    at('no such page', '/nowhere', 404),
    at('no such filter', '/?region=atlantis', 400),
    at('no such link', '/manage/nobody', 404),
    { name: 'form with mistakes', status: 422, open: page => sendMistakes(page) },
    { name: 'edit before it is saved', status: 200, open: page => lookAtEdit(page, places) },
    { name: 'move before it is saved', status: 200, open: page => lookAtMove(page, places) },
    {
      name: 'cancellation before it is saved',
      status: 200,
      open: page => lookAtState(page, places),
    },
    { name: 'two edits at once', status: 409, open: page => sendSecondEdit(page, places) },
    {
      name: 'event that is postponed',
      status: 200,
      open: page => sendState(page, places, 'Postpone'),
    },
    {
      name: 'event that is cancelled',
      status: 200,
      open: page => sendState(page, places, 'Cancel'),
    },
    at('home with a cancelled event', '/'),
    at('organizer of a cancelled event', places.manage),
    {
      name: 'event whose date has passed',
      status: 200,
      open: page => lookAfterwards(page, host, places),
    },
  ]
}

export const at = (name: string, path: string, status = 200): KnownPage => ({
  name,
  status,
  path,
  open: async page => void (await page.goto(path)),
})

/** The same page in Spanish, where no story of presses leads to it. */
export const inSpanish = ({ name, status, path, isMail }: KnownPage): KnownPage[] =>
  path && !isMail
    ? [at(`${name} in Spanish`, `${path}${path.includes('?') ? '&' : '?'}lang=es`, status)]
    : []

/** One mail of each kind that the mailbox has, by the beginning of its subject. */
export async function everyMail(host: NodeHost): Promise<KnownPage[]> {
  const list = await aVisitor(host).open('/mailbox')
  const kinds = new Map<string, string>()
  for (const [, path = '', subject = ''] of list.matchAll(
    /href="(\/mailbox\/\w[\w-]*)"[^>]*>([^<:]*)/g,
  ))
    kinds.set(subject, path)
  return [...kinds].map(([subject, path]) => ({
    ...at(`mail ${subject}`, `${path}/html`),
    isMail: true,
  }))
}

/** The newest private link of a kind that was mailed to an address. */
export async function linkTo(visitor: Visitor, email: string, kind: string): Promise<string> {
  const mails = await visitor.mailTo(email)
  const links = mails.map(({ text }) => new RegExp(`/${kind}/[\\w-]{43}`).exec(text)?.[0])
  const link = links.findLast(one => one !== undefined)
  if (!link) throw new Error(`no mail to ${email} holds a link to /${kind}/`)
  return link
}

/** One that waits to be confirmed. Returns where its form led. */
function secondEvent(visitor: Visitor): Promise<string> {
  return visitor.send('/events', {
    title: 'Tenants’ assembly',
    description: 'Bring your lease.',
    startsLocal: '2023-01-14T18:30',
    zone: story.zone,
    placeName: 'Mission Library, room 2',
    city: 'San Francisco',
    region: 'san-francisco',
    type: 'meeting',
    contactEmail: 'pia@example.org',
  })
}

async function sendMistakes(page: Page): Promise<void> {
  await page.goto('/events/new')
  await page.getByLabel('Title', { exact: true }).fill('An event at an hour that no clock has')
  await page.getByLabel('Region', { exact: true }).selectOption('san-francisco')
  await page.getByLabel('Date', { exact: true }).fill('2023-01-13')
  await page.getByLabel('Starts', { exact: true }).fill('12:75')
  await page.getByLabel('Ends', { exact: true }).fill('soon')
  await page.getByLabel('Your email address').fill('pia@example.org')
  await press(page, page.getByRole('button', { name: 'Send me the link to publish' }))
}

/** An edit that the text contradicts, looked at before saving. */
async function lookAtEdit(page: Page, { manage }: Places): Promise<void> {
  await page.goto(`${manage}/edit`)
  await page.getByLabel('Starts', { exact: true }).fill('10:30 AM')
  await press(page, page.getByRole('button', { name: 'Preview' }))
}

async function lookAtMove(page: Page, { manage }: Places): Promise<void> {
  await page.goto(`${manage}/move`)
  await page.getByLabel('Starts', { exact: true }).fill('10:30 AM')
  await press(page, page.getByRole('button', { name: 'Read the email first' }))
}

async function lookAtState(page: Page, { manage }: Places): Promise<void> {
  await page.goto(`${manage}/state`)
  await page.getByLabel('Why is it cancelled?').fill('The consulate is closed that day')
  await press(page, page.getByRole('button', { name: 'Cancel the event' }))
}

/** Saves from two tabs that were opened on the same revision. */
async function sendSecondEdit(page: Page, { manage }: Places): Promise<void> {
  const other = await page.context().newPage()
  for (const tab of [other, page]) await tab.goto(`${manage}/edit`)
  for (const [tab, place] of [
    [other, 'Consulate of Peru'],
    [page, 'Peru Consulate, front steps'],
  ] as const) {
    await tab.getByLabel('Name of the place').fill(place)
    await tab.getByLabel('Note about this change').fill(`We meet at: ${place}`)
    await press(tab, tab.getByRole('button', { name: 'Save this change' }))
  }
  // what the text contradicts is asked for by script, and belongs to the page
  await page.locator('#reading-description').waitFor()
  await other.close()
}

/** Reinstates it, and reads its page once it is over. */
async function lookAfterwards(
  page: Page,
  host: NodeHost,
  { manage, event }: Places,
): Promise<void> {
  await page.goto(`${manage}/state`)
  await press(page, page.getByRole('button', { name: 'Put the event back on' }))
  await press(page, page.getByRole('button', { name: 'Put the event back on' }))
  await host.moveClock(14 * 24 * 60 * 60)
  await page.goto(event)
}

/** Cancels or postpones from the organizer's page, then opens the public one. */
async function sendState(
  page: Page,
  { manage, event }: Places,
  act: 'Cancel' | 'Postpone',
): Promise<void> {
  await page.goto(`${manage}/state`)
  const reason = act === 'Cancel' ? 'Why is it cancelled?' : /^Why is it postponed/
  await page.getByLabel(reason).fill('The consulate is closed that day')
  // the second look comes between
  await press(page, page.getByRole('button', { name: `${act} the event` }))
  await press(page, page.getByRole('button', { name: `${act} the event` }))
  await page.goto(event)
}
