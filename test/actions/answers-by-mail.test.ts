// An organizer answers a question by replying to its letter: public at once where nothing leaves a doubt, else kept
// for a second look.

import { expect, test } from 'vitest'
import { type Received, receiveMail } from '../../src/mail/receiving/receive-mail.ts'
import { aPublishedEvent, edited, type Rally } from '../support/people.ts'
import { type AskedQuestion, anAsked, mailTo, rita } from '../support/questions.ts'
import { aWorld, type World } from '../support/world.ts'

const olga = 'olga@example.org'
const quote =
  '\r\n\r\nOn Fri, Jan 6, 2023 at 7:10 PM Turnout <calendar@turnout.example> wrote:\r\n> Is there a ramp?\r\n'

type Story = { world: World; rally: Rally; asked: AskedQuestion; to: string }

async function aStory(): Promise<Story> {
  const world = await aWorld({ bounceDomain: 'turnout.example' })
  const rally = await aPublishedEvent(world)
  const asked = await anAsked(world, rally, { question: 'Is there a ramp?' })
  const to = mailTo(world, olga)?.replyTo ?? ''
  expect(to).toMatch(/^reply\+l/)
  return { world, rally, asked, to }
}

async function reply({ world, to }: Story, words: string, headers = ''): Promise<Received> {
  const raw = `From: Olga <${olga}>\r\nSubject: Re: Question\r\n${headers}\r\n${words}`
  const received = await receiveMail(world.app, { raw: Buffer.from(raw), recipients: [to] })
  await world.work()
  return received
}

const publicPage = async ({ world, rally }: Story) =>
  (await world.get(`/events/${rally.id}/questions`)).text()

test('a plain reply is public at once, and the organizer and the asker both hear so', async () => {
  const story = await aStory()
  const { world } = story
  expect(await reply(story, `Yes, at the side door.${quote}`)).toBe('answered')
  const page = await publicPage(story)
  expect(page).toContain('Yes, at the side door.')
  expect(page).not.toContain('calendar@')
  expect(mailTo(world, rita)?.text).toContain('Yes, at the side door.')
  expect(mailTo(world, olga)?.subject).toMatch(/^Your answer is public/)
  const mails = world.mails.length
  expect(await reply(story, `Yes, at the side door.${quote}`)).toBe('ignored')
  expect(world.mails).toHaveLength(mails)
})

const doubtful = {
  'a name beneath': 'Yes, at the side door.\r\n\r\nOlga Morales\r\nUnited Front Committee',
  'a telephone number': 'Yes. Call me at 415 555 0134 when you are there.',
  'an address': 'Yes. Write to olga@private.example before.',
  'words between quoted lines': '> Is there a ramp?\r\n\r\nYes, at the side door.',
  'words of a program': 'I am out of the office and will be back on Monday.',
  'another hour than the event': 'We start at 12:00 PM sharp, at the Peru Consulate.',
} as const

for (const [what, words] of Object.entries(doubtful))
  test(`a reply with ${what} waits for a second look`, async () => {
    const story = await aStory()
    const { world, asked } = story
    if (what === 'another hour than the event')
      await edited(world, story.rally, { startsLocal: '2023-01-13T11:00' })
    expect(await reply(story, `${words}${quote}`)).toBe('drafted')
    expect(await publicPage(story)).not.toContain('class="answer"')
    expect(mailTo(world, rita)?.subject).not.toMatch(/answer/i)
    const mail = mailTo(world, olga)
    expect(mail?.subject).toMatch(/^Look at your answer before it is public/)
    expect(mail?.text).toContain(asked.manage)
    const page = await (await world.get(asked.manage)).text()
    expect(page).toContain('This came by email')
    const mails = world.mails.length
    expect(await reply(story, `${words}${quote}`)).toBe('ignored')
    expect(world.mails).toHaveLength(mails)
  })

test('a reply after the answer is a correction to look at, and never a second answer', async () => {
  const story = await aStory()
  expect(await reply(story, `Yes.${quote}`)).toBe('answered')
  expect(await reply(story, `No, I was wrong.${quote}`)).toBe('drafted')
  expect(await publicPage(story)).not.toContain('I was wrong')
})

test('automatic mail, a request to stop, and an organizer whose link is gone answer nothing', async () => {
  const story = await aStory()
  const { world, rally } = story
  expect(await reply(story, 'I am away.', 'Auto-Submitted: auto-replied\r\n')).toBe('ignored')
  expect(await reply(story, 'STOP')).toBe('ignored')
  expect(await reply({ ...story, to: story.to.replace('@', 'x@') }, 'Yes.')).toBe('ignored')
  await world.post(`${rally.manage}/organizers`, { name: 'Otto', email: 'otto@example.org' })
  await world.app.db.query
    .updateTable('organizers')
    .set({ withdrawn_at: world.clock.now(), address_key: 'withdrawn' })
    .where('invited_by', 'is', null)
    .execute()
  expect(await reply(story, 'Yes.')).toBe('ignored')
  expect(await publicPage(story)).not.toContain('class="answer"')
})
