// A kept page never says less, or other, than the same program freshly started would. On Node alone, because on
// Workers the edge keeps pages, under the calendar's version.

import { expect, test } from 'vitest'
import { answerCodes } from '../../src/domain/mail-answer.ts'
import type { Delivery } from '../../src/ports.ts'
import { listWatchers } from '../../src/store/watcher-lists.ts'
import { bounceWatcher } from '../../src/store/watchers.ts'
import { mara, takeDown } from '../support/moderators.ts'
import {
  aFollower,
  anEndorser,
  aPublishedEvent,
  aShownEndorser,
  edited,
  posted,
  type Rally,
  showAll,
} from '../support/people.ts'
import { type AskedQuestion, anAsked, answered } from '../support/questions.ts'
import { aWorld, type World } from '../support/world.ts'

const codings = [{}, { 'accept-encoding': 'br;q=0.5, gzip;q=0.9' }]

const lists = [
  '/',
  '/?region=san-francisco',
  '/?region=east-bay',
  '/?q=rally',
  '/?q=raly',
  '/?past=1&q=rally',
  '/?organizer=United+Front+Committee+For+A+Labor+Party',
  '/?utm_source=mail&type=protest&q=',
  '/?from=2023-01-01&to=2023-01-31',
  '/regions/san-francisco?type=protest&region=x',
  '/types/protest',
  '/topics/labor',
  '/organizers/United%20Front%20Committee%20For%20A%20Labor%20Party',
  '/embed',
  '/embed?type=protest&size=1',
]

const pagesOf = ({ id }: Rally): string[] => [
  `/events/${id}`,
  `/events/${id}/sf-rally`,
  `/events/${id}/questions`,
  `/events/${id}/history`,
  `/events/${id}/history?before=2`,
  `/events/${id}/print`,
  `/events/${id}?seen=1`,
  `/events/${id}/revisions/1`,
  `/embed/events/${id}`,
]

async function said(answer: Response): Promise<string> {
  const lines = [...answer.headers].map(([name, value]) => `${name}: ${value}`).sort()
  const bytes = new Uint8Array(await answer.arrayBuffer())
  const packed = answer.headers.get('content-encoding') === 'gzip'
  const stream = new Blob([bytes]).stream()
  const plain = packed ? stream.pipeThrough(new DecompressionStream('gzip')) : stream
  return [answer.status, ...lines, bytes.length, await new Response(plain).text()].join('\n')
}

/** Asks for each page twice of the program that has been running, and of one that starts on its database now. */
async function expectFresh(
  world: World,
  after: string,
  rallies: readonly Rally[],
): Promise<string> {
  const all: string[] = []
  const fresh = await aWorld({ ...world.app.config }, world.app.db)
  fresh.clock.set(world.clock.now())
  for (const path of ['/events/new', '/digests', '/about', ...lists, ...rallies.flatMap(pagesOf)])
    for (const headers of codings) {
      const first = await said(await fresh.get(path, headers))
      all.push(first)
      for (const time of ['looked for', 'ready'])
        expect(await said(await world.get(path, headers)), `${after}: ${path}, ${time}`).toBe(first)
      const head = await world.request(path, { method: 'HEAD', headers })
      const lines = [...head.headers].map(([name, value]) => `${name}: ${value}`).sort()
      expect(first.startsWith([200, ...lines].join('\n')) || head.status !== 200, path).toBe(true)
    }
  return all.join('\n')
}

async function mailed(world: World, delivery: Delivery): Promise<void> {
  world.deliver = () => delivery
  world.clock.advance(3600)
  await world.work()
}

/** A revision rests, and no mail about it gets through yet. */
const rest = (world: World) => mailed(world, { outcome: 'deferred', response: '451 4.3.0' })

/** Steps that change nothing in public. */
const silent = [
  'an endorsement that waits',
  'a follower',
  'a rest',
  'another rest',
  'a question',
  'an answer in private',
]

test('pages are what a fresh start would give, through everything that happens to an event', async () => {
  const world = await aWorld({ moderators: [mara] })
  const rally = await aPublishedEvent(world, { description: posted })
  const other = await aPublishedEvent(world, { title: 'Clinic', region: 'east-bay' })
  const rallies = [rally, other]
  let bruno = ''
  let asked: AskedQuestion = { id: '', own: '', manage: '' }
  const steps: Record<string, () => Promise<unknown>> = {
    publication: async () => {},
    'an endorsement that waits': async () => {
      bruno = await anEndorser(world, rally.id)
    },
    'an endorsement shown': () => showAll(world, rally),
    'a follower': () => aFollower(world, rally.id),
    'a question': async () => {
      asked = await anAsked(world, rally)
    },
    'an answer in private': () => answered(world, asked, 'Yes.', { publicly: 'no' }),
    'an answer in public': () => answered(world, asked, 'Yes, there is.'),
    'a correction': () => answered(world, asked, 'No, there is none.'),
    'an answer hidden': () => world.post(`${asked.manage}/hiding`, {}),
    'an answer shown again': () => world.post(`${asked.manage}/showing`, {}),
    'an edit': () => edited(world, rally, { startsLocal: '2023-01-13T11:00', description: posted }),
    'a rest': () => rest(world),
    'a telling': () => mailed(world, { outcome: 'delivered', response: '250 OK' }),
    'an acknowledgement': () => world.post(`${bruno}/acknowledgement`, { revision: '2' }),
    'a public confirmation': () =>
      world.post(`${bruno}/vouching`, { revision: '2', wanted: 'yes' }),
    'a contradiction called right': async () => {
      const page = await (await world.get(rally.manage)).text()
      const [, sentence = ''] = /name="sentence" value="([^"]*)"/.exec(page) ?? []
      expect(sentence).not.toBe('')
      await world.post(`${rally.manage}/dismissals`, { sentence, baseRevision: '2' })
    },
    'an answer that still holds': () => world.post(`${asked.manage}/renewal`, {}),
    'another edit': () =>
      edited(world, rally, { address: '790 Market St.', startsLocal: '2023-01-13T11:00' }),
    'another rest': () => rest(world),
    'another telling': () => mailed(world, { outcome: 'delivered', response: '250 OK' }),
    'a bounce': async () => {
      for (const { id } of await listWatchers(world.app.db, rally.id))
        await world.app.db.commit([
          bounceWatcher(world.app.db, id, world.clock.now(), answerCodes('550 5.1.1')),
        ])
    },
    'a question deleted': () => world.post(`${asked.own}/erasure`),
    'an endorsement hidden': async () => {
      const [one] = await world.app.db.query.selectFrom('endorsements').select('id').execute()
      await world.post(`${rally.manage}/endorsements/${one?.id}/hiding`)
    },
    'another endorsement shown': () =>
      aShownEndorser(world, rally, { organization: 'Retirees', email: 'rosa@example.org' }),
    'a cancellation': () =>
      world.post(`${rally.manage}/cancellation`, { reason: 'Rain', revision: '3' }),
    'a reinstatement': () => world.post(`${rally.manage}/reinstatement`, { revision: '4' }),
    midnight: async () => world.clock.set('2023-01-12T08:00:00.000Z'),
    'an hour after the start': async () => world.clock.set('2023-01-13T20:00:00.000Z'),
    'the end': async () => world.clock.set('2023-01-13T21:30:00.000Z'),
    'the next of the organizer': () => aPublishedEvent(world, { ...next, title: 'Picnic' }),
    'a sooner one': () => aPublishedEvent(world, { ...next, startsLocal: '2023-01-14T15:00' }),
    'the end of the sooner one': async () => world.clock.set('2023-01-15T15:01:00.000Z'),
    'a clock before that': async () => world.clock.set('2023-01-13T21:30:00.000Z'),
    'a name of a term': async () => {
      const { query, commit } = world.app.db
      const named = query.updateTable('terms').set({ name_en: 'March' })
      await commit([named.where('slug', '=', 'protest')])
    },
    'the end of a mark': async () => world.clock.set('2023-01-14T03:11:00.000Z'),
    'the end of all marks': async () => world.clock.set('2023-01-15T03:11:00.000Z'),
    'a clock put back': async () => world.clock.set('2023-01-12T20:00:00.000Z'),
    hiding: () => takeDown(world, rally.id, 'hiding'),
    showing: () => takeDown(world, rally.id, 'showing'),
    'a third event': () => aPublishedEvent(world, { title: 'Vigil' }),
    removal: () => takeDown(world, rally.id, 'removal'),
    'a withdrawal': () => world.post(`${other.manage}/withdrawal`, { sure: 'yes' }),
  }
  const next = { startsLocal: '2023-01-19T18:00', endsLocal: '' }
  let before = ''
  for (const [after, step] of Object.entries(steps)) {
    await step()
    const all = await expectFresh(world, after, rallies)
    expect(all === before, `${after} shows nowhere`).toBe(silent.includes(after))
    before = all
  }
})
