// What programs read of an event beside its words: schema.org, microformats, categories, and addresses in pages.

import { describe, expect, test } from 'vitest'
import { firstSentences } from '../../src/feeds/first-sentences.ts'
import { isFree, offerOf } from '../../src/feeds/offer.ts'
import { mailPolicy } from '../../src/http/headers.ts'
import { insertIntoMailbox } from '../../src/store/mailbox.ts'
import { aPublishedEvent } from '../support/people.ts'
import { aWorld, baseUrl, type Fields, linkIn, type World } from '../support/world.ts'

async function jsonLdOf(world: World, fields: Fields) {
  const { id } = await aPublishedEvent(world, fields)
  const page = await (await world.get(`/events/${id}`)).text()
  const json = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page)?.[1] ?? ''
  return { id, page, data: JSON.parse(json) as Record<string, unknown> }
}

test('schema.org leaves out a place that is not known, and an address that nobody gave', async () => {
  const world = await aWorld()
  const nowhere = { placeName: 'Somebody’s garden', address: '', city: '' }
  const garden = await jsonLdOf(world, nowhere)
  expect(garden.data.location).toEqual([{ '@type': 'Place', name: 'Somebody’s garden' }])
  expect(JSON.stringify(garden.data)).not.toMatch(/\[\]|\{\}|""|PostalAddress/)
})

test('an online event has a virtual location alone', async () => {
  const world = await aWorld()
  const online = { placeName: '', address: '', city: '', onlineUrl: 'https://meet.example/x' }
  const { data } = await jsonLdOf(world, online)
  expect(data).toMatchObject({
    eventAttendanceMode: 'https://schema.org/OnlineEventAttendanceMode',
    location: [{ '@type': 'VirtualLocation', url: 'https://meet.example/x' }],
  })
})

test('schema.org describes an event by its summary, else by the first sentences of its description', async () => {
  const world = await aWorld()
  const description = `Come **early**. Doors open at 8 p.m. and we [march](https://march.example) at nine.\n\n${'More of it. '.repeat(60)}`
  const { data } = await jsonLdOf(world, { description })
  expect(data.description).toMatch(
    /^Come early\. Doors open at 8 p\.m\. and we march at nine\. More of it\./,
  )
  expect(String(data.description).length).toBeLessThanOrEqual(300)
  expect(data.description).toMatch(/it\.$/)
  const summed = await jsonLdOf(world, { description, summary: 'A march.' })
  expect(summed.data.description).toBe('A march.')
  const silent = await jsonLdOf(world, { description: '' })
  expect(silent.data).not.toHaveProperty('description')
})

test.each<[text: string, most: number, expected: string]>([
  ['One. Two. Three is long.', 12, 'One. Two.'],
  ['No end in sight here', 12, 'No end in…'],
  ['Costs $1.50 each. Bring it.', 20, 'Costs $1.50 each.'],
  ['¿Vienes? ¡Ven! Trae agua.', 15, '¿Vienes? ¡Ven!'],
  ['Unbroken'.repeat(3), 10, 'UnbrokenU…'],
  ['  short\n text ', 300, 'short text'],
])('%s within %i', (text, most, expected) => {
  expect(firstSentences(text, most)).toBe(expected)
})

describe('a price in words is an offer', () => {
  const offer = (price: string, zone = 'America/Los_Angeles') => {
    const { '@type': _type, url: _url, description, ...rest } = offerOf({ price, zone }, 'u')
    expect(description).toBe(price)
    return rest
  }
  const between = (minPrice: number, maxPrice: number, priceCurrency: string) => ({
    priceSpecification: { '@type': 'PriceSpecification', minPrice, maxPrice, priceCurrency },
  })

  test.each([
    'Free',
    'free!',
    'Gratis',
    'Entrada libre',
    'Free, donations welcome',
    '$0',
    'No cost',
  ])('%s is free', price => {
    expect(isFree({ price })).toBe(true)
    expect(offer(price)).toEqual({ price: 0 })
  })
  test.each<[price: string, zone: string, expected: object]>([
    ['$5', 'America/Chicago', { price: 5, priceCurrency: 'USD' }],
    ['US$12.50', 'Europe/Madrid', { price: 12.5, priceCurrency: 'USD' }],
    ['5 €', 'Europe/Madrid', { price: 5, priceCurrency: 'EUR' }],
    ['7,50 euros', 'Europe/Madrid', { price: 7.5, priceCurrency: 'EUR' }],
    ['£4', 'Europe/London', { price: 4, priceCurrency: 'GBP' }],
    ['$5–20', 'America/Los_Angeles', between(5, 20, 'USD')],
    ['$5 - $20 sliding scale', 'America/Los_Angeles', between(5, 20, 'USD')],
    ['Sliding scale: $0 to $15', 'America/Los_Angeles', between(0, 15, 'USD')],
    ['5 a 10 euros', 'Europe/Madrid', between(5, 10, 'EUR')],
  ])('%s in %s is a number', (price, zone, expected) => {
    expect(offer(price, zone)).toEqual(expected)
  })
  test.each<[price: string, zone: string]>([
    ['$5', 'America/Mexico_City'],
    ['£4', 'Africa/Cairo'],
    ['5', 'Europe/Madrid'],
    ['$5–20, nobody turned away for lack of funds', 'America/Los_Angeles'],
    ['Suggested donation $10', 'America/Los_Angeles'],
    ['$20 to $5', 'America/Los_Angeles'],
    ['5 € to $10', 'America/Los_Angeles'],
    ['$10 ($5 members)', 'America/Los_Angeles'],
    ['1.000 €', 'Europe/Madrid'],
    ['Free for members', 'America/Los_Angeles'],
    ['Pay what you can', 'America/Los_Angeles'],
    ['sliding scale', 'America/Los_Angeles'],
  ])('%s in %s stays words', (price, zone) => {
    expect(offer(price, zone)).toEqual({})
    expect(isFree({ price })).toBe(false)
  })

  test('and stands on the event’s page', async () => {
    const world = await aWorld()
    const { id, data } = await jsonLdOf(world, { price: 'Free' })
    const url = `${baseUrl}/events/${id}`
    expect(data).toMatchObject({
      isAccessibleForFree: true,
      offers: { '@type': 'Offer', url, description: 'Free', price: 0 },
    })
    const paid = await jsonLdOf(world, { price: '$5', contactEmail: 'rosa@example.org' })
    expect(paid.data).not.toHaveProperty('isAccessibleForFree')
    const unsaid = await jsonLdOf(world, { price: '', contactEmail: 'ana@example.org' })
    expect(unsaid.data).not.toHaveProperty('offers')
  })
})

test('the h-event and the canonical link name the event’s own address, not the organizer’s site', async () => {
  const world = await aWorld()
  const { id } = await aPublishedEvent(world, { website: 'https://committee.example/' })
  const page = await (await world.get(`/events/${id}`)).text()
  const url = `${baseUrl}/events/${id}`
  expect(page.match(/<[^>]*\bu-url\b[^>]*>/g)).toEqual([
    expect.stringMatching(new RegExp(`^<data class="u-url u-uid" value="${url}"`)),
  ])
  expect(page).toContain(`<link rel="canonical" href="${url}"`)
  expect(page).toContain('href="https://committee.example/"')
})

test('categories are slugs with their names, and none is empty', async () => {
  const world = await aWorld({ calendarLanguage: 'es' })
  await aPublishedEvent(world, { topics: ['labor'] })
  await aPublishedEvent(world, {
    contactEmail: 'rosa@example.org',
    region: '',
    topics: [],
    type: 'protest',
  })
  const atom = await (await world.get('/calendar.atom')).text()
  const categories = atom.match(/<category [^>]*>/g) ?? []
  expect(categories.some(one => /term="labor" scheme="tag:[^"]+:\/topics"/.test(one))).toBe(true)
  for (const one of categories)
    expect(one).toMatch(/^<category term="[a-z-]+" scheme="tag:[^"]+" label="[^"]+"\/>$/)
  const { items } = (await (await world.get('/calendar.json')).json()) as {
    items: { tags: string[] }[]
  }
  expect(items.length).toBe(2)
  for (const { tags } of items) expect(tags).not.toContain('')
})

test('every form says where it goes', async () => {
  const world = await aWorld({ mailbox: true })
  await world.post('/digests', { email: 'ada@example.org', rhythm: 'weekly', language: 'en' })
  await world.work()
  const digest = linkIn(world.mails.at(-1), 'confirm')
  const rally = await aPublishedEvent(world)
  await world.post(`/events/${rally.id}/contact`, {
    name: 'Ada',
    email: 'ada@example.org',
    message: 'Is there a ramp?',
    text: 'Is there a ramp?',
  })
  await world.work()
  const contact = linkIn(world.mails.at(-1), 'confirm')
  const own = ['move', 'edit', 'state', 'people', 'links'].map(name => `${rally.manage}/${name}`)
  for (const path of [digest, contact, ...own, '/events/new']) {
    const page = await (await world.get(path)).text()
    expect(page, path).toContain('<form')
    expect(page, path).not.toMatch(/<form(?![^>]*\baction="\/)[^>]*>/)
  }
})

test('a calendar file of the mailbox ends its lines in CRLF, and a mail’s HTML has its own policy', async () => {
  const world = await aWorld({ mailbox: true })
  const calendar = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n'
  const part = (type: string, content: string) =>
    `--b\r\nContent-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${btoa(content)}\r\n`
  const raw = `Subject: Rally\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n${part('text/html', '<head></head><p>Hi</p>')}${part('text/calendar', calendar)}--b--\r\n`
  const { db, vault } = world.app
  const entry = { id: 'm1', receivedAt: world.clock.now(), raw: await vault.seal(raw) }
  await db.commit([insertIntoMailbox(db, entry)])
  expect(await (await world.get('/mailbox/m1/event.ics')).text()).toBe(calendar)
  const html = await world.get('/mailbox/m1/html')
  expect(html.headers.get('content-security-policy')).toBe(mailPolicy)
  expect(html.headers.get('x-frame-options')).toBe('SAMEORIGIN')
  expect(html.headers.get('referrer-policy')).toBe('no-referrer')
  expect(await html.text()).toContain('<base target="_top">')
  const page = await world.get('/mailbox/m1')
  expect(page.headers.get('content-security-policy')).toContain("; frame-src 'self'")
  expect(page.headers.get('x-frame-options')).toBe('DENY')
  const drawn = await page.text()
  const order = ['src="/mailbox/m1/html"', 'class="letter"', 'MIME-Version: 1.0', '/m1/source']
  const places = order.map(one => drawn.indexOf(one))
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  expect(places).not.toContain(-1)
  expect(drawn).toMatch(/sandbox="allow-top-navigation-by-user-activation"/)
})
