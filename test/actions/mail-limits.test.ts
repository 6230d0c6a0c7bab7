// Forms that anybody can fill in with anybody's address: how much mail a stranger can cause with them.

import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { allMailUrl } from '../../src/actions/stop-all-mail.ts'
import { limits } from '../../src/domain/limits.ts'
import { aFollower, aForm, aPublishedEvent } from '../support/people.ts'
import { aWorld, baseUrl, type Fields, linkIn, type World } from '../support/world.ts'

const victim = 'vera@example.org'

/** Every form that mails the address in it, and how it is filled in. */
const forms: [kind: string, path: (eventId: string) => string, fields: Fields][] = [
  ['publish', () => '/events', aForm({ contactEmail: victim })],
  ['endorse', id => `/events/${id}/endorsements`, { email: victim, organization: 'Somebody' }],
  ['follow', id => `/events/${id}/followers`, { email: victim }],
  ['digest', () => '/digests', { email: victim }],
  [
    'contact',
    id => `/events/${id}/contact`,
    { name: 'Vera', email: victim, message: 'Which door?' },
  ],
  [
    'ask',
    id => `/events/${id}/questions`,
    { name: 'Vera', email: victim, question: 'Which door?' },
  ],
]

const toVictim = (world: World) => world.mails.filter(mail => mail.to === victim)

test.each(forms)(
  'a stranger can cause five letters that ask to %s, and no more',
  async (...form) => {
    const [, path, fields] = form
    const world = await aWorld()
    const { id } = await aPublishedEvent(world)
    const answers: number[] = []
    for (let n = 0; n < 8; n++) answers.push((await world.post(path(id), fields)).status)
    await world.work()
    expect(answers).toEqual([303, 303, 303, 303, 303, 429, 429, 429])
    expect(toVictim(world)).toHaveLength(5)
    world.clock.advance(25 * 3600)
    expect((await world.post(path(id), fields)).status).toBe(303)
  },
)

test('of all kinds together a stranger can cause ten letters, under however many spellings', async () => {
  const world = await aWorld()
  const { id } = await aPublishedEvent(world)
  const spellings = ['Vera@example.org', 'vera+one@example.org', 'VERA+two@Example.org', victim]
  const answers: number[] = []
  for (const [n, [, path, fields]] of [...forms, ...forms, ...forms].entries()) {
    const spelling = spellings[n % spellings.length] ?? victim
    const typed = 'contactEmail' in fields ? { contactEmail: spelling } : { email: spelling }
    answers.push((await world.post(path(id), { ...fields, ...typed })).status)
  }
  await world.work()
  expect(answers.filter(status => status === 303)).toHaveLength(10)
  expect(answers.slice(10).filter(status => status !== 429)).toEqual([])
  const inbox = world.mails.filter(mail => /^vera(\+\w+)?@example\.org$/i.test(mail.to))
  expect(inbox).toHaveLength(10)
})

test('dots and the second domain make no second inbox at Gmail', async () => {
  const world = await aWorld()
  const { id } = await aPublishedEvent(world)
  const spellings = ['vera.cruz@gmail.com', 'veracruz@googlemail.com', 'v.e.r.a.c.r.u.z@gmail.com']
  const answers: number[] = []
  for (const email of [...spellings, ...spellings])
    answers.push((await world.post(`/events/${id}/followers`, { email })).status)
  expect(answers).toEqual([303, 303, 303, 303, 303, 429])
})

test('an international domain is one in both of its forms, and full-width letters are refused', async () => {
  const world = await aWorld()
  const { id } = await aPublishedEvent(world)
  const follow = async (email: string) =>
    (await world.post(`/events/${id}/followers`, { email })).status
  const answers: number[] = []
  for (const domain of ['exämple.org', 'xn--exmple-cua.org', 'EXÄMPLE.org'])
    answers.push(await follow(`vera@${domain}`), await follow(`Vera@${domain}`))
  expect(answers).toEqual([303, 303, 303, 303, 303, 429])
  for (const double of ['vera@ｅxample.org', 'ｖera@example.org'])
    expect(await follow(double), double).toBe(422)
})

test('sixty-four at once cause exactly five letters', async () => {
  const world = await aWorld()
  const { id } = await aPublishedEvent(world)
  for (const [kind, path, fields] of [forms[0], forms[2]].flatMap(form => (form ? [form] : []))) {
    world.clock.advance(25 * 3600)
    const before = toVictim(world).length
    const at = path(id)
    const answers = await Promise.all(Array.from({ length: 64 }, () => world.post(at, fields)))
    await world.work()
    expect(
      answers.filter(answer => answer.status === 303),
      kind,
    ).toHaveLength(5)
    expect(
      answers.filter(answer => answer.status === 429),
      kind,
    ).toHaveLength(59)
    expect(toVictim(world).length - before, kind).toBe(5)
  }
})

test('beyond a limit the form says when to come again, and holds what was typed', async () => {
  const world = await aWorld()
  const fields = aForm({ contactEmail: victim, title: 'A title that took long to find' })
  for (let n = 0; n < 5; n++) {
    await world.post('/events', fields)
    world.clock.advance(3600)
  }
  const refused = await world.post('/events', fields)
  const page = await refused.text()
  expect(refused.status).toBe(429)
  // the first was written five hours ago
  expect(refused.headers.get('retry-after')).toBe(String(19 * 3600))
  expect(page).toContain('from Saturday, January 7, 2023, 7:10 PM (PST)')
  expect(page).toContain('value="A title that took long to find"')
  const json = await world.postJson('/events', fields)
  expect(json.status).toBe(429)
  expect(json.headers.get('retry-after')).toBe(String(19 * 3600))
  expect(json.headers.get('content-type')).toContain('application/problem+json')
  world.clock.advance(19 * 3600)
  expect((await world.post('/events', fields)).status).toBe(303)
})

test('one domain gets two hundred letters that nobody answers in a day, a large provider two thousand', async () => {
  const world = await aWorld()
  const { id } = await aPublishedEvent(world)
  const follow = (email: string) => world.post(`/events/${id}/followers`, { email })
  await claimedBy(world, '@example.net', limits.domainsMails.most - 1)
  expect((await follow('one@example.net')).status).toBe(303)
  expect((await follow('two@example.net')).status).toBe(429)
  expect((await follow('two@example.com')).status).toBe(303)
  await claimedBy(world, '@gmail.com', limits.providersMails.most - 1)
  expect((await follow('one@gmail.com')).status).toBe(303)
  expect((await follow('two@gmail.com')).status).toBe(429)
})

test('the whole calendar sends five thousand letters that nobody answers in a day', async () => {
  const world = await aWorld()
  const { id } = await aPublishedEvent(world)
  await claim(world, 'calendar', limits.calendarsMails.most - 1)
  const follow = (email: string) => world.post(`/events/${id}/followers`, { email })
  expect((await follow('one@example.net')).status).toBe(303)
  expect((await follow('two@example.net')).status).toBe(429)
  // the organizer, who is known, still gets their links
  await world.post('/lost-link', { email: 'olga@example.org' })
  await world.work()
  expect(world.mails.at(-1)).toMatchObject({ to: 'olga@example.org' })
  expect(world.mails.at(-1)?.text).toContain('/manage/')
})

test('five posts by strangers in an organizer’s name leave the organizer their day', async () => {
  const world = await aWorld()
  await aPublishedEvent(world)
  for (let n = 0; n < 5; n++)
    expect((await world.post('/events', aForm({ title: `Fake ${n}` }))).status).toBe(303)
  // mails that go out together arrive in any order
  await world.work()
  const { id } = await aPublishedEvent(world, { title: 'The organizer’s own' })
  expect((await world.get(`/events/${id}`)).status).toBe(200)
})

test.each(['confirmed', 'open'] as const)(
  'by the private link an organizer posts another event, whatever strangers have used up (%s)',
  async publishing => {
    const world = await aWorld()
    const { manage } = await aPublishedEvent(world)
    world.app.config.publishing = publishing
    while ((await world.post('/events', aForm({ title: 'Fake' }))).status === 303);
    await world.work()
    const before = world.mails.length
    const page = await (await world.get(`${manage}/events/new`)).text()
    expect(page).toContain('value="olga@example.org"')
    expect(page).toContain(`action="${manage}/events"`)
    const wrong = await world.post(`${manage}/events`, aForm({ title: '' }))
    expect(wrong.status).toBe(422)
    const posted = await world.post(`${manage}/events`, aForm({ title: 'The real one' }))
    const confirm = posted.headers.get('location') ?? ''
    expect(confirm).toMatch(/^\/confirm\/[\w-]{43}$/)
    await world.work()
    expect(world.mails.length, 'no letter asks').toBe(before)
    const published = await world.post(confirm)
    expect(published.headers.get('location')).toMatch(/^\/manage\/[\w-]{43}\?done=publish$/)
    expect(await (await world.get('/')).text()).toContain('The real one')
    await world.work()
    expect(world.mails.at(-1)?.subject).toBe('Published, keep this link: The real one')
  },
)

test('all that strangers can cause in a day leaves an organizer their lost links', async () => {
  const world = await aWorld()
  const { id } = await aPublishedEvent(world)
  const olga = 'olga@example.org'
  for (const [, path, fields] of forms)
    for (let n = 0; n < 12; n++) {
      const typed = 'contactEmail' in fields ? { contactEmail: olga } : { email: olga }
      await world.post(path(id), { ...fields, ...typed })
    }
  await world.work()
  const before = world.mails.length
  await world.post('/lost-link', { email: olga })
  await world.work()
  expect(world.mails.slice(before).map(mail => mail.to)).toEqual([olga])
  expect(world.mails.at(-1)?.text).toContain('/manage/')
})

test('whoever answers is no stranger: an organizer can post a season in a day', async () => {
  const world = await aWorld()
  for (let n = 0; n < 12; n++) await aPublishedEvent(world, { title: `Meeting ${n}` })
  const { id } = await aPublishedEvent(world)
  for (let n = 0; n < 7; n++) await aFollower(world, id)
})

test('the limit tells nobody who has stopped all mail', async () => {
  const world = await aWorld()
  const { id } = await aPublishedEvent(world)
  await world.post(`${(await allMailUrl(world.app, victim)).slice(baseUrl.length)}/stop`)
  for (const [kind, path, fields] of forms) {
    const answers: number[] = []
    world.clock.advance(25 * 3600)
    for (let n = 0; n < 6; n++) answers.push((await world.post(path(id), fields)).status)
    expect(answers, kind).toEqual([303, 303, 303, 303, 303, 429])
  }
  await world.work()
  expect(toVictim(world), 'the way back').toHaveLength(1)
})

test('whoever has posted events can invite an address only so often', async () => {
  const world = await aWorld()
  const answers: number[] = []
  for (let n = 0; n < 6; n++) {
    const { manage } = await aPublishedEvent(world, { title: `Meeting ${n}` })
    const invitation = { name: 'Vera', email: victim }
    answers.push((await world.post(`${manage}/organizers`, invitation)).status)
  }
  await world.work()
  expect(answers).toEqual([303, 303, 303, 303, 303, 429])
  expect(toVictim(world)).toHaveLength(5)
})

test('one event invites ten people a day who have not come, and those who came do not count', async () => {
  const world = await aWorld()
  const { manage } = await aPublishedEvent(world)
  const invite = (name: string) =>
    world.post(`${manage}/organizers`, { name, email: `${name}@example.org` })
  for (let n = 0; n < 10; n++) expect((await invite(`friend${n}`)).status).toBe(303)
  const refused = await invite('another')
  expect(refused.status).toBe(429)
  expect(await refused.text()).toContain('value="another@example.org"')
  await world.work()
  const theirs = linkIn(
    world.mails.find(mail => mail.to === 'friend3@example.org'),
    'manage',
  )
  // a scanner that opens the link has not come
  await world.get(theirs)
  expect((await invite('another')).status).toBe(429)
  await world.post(`${theirs}/telling`)
  expect((await invite('another')).status).toBe(303)
})

test('one event causes five hundred letters an hour to people who do not answer', async () => {
  const world = await aWorld()
  const { id } = await aPublishedEvent(world)
  await claim(world, `watchers ${id}`, limits.watchersMails.most - 1)
  const follow = (email: string) => world.post(`/events/${id}/followers`, { email })
  expect((await follow('one@example.net')).status).toBe(303)
  const refused = await follow('two@example.net')
  expect(refused.status).toBe(429)
  expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(3600)
  world.clock.advance(3601)
  expect((await follow('two@example.net')).status).toBe(303)
})

test('a poster of an open calendar who never comes counts as unanswered, and one who came does not', async () => {
  const world = await aWorld({ publishing: 'open' })
  const answers: number[] = []
  for (let n = 0; n < 7; n++)
    answers.push((await world.post('/events', aForm({ contactEmail: victim }))).status)
  await world.work()
  expect(answers).toEqual([303, 303, 303, 303, 303, 429, 429])
  expect(toVictim(world)).toHaveLength(5)
  for (const mail of toVictim(world)) await world.post(`${linkIn(mail, 'manage')}/telling`)
  expect((await world.post('/events', aForm({ contactEmail: victim }))).status).toBe(303)
})

test('without limits, as benches run it, nobody is refused', async () => {
  const world = await aWorld({ limits: false })
  for (let n = 0; n < 12; n++)
    expect((await world.post('/events', aForm({ contactEmail: victim }))).status).toBe(303)
})

/** Takes places of a limit as so many letters would. */
async function claim(world: World, bucket: string, places: number): Promise<void> {
  const { db, clock } = world.app
  const values = Array.from({ length: places }, (_, n) => ({ holder: `holder ${n}` }))
  await db.query
    .insertInto('letter_claims')
    .columns(['bucket', 'holder', 'claimed_at', 'free'])
    .expression(
      sql`SELECT ${bucket}, value ->> 'holder', ${clock.now()}, 1 FROM json_each(${JSON.stringify(values)})`,
    )
    .execute()
}

const claimedBy = async (world: World, domain: string, places: number): Promise<void> =>
  claim(world, `domain ${await world.app.vault.addressKey(domain)}`, places)
