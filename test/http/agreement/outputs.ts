// Reads the fifteen outputs that show an event: every reading says whether the output says what it must.

import ICAL from 'ical.js'
import { expect } from 'vitest'
import type { EventJson } from '../../../src/feeds/event-json.ts'
import { escapeMarkup } from '../../../src/feeds/markup.ts'
import type { Message } from '../../../src/ports.ts'
import { baseUrl } from '../../support/world.ts'
import type { Said } from './kinds.ts'

export type Copies = {
  id: string
  get(path: string): Promise<string>
  /** The change mails, by the language of their reader. */
  mails: Record<'en' | 'es', Message | undefined>
}

/** Throws what the output says otherwise. */
type Reading = (copies: Copies, said: Said) => Promise<void>

export const outputs: Record<string, Reading> = {
  page: async ({ get, id }, said) => {
    const page = await get(`/events/${id}`)
    const [aboveHistory = ''] = page.split('id="history"')
    saysMicroformats(page, said)
    saysWas(aboveHistory, said.en.was)
  },

  list: async ({ get }, said) => {
    const page = await get('/?from=2023-01-01')
    saysMicroformats(page, said)
    saysWas(page, said.en.was)
  },

  'frame of the list': async ({ get }, said) => {
    const page = await get('/embed?from=2023-01-01')
    saysMicroformats(page, said)
    saysWas(page, said.en.was)
  },

  'frame of the event': async ({ get, id }, said) => {
    const page = await get(`/embed/events/${id}`)
    saysMicroformats(page, said)
    saysWas(page, said.en.was)
  },

  'head of the page': async ({ get, id }, said) => {
    const page = await get(`/events/${id}`)
    const heading = escapeMarkup(headingOf(said))
    expect(page).toContain(`<title>${heading} · Turnout</title>`)
    expect(meta(page, 'property="og:title"')).toBe(heading)
    expect(meta(page, 'property="og:description"')).toBe(`${said.en.when}. ${said.place}`)
    expect(meta(page, 'name="description"')).toBe(
      [headline(said), said.en.when, said.place].filter(Boolean).join('. '),
    )
  },

  'structured data': async ({ get, id }, said) => {
    const page = await get(`/events/${id}`)
    const data = JSON.parse(
      /<script type="application\/ld\+json">(.*?)<\/script>/.exec(page)?.[1] ?? '',
    )
    const movedInPlaceAlone = said.status === 'moved' && !said.previousStartDate
    expect(data).toMatchObject({
      '@id': `${baseUrl}/events/${id}`,
      name: said.title,
      startDate: said.startDate,
      eventStatus: `https://schema.org/${schemaStatus[movedInPlaceAlone ? 'on' : said.status]}`,
    })
    expect(data.previousStartDate).toBe(said.previousStartDate)
    const [place] = data.location
    const { streetAddress, addressLocality } = place.address
    expect([place.name, streetAddress, addressLocality].join(', ')).toBe(said.place)
  },

  history: async ({ get, id }, said) => {
    const history = await get(`/events/${id}/history`)
    for (const one of [said.en.when, said.place, escapeMarkup(said.title)])
      expect(history).toContain(one)
    saysWas(history, said.en.was)
  },

  'event as JSON': async ({ get, id }, said) => {
    const event = JSON.parse(await get(`/api/v1/events/${id}`)) as EventJson
    saysJson(event, said)
    expect(JSON.parse(await get(`/events/${id}.json`))).toEqual(event)
  },

  'list as JSON': async ({ get }, said) => {
    const { events } = JSON.parse(await get('/api/v1/events')) as { events: EventJson[] }
    expect(events).toHaveLength(1)
    for (const event of events) saysJson(event, said)
  },

  'calendar.ics': async ({ get, id }, said) =>
    saysVevent(await get('/calendar.ics'), {
      said,
      language: 'en',
      revision: await newest(get, id),
    }),

  'event.ics': async ({ get, id }, said) =>
    saysVevent(await get(`/events/${id}.ics`), {
      said,
      language: 'en',
      revision: await newest(get, id),
    }),

  'calendar.atom': async ({ get }, said) => {
    const atom = await get('/calendar.atom')
    expect(atom).toContain(`<title>${escapeMarkup(headingOf(said))}</title>`)
    expect(atom).toContain(`<summary>${escapeMarkup(`${said.en.when}. ${said.place}`)}</summary>`)
    saysWas(unescaped(atom), said.en.was)
  },

  'calendar.json': async ({ get, id }, said) => {
    const { items } = JSON.parse(await get('/calendar.json'))
    expect(items).toMatchObject([
      {
        id: `tag:turnout.example,2026:/events/${id}`,
        url: `${baseUrl}/events/${id}`,
        title: headingOf(said),
        summary: `${said.en.when}. ${said.place}`,
        _event: { starts_at: said.startsAt },
      },
    ])
    saysWas(items[0].content_html, said.en.was)
    saysWas(items[0]._event.changes.join('\n'), said.en.was)
  },

  'feeds of changes': async ({ get, id }, said) => {
    for (const path of ['/changes.atom', `/events/${id}/changes.atom`]) {
      const feed = await get(path)
      expect(feed).toContain(`<title>${escapeMarkup(headingOf(said))}</title>`)
      saysWas(unescaped(feed), said.en.was)
    }
  },

  mails: async ({ get, id, mails }, said) => {
    for (const language of ['en', 'es'] as const) {
      const mail = mails[language]
      const { when, subject, was } = said[language]
      expect(mail?.subject).toBe(`${subject}: ${said.title}`)
      const text = mail?.text.replace(/\s+/g, ' ') ?? ''
      for (const one of [when, said.place, said.title, said.reason ?? '', ...was])
        expect(text).toContain(one)
      for (const one of [when, said.place, said.title, said.reason ?? ''])
        expect(mail?.html.replace(/\s+/g, ' ')).toContain(escapeMarkup(one))
      saysWas(mail?.html ?? '', was)
      expect(text).toContain(statusLine[language](said))
      const revision = await newest(get, id)
      saysVevent(mail?.calendar ?? '', { said, language, revision })
    }
  },
}

const newest = async (get: Copies['get'], id: string): Promise<number> =>
  (JSON.parse(await get(`/api/v1/events/${id}`)) as EventJson).revision

const headingOf = ({ status, title }: Said): string =>
  status === 'on' ? title : `${status.toUpperCase()}: ${title}`

/** "Cancelled (The hall flooded)"; '' while it is on as announced. */
function headline({ status, reason }: Said): string {
  if (status === 'on') return ''
  const word = status.charAt(0).toUpperCase() + status.slice(1)
  return reason ? `${word} (${reason})` : word
}

const withReason = (word: string, { reason }: Said): string =>
  reason ? `${word} (${reason})` : word

const english = {
  on: 'on as planned',
  moved: 'moved',
  postponed: 'postponed',
  cancelled: 'cancelled',
}
const spanish = {
  on: 'en pie',
  moved: 'cambió de hora o lugar',
  postponed: 'pospuesto',
  cancelled: 'cancelado',
}

const statusLine = {
  en: (said: Said) => `Status: ${withReason(english[said.status], said)}`,
  es: (said: Said) => `Estado: ${withReason(spanish[said.status], said)}`,
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

/** Every former value that the change has, in the words around its markup. */
function saysWas(markup: string, was: readonly string[]): void {
  const text = unescaped(markup.replace(/<[^>]*>/g, ' ')).replace(/\s+/g, ' ')
  for (const one of was) expect(text).toContain(one)
}

const unescaped = (markup: string): string =>
  markup
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')

/** Microformats and what a person reads. */
function saysMicroformats(page: string, said: Said): void {
  const event = page.slice(page.indexOf('h-event'))
  expect(event).toContain(escapeMarkup(said.title))
  expect(/class="dt-start" datetime="([^"]*)"/.exec(event)?.[1]).toBe(said.startsAt)
  for (const part of said.place.split(', ')) expect(event).toContain(part)
  expect(/p-status">([^<]*)</.exec(event)?.[1] ?? 'on').toBe(said.status)
  expect(event).toContain(said.reason ?? '')
}

function saysJson(event: EventJson, said: Said): void {
  expect(event).toMatchObject({
    title: said.title,
    heading: headingOf(said),
    startsAt: said.startsAt,
    when: said.en.when,
    status: said.status,
    reason: said.reason ?? '',
  })
  expect([event.placeName, event.address, event.city].join(', ')).toBe(said.place)
}

type Vevent = { said: Said; language: 'en' | 'es'; revision: number }

function saysVevent(file: string, { said, language, revision }: Vevent): void {
  const vevent = new ICAL.Component(ICAL.parse(file)).getFirstSubcomponent('vevent')
  const value = (name: string) => String(vevent?.getFirstPropertyValue(name) ?? '')
  const word = language === 'en' ? said.status : spanish[said.status]
  expect({
    summary: value('summary'),
    start: value('dtstart'),
    status: value('status'),
    location: value('location'),
    sequence: value('sequence'),
  }).toEqual({
    summary: said.status === 'on' ? said.title : `${word.toUpperCase()}: ${said.title}`,
    start: said.startsAt.replace('.000', ''),
    status: icalStatus[said.status],
    location: said.place,
    sequence: String(revision - 1),
  })
  const { when, was } = said[language]
  const description = value('description').replace(/\s+/g, ' ')
  for (const one of [when, said.reason ?? '', ...was]) expect(description).toContain(one)
}

const meta = (page: string, name: string): string | undefined =>
  new RegExp(`<meta ${name} content="([^"]*)"`).exec(page)?.[1]
