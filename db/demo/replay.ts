// Tells the rally's story over HTTP to a Turnout that runs, and compares it with what its data expects.
// Must not know how that Turnout is made; its clock is moved for it.

import { findContradictions } from '../../src/domain/contradiction/contradiction.ts'
import { contradictionWords } from '../../src/domain/contradiction-words.ts'
import { dateWords, timeWords } from '../../src/domain/date-words.ts'
import type { Instant, WallTime } from '../../src/domain/event/event.ts'
import { instantOf, plusSeconds } from '../../src/domain/event/wall-time.ts'
import { expectContradictions, expectDifferences, expectSame } from './expectations.ts'
import { readFeed } from './read-feed.ts'
import type { Story } from './story.ts'
import { aVisitor, type Form, Unexpected, type Visitor } from './visitor.ts'

export type Stage = {
  /** No slash at the end. */
  baseUrl: string
  /** Seconds that a change rests before mail about it goes out. */
  settleSeconds: number
  /** Puts the program's clock there; resolves when everything that is due by then has been done. */
  moveClockTo(at: Instant): Promise<void>
  /** Resolves when everything that is due has been done. */
  idle(): Promise<void>
  /** Takes a line of the story. */
  say(line: string): void
}

/** Paths of the pages to look at when the story is over. */
export type Places = { event: string; history: string; manage: string; mailbox: string }

/** Throws {@link Unexpected} as soon as an outcome is not what the story expects. */
export async function replay(story: Story, stage: Stage): Promise<Places> {
  const scene = { story, stage, visitor: aVisitor(stage) }
  const rally = await post(scene)
  const before = await sayFeed(scene, 'The feed says', story.posted)
  for (const endorsement of story.endorsements) await endorse(scene, rally, endorsement)
  const form = await change(scene, rally)
  await contradict(scene, rally, form)
  await tell(scene)
  stage.say('')
  const after = await sayFeed(scene, 'The feed says now', form)
  expectSame('UID of the event in the feed', before.uid, after.uid)
  if (after.sequence <= before.sequence)
    throw new Unexpected(
      `SEQUENCE in the feed: expected more than ${before.sequence}, came ${after.sequence}`,
    )
  await readPages(scene, rally)
  return { ...rally, history: `${rally.event}/history`, mailbox: '/mailbox' }
}

type Replay = { story: Story; stage: Stage; visitor: Visitor }
type Rally = { event: string; manage: string }

const organizerMail = 'organizer@example.org'

async function post(scene: Replay): Promise<Rally> {
  const { story, stage, visitor } = scene
  const { posted } = story
  await at(scene, posted.at)
  const page = await visitor.open('/events/new')
  const form = postedForm(story, page)
  const submitted = await visitor.send('/events', form)
  const event = submitted.replace(/\/submitted$/, '')
  stage.say(`Posted: ${posted.title}`)
  stage.say(`  ${dateWords(posted.startsLocal, 'en')}, ${timeWords(posted.startsLocal, 'en')}`)
  stage.say(`  ${posted.placeName}, ${posted.address}, ${posted.city}`)
  expectSame(
    'Status of the event’s page before it is confirmed',
    404,
    await visitor.statusOf(event),
  )
  const confirm = await linkInOnlyMail(scene, organizerMail, 'confirm')
  const manage = await visitor.send(confirm, { revision: '1' })
  stage.say('Confirmed by the organizer from the mail: it is public')
  return { event, manage }
}

/** The form as the poster fills it in: terms are chosen by the names that the page shows. */
function postedForm({ posted, zone }: Story, page: string): Form {
  const { at: _, type, region, topics, ...typed } = posted
  const option = (name: string): string => {
    const found = [...page.matchAll(/<option value="([^"]+)"[^>]*>(?:[^<]*: )?([^<:]+)<\/option>/g)]
    const slug = found.find(([, , shown]) => shown === name)?.[1]
    if (!slug) throw new Unexpected(`The form: expected a choice “${name}”, came none`)
    return slug
  }
  const topic = (name: string): string => {
    const found = [...page.matchAll(/name="topics" value="([^"]+)"[^>]*\/?>\s*<span>([^<]*)</g)]
    const slug = found.find(([, , shown]) => shown === name)?.[1]
    if (!slug) throw new Unexpected(`The form: expected a topic “${name}”, came none`)
    return slug
  }
  return {
    ...typed,
    zone,
    type: option(type),
    region: option(region),
    topics: topics.map(topic),
    contactEmail: organizerMail,
  }
}

async function endorse(
  scene: Replay,
  rally: Rally,
  { at: moment, ...endorsement }: Story['endorsements'][number],
): Promise<void> {
  const { stage, visitor } = scene
  await at(scene, moment)
  await visitor.send(`${rally.event}/endorsements`, endorsement)
  const confirm = await linkInOnlyMail(scene, endorsement.email, 'confirm')
  await visitor.send(confirm, { revision: '1' })
  stage.say(`Endorsed and confirmed: ${endorsement.organization} <${endorsement.email}>`)
  await show(scene, rally, endorsement.organization)
}

/** A name waits until the organizer shows it, with one press. */
async function show({ stage, visitor }: Replay, rally: Rally, organization: string): Promise<void> {
  const isPublic = async () => (await visitor.open(rally.event)).includes(escaped(organization))
  expectSame(`${organization} on the event’s page before it is shown`, false, await isPublic())
  const waiting = await visitor.open(`${rally.manage}/endorsements`)
  const id = /\/endorsements\/(\w+)\/showing"/.exec(waiting)?.[1]
  if (!id || !waiting.includes(escaped(organization)))
    throw new Unexpected(`The endorsements that wait: expected ${organization}, came none`)
  await visitor.send(`${rally.manage}/endorsements/${id}/showing`, {})
  expectSame(`${organization} on the event’s page`, true, await isPublic())
  stage.say('  Shown by the organizer')
}

/** Every change through the organizer's form. Returns the form as it stands in the end. */
async function change(scene: Replay, rally: Rally): Promise<Story['posted']> {
  const { story, stage, visitor } = scene
  let standing = story.posted
  for (const { at: moment, note, set } of story.changes) {
    await at(scene, moment)
    standing = { ...standing, ...set }
    const page = await visitor.open(`${rally.manage}/edit`)
    const baseRevision = /name="baseRevision" value="(\d+)"/.exec(page)?.[1] ?? ''
    const form = postedForm({ ...story, posted: standing }, page)
    await visitor.send(`${rally.manage}/revisions`, {
      ...form,
      note,
      baseRevision,
      tell: 'everyone',
    })
    stage.say(`Changed by the organizer: “${note}”`)
    for (const [field, now] of Object.entries(set)) {
      const was = Object.entries(story.posted).find(([name]) => name === field)?.[1]
      stage.say(`  ${field}: was ${was}, now ${now}`)
    }
  }
  return standing
}

/** The organizer's page asks about each passage that is out of date, and about no other. */
async function contradict(
  { story, stage, visitor }: Replay,
  rally: Rally,
  standing: Story['posted'],
): Promise<void> {
  const event = { ...standing, zone: story.zone }
  const { contradictions } = findContradictions({ event, language: 'en' })
  expectContradictions(contradictions, story)
  const manage = await visitor.open(rally.manage)
  const asked = manage.split('id="contradictions"')[1] ?? ''
  expectSame(
    'Passages that the organizer’s page asks about',
    contradictions.length,
    [...asked.matchAll(/action="[^"]+\/mendings"/g)].length,
  )
  stage.say('The organizer is asked about what the text still says:')
  for (const found of contradictions) {
    const words = contradictionWords(found, 'en')
    if (!asked.includes(escaped(words)))
      throw new Unexpected(`The organizer’s page: expected “${words}”, came a page without it`)
    stage.say(`  “${found.text}”: ${words}`)
  }
}

async function tell(scene: Replay): Promise<void> {
  const { story, stage, visitor } = scene
  const last = story.changes.at(-1)
  if (!last) throw new Unexpected('The story: expected changes, came none')
  const rested = plusSeconds(instantOf(last.at, story.zone), stage.settleSeconds)
  for (const { email } of story.endorsements)
    expectSame(`Mails to ${email} while the change rests`, 1, (await visitor.mailTo(email)).length)
  await stage.moveClockTo(rested)
  stage.say(`\n${stage.settleSeconds} seconds later, told by mail:`)
  for (const { email } of story.endorsements) {
    const [, ...told] = await visitor.mailTo(email)
    for (const { subject } of told) stage.say(`  ${email}: ${subject}`)
    expectSame(`Change mails to ${email} (${story.expected.mailsPerEndorser})`, 1, told.length)
    expectDifferences(`The mail to ${email}`, told[0]?.text ?? '', story)
  }
  await stage.moveClockTo(plusSeconds(rested, 12 * 60 * 60))
  for (const { email } of story.endorsements)
    expectSame(`Mails to ${email} half a day later`, 2, (await visitor.mailTo(email)).length)
}

async function sayFeed(
  { story, stage }: Replay,
  lead: string,
  standing: Pick<Story['posted'], 'startsLocal' | 'endsLocal' | 'address'>,
) {
  const events = await readFeed(stage.baseUrl)
  const [event] = events
  if (!event || events.length > 1)
    throw new Unexpected(`The feed: expected one event, came ${events.length}`)
  stage.say(
    `${lead}: ${event.summary}, ${event.start} to ${event.end}, ${event.location} (SEQUENCE ${event.sequence})`,
  )
  const inFeed = (local: WallTime) => instantOf(local, story.zone).replace('.000Z', 'Z')
  expectSame('Start in the feed', inFeed(standing.startsLocal), event.start)
  expectSame('End in the feed', inFeed(standing.endsLocal), event.end)
  if (!event.location.includes(standing.address))
    throw new Unexpected(`Place in the feed: expected ${standing.address}, came ${event.location}`)
  return event
}

async function readPages({ story, stage, visitor }: Replay, rally: Rally): Promise<void> {
  const event = await visitor.open(rally.event)
  const history = await visitor.open(`${rally.event}/history`)
  for (const { note } of story.changes)
    for (const [name, page] of Object.entries({ event, history }))
      if (!page.includes(escaped(note)))
        throw new Unexpected(
          `The ${name} page: expected the note “${note}”, came a page without it`,
        )
  expectSame(
    'Revisions in the history',
    story.changes.length + 1,
    [...history.matchAll(/\/revisions\/\d+"/g)].length,
  )
  stage.say('The event’s page and its history say was and now, with both notes')
}

async function linkInOnlyMail({ visitor }: Replay, email: string, kind: string): Promise<string> {
  const mails = await visitor.mailTo(email)
  expectSame(`Mails to ${email} that ask to confirm`, 1, mails.length)
  const path = new RegExp(`/${kind}/[\\w-]+`).exec(mails[0]?.text ?? '')?.[0]
  if (!path) throw new Unexpected(`The mail to ${email}: expected a link to confirm, came none`)
  return path
}

async function at({ story, stage }: Replay, moment: WallTime): Promise<void> {
  await stage.moveClockTo(instantOf(moment, story.zone))
  stage.say(`\n${dateWords(moment, 'en')}, ${timeWords(moment, 'en')}`)
}

/** A text as it stands in HTML. */
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll("'", '&#39;').replaceAll('"', '&quot;')
