// Anybody can type anything and have it mailed to anybody: what of a stranger's words such mail carries.

import { expect, test } from 'vitest'
import { hasLink, isLinkedName, withoutLinks } from '../../src/domain/links-in-words.ts'
import { aForm, anEdit, aPublishedEvent, lastAsking } from '../support/people.ts'
import { aWorld, linkIn, type World } from '../support/world.ts'

const victim = 'vera@example.org'
const bait = 'WIN A PRIZE'
const link = 'https://evil.example/win?a=1'

const baited = {
  title: `${bait} now`,
  summary: `${bait} ${link}`,
  description: `${bait} [here](${link}) or at www.evil.example or evil.example/win\n`.repeat(40),
  organizer: `${bait} Committee`,
  placeName: `${bait} Hall`,
  website: link,
  onlineUrl: link,
}

const toVictim = (world: World) => world.mails.filter(mail => mail.to === victim)

/** Every form that mails the address in it. */
async function everyForm(world: World): Promise<void> {
  const { id, manage } = await aPublishedEvent(world, baited)
  await world.post('/events', aForm({ ...baited, contactEmail: victim }))
  await world.post(`/events/${id}/followers`, { email: victim })
  await world.post(`/events/${id}/endorsements`, {
    email: victim,
    organization: `${bait} Assembly`,
    contactName: bait,
    statement: `${bait} ${link}`,
    website: link,
  })
  await world.post(`/events/${id}/contact`, {
    email: victim,
    name: bait,
    message: `${bait} ${link}`,
  })
  await world.post(`${manage}/organizers`, { email: victim, name: bait })
  await world.post('/digests', { email: victim, q: bait })
  await world.post('/lost-link', { email: victim })
  await world.work()
}

test.each(['confirmed', 'moderated'] as const)(
  'no mail to an address that has not confirmed has a stranger’s words in its subject, nor a stranger’s link (%s)',
  async publishing => {
    const moderators = ['mara@example.org']
    const world = await aWorld({ publishing: 'confirmed', moderators })
    await everyForm(world)
    world.app.config.publishing = publishing
    await world.post('/events', aForm({ ...baited, contactEmail: victim }))
    await world.work()
    expect(toVictim(world)).toHaveLength(8)
    for (const { subject, text, html } of toVictim(world)) {
      expect(subject).not.toContain('WIN')
      for (const body of [text, html]) expect(body).not.toContain('evil.example')
      // three of the description's forty lines, the rest once each
      expect(text.split(bait).length).toBeLessThan(20)
    }
  },
)

test('the letter of an open calendar has the title in its subject only for an organizer whom it knows', async () => {
  const world = await aWorld({ publishing: 'open' })
  const post = () => world.post('/events', aForm({ ...baited, contactEmail: victim }))
  await post()
  await world.work()
  const [first] = toVictim(world)
  expect(first?.subject).toBe('Published, keep this link: an event on Turnout')
  expect(first?.text).not.toContain('evil.example')
  expect(first?.text).toContain('The event, as it was typed in:')
})

test('a reader’s message to a contact that was only typed in has none of it in its subject', async () => {
  const world = await aWorld({ publishing: 'open' })
  const posted = await world.post('/events', aForm({ ...baited, contactEmail: victim }))
  const id = posted.headers.get('location')?.split('/').at(-1)
  const ask = { email: 'rita@example.org', name: bait, message: 'Which door?' }
  const answers: number[] = []
  for (let n = 0; n < 6; n++) {
    await world.post(`/events/${id}/contact`, ask)
    await world.work()
    answers.push((await world.post(linkIn(lastAsking(world), 'confirm'))).status)
  }
  await world.work()
  // nor is it a way round the limit of five
  expect(answers).toEqual([303, 303, 303, 303, 303, 429])
  const messages = toVictim(world).slice(1)
  expect(messages.map(mail => mail.subject)).toEqual(
    Array.from({ length: 5 }, () => 'A message from a reader of Turnout'),
  )
})

test('whoever was invited and never came gets no letter about what the organizer writes', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  await world.post(`${rally.manage}/organizers`, { email: victim, name: 'Vera' })
  const description = 'The rally is on Friday January 13, 2023 12:00 PM Noon'
  const edit = { description, startsLocal: '2023-01-13T11:00', endsLocal: '' }
  const saved = await world.post(`${rally.manage}/revisions`, await anEdit(world, rally, edit))
  expect(saved.status).toBe(303)
  world.clock.advance(600)
  await world.work()
  expect(world.mails.filter(mail => mail.subject.startsWith('Still says'))).toHaveLength(1)
  expect(toVictim(world)).toHaveLength(1)
})

test.each([
  ['organizer', '/events', aForm({ organizer: 'Win at https://evil.example' })],
  ['organizer', '/events', aForm({ organizer: 'evil.example/win' })],
  ['organization', 'endorsements', { organization: 'www.evil.example', email: victim }],
  [
    'contactName',
    'endorsements',
    { organization: 'Tenants', contactName: 'Vera evil.com', email: victim },
  ],
  ['name', 'contact', { name: 'http://evil.example', email: victim, message: 'Which door?' }],
  ['name', 'organizers', { name: 'Claim it at evil.example', email: victim }],
] as const)(
  'a name with a link in it is refused beside the field: %s',
  async (field, at, fields) => {
    const world = await aWorld()
    const { id, manage } = await aPublishedEvent(world)
    const path =
      at === '/events' ? at : at === 'organizers' ? `${manage}/organizers` : `/events/${id}/${at}`
    const page = await world.post(path, fields)
    expect(page.status).toBe(422)
    expect(await page.text()).toContain('A name cannot hold a web address.')
    const json = await world.postJson(path, fields)
    expect(json.status).toBe(422)
    expect(await json.json()).toMatchObject({ errors: [{ field }] })
    await world.work()
    expect(toVictim(world)).toEqual([])
  },
)

test('names that only look like links are names', () => {
  for (const name of ['J.R. Smith', 'St.John Philby', 'Dr. Ada Cruz, Ph.D.', 'Ada', 'María-José'])
    expect(isLinkedName(name), name).toBe(false)
  for (const name of [
    'Indybay.org',
    'Change.org Bay Area',
    'S.F. Tenants',
    'AFL/CIO',
    'Local 10/34',
  ])
    expect(hasLink(name), name).toBe(false)
  expect(withoutLinks('at 870 Market St. (ring twice), 1.5 miles', '…')).toBe(
    'at 870 Market St. (ring twice), 1.5 miles',
  )
})
