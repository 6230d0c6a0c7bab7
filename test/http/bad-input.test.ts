// What nobody should type, and what programs send: each gets a clear answer, and nothing is lost.

import { expect, test } from 'vitest'
import { aForm, anEdit, aPublishedEvent } from '../support/people.ts'
import { aWorld, type World } from '../support/world.ts'

/** Every value that was typed must be in the answer, as a page holds it. */
async function refusedKeeping(answer: Response, typed: string[]): Promise<string> {
  expect(answer.status).toBe(422)
  expect(answer.headers.get('content-type')).toMatch(/^text\/html/)
  const page = await answer.text()
  for (const one of typed) expect(page).toContain(one)
  return page
}

const events = async (world: World) =>
  (await world.app.db.query.selectFrom('events').select('id').execute()).length

test('refuses an end before the start, and keeps the form', async () => {
  const world = await aWorld()
  const form = aForm({ endsLocal: '2023-01-13T11:00', summary: 'Bring drums' })
  const page = await refusedKeeping(await world.post('/events', form), [
    'value="2023-01-13"',
    'value="11:00 AM"',
    'Bring drums',
    'olga@example.org',
  ])
  expect(page).toContain('The end is before the start')
  expect(await events(world)).toBe(0)
})

test.each([
  ['title=caf%C3%A9%FF', 'café\ufffd'],
  [new Uint8Array([...new TextEncoder().encode('title=caf'), 0xc3, 0xa9, 0xff]), 'café\ufffd'],
  [new Uint8Array([0xef, 0xbb, 0xbf, ...new TextEncoder().encode('title=after')]), 'after'],
])('reads a form as UTF-8, whatever octets it has', async (body, title) => {
  const world = await aWorld()
  const type = 'application/x-www-form-urlencoded'
  const answer = await world.request('/events', {
    method: 'POST',
    body,
    headers: { origin: world.app.config.baseUrl, 'content-type': type },
  })
  await refusedKeeping(answer, [`value="${title}"`])
})

test('refuses a zone that nobody knows, by its name', async () => {
  const world = await aWorld()
  const answer = await world.post('/events', aForm({ zone: 'America/Atlantis' }))
  const page = await refusedKeeping(answer, ['870 Market St.'])
  expect(page).toContain('“America/Atlantis” is not a time zone')
})

test.each([
  ['2023-02-30T12:00', 'Choose a date and a time', 'a day that no calendar has'],
  ['2023-01-13T25:00', 'Choose a date and a time', 'an hour that no clock has'],
  ['next Friday', 'Write the time as well', 'a day alone'],
  ['7 PM', 'Choose the date as well', 'a time alone'],
  ['2023-01-13 soonish', '“soonish” is not understood as a time', 'words'],
  ['0000-01-01T00:00', 'Choose a date and a time', 'a year before the first'],
])('refuses %s as a start with “%s”: %s', async (startsLocal, words) => {
  const world = await aWorld()
  const answer = await world.post('/events', aForm({ startsLocal, endsLocal: '' }))
  const page = await refusedKeeping(answer, ['870 Market St.'])
  expect(page).toContain(words)
})

test('offers both neighbours of a time that the clocks skip', async () => {
  const world = await aWorld()
  const form = aForm({ startsLocal: '2023-03-12T02:30', endsLocal: '' })
  const page = await refusedKeeping(await world.post('/events', form), [
    'value="2023-03-12"',
    'value="2:30 AM"',
  ])
  expect(page).toContain('There is no 2:30 AM on Sunday, March 12, 2023')
  expect(page).toContain('1:30 AM')
  expect(page).toContain('3:30 AM')
})

test('says which of two equal times is taken, after posting and after an edit', async () => {
  const world = await aWorld()
  const twice = { startsLocal: '2023-11-05T01:30', endsLocal: '' }
  const posted = await world.post('/events', aForm(twice))
  expect(posted.status).toBe(303)
  const submitted = await (await world.get(posted.headers.get('location') ?? '')).text()
  expect(submitted).toContain('comes twice on Sunday, November 5, 2023')
  expect(submitted).toContain('The first one is taken')
  await world.work()

  const rally = await aPublishedEvent(world)
  const saved = await world.post(
    `${rally.manage}/revisions`,
    await anEdit(world, rally, { startsLocal: '2023-11-05T01:30', endsLocal: '' }),
  )
  expect(saved.status).toBe(303)
  const page = await (await world.get(saved.headers.get('location') ?? '')).text()
  expect(page).toContain('comes twice on Sunday, November 5, 2023')
  const feed = await (await world.get(`/events/${rally.id}.ics`)).text()
  expect(feed, 'daylight time, the first').toContain('DTSTART:20231105T083000Z')
})

test('refuses half a megabyte of description, with every word still in the form', async () => {
  const world = await aWorld()
  const description = `${'Bring water. '.repeat(40_000)}The very last word.`
  const answer = await world.post('/events', aForm({ description, price: 'Sliding scale' }))
  const page = await refusedKeeping(answer, [description, 'Sliding scale', 'olga@example.org'])
  expect(page).toContain('longer than 50000 characters')
})

test('refuses half a megabyte of description in an edit, with every word still in the form', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  const description = `${'Bring water. '.repeat(40_000)}The very last word.`
  const edit = await anEdit(world, rally, { description, note: 'More to read' })
  const page = await refusedKeeping(await world.post(`${rally.manage}/revisions`, edit), [
    description,
    'More to read',
  ])
  expect(page).toContain('longer than 50000 characters')
})

test('takes the longest description that it allows, and every page stays quick', async () => {
  const world = await aWorld()
  const description = '**Bring** [water](https://example.org/) & <b>drums</b>. '.repeat(850)
  const rally = await aPublishedEvent(world, { description })
  for (const path of ['/', `/events/${rally.id}`, `/events/${rally.id}/history`, '/calendar.ics'])
    expect((await world.get(path)).status, path).toBe(200)
})

test('answers 413 to five megabytes', async () => {
  const world = await aWorld()
  const answer = await world.post('/events', aForm({ description: 'x'.repeat(5 * 1024 * 1024) }))
  expect(answer.status).toBe(413)
  expect(await answer.text()).toContain('your browser still has what you typed')
})

test('refuses a note, a reason and a name that are too long, and cuts nothing off', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  const long = `${'so '.repeat(200)}long`
  const edit = await anEdit(world, rally, { startsLocal: '2023-01-13T11:00', note: long })
  await refusedKeeping(await world.post(`${rally.manage}/revisions`, edit), [long])
  await refusedKeeping(await world.post(`${rally.manage}/cancellation`, { reason: long }), [long])
  const invited = { name: long, email: 'carmen@example.org' }
  await refusedKeeping(await world.post(`${rally.manage}/organizers`, invited), [
    long,
    'carmen@example.org',
  ])
  expect((await world.get(`/events/${rally.id}/revisions/2`)).status).toBe(404)
})

test('keeps emoji and right-to-left text as they are', async () => {
  const world = await aWorld()
  const title = '🏳️‍🌈✊🏾 مسيرة من أجل السلام — עצרת'
  const rally = await aPublishedEvent(world, { title })
  expect(world.mails[0]?.text).toContain(title)
  const page = await (await world.get(`/events/${rally.id}`)).text()
  expect(page).toContain(title)
  expect(page).toMatch(/<h1[^>]*dir="auto"|dir="auto"[^>]*>[^<]*🏳️‍🌈/u)
  const feed = await (await world.get('/calendar.ics')).text()
  expect(feed.replaceAll('\r\n ', '')).toContain(title)
  for (const line of feed.split('\r\n'))
    expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
})

test('a line break and BEGIN:VEVENT in a title make one line and no second event', async () => {
  const world = await aWorld()
  const title = 'Rally\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:Forged\u0000\u0007'
  const rally = await aPublishedEvent(world, { title, organizer: 'Us\r\nX-FORGED:1' })
  const feed = await (await world.get('/calendar.ics')).text()
  expect(feed.match(/^BEGIN:VEVENT\r$/gm)).toHaveLength(1)
  expect(feed).not.toMatch(/^(X-FORGED|SUMMARY:Forged)/m)
  for (const mail of world.mails) expect(mail.subject).not.toMatch(/[\r\n\0]/)
  expect(await (await world.get(`/events/${rally.id}`)).text()).toContain(
    'Rally END:VEVENT BEGIN:VEVENT SUMMARY:Forged',
  )
})

test('HTML and script come out as text: on pages, in history, in feeds, in mail', async () => {
  const world = await aWorld()
  const hostile = '<script>alert(1)</script><img src=x onerror=alert(2)>"\'><svg onload=alert(3)>'
  const rally = await aPublishedEvent(world, {
    title: `Rally ${hostile}`,
    summary: hostile,
    description: `${hostile}\n\n[link](javascript:alert(4)) ![x](data:text/html,y)\n\n<iframe src=x>`,
    placeName: hostile,
    address: hostile,
    city: hostile.slice(0, 90),
    organizer: hostile,
    price: hostile,
    languages: hostile,
  })
  await world.post(`/events/${rally.id}/endorsements`, {
    organization: hostile,
    email: 'bruno@example.org',
    statement: hostile,
  })
  await world.work()
  const confirm = /\/confirm\/[\w-]+/.exec(world.mails.at(-1)?.text ?? '')?.[0] ?? ''
  await world.post(confirm)
  await world.post(
    `${rally.manage}/revisions`,
    await anEdit(world, rally, { title: `Moved ${hostile}`, note: hostile }),
  )
  world.clock.advance(600)
  await world.work()
  const pages = [
    '/',
    `/events/${rally.id}`,
    `/events/${rally.id}/history`,
    `/events/${rally.id}/revisions/2`,
    rally.manage,
    confirm,
  ]
  const active = /<script>|<img src=x|<svg|<iframe|onerror=alert\(2\)>(?!&)|href="javascript:/i
  for (const path of pages) {
    const page = await (await world.get(path)).text()
    expect(page, path).not.toMatch(active)
    expect(page, path).toContain('&lt;script&gt;')
  }
  expect(world.mails.length).toBeGreaterThan(3)
  for (const mail of world.mails) expect(mail.html).not.toMatch(active)
})

test.each([
  ['text/plain', 'title=Rally'],
  ['application/xml', '<title>Rally</title>'],
  ['multipart/form-data; boundary=x', 'no part'],
])('answers 415 to a body that is not a form: %s', async (type, body) => {
  const world = await aWorld()
  const init = { method: 'POST', headers: { 'content-type': type }, body }
  for (const path of ['/events', '/lost-link'])
    expect((await world.request(path, init)).status).toBe(415)
  expect(await events(world)).toBe(0)
})

test.each(['{"title":', '["title"]', '"title"', 'null', ''])(
  'answers 400 in words to JSON that is no object: %s',
  async body => {
    const world = await aWorld()
    const headers = { 'content-type': 'application/json' }
    for (const path of ['/events', '/lost-link', '/readings']) {
      const answer = await world.request(path, { method: 'POST', headers, body })
      expect(answer.status, path).toBe(400)
      expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/)
      expect(await answer.json()).toMatchObject({
        type: 'urn:turnout:problem:unreadable-json',
        detail: expect.stringContaining('no JSON object'),
      })
    }
    expect(await events(world)).toBe(0)
  },
)

test('an edit that does not say which revision it changes is refused by the name of the field', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  const { baseRevision: _, ...edit } = await anEdit(world, rally, { price: '$5' })
  for (const path of ['revisions', 'preview'])
    for (const baseRevision of [undefined, null, '', 0]) {
      const body = { ...edit, baseRevision }
      const answer = await world.postJson(`${rally.manage}/${path}`, body)
      expect(answer.status).toBe(422)
      expect(await answer.json()).toMatchObject({ errors: [{ field: 'baseRevision' }] })
    }
  expect((await world.get(`/events/${rally.id}/revisions/2`)).status).toBe(404)
})

test('a field that no form of ours sends is answered with a page, to a browser', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  const edit = await anEdit(world, rally, { tell: 'the world' })
  const answer = await world.post(`${rally.manage}/revisions`, edit)
  expect(answer.status).toBe(422)
  expect(answer.headers.get('content-type')).toMatch(/^text\/html/)
  expect(await answer.text()).toContain('Choose everyone, nobody or now.')
})

test('JSON: wrong types and wrong values are named field by field, and nothing is saved', async () => {
  const world = await aWorld()
  const wrong = { title: { en: 'Rally' }, topics: [1, 2] }
  const answer = await world.postJson('/events', wrong)
  expect(answer.status).toBe(422)
  expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/)
  const problem = (await answer.json()) as { status: number; errors: { field: string }[] }
  expect(problem.status).toBe(422)
  expect(new Set(problem.errors.map(one => one.field))).toEqual(new Set(['title', 'topics']))

  const missing = await world.postJson('/events', { startsLocal: 'soon', topics: 'no-such-topic' })
  expect(missing.status).toBe(422)
  const { errors } = (await missing.json()) as { errors: { field: string; message: string }[] }
  expect(errors.map(one => one.field).sort()).toEqual(
    ['contactEmail', 'startsLocal', 'title', 'topics'].sort(),
  )
  for (const { message } of errors) expect(message).toMatch(/\w/)
  expect(await events(world)).toBe(0)
})

test('JSON: one topic as a string is one topic', async () => {
  const world = await aWorld()
  const answer = await world.postJson('/events', { ...aForm(), topics: 'labor', showContact: true })
  expect(answer.status).toBe(201)
  const { id } = (await answer.json()) as { id: string }
  const topics = await world.app.db.query.selectFrom('event_topics').selectAll().execute()
  expect(topics).toEqual([{ topic: 'labor', event_id: id }])
})

test('an unknown filter value is a 400 that names the values there are', async () => {
  const world = await aWorld()
  const said = {
    '/': /“atlantis” is not a region of this calendar\. Choose one: .*San Francisco/s,
    '/calendar.ics': /region=atlantis is not known.*san-francisco/s,
  }
  for (const [path, words] of Object.entries(said)) {
    const answer = await world.get(`${path}?region=atlantis`)
    expect(answer.status).toBe(400)
    expect(await answer.text()).toMatch(words)
    expect((await world.get(`${path}?from=soon`)).status).toBe(400)
    expect((await world.get(`${path}?type=protest&topic=labor&q=%22*%20OR%20%28`)).status).toBe(200)
  }
})

test('an odd organizer is an empty page and a refused feed, never a fault', async () => {
  const world = await aWorld()
  await aPublishedEvent(world, { organizer: 'Mission "Tenants" Assembly' })
  await world.post('/events', aForm({ organizer: 'Tenants in hiding' }))
  const paths = ['/', '/calendar.ics', '/calendar.atom', '/calendar.json', '/api/v1/events']
  for (const path of paths) {
    const known = await world.get(`${path}?organizer=Mission+%22Tenants%22+Assembly`)
    expect(known.status, path).toBe(200)
    const status = path === '/' ? 200 : 400
    for (const odd of ['%22*%20OR%20%28', '✊', '%00', 'Tenants%20in%20hiding'])
      expect((await world.get(`${path}?organizer=${odd}`)).status, odd).toBe(status)
    expect((await world.get(`${path}?organizer=`)).status).toBe(200)
  }
  expect(world.logged).toEqual([])
})

test('unknown and impossible addresses are answered, never by a fault', async () => {
  const world = await aWorld()
  const paths = [
    '/events/nothing',
    '/events/nothing.ics',
    '/events/nothing/history',
    '/events/nothing/revisions/1',
    '/events/nothing/submitted',
    '/events/%E0%A4%A',
    '/events/%00',
    "/events/'%20OR%201=1--",
    `/events/${'x'.repeat(5000)}`,
    '/confirm/%ff',
    '/no/such/page',
  ]
  for (const path of paths) expect((await world.get(path)).status, path).toBe(404)
  const rally = await aPublishedEvent(world)
  for (const number of ['0', '2', '-1', '1e0', 'one', '99999999999999999999'])
    expect((await world.get(`/events/${rally.id}/revisions/${number}`)).status, number).toBe(404)
  expect(world.logged).toEqual([])
})

test('refuses to record an edit that changes nothing, and keeps its note', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  const edit = await anEdit(world, rally, { note: 'Nothing really' })
  await refusedKeeping(await world.post(`${rally.manage}/revisions`, edit), ['Nothing really'])
})

test('refuses to keep a change of time quiet, and keeps the form', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  const edit = await anEdit(world, rally, { startsLocal: '2023-01-13T11:00', tell: 'nobody' })
  const page = await refusedKeeping(await world.post(`${rally.manage}/revisions`, edit), [
    'value="2023-01-13"',
    'value="11:00 AM"',
  ])
  expect(page).toContain('People must be told of this change')
  const json = await world.postJson(`${rally.manage}/revisions`, edit)
  expect(json.status).toBe(422)
  expect(await json.json()).toMatchObject({ errors: [{ field: 'tell' }] })
  expect((await world.get(`/events/${rally.id}/revisions/2`)).status).toBe(404)
})
