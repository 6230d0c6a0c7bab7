// No answer is larger than a page, whatever was sent; a text is measured before it is read.

import { expect, test } from 'vitest'
import { fields } from '../../src/domain/event/fields.ts'
import { limits } from '../../src/domain/text-limits.ts'
import { aFollower, aForm, anEdit, aPublishedEvent, edited } from '../support/people.ts'
import { aWorld, linkIn, type World } from '../support/world.ts'

const form = 'application/x-www-form-urlencoded'
const mostOctets = 1024 * 1024

const send = (world: World, path: string, body: BodyInit, type: string | null = form) =>
  world.request(path, { method: 'POST', body, headers: type ? { 'content-type': type } : {} })

const octets = async (answer: Response): Promise<number> => (await answer.arrayBuffer()).byteLength

const formPaths = ['/events', '/readings', '/digests', '/lost-link', '/moderation']

test.each(formPaths)(
  'a field repeated 450,000 times is refused in a few words at %s',
  async path => {
    const world = await aWorld()
    const answer = await send(world, path, 'topics=x&'.repeat(450_000))
    expect(answer.status).toBe(413)
    expect(await octets(answer)).toBeLessThan(10_000)
  },
)

test('a list of 90,000 values in JSON gets one error, in words', async () => {
  const world = await aWorld()
  for (const topics of [Array(90_000).fill('x'), Array(90_000).fill(7)]) {
    const answer = await world.postJson('/events', { ...aForm(), topics })
    expect(answer.status).toBe(422)
    expect(await answer.json()).toMatchObject({
      errors: [{ field: 'topics', message: 'Choose 50 at most.' }],
    })
  }
})

test('several unknown values of one field get one error, which lists twenty names at most', async () => {
  const world = await aWorld()
  const unknown = Array.from({ length: 40 }, (_, n) => `no-such-${n}`)
  const answer = await world.post('/events', aForm({ topics: [...unknown, 'labor'] }))
  expect(answer.status).toBe(422)
  const page = await answer.text()
  expect(page).toContain('“no-such-2” and 37 more')
  expect(page.match(/Not known:/g)).toHaveLength(2)
  const { errors } = (await (
    await world.postJson('/events', { ...aForm(), topics: unknown })
  ).json()) as { errors: { field: string; message: string }[] }
  expect(errors).toHaveLength(1)
  const listed = errors[0]?.message.split('There are:')[1]?.split(', ') ?? []
  expect(listed.length).toBeLessThanOrEqual(20)
})

test('a thousand parts are read, and more are refused before any is', async () => {
  const world = await aWorld()
  const boundary = '-----------------------------3141592653'
  const part = `--${boundary}\r\nContent-Disposition: form-data; name="topics"\r\n\r\nlabor\r\n`
  const type = `multipart/form-data; boundary=${boundary}`
  const many = await send(world, '/events', `${part.repeat(30_000)}--${boundary}--\r\n`, type)
  expect(many.status).toBe(413)
  const few = await send(world, '/events', `${part.repeat(60)}--${boundary}--\r\n`, type)
  expect(few.status).toBe(422)
  expect(await few.text()).toContain('Choose 50 at most.')
})

test('a file where a text belongs is refused beside the field', async () => {
  const world = await aWorld()
  const body = new FormData()
  for (const [name, value] of Object.entries(aForm()))
    for (const one of [value].flat()) body.append(name, one)
  body.set('title', new File([new Uint8Array(1000)], 'title.txt'))
  const answer = await send(world, '/events', body, null)
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain('title: This must be text.')
})

test('JSON that is deep, or has a hundred thousand names, or is over 1 MB, is refused', async () => {
  const world = await aWorld()
  const json = 'application/json'
  const deep = `{"title":${'['.repeat(200_000)}${']'.repeat(200_000)}}`
  expect((await send(world, '/events', deep, json)).status).toBe(422)
  const names = Array.from({ length: 60_000 }, (_, n) => `"f${n}":1`).join(',')
  expect((await send(world, '/events', `{${names}}`, json)).status).toBe(413)
  const large = JSON.stringify({ title: 'x'.repeat(1_100_000) })
  expect((await send(world, '/readings', large, json)).status).toBe(413)
})

test('a revision that is nested as deep as a body can be is no revision', async () => {
  const world = await aWorld()
  const { id } = await aPublishedEvent(world)
  const watch = await aFollower(world, id)
  const deep = `{"revision":${'['.repeat(200_000)}${']'.repeat(200_000)}}`
  for (const path of ['acknowledgement', 'vouching', 'restart', 'reminder'])
    expect((await send(world, `${watch}/${path}`, deep, 'application/json')).status).toBeLessThan(
      500,
    )
  expect(world.logged).toEqual([])
})

test('a form that would make a page over 1 MB is refused in words that say where it still is', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  const description = '"'.repeat(400_000)
  for (const answer of [
    await world.post('/events', aForm({ description })),
    await world.post(`${rally.manage}/revisions`, await anEdit(world, rally, { description })),
    await world.post(`${rally.manage}/preview`, await anEdit(world, rally, { description })),
    await world.post(`/events/${rally.id}/contact`, { name: 'Ada', message: description }),
  ]) {
    expect(answer.status).toBe(413)
    const page = await answer.text()
    expect(page.length).toBeLessThan(10_000)
    expect(page).toContain('your browser still has what you typed')
  }
})

test('a text that is too long is refused beside its field wherever one is taken', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  const edit = await anEdit(world, rally)
  const posts: [string, string, number, Record<string, unknown>][] = [
    ['/events', 'title', fields.title.value.limit, aForm()],
    ['/events', 'zone', limits.term, aForm()],
    ['/events', 'startsLocal', fields.startsLocal.value.limit, aForm()],
    ['/events', 'contactEmail', limits.email, aForm()],
    ['/events', 'topics', limits.term, aForm()],
    ['/readings', 'title', fields.title.value.limit, aForm()],
    ['/readings', 'description', fields.description.value.limit, aForm()],
    [`${rally.manage}/readings`, 'title', fields.title.value.limit, edit],
    [`${rally.manage}/revisions`, 'note', limits.note, edit],
    [`${rally.manage}/preview`, 'title', fields.title.value.limit, edit],
    [`${rally.manage}/cancellation`, 'reason', limits.note, {}],
    [`${rally.manage}/reinstatement`, 'note', limits.note, {}],
    [`${rally.manage}/organizers`, 'name', limits.name, {}],
    [`${rally.manage}/dismissals`, 'sentence', limits.sentence, {}],
    [`${rally.manage}/mendings`, 'field', limits.choice, {}],
    [`/events/${rally.id}/endorsements`, 'statement', limits.statement, {}],
    [`/events/${rally.id}/endorsements`, 'organization', limits.organization, {}],
    [`/events/${rally.id}/followers`, 'email', limits.email, {}],
    [`/events/${rally.id}/contact`, 'message', limits.message, {}],
    ['/digests', 'q', limits.q, {}],
    ['/digests', 'region', limits.term, {}],
    ['/lost-link', 'email', limits.email, {}],
    ['/moderation', 'email', limits.email, {}],
  ]
  for (const [path, field, most, fields] of posts) {
    const answer = await world.postJson(path, { ...fields, [field]: 'x'.repeat(most + 1) })
    expect(answer.status, `${path} ${field}`).toBe(422)
    expect(await answer.json(), `${path} ${field}`).toMatchObject({
      errors: [
        {
          field,
          message: `This is longer than ${most} characters. Shorten it; nothing was cut off.`,
        },
      ],
    })
  }
})

test('a line break counts as one character, however a browser sends it', async () => {
  const world = await aWorld()
  const lines = `${'water\r\n'.repeat(8_000)}`
  const longest = lines + 'x'.repeat(fields.description.value.limit - 48_000)
  expect((await world.post('/events', aForm({ description: longest }))).status).toBe(303)
  expect((await world.post('/events', aForm({ description: `${longest}x` }))).status).toBe(422)
})

test('too long is said in the language of the calendar', async () => {
  const world = await aWorld({ calendarLanguage: 'es' })
  const answer = await world.post('/events', aForm({ title: 'x'.repeat(201) }))
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain('Tiene más de 200 caracteres.')
})

test('a text full of contradictions is answered with the first of them', async () => {
  const world = await aWorld()
  const description = 'Friday January 13, 2023, 4 PM, at 871 Market St '.repeat(1000)
  const answer = await world.post('/readings', aForm({ description }))
  expect(answer.status).toBe(200)
  expect(await octets(answer)).toBeLessThan(mostOctets)
})

test('a filter given thousands of times is refused in a few words', async () => {
  const world = await aWorld()
  for (const path of ['/', '/calendar.ics', '/calendar.atom', '/api/v1/events', '/digests']) {
    for (const name of ['region', 'topic']) {
      const many = Array.from({ length: 900 }, (_, n) => `${name}=r${n}`).join('&')
      const answer = await world.get(`${path}?${many}`)
      expect(answer.status, path).toBe(400)
      expect(await octets(answer)).toBeLessThan(10_000)
      const again = await world.get(`${path}?${`${name}=labor&`.repeat(50_000)}`)
      expect(again.status, path).toBe(414)
      expect(await octets(again)).toBeLessThan(10_000)
    }
    const long = await world.get(`${path}?topic=${'x'.repeat(15_000)}`)
    expect(long.status).toBe(400)
    expect(await octets(long)).toBeLessThan(10_000)
  }
  const same = await world.get(`/?${'topic=labor&'.repeat(1000)}`)
  expect(same.status).toBe(200)
})

test('pages of the API hold as many events and revisions as 1 MB has room for, and lead to the others', async () => {
  const world = await aWorld({ publishing: 'open' })
  const description = '会'.repeat(49_000)
  for (let hour = 10; hour < 22; hour++)
    await world.post(
      '/events',
      aForm({
        description,
        startsLocal: `2023-02-13T${hour}:00`,
        endsLocal: '',
        contactEmail: `${hour}@d${hour}.example`,
      }),
    )
  const seen = new Set<string>()
  let path = '/api/v1/events'
  let pages = 0
  for (; path; pages++) {
    const answer = await world.get(path)
    const text = await answer.text()
    expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(mostOctets)
    const { events, next } = JSON.parse(text) as { events: { id: string }[]; next: string | null }
    for (const { id } of events) seen.add(id)
    path = next ? next.slice(next.indexOf('/api/')) : ''
  }
  expect(seen.size).toBe(12)
  expect(pages).toBeGreaterThan(1)

  const rally = await aPublishedEventOf(world)
  for (const price of ['1', '2', '3', '4', '5', '6', '7', '8'])
    await edited(world, rally, { description, price })
  const numbers: number[] = []
  for (let at = `/api/v1/events/${rally.id}/revisions`; at; ) {
    const text = await (await world.get(at)).text()
    expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(mostOctets)
    const { revisions, next } = JSON.parse(text) as {
      revisions: { number: number }[]
      next: string | null
    }
    numbers.push(...revisions.map(({ number }) => number))
    at = next ? next.slice(next.indexOf('/api/')) : ''
  }
  expect(numbers).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
})

test('a history of very many changes comes in pages, each under 1 MB', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  for (let edit = 2; edit <= 120; edit++)
    await edited(world, rally, {
      title: `${'"'.repeat(190)} ${edit}`,
      summary: `${'"'.repeat(480)} ${edit}`,
      address: `${'"'.repeat(280)} ${edit}`,
      note: `${'"'.repeat(480)} ${edit}`,
    })
  const numbers: number[] = []
  for (let path = `/events/${rally.id}/history`; path; ) {
    const page = await (await world.get(path)).text()
    expect(new TextEncoder().encode(page).length).toBeLessThanOrEqual(mostOctets)
    numbers.push(...[...page.matchAll(/\/revisions\/(\d+)"/g)].map(([, number]) => Number(number)))
    path = /<a[^>]* href="([^"]*\?before=\d+)"/.exec(page)?.[1] ?? ''
  }
  expect(numbers).toEqual(Array.from({ length: 120 }, (_, n) => 120 - n))
  for (const before of ['0', '1', '-1', 'x', '1e9'])
    expect((await world.get(`/events/${rally.id}/history?before=${before}`)).status).toBe(200)
})

async function aPublishedEventOf(world: World) {
  const posted = await world.post('/events', aForm())
  await world.work()
  const id = posted.headers.get('location')?.split('/')[2] ?? ''
  return {
    id,
    manage: linkIn(
      world.mails.findLast(mail => mail.text.includes('/manage/')),
      'manage',
    ),
  }
}
