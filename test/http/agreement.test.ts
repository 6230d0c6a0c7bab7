// Page, list, history, structured data, feeds, API and mail are all drawn from one revision: whatever
// changes, all of them say the same.

import ICAL from 'ical.js'
import { beforeEach, expect, test } from 'vitest'
import type { EventJson } from '../../src/feeds/event-json.ts'
import { escapeMarkup } from '../../src/feeds/markup.ts'
import { aFollower, aPublishedEvent, edited, type Rally } from '../support/people.ts'
import { aWorld, baseUrl, type Fields, type World } from '../support/world.ts'

/** What every output must say of the event after the change. */
type Said = {
  title: string
  startsAt: string
  /** ISO 8601 in the event's zone; of the first revision where the event was moved in time. */
  startDate: string
  previousStartDate?: string
  status: 'on' | 'moved' | 'postponed' | 'cancelled'
  /** In words, as people read it. */
  when: string
  place: string
  reason?: string
  subject: string
}

type Case = { change: Fields | 'cancel' | 'postpone' | 'reinstate'; said: Said }

const asPosted: Said = {
  title: 'SF rally: US hands off Peru',
  startsAt: '2023-01-13T20:00:00.000Z',
  startDate: '2023-01-13T12:00:00-08:00',
  status: 'on',
  when: 'Friday, January 13, 2023, 12:00 PM to 1:30 PM (PST)',
  place: 'Peru Consulate, 870 Market St., San Francisco',
  subject: '',
}
const movedInTime = { status: 'moved', previousStartDate: asPosted.startDate } as const

const cases: Record<string, Case> = {
  time: {
    change: { startsLocal: '2023-01-13T11:00', endsLocal: '2023-01-13T12:30' },
    said: {
      ...asPosted,
      ...movedInTime,
      startsAt: '2023-01-13T19:00:00.000Z',
      startDate: '2023-01-13T11:00:00-08:00',
      when: 'Friday, January 13, 2023, 11:00 AM to 12:30 PM (PST)',
      subject: 'Moved to 11:00 AM',
    },
  },
  date: {
    change: { startsLocal: '2023-01-14T12:00', endsLocal: '2023-01-14T13:30' },
    said: {
      ...asPosted,
      ...movedInTime,
      startsAt: '2023-01-14T20:00:00.000Z',
      startDate: '2023-01-14T12:00:00-08:00',
      when: 'Saturday, January 14, 2023, 12:00 PM to 1:30 PM (PST)',
      subject: 'Moved to Sat, Jan 14, 12:00 PM',
    },
  },
  'date across the clock change': {
    change: { startsLocal: '2023-03-17T12:00', endsLocal: '2023-03-17T13:30' },
    said: {
      ...asPosted,
      ...movedInTime,
      startsAt: '2023-03-17T19:00:00.000Z',
      startDate: '2023-03-17T12:00:00-07:00',
      when: 'Friday, March 17, 2023, 12:00 PM to 1:30 PM (PDT)',
      subject: 'Moved to Fri, Mar 17, 12:00 PM',
    },
  },
  zone: {
    change: { zone: 'America/Denver' },
    said: {
      ...asPosted,
      ...movedInTime,
      startsAt: '2023-01-13T19:00:00.000Z',
      startDate: '2023-01-13T12:00:00-07:00',
      when: 'Friday, January 13, 2023, 12:00 PM to 1:30 PM (MST)',
      subject: 'Moved to 12:00 PM (MST)',
    },
  },
  place: {
    change: { placeName: 'Plaza', address: '790 Market St.' },
    said: {
      ...asPosted,
      status: 'moved',
      place: 'Plaza, 790 Market St., San Francisco',
      subject: 'New address',
    },
  },
  title: {
    change: { title: 'Rally <b>for</b> Peru & "all"' },
    said: { ...asPosted, title: 'Rally <b>for</b> Peru & "all"', subject: 'Changed' },
  },
  cancel: {
    change: 'cancel',
    said: { ...asPosted, status: 'cancelled', reason: 'The hall flooded', subject: 'Cancelled' },
  },
  postpone: {
    change: 'postpone',
    said: { ...asPosted, status: 'postponed', reason: 'The hall flooded', subject: 'Postponed' },
  },
  reinstate: { change: 'reinstate', said: { ...asPosted, subject: 'On again' } },
}

const schemaStatus = {
  on: 'EventScheduled',
  moved: 'EventRescheduled',
  postponed: 'EventPostponed',
  cancelled: 'EventCancelled',
}
const icalStatus = {
  on: 'CONFIRMED',
  moved: 'CONFIRMED',
  postponed: 'TENTATIVE',
  cancelled: 'CANCELLED',
}

let world: World
let rally: Rally

beforeEach(async () => {
  world = await aWorld()
  rally = await aPublishedEvent(world)
  await aFollower(world, rally.id)
  world.clock.advance(3600)
})

test.each(Object.entries(cases))('after a change of %s all say the same', async (_, one) => {
  const { change, said } = one
  const reason = 'The hall flooded'
  if (change === 'cancel') await world.post(`${rally.manage}/cancellation`, { reason })
  else if (change === 'postpone') await world.post(`${rally.manage}/postponement`, { reason })
  else if (change === 'reinstate') {
    await world.post(`${rally.manage}/cancellation`, { reason })
    world.clock.advance(600)
    await world.work()
    await world.post(`${rally.manage}/reinstatement`, { note: 'The hall is dry' })
  } else await edited(world, rally, change)
  world.clock.advance(600)
  world.mails.length = 0
  await world.work()

  const url = `${baseUrl}/events/${rally.id}`
  const heading = said.status === 'on' ? said.title : `${said.status.toUpperCase()}: ${said.title}`
  const get = async (path: string) => (await world.get(path)).text()

  const api = JSON.parse(await get(`/api/v1/events/${rally.id}`)) as EventJson
  expect(api).toMatchObject({
    title: said.title,
    heading,
    startsAt: said.startsAt,
    when: said.when,
    status: said.status,
    reason: said.reason ?? '',
  })
  expect([api.placeName, api.address, api.city].join(', ')).toBe(said.place)
  expect(JSON.parse(await get(`/events/${rally.id}.json`))).toEqual(api)
  const list = JSON.parse(await get('/api/v1/events')) as { events: EventJson[] }
  expect(list.events).toEqual([api])

  for (const path of ['/calendar.ics', `/events/${rally.id}.ics`])
    saysVevent(await get(path), { said, heading, number: api.revision })

  const page = await get(`/events/${rally.id}`)
  saysPage(page, said)
  saysPage(await get('/?from=2023-01-01'), said)
  expect(meta(page, 'og:title')).toBe(escapeMarkup(heading))
  expect(page).toContain(`<title>${escapeMarkup(`${heading} · Turnout`)}</title>`)
  expect(description(page)).toBe([headline(said), said.when, said.place].filter(Boolean).join('. '))
  expect(meta(page, 'og:description')).toBe(`${said.when}. ${said.place}`)
  const data = JSON.parse(
    /<script type="application\/ld\+json">(.*?)<\/script>/.exec(page)?.[1] ?? '',
  )
  expect(data).toMatchObject({
    '@id': url,
    name: said.title,
    startDate: said.startDate,
    eventStatus: `https://schema.org/${schemaStatus[said.status === 'moved' && !said.previousStartDate ? 'on' : said.status]}`,
  })
  expect(data.previousStartDate).toBe(said.previousStartDate)
  const [place] = data.location
  expect([place.name, place.address.streetAddress, place.address.addressLocality].join(', ')).toBe(
    said.place,
  )

  const history = await get(`/events/${rally.id}/history`)
  expect(history).toContain(said.when)
  expect(history).toContain(said.place)
  expect(history).toContain(escapeMarkup(said.title))

  const atom = await get('/calendar.atom')
  expect(atom).toContain(`<title>${escapeMarkup(heading)}</title>`)
  expect(atom).toContain(`<summary>${escapeMarkup(`${said.when}. ${said.place}`)}</summary>`)
  for (const path of ['/changes.atom', `/events/${rally.id}/changes.atom`])
    expect(await get(path)).toContain(`<title>${escapeMarkup(heading)}</title>`)
  const jsonFeed = JSON.parse(await get('/calendar.json'))
  expect(jsonFeed.items).toMatchObject([
    {
      id: url,
      title: heading,
      summary: `${said.when}. ${said.place}`,
      _event: { starts_at: said.startsAt },
    },
  ])

  expect(world.mails).toHaveLength(1)
  const [mail] = world.mails
  expect(mail?.subject).toBe(`${said.subject}: ${said.title}`)
  for (const words of [said.when, said.place, said.title, said.reason ?? '']) {
    expect(mail?.text.replace(/\s+/g, ' ')).toContain(words)
    expect(mail?.html).toContain(escapeMarkup(words))
  }
  const reasoned = said.reason ? `${said.status} (${said.reason})` : said.status
  expect(mail?.text).toContain(`Status: ${reasoned}\n`)
  expect(mail?.text, 'one word for how it stands').not.toMatch(
    said.status === 'moved' ? /Status: on/ : /Status: moved/,
  )
  saysVevent(mail?.calendar ?? '', { said, heading, number: api.revision })
})

function saysVevent(
  file: string,
  { said, heading, number }: { said: Said; heading: string; number: number },
): void {
  const vevent = new ICAL.Component(ICAL.parse(file)).getFirstSubcomponent('vevent')
  const value = (name: string) => String(vevent?.getFirstPropertyValue(name) ?? '')
  expect({
    summary: value('summary'),
    start: value('dtstart'),
    status: value('status'),
    location: value('location'),
    sequence: value('sequence'),
  }).toEqual({
    summary: heading,
    start: said.startsAt.replace('.000', ''),
    status: icalStatus[said.status],
    location: said.place,
    sequence: String(number - 1),
  })
  expect(value('description')).toContain(said.when)
  expect(value('description')).toContain(said.reason ?? '')
}

/** Microformats and what a person reads. */
function saysPage(page: string, said: Said): void {
  const event = page.slice(page.indexOf('h-event'))
  expect(event).toContain(escapeMarkup(said.title))
  expect(/class="dt-start" datetime="([^"]*)"/.exec(event)?.[1]).toBe(said.startsAt)
  for (const part of said.place.split(', ')) expect(event).toContain(part)
  const status = /p-status">([^<]*)</.exec(event)?.[1]
  expect(status ?? 'on').toBe(said.status)
  expect(event).toContain(said.reason ?? '')
}

/** "Cancelled (The hall flooded)"; '' while it is on as announced. */
function headline({ status, reason }: Said): string {
  if (status === 'on') return ''
  const word = status.charAt(0).toUpperCase() + status.slice(1)
  return reason ? `${word} (${reason})` : word
}

const description = (page: string): string | undefined =>
  /<meta name="description" content="([^"]*)"/.exec(page)?.[1]

const meta = (page: string, property: string): string | undefined =>
  new RegExp(`<meta property="${property}" content="([^"]*)"`).exec(page)?.[1]
