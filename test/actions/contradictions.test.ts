// What a text still says against its event: shown, asked about, mended with one press, or left.

import { expect, test } from 'vitest'
import {
  aForm,
  anEdit,
  anEndorser,
  aPublishedEvent,
  edited,
  posted,
  tellings,
} from '../support/people.ts'
import { aWorld, linkIn, type World } from '../support/world.ts'

/** The rally after its move, with the text that still says noon and 870. */
async function aMovedRally(world: World) {
  const rally = await aPublishedEvent(world, { description: posted })
  await edited(world, rally, {
    startsLocal: '2023-01-13T11:00',
    endsLocal: '2023-01-13T12:30',
    address: '790 Market St.',
    description: posted,
  })
  return rally
}

const pageOf = async (world: World, path: string) => (await world.get(path)).text()

/** Presses the first button of the organizer's page whose form goes to this address. */
async function press(world: World, page: string, path: string): Promise<Response> {
  const form = page.split('<form').find(one => one.includes(`action="${path}"`)) ?? ''
  const fields = [...form.matchAll(/name="(\w+)" value="([^"]*)"/g)].map(
    ([, name = '', value = '']) => [name, value.replaceAll('&amp;', '&').replaceAll('&#39;', "'")],
  )
  return world.post(path, Object.fromEntries(fields))
}

test('the organizer’s page names each passage, and the public page corrects it where it stands', async () => {
  const world = await aWorld()
  const rally = await aMovedRally(world)
  const manage = await pageOf(world, rally.manage)
  expect(manage).toContain('Friday January 13, 2023 12:00 PM Noon')
  expect(manage).toContain('this says 12:00 noon; the event is at 11:00 AM')
  expect(manage).toContain('this says 870 Market St.; the address is 790 Market St.')
  const event = await pageOf(world, `/events/${rally.id}`)
  expect(event).toMatch(
    /12:00 PM Noon <em class="remark">\(this says 12:00 noon; the event is at 11:00 AM\)<\/em>/,
  )
})

test('one press puts the right words in, quietly, until nothing is left', async () => {
  const world = await aWorld()
  const rally = await aMovedRally(world)
  for (let left = 2; left > 0; left -= 1)
    await press(world, await pageOf(world, rally.manage), `${rally.manage}/mendings`)
  const manage = await pageOf(world, rally.manage)
  expect(manage).not.toContain('id="contradictions"')
  expect(await pageOf(world, `${rally.manage}/edit`)).toContain(
    'Friday January 13, 2023 11:00 AM\nPeru Consulate\n790 Market St.',
  )
  const event = await pageOf(world, `/events/${rally.id}`)
  expect(event).not.toContain('class="remark"')
})

test('a press on a page that is older than the event changes nothing', async () => {
  const world = await aWorld()
  const rally = await aMovedRally(world)
  const old = await pageOf(world, rally.manage)
  await world.post(
    `${rally.manage}/revisions`,
    await anEdit(world, rally, {
      startsLocal: '2023-01-13T10:00',
      endsLocal: '2023-01-13T12:30',
      address: '790 Market St.',
      description: posted,
    }),
  )
  await press(world, old, `${rally.manage}/mendings`)
  expect(await pageOf(world, rally.manage)).toContain('Noon')
})

test('“right as it is” is remembered for that sentence, through later changes', async () => {
  const world = await aWorld()
  const rally = await aMovedRally(world)
  await press(world, await pageOf(world, rally.manage), `${rally.manage}/dismissals`)
  await edited(world, rally, {
    startsLocal: '2023-01-13T10:00',
    endsLocal: '2023-01-13T12:30',
    address: '790 Market St.',
    description: posted,
  })
  const manage = await pageOf(world, rally.manage)
  expect(manage).not.toContain('this says 12:00 noon')
  expect(manage).toContain('this says 870 Market St.')
})

test('organizers get one letter about it, after the change has settled', async () => {
  const world = await aWorld()
  const rally = await aMovedRally(world)
  world.mails.length = 0
  await world.work()
  expect(world.mails).toEqual([])
  world.clock.advance(301)
  await world.work()
  expect(world.mails.map(mail => [mail.to, mail.subject])).toEqual([
    [
      'olga@example.org',
      'Still says “Friday January 13, 2023 12:00 PM Noon”: SF rally: US hands off Peru',
    ],
  ])
  expect(world.mails[0]?.text).toContain(rally.manage)
})

test('no letter when the text was mended before the change had settled', async () => {
  const world = await aWorld()
  const rally = await aMovedRally(world)
  world.mails.length = 0
  for (let left = 2; left > 0; left -= 1)
    await press(world, await pageOf(world, rally.manage), `${rally.manage}/mendings`)
  world.clock.advance(3600)
  await world.work()
  expect(world.mails).toEqual([])
})

test('the change mail tells an endorser what their copies probably still say', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world, { description: posted })
  await anEndorser(world, rally.id)
  world.mails.length = 0
  await edited(world, rally, {
    startsLocal: '2023-01-13T11:00',
    endsLocal: '2023-01-13T12:30',
    address: '790 Market St.',
    description: 'Solidarity action',
  })
  world.clock.advance(301)
  await world.work()
  expect(tellings(world)[0]?.text.replaceAll('\n', ' ')).toContain(
    'Your own announcements probably still say “Friday January 13, 2023 12:00 PM Noon”, “870 Market St.”.',
  )
})

test('the change mail says so in Spanish as well', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world, { description: posted })
  await anEndorser(world, rally.id, { language: 'es' })
  world.mails.length = 0
  await edited(world, rally, {
    startsLocal: '2023-01-13T11:00',
    endsLocal: '2023-01-13T12:30',
    address: '790 Market St.',
    description: 'Solidarity action',
  })
  world.clock.advance(301)
  await world.work()
  expect(tellings(world)[0]?.text.replaceAll('\n', ' ')).toContain(
    'Sus propios anuncios probablemente todavía dicen “Friday January 13, 2023 12:00 PM Noon”, “870 Market St.”.',
  )
})

test('before publishing, the mailed link shows what the text contradicts, and mends it there', async () => {
  const world = await aWorld()
  const form = aForm({ description: posted, startsLocal: '2023-01-13T11:00', endsLocal: '' })
  const submitted = await world.post('/events', { ...form, address: '790 Market St.' })
  const waiting = await pageOf(world, submitted.headers.get('location') ?? '')
  expect(waiting).toContain('differs from the details in 2 places')
  expect(waiting, 'what, only its poster sees').not.toContain('870 Market St.')
  await world.work()
  const confirm = linkIn(world.mails.at(-1), 'confirm')
  world.mails.length = 0
  expect(await pageOf(world, confirm)).toContain('this says 12:00 noon; the event is at 11:00 AM')
  const mended = await press(world, await pageOf(world, confirm), `${confirm}/mendings`)
  expect(mended.headers.get('location')).toBe(`${confirm}?done=mended`)
  expect(await pageOf(world, confirm)).toContain('Friday January 13, 2023 11:00 AM')
  await press(world, await pageOf(world, confirm), `${confirm}/dismissals`)
  expect(await pageOf(world, confirm)).not.toContain('id="contradictions"')
  world.clock.advance(3600)
  await world.work()
  expect(world.mails, 'no letter with a link that does not work yet').toEqual([])

  const published = await world.post(confirm, { revision: '2' })
  expect(published.status).toBe(303)
  const id = /\/events\/(\w+)\//.exec(submitted.headers.get('location') ?? '')?.[1]
  const event = await pageOf(world, `/events/${id}`)
  expect(event).toContain('Friday January 13, 2023 11:00 AM')
  expect(event).not.toContain('class="remark"')
  expect(event, 'nobody was told of anything else').not.toContain('class="was-mark"')
  expect((await world.post(`${confirm}/mendings`, {})).status).toBe(404)
})

test('only the poster’s own link mends: no watcher’s, no forged one', async () => {
  const world = await aWorld()
  const rally = await aMovedRally(world)
  await world.post(`/events/${rally.id}/followers`, { email: 'ada@example.org' })
  await world.work()
  const follow = linkIn(world.mails.at(-1), 'confirm')
  const passage = { field: 'description', start: '44', revision: '2' }
  for (const link of [follow, '/confirm/nobody'])
    for (const act of ['mendings', 'dismissals'])
      expect((await world.post(`${link}/${act}`, { ...passage, sentence: 'x' })).status).toBe(404)
})

test.each([
  ['en', 'The description is very long: only the part up to “… ', 'Only the first part of this'],
  [
    'es',
    'El texto (descripción) es muy largo: solo se comparó con',
    'Solo la primera parte de este texto se comparó',
  ],
] as const)(
  'says how far a very long text was read, in %s',
  async (calendarLanguage, own, readers) => {
    const world = await aWorld({ calendarLanguage })
    const description = `${posted}\n\n${'Bring water and a friend. '.repeat(1900)}`
    const rally = await aPublishedEvent(world, { description })
    const form = await anEdit(world, rally, { address: '790 Market St.', description })
    expect(await (await world.post(`${rally.manage}/preview`, form)).text()).toContain(own)
    await edited(world, rally, { address: '790 Market St.', description })
    expect(await pageOf(world, rally.manage)).toContain(own)
    expect(await pageOf(world, `/events/${rally.id}`)).toContain(readers)
  },
)
