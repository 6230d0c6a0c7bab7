// The event's page: what can be done with an event, without a script; what changed, beside its value.

import { expect, test } from 'vitest'
import { aPublishedEvent, edited } from '../support/people.ts'
import { aWorld, baseUrl, type World } from '../support/world.ts'

const pageOf = async (world: World, id: string, query = '') =>
  (await world.get(`/events/${id}${query}`)).text()

/** Reads markup as a person does, on one line. */
const said = (markup: string) =>
  markup
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')

const hrefs = (page: string) =>
  [...page.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'))

test('offers three actions: a copy or a subscription, to follow, to share', async () => {
  const world = await aWorld()
  const { id } = await aPublishedEvent(world)
  const page = await pageOf(world, id)
  expect([...page.matchAll(/<details class="act" id="(\w+)"/g)].map(([, one]) => one)).toEqual([
    'add',
    'follow',
    'share',
  ])
  expect(said(page)).toMatch(
    /Google Calendar copy Outlook\.com copy Microsoft 365 copy Apple and others \(\.ics\) copy Your calendar app subscription A copy stays as the event is now\./,
  )
  const all = hrefs(page)
  const [google = ''] = all.filter(one => one.includes('calendar.google.com'))
  expect(new URL(google).searchParams.get('dates')).toBe('20230113T200000Z/20230113T213000Z')
  expect(new URL(google).searchParams.get('details')).toMatch(
    new RegExp(`^${baseUrl}/events/${id}\n`),
  )
  expect(all).toContain(`webcal://turnout.example/events/${id}.ics`)
  const [mail = ''] = all.filter(one => one.startsWith('mailto:?'))
  const letter = new URL(mail).searchParams
  expect(letter.get('subject')).toBe('SF rally: US hands off Peru')
  expect(letter.get('body')?.split('\r\n')).toEqual([
    'SF rally: US hands off Peru',
    'Friday, January 13, 2023, 12:00 noon to 1:30 PM (PST)',
    'Peru Consulate, 870 Market St., San Francisco',
    '',
    `${baseUrl}/events/${id}`,
  ])
})

test('links the address to maps, and asks none of them for anything', async () => {
  const world = await aWorld()
  const { id } = await aPublishedEvent(world)
  const page = await pageOf(world, id)
  const street = '870%20Market%20St.%2C%20San%20Francisco'
  for (const map of [
    `https://www.openstreetmap.org/search?query=${street}`,
    `https://www.google.com/maps/search/?api=1&query=${street}`,
    `https://maps.apple.com/?q=${street}`,
  ])
    expect(hrefs(page)).toContain(map)
  expect(page).not.toMatch(/ src="(?!\/)/)
  const online = await aPublishedEvent(world, {
    ...{ placeName: '', address: '', city: '', onlineUrl: 'https://meet.example.org/a' },
  })
  expect(hrefs(await pageOf(world, online.id)).join(' ')).not.toMatch(/openstreetmap|maps/)
})

test('draws the address as a QR code while the event is public', async () => {
  const world = await aWorld()
  const { id } = await aPublishedEvent(world)
  const code = await world.get(`/events/${id}/qr.svg`)
  expect(code.headers.get('content-type')).toBe('image/svg+xml')
  expect(await code.text()).toMatch(
    /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 41 41".*<\/svg>$/,
  )
  expect((await world.get('/events/nothing/qr.svg')).status).toBe(404)
})

test('says beside each value what it was, with the revision, and names first what changed further down', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world, { price: '$5' })
  const { id } = rally
  const fresh = await pageOf(world, id)
  expect(fresh).not.toContain('was-mark')
  expect(fresh, 'it has no history yet').not.toContain('id="history"')
  await edited(world, rally, {
    ...{ startsLocal: '2023-01-13T11:00', endsLocal: '2023-01-13T12:30' },
    ...{ address: '790 Market St.', price: 'free', note: 'The door is at 790.' },
  })
  const page = await pageOf(world, id)
  expect(page).toMatch(/<time class="dt-start" datetime="[^"]*"><mark>11:00 AM<\/mark><\/time>/)
  const read = said(page)
  expect(read).toMatch(
    /11:00 AM to 12:30 PM PST On your clock: Changed · Time: was 12:00 noon to 1:30 PM Peru Consulate/,
  )
  expect(read).toMatch(/790 Market St\. , San Francisco Changed · Address: was 870 Market St\./)
  expect(read).toMatch(/Share .* Also changed: Price .*The door is at 790\./)
  expect(read).toMatch(/Price free Changed · Price: was \$5/)
  expect(page).toContain(
    `<a href="/events/${id}/revisions/2"><span class="unseen">Changed · Time: `,
  )
  expect(read).toMatch(/What changed Time: was 12:00 noon to 1:30 PM ; now 11:00 AM to 12:30 PM/)
})

test('sets several days as one span, a night out as one day', async () => {
  const world = await aWorld()
  const days = async (fields: Record<string, string>) => {
    const { id } = await aPublishedEvent(world, fields)
    const texts = await Promise.all(['?lang=en', '?lang=es'].map(one => pageOf(world, id, one)))
    return texts.map(page => said(/<div class="dateline[\s\S]*?<\/p>/.exec(page)?.[0] ?? '').trim())
  }
  const whole = { allDay: 'on', startsLocal: '2026-12-04T00:00', endsLocal: '2026-12-06T00:00' }
  expect(await days(whole)).toEqual([
    'Fri 4 – Sun 6 December 2026',
    'vie 4 – dom 6 de diciembre 2026',
  ])
  expect(await days({ startsLocal: '2026-12-31T20:00', endsLocal: '2027-01-02T17:00' })).toEqual([
    'Thu 31 December 2026 – Sat 2 January 2027',
    'jue 31 de diciembre 2026 – sáb 2 de enero 2027',
  ])
  expect(await days({ startsLocal: '2026-12-04T22:00', endsLocal: '2026-12-05T02:00' })).toEqual(
    ['Friday 4 December 2026', 'viernes 4 diciembre 2026'].map(text =>
      text.replace(/^(\S+) (\d+)/, '$2 $1'),
    ),
  )
})

test('leaves the server’s zone out of a page that is kept', async () => {
  const world = await aWorld()
  const { id } = await aPublishedEvent(world)
  expect(await pageOf(world, id)).toMatch(
    /<p class="own-time" data-zone="America\/Los_Angeles" hidden(?:="")?>On your clock: <\/p>/,
  )
})
