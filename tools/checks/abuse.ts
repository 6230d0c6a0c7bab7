// `npm run check:abuse`: floods a real server, each request from a network of its own, honest people
// beside them. At least 99 % of the honest get through, memory stays flat, every limit holds: what counts
// is what the inboxes got. Prints the figures and the machine, and ends with 1 where one does not.

import { cpus, loadavg } from 'node:os'
import { limits } from '../../src/domain/limits.ts'
import { aNetwork, flood } from './abuse/floods.ts'
import { aDay, aFollower, anEvent, aRally } from './abuse/honest.ts'
import { type Inboxes, inboxes } from './abuse/inboxes.ts'
import { startTarget, type Target } from './abuse/target.ts'

const honestPeople = Number(process.env.HONEST ?? 100)
/** Networks of the flood that would fill a memory without bound; twice what is remembered. */
const networks = Number(process.env.NETWORKS ?? 40_000)
const growthAtMost = 48

/**
 * Inboxes and counts after the floods: five inboxes, a domain, an event, its invitations, the posts of one
 * network. The fakes in an organizer's name count apart, and the honest have answered theirs.
 */
const unansweredBefore = 4 * 5 + 10 + 200 + 500 + 10 + 10

let wrong = 0
function report(what: string, found: number, holds: boolean, expected: string): void {
  if (!holds) wrong += 1
  console.log(`${holds ? 'ok   ' : 'WRONG'}  ${what}: ${found.toLocaleString('en')} (${expected})`)
}
const exactly = (what: string, found: number, most: number) =>
  report(what, found, found === most, `exactly ${most.toLocaleString('en')}`)

console.log(
  `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}, node ${process.version}`,
)
await confirmedCalendar()
await openCalendar()
process.exit(wrong > 0 ? 1 : 0)

async function confirmedCalendar(): Promise<void> {
  const mail = await inboxes()
  const target = await startTarget(mail.port)
  try {
    const began = Date.now()
    const honest = honestDays(target, mail)
    await floodInboxes(target, mail)
    await floodFromOneNetwork(target)
    await floodByAnOrganizer(target, mail)
    await honest
    console.log(`       ${mail.mails.length} mails in ${Math.round((Date.now() - began) / 1000)} s`)
    await floodFromManyNetworks(target)
    await floodTheCalendar(target, mail)
  } finally {
    await target.close()
    await mail.close()
  }
}

/** They begin all through the floods, a few at once. */
async function honestDays(target: Target, mail: Inboxes): Promise<void> {
  const failures: string[] = []
  let slowest = 0
  let next = 0
  const person = async () => {
    while (next < honestPeople) {
      const began = Date.now()
      const day = aDay(target, mail, next++)
      await day.catch((error: Error) => failures.push(error.message))
      slowest = Math.max(slowest, Date.now() - began)
    }
  }
  await Promise.all([person(), person(), person(), person()])
  const succeeded = honestPeople - failures.length
  const enough = succeeded / honestPeople >= 0.99
  report('honest people who got through', succeeded, enough, `99 % of ${honestPeople} or more`)
  console.log(`       the slowest day took ${slowest} ms`)
  for (const failure of new Set(failures)) console.log(`       ${failure}`)
}

async function floodInboxes(target: Target, mail: Inboxes): Promise<void> {
  const owner = { email: 'organizer@elsewhere.example', source: '10.0.0.1', title: 'The rally' }
  const { id } = await aRally(target, mail, owner)
  const follow = (email: string) => target.post(`/events/${id}/followers`, { email }, aNetwork())
  const post = (contactEmail: string) =>
    target.post('/events', anEvent({ contactEmail, title: 'WIN A PRIZE' }), aNetwork())

  await flood(64, () => post('vera@one.example'), 64)
  await flood(64, () => follow('walt@two.example'), 64)
  await flood(60, n => follow(`xena+${n}@three.example`))
  await flood(60, n => follow(`${'yolanda'.split('').join(n % 2 ? '.' : '')}+${n}@gmail.com`))
  const kinds = [
    () => post('zoe@four.example'),
    () => follow('zoe@four.example'),
    () => target.post('/digests', { email: 'zoe@four.example' }, aNetwork()),
    () =>
      target.post(
        `/events/${id}/endorsements`,
        { email: 'zoe@four.example', organization: 'WIN A PRIZE' },
        aNetwork(),
      ),
    () =>
      target.post(
        `/events/${id}/contact`,
        { email: 'zoe@four.example', name: 'WIN', message: 'WIN A PRIZE' },
        aNetwork(),
      ),
    () =>
      target.post(
        `/events/${id}/questions`,
        { email: 'zoe@four.example', name: 'WIN', question: 'WIN A PRIZE' },
        aNetwork(),
      ),
    () => target.post('/lost-link', { email: 'zoe@four.example' }, aNetwork()),
  ]
  await flood(120, n => (kinds[n % kinds.length] as () => ReturnType<typeof post>)())
  await flood(1000, n => post(`anyone${n}@flooded.example`))
  const popular = { email: 'organizer@popular.example', source: '10.0.1.1', title: 'In the news' }
  const watched = await aRally(target, mail, popular)
  await flood(700, n =>
    target.post(`/events/${watched.id}/followers`, { email: `f@crowd${n}.example` }, aNetwork()),
  )
  await mail.quiet()
  const got = (to: string | RegExp) => mail.of(to).length
  exactly('mails to an address, 64 posts at once', got('vera@one.example'), 5)
  exactly('mails to an address, 64 followers at once', got('walt@two.example'), 5)
  exactly('mails to 60 plus-addresses of one inbox', got(/^xena\+/), 5)
  exactly('mails to 60 spellings of one Gmail inbox', got(/^y\.?o\.?l.*@gmail\.com$/), 5)
  exactly('mails to an address, all kinds together', got('zoe@four.example'), 10)
  exactly('mails to one domain, 1,000 addresses', got(/@flooded\.example$/), 200)
  exactly('mails of one event, 700 followers', got(/^f@crowd/), limits.watchersMails.most)
  const baited = mail.mails.filter(({ subject }) => subject.includes('WIN')).length
  exactly('subjects with a stranger’s words', baited, 0)

  const fakes = await flood(5, () => post(owner.email))
  exactly('fake posts in an organizer’s name', fakes.get(303) ?? 0, 5)
  const own = await aRally(target, mail, { ...owner, source: '10.0.2.1', title: 'Their own' })
  const page = await target.get(`/events/${own.id}`)
  exactly('the organizer’s own event after them, published', Number(page.status === 200), 1)
}

async function floodFromOneNetwork(target: Target): Promise<void> {
  const source = (n: number) => `11.0.0.${n % 250}`
  const posted = await flood(100, n =>
    target.post('/events', anEvent({ contactEmail: `p@posts${n}.example` }), source(n)),
  )
  exactly('posts taken from one network', posted.get(303) ?? 0, limits.sourcesPosts.most)
  const sent = await flood(100, n =>
    target.post('/lost-link', { email: `nobody${n}@elsewhere.example` }, source(n)),
  )
  exactly('other forms taken from one network', sent.get(303) ?? 0, limits.sourcesForms.most)
}

async function floodByAnOrganizer(target: Target, mail: Inboxes): Promise<void> {
  const title = 'The organizer attacks'
  const email = 'mallory@attack.example'
  const { id, manage } = await aRally(target, mail, { email, source: '10.0.3.1', title })
  await aFollower(target, mail, { id, email: 'faye@follows.example', source: '10.0.4.1' })
  await flood(60, n =>
    target.post(
      `${manage}/organizers`,
      { name: `Guest ${n}`, email: `guest@invited${n}.example` },
      aNetwork(),
    ),
  )
  const refused = await target.post(
    `${manage}/organizers`,
    { name: 'http://evil.example/win', email: 'named@invited.example' },
    aNetwork(),
  )
  for (let n = 1; n <= 30; n++)
    await target.post(
      `${manage}/revisions`,
      {
        ...anEvent({ contactEmail: email, title, placeName: `Door ${n}` }),
        ...{ baseRevision: String(n), tell: 'now', note: '' },
      },
      aNetwork(),
    )
  await mail.quiet()
  exactly('invitations of one event', mail.of(/^guest@invited/).length, limits.invitations.most)
  exactly('status of a name with a link in it', refused.status, 422)
  const told = mail.of('faye@follows.example').filter(({ subject }) => !/^Confirm/.test(subject))
  exactly('change mails of 30 edits told at once', told.length, 1)
}

async function floodFromManyNetworks(target: Target): Promise<void> {
  const send = (n: number) =>
    target.post('/lost-link', { email: `nobody${n}@nowhere.example` }, aNetwork())
  const began = Date.now()
  await flood(networks / 2, send, 64)
  const half = target.resident()
  await flood(networks / 2, send, 64)
  const growth = target.resident() - half
  const rate = Math.round((networks * 1000) / (Date.now() - began))
  report(
    `MiB that memory grew from ${networks / 2} networks to ${networks}`,
    growth,
    growth <= growthAtMost,
    `${growthAtMost} at most; ${half} resident at half, heap of 256, ${rate} forms a second`,
  )
}

/** Last, since nobody new gets a letter after it. */
async function floodTheCalendar(target: Target, mail: Inboxes): Promise<void> {
  const most = limits.calendarsMails.most
  const before = mail.mails.length
  const answers = await flood(most + 500, n =>
    target.post('/digests', { email: `d@calendar${n}.example` }, aNetwork()),
  )
  await mail.quiet()
  exactly('unanswered letters of the calendar', mail.mails.length - before + unansweredBefore, most)
  exactly('refused with 429', answers.get(429) ?? 0, 500 + unansweredBefore)
  const email = 'olga0@honest0.example'
  const manage = await mail.link(email, 'manage')
  const form = anEvent({ contactEmail: email, title: 'Published in the middle of it' })
  const next = await target.post(`${manage}/events`, form, '10.0.9.1')
  const done = await target.post(next.location, {}, '10.0.9.1')
  exactly('an organizer publishes by their link then', Number(/^\/manage/.test(done.location)), 1)
}

async function openCalendar(): Promise<void> {
  const mail = await inboxes()
  const target = await startTarget(mail.port, { PUBLISHING: 'open' })
  try {
    const fields = anEvent({ contactEmail: 'victim@open.example', title: 'WIN A PRIZE' })
    await flood(300, () => target.post('/events', fields, aNetwork()), 64)
    await mail.quiet()
    const got = mail.of('victim@open.example')
    exactly('open calendar: mails of 300 posts that name one address', got.length, 5)
    const baited = got.filter(({ subject }) => subject.includes('WIN')).length
    exactly('open calendar: subjects with a stranger’s words', baited, 0)
  } finally {
    await target.close()
    await mail.close()
  }
}
