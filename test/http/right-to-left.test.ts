// A stranger's words from right to left stand isolated in our sentences, and others byte for byte.

import { expect, test } from 'vitest'
import { isolated } from '../../src/domain/direction.ts'
import { aFollower, anEndorser, aPublishedEvent, edited, tellings } from '../support/people.ts'
import { aWorld } from '../support/world.ts'

const title = 'مسيرة السلام 2023'
const apart = `\u2068${title}\u2069`

test('isolates only words that hold letters from right to left', () => {
  expect(isolated('SF rally: 870 Market St.')).toBe('SF rally: 870 Market St.')
  expect(isolated('¿Dónde? 中文 🏳️‍🌈')).toBe('¿Dónde? 中文 🏳️‍🌈')
  expect(isolated('عصر')).toBe('\u2068عصر\u2069')
  expect(isolated('older \u202eעצרת\u2067')).toBe('\u2068older עצרת\u2069')
})

test('in the mail of a change: its subject, its was and now, and who endorses', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world, { title, placeName: 'كنيسة 12' })
  await anEndorser(world, rally.id, { organization: 'אסיפת דיירים' })
  await aFollower(world, rally.id)
  await edited(world, rally, { title, startsLocal: '2023-01-13T11:00', placeName: 'מרכז 7' })
  world.clock.advance(600)
  await world.work()
  const [mail] = tellings(world)
  expect(mail?.subject).toMatch(new RegExp(`: ${apart}$`))
  const text = tellings(world)
    .map(one => one.text.replace(/\s+/g, ' '))
    .join(' ')
  expect(text).toContain('\u2068אסיפת דיירים\u2069')
  expect(text).toContain('was \u2068كنيسة 12\u2069')
  expect(text).toContain('now \u2068מרכז 7\u2069')
  for (const one of world.mails) {
    const opened = one.text.split('\u2068').length
    expect(one.text.split('\u2069')).toHaveLength(opened)
  }
})

test('in feeds behind a state, and alone in a title by itself', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world, { title })
  const summary = async () =>
    (await (await world.get(`/events/${rally.id}.ics`)).text())
      .replaceAll('\r\n ', '')
      .match(/^SUMMARY:(.*)\r$/m)?.[1]
  expect(await summary()).toBe(title)
  await world.post(`${rally.manage}/cancellation`, { reason: 'مطر' })
  expect(await summary()).toBe(`CANCELLED: ${apart}`)
  expect(await (await world.get('/calendar.atom')).text()).toContain(`CANCELLED: ${apart}`)
})

test('on pages: in the title of the window, and in elements that find their own direction', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world, { title })
  const page = await (await world.get(`/events/${rally.id}`)).text()
  expect(page).toContain(`<title>${apart} · Turnout</title>`)
  expect(page).toMatch(new RegExp(`<h1[^>]*dir="auto"[^>]*>${title}`))
  expect(await (await world.get('/')).text()).toMatch(
    new RegExp(`<h3[^>]*dir="auto"[^>]*><a[^>]*>${title}`),
  )
})
