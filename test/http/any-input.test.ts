// Whatever is asked and whatever is sent: an answer in words, whole and small, and never a fault.

import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { turnout } from '../../src/http/routes.ts'
import { everyFilter, everyForm, filteredPaths } from '../support/every-form.ts'
import fc, { runs, seeded } from '../support/fast-check.ts'
import { hostileValues } from '../support/hostile-values.ts'
import { aFollower, aForm, anEndorser, aPublishedEvent } from '../support/people.ts'
import { aWorld, linkIn, type World } from '../support/world.ts'

const mostOctets = 1024 * 1024

const value = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...hostileValues) },
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc
    .date({ min: new Date(-1e14), max: new Date(3e14), noInvalidDate: true })
    .map(date => date.toISOString().slice(0, 10)),
)

/** Whole, small and well-formed, and no fault. */
async function expectSound(answer: Response, what: string): Promise<void> {
  expect(answer.status, what).toBeLessThan(500)
  const body = await answer.text()
  expect(new TextEncoder().encode(body).length, what).toBeLessThanOrEqual(mostOctets)
  const type = answer.headers.get('content-type') ?? ''
  if (type.includes('json')) expect(() => JSON.parse(body), what).not.toThrow()
  if (type.startsWith('text/html')) expect(body.trimEnd(), what).toMatch(/<\/html>$/)
  if (type.startsWith('application/atom')) expect(body.trimEnd(), what).toMatch(/<\/feed>$/)
  if (type.startsWith('text/calendar')) expect(() => ICAL.parse(body), what).not.toThrow()
}

test('any filters, on every list and feed', async () => {
  const world = await aWorld()
  await aPublishedEvent(world)
  const filters = fc.array(fc.tuple(fc.constantFrom(...everyFilter), value), {
    minLength: 1,
    maxLength: 3,
  })
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...filteredPaths), filters, async (path, asked) => {
      const address = `${path}?${new URLSearchParams(asked)}`
      await expectSound(await world.get(address), address)
    }),
    { ...seeded(20270113), ...runs(100) },
  )
  // each value of the list at each filter alone: what one filter refuses hides the next one
  for (const name of everyFilter)
    for (const one of hostileValues) {
      const path = filteredPaths[(name.length + one.length) % filteredPaths.length] ?? '/'
      const address = `${path}?${new URLSearchParams([[name, one]])}`
      await expectSound(await world.get(address), address)
    }
  expect(world.logged).toEqual([])
})

test.each(filteredPaths)('the first and the last day that a filter takes, at %s', async path => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  for (const day of ['0001-01-01', '9998-12-31', '9999-12-30', '9999-12-31'])
    for (const name of ['from', 'to']) {
      const answer = await world.get(`${path}?${name}=${day}`)
      expect(answer.status, `${name}=${day}`).toBe(200)
    }
  if (!/^\/(?:changes|digests|sharing)/.test(path)) {
    expect(await (await world.get(`${path}?to=9999-12-31`)).text()).toContain(rally.id)
    expect(await (await world.get(`${path}?from=0001-01-01`)).text()).toContain(rally.id)
    expect(await (await world.get(`${path}?from=9999-12-31`)).text()).not.toContain(rally.id)
  }
})

test('refuses an event before 1970 or after 2100 beside the field, in both languages', async () => {
  const wrong = { startsLocal: '1969-12-31', endsLocal: '9998-12-31', allDay: 'on' }
  const english = await aWorld()
  const answer = await english.postJson('/events', { ...aForm(), ...wrong })
  expect(answer.status).toBe(422)
  const message = 'Give a date from January 1, 1970 to December 31, 2100.'
  expect(await answer.json()).toMatchObject({
    errors: [
      { field: 'startsLocal', message },
      { field: 'endsLocal', message },
    ],
  })
  const spanish = await aWorld({ calendarLanguage: 'es' })
  const page = await spanish.post('/events', aForm(wrong))
  expect(page.status).toBe(422)
  expect(await page.text()).toContain('del 1 de enero de 1970 al 31 de diciembre de 2100')
})

test('takes a whole day at both ends of the range, in every feed', async () => {
  const world = await aWorld()
  for (const startsLocal of ['1970-01-01', '2100-12-31']) {
    const fields = { startsLocal, endsLocal: '', allDay: 'on', zone: 'Pacific/Kiritimati' }
    const { id } = await aPublishedEvent(world, fields)
    for (const path of [`/events/${id}`, `/events/${id}.ics`, '/?from=1960-01-01', '/calendar.ics'])
      await expectSound(await world.get(path), path)
  }
  expect(world.logged).toEqual([])
})

test('every address that takes a form is among those that are tried', async () => {
  const { app } = await aWorld()
  const posts = turnout(app, () => {})
    .routes.filter(({ method }) => method === 'POST')
    .map(({ path }) => path)
  expect(Object.keys(everyForm).sort()).toEqual([...new Set(posts)].sort())
})

test('any values, in every field of every form, as a form and as JSON', async () => {
  const world = await aWorld({ moderators: ['mo@example.org'] })
  const addresses = await everyAddress(world)
  const values = fc.oneof(
    { weight: 8, arbitrary: value },
    fc.array(value, { maxLength: 60 }),
    fc.anything({ maxDepth: 2 }),
  )
  for (const [path, names] of Object.entries(everyForm)) {
    const fields = fc.record(Object.fromEntries(names.map(name => [name, values])), {
      requiredKeys: [],
    })
    const at = path.replace(/:(\w+)/g, (_, name) => addresses(path, name))
    await fc.assert(
      fc.asyncProperty(fields, fc.boolean(), fc.boolean(), async (wrong, json, whole) => {
        const sent = {
          ...(whole && isEventForm(path) ? { ...aForm(), baseRevision: '1' } : {}),
          ...wrong,
        }
        const answer = json
          ? await world.request(at, {
              method: 'POST',
              headers: { 'content-type': 'application/json' },
              body: JSON.stringify(sent, (_, one) => (typeof one === 'bigint' ? `${one}` : one)),
            })
          : await world.post(at, asForm(sent))
        await expectSound(answer, `${at} ${JSON.stringify(Object.keys(sent))}`)
      }),
      { ...seeded(20270113), numRuns: names.length === 0 ? 1 : 8 },
    )
  }
  await world.work()
  for (const path of filteredPaths) await expectSound(await world.get(path), path)
  expect(world.logged).toEqual([])
})

const isEventForm = (path: string) => everyForm[path]?.includes('startsLocal')

const asForm = (fields: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(fields).map(([name, one]) => [
      name,
      Array.isArray(one) ? one.map(text) : text(one),
    ]),
  )

const text = (one: unknown): string => (typeof one === 'string' ? one : fc.stringify(one))

/** Parameters of addresses that lead somewhere: an event, and a link of each kind. */
async function everyAddress(world: World) {
  const rally = await aPublishedEvent(world)
  const watch = await anEndorser(world, rally.id)
  await aFollower(world, rally.id)
  await world.post('/digests', { email: 'dora@example.org' })
  await world.post('/moderation', { email: 'mo@example.org' })
  await world.work()
  const moderation = linkIn(
    world.mails.findLast(mail => mail.text.includes('/moderation/')),
    'moderation',
  )
  const digestAsked = linkIn(
    world.mails.findLast(mail => mail.to === 'dora@example.org'),
    'confirm',
  )
  const digest = (await world.post(digestAsked)).headers.get('location') ?? ''
  await world.post('/events', aForm({ contactEmail: 'pia@example.org' }))
  await world.work()
  const confirm = linkIn(
    world.mails.findLast(mail => mail.text.includes('/confirm/')),
    'confirm',
  )
  const tokens: Record<string, string> = {
    manage: rally.manage,
    watch,
    digest: digest.replace(/\?.*/, ''),
    confirm,
    moderation,
    mail: '/mail/none',
  }
  return (path: string, name: string): string => {
    if (name === 'id' || name === 'event') return rally.id
    if (name === 'token') return tokens[path.split('/')[1] ?? '']?.split('/')[2] ?? 'none'
    return 'none'
  }
}
