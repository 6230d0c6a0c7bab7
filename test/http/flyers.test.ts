// A flyer's way through the forms: posted, refused, kept, edited, taken away, and the mark while it may say the old.

import { beforeEach, expect, test } from 'vitest'
import { forgetPictures } from '../../src/actions/forget-pictures.ts'
import { forgetUnconfirmed } from '../../src/actions/forget-unconfirmed.ts'
import type { Bytes } from '../../src/ports.ts'
import { aModeratedWorld, aQueue, aWatchedOverWorld, takeDown } from '../support/moderators.ts'
import { aFollower, aForm, aPublishedEvent, type Rally, tellings } from '../support/people.ts'
import { bytesOf, joined, junk, png } from '../support/pictures.ts'
import { aWorld, baseUrl, type Fields, linkIn, type World } from '../support/world.ts'

let world: World
beforeEach(async () => {
  world = await aWorld()
})

/** Another one for each test, because a bucket may be shared. */
let shade = 0
beforeEach(() => {
  shade++
})
const aPng = (): Bytes => png({ width: 600, height: 800, colour: 'grey', pixel: () => [shade] })

/** Posts a form with a file, as a browser does. */
function send(
  path: string,
  fields: Fields,
  file: Bytes | null = null,
  headers: Record<string, string> = {},
): Promise<Response> {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields))
    for (const one of [value].flat()) body.append(name, one)
  body.append(
    'flyer',
    file ? new File([file], 'flyer.png', { type: 'image/png' }) : new File([], ''),
  )
  return world.request(path, {
    method: 'POST',
    headers: { origin: baseUrl, 'sec-fetch-site': 'same-origin', ...headers },
    body,
  })
}

const alt = 'A fist, and “hands off” <b>in red'

async function anEventWithFlyer(fields: Fields = {}): Promise<Rally> {
  const answer = await send('/events', aForm({ flyerAlt: alt, ...fields }), aPng())
  const id = /\/events\/(\w+)\/submitted/.exec(answer.headers.get('location') ?? '')?.[1]
  if (!id) throw new Error(`${answer.status} ${await answer.text()}`)
  await world.work()
  const published = await world.post(linkIn(world.mails.at(-1), 'confirm'))
  await world.work()
  return { id, manage: (published.headers.get('location') ?? '').replace(/\?.*/, '') }
}

const page = async (path: string): Promise<string> => (await world.get(path)).text()
const eventPage = ({ id }: Rally) => page(`/events/${id}`)
const hiddenField = (html: string, name = 'flyerKept'): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''
const pathOf = (html: string, file = '480.webp'): string =>
  new RegExp(`/pictures/[0-9a-f]{64}/${file}`).exec(html)?.[0] ?? 'none'
const statusOf = async (path: string): Promise<number> => (await world.get(path)).status
const kept = () => world.app.db.query.selectFrom('pictures').selectAll().execute()

/** The fields of the edit form as it stands, with what is set. */
async function edit(rally: Rally, set: Fields = {}, file: Bytes | null = null, to = 'revisions') {
  const html = await page(`${rally.manage}/edit`)
  const fields = {
    ...aForm(),
    flyerAlt: alt,
    flyerKept: hiddenField(html),
    baseRevision: hiddenField(html, 'baseRevision'),
    note: '',
    tell: 'everyone',
    ...set,
  }
  return send(`${rally.manage}/${to}`, fields, file)
}

test('the form takes a file where the host keeps pictures, and says nothing of it elsewhere', async () => {
  const form = await page('/events/new')
  expect(form).toContain('enctype="multipart/form-data"')
  expect(form).toMatch(
    /<input[^>]* type="file" name="flyer" accept="image\/jpeg,image\/png,image\/webp"/,
  )
  delete world.app.pictures
  await world.app.db.query.updateTable('calendar').set({ version: 99 }).execute()
  const without = await page('/events/new?like=')
  expect(without).not.toContain('multipart')
  expect(without).not.toContain('type="file"')
  const sent = await send('/events', aForm({ flyerAlt: alt }), aPng())
  expect([sent.status, await sent.text()]).toEqual([
    422,
    expect.stringContaining('takes no pictures'),
  ])
})

test('a flyer is on the page of its event, in its sizes, with its words', async () => {
  const rally = await anEventWithFlyer()
  const html = await eventPage(rally)
  const figure = /<figure class="flyer".*?<\/figure>/s.exec(html)?.[0] ?? ''
  expect(figure).toMatch(/srcset="[^"]*480\.webp 480w, [^"]*960\.webp 600w"/)
  expect(figure).toMatch(/width="600" height="800"/)
  expect(figure).toContain('alt="A fist, and “hands off” &lt;b&gt;in red"')
  expect(figure).not.toContain('made before')
  for (const path of [pathOf(figure), pathOf(figure, '960.webp')])
    expect(await statusOf(path)).toBe(200)
})

test('a flyer without words is refused, and the picture need not be chosen again', async () => {
  const refused = await send('/events', aForm({ flyerAlt: '  ', title: 'A rally' }), aPng())
  const html = await refused.text()
  expect(refused.status).toBe(422)
  expect(html).toContain('Say in words what the flyer shows')
  expect(html).toContain('you need not choose it again')
  expect(html).toContain('value="A rally"')
  const again = aForm({ title: 'A rally', flyerKept: hiddenField(html), flyerAlt: alt })
  const posted = await send('/events', again)
  expect(posted.status).toBe(303)
  expect(await kept()).toHaveLength(1)
})

test('a form that comes back for something else keeps its picture, which can be left out of the next', async () => {
  const refused = await send('/events', aForm({ flyerAlt: alt, title: '' }), aPng())
  const flyerKept = hiddenField(await refused.text())
  expect(flyerKept).toMatch(/^[0-9a-f]{64}-600x800\.[\w-]{43}$/)
  const posted = await send('/events', aForm({ flyerKept, flyerAlt: alt, flyerRemove: 'on' }))
  expect(posted.status).toBe(303)
  expect(await world.app.db.query.selectFrom('event_pictures').selectAll().execute()).toEqual([])
})

test.each<[string, () => Bytes, string]>([
  ['a page', () => bytesOf('<!doctype html><script>alert(1)</script>'), 'no JPEG, PNG or WebP'],
  ['a HEIC', () => joined(bytesOf('\0\0\0$ftypheic'), junk(50)), 'HEIC'],
  ['half a picture', () => aPng().slice(0, 90), 'cannot be read'],
  ['8 MB and one octet', () => joined(aPng(), junk(8 * 1024 * 1024)), 'larger than 8 MB'],
  ['a bomb', () => png({ claims: { width: 9e4, height: 9e4 } }), '50 million pixels'],
])('%s is refused beside its field, and everything typed is kept', async (_, file, words) => {
  const refused = await send('/events', aForm({ title: 'Typed title', flyerAlt: alt }), file())
  const html = await refused.text()
  expect(refused.status).toBe(422)
  expect(html).toContain(words)
  expect(html).toContain('href="#field-flyer"')
  for (const typed of ['value="Typed title"', 'A fist, and', 'olga@example.org'])
    expect(html).toContain(typed)
  expect(hiddenField(html)).toBe('')
  expect(await kept()).toEqual([])
  expect(world.mails).toEqual([])
})

test('a body past 12 MB is refused whole, and other forms take no file', async () => {
  expect((await send('/events', aForm(), junk(12_600_000))).status).toBe(413)
  const { id } = await aPublishedEvent(world)
  expect((await send(`/events/${id}/contact`, {}, junk(5_000_000))).status).toBe(413)
})

test('four large bodies are read at once, and a fifth waits for its turn', async () => {
  const large = joined(bytesOf('no picture'), junk(4_300_000))
  const headers = { 'content-length': '4400000' }
  const answers = await Promise.all(
    Array.from({ length: 5 }, () => send('/events', aForm(), large, headers)),
  )
  expect(answers.map(({ status }) => status).sort()).toEqual([422, 422, 422, 422, 503])
  const refused = answers.find(({ status }) => status === 503)
  expect(refused?.headers.get('retry-after')).toBe('30')
  expect(await refused?.text()).toContain('Your browser still has what you typed')
  // their places are free again
  expect((await send('/events', aForm(), large, headers)).status).toBe(422)
})

test('no form can name a picture that it has not sent', async () => {
  const { id } = await anEventWithFlyer()
  const [picture] = await kept()
  for (const flyerKept of [
    `${picture?.hash}-600x800`,
    `${picture?.hash}-600x800.${'A'.repeat(43)}`,
    'nothing',
  ]) {
    const refused = await send('/events', aForm({ title: 'Mine', flyerAlt: alt, flyerKept }))
    expect([refused.status, await refused.text()]).toEqual([
      422,
      expect.stringContaining('is not kept any more'),
    ])
  }
  expect(await statusOf(`/events/${id}`)).toBe(200)
})

test('says that there is no room, and keeps what was typed', async () => {
  const { pictures } = world.app
  if (pictures) world.app.pictures = { ...pictures, put: async () => 'full' }
  const refused = await send('/events', aForm({ title: 'Typed title', flyerAlt: alt }), aPng())
  const html = await refused.text()
  expect([refused.status, html.includes('no room for another picture')]).toEqual([422, true])
  expect(html).toContain('value="Typed title"')
})

test('counts pictures by their source', async () => {
  const from = { 'x-forwarded-for': '192.0.2.7' }
  const refused = aForm({ title: '', flyerAlt: alt })
  for (let i = 0; i < 20; i++)
    expect((await send('/events', refused, bytesOf('no picture'), from)).status).toBe(422)
  const last = await send('/events', refused, bytesOf('no picture'), from)
  expect(last.status).toBe(429)
  expect(await last.text()).toContain('href="#field-flyer"')
  expect(
    (await send('/events', refused, aPng(), { 'x-forwarded-for': '198.51.100.7' })).status,
  ).toBe(422)
})

test('an edit keeps the flyer, takes another, and takes it away', async () => {
  const rally = await anEventWithFlyer()
  const first = pathOf(await eventPage(rally))
  await edit(rally, { title: 'Another title' })
  expect(pathOf(await eventPage(rally))).toBe(first)
  shade += 100
  expect(
    (await edit(rally, { title: 'Another title', flyerAlt: 'Two fists' }, aPng())).status,
  ).toBe(303)
  const html = await eventPage(rally)
  expect(pathOf(html)).not.toBe(first)
  expect(html).toContain('alt="Two fists"')
  // an older revision has its own
  expect(await statusOf(first)).toBe(200)
  await edit(rally, { title: 'Another title', flyerRemove: 'on' })
  expect(pathOf(await eventPage(rally))).toBe('none')
  expect(await page(`/events/${rally.id}/history`)).toContain('Flyer')
})

test('a form of a program that names no flyer leaves it', async () => {
  const rally = await anEventWithFlyer()
  const before = pathOf(await eventPage(rally))
  await world.post(`${rally.manage}/revisions`, aForm({ title: 'By a script', baseRevision: '1' }))
  const json = { title: 'By JSON', baseRevision: 2 }
  expect((await world.postJson(`${rally.manage}/revisions`, json)).status).toBe(200)
  const html = await eventPage(rally)
  expect([html.includes('By JSON'), pathOf(html), html.includes('A fist')]).toEqual([
    true,
    before,
    true,
  ])
  await world.postJson(`${rally.manage}/revisions`, { flyerRemove: true, baseRevision: 3 })
  expect(pathOf(await eventPage(rally))).toBe('none')
})

test('a preview keeps the picture for the save behind it', async () => {
  const rally = await aPublishedEvent(world)
  const preview = await edit(rally, { flyerAlt: alt }, aPng(), 'preview')
  const html = await preview.text()
  expect(html).toContain('Flyer')
  await edit(rally, { flyerAlt: alt, flyerKept: hiddenField(html) })
  expect(pathOf(await eventPage(rally))).not.toBe('none')
})

test('an event like another has no flyer of its day', async () => {
  const rally = await anEventWithFlyer()
  const form = await page(`/events/new?like=${rally.id}`)
  expect(form).toContain('value="SF rally: US hands off Peru"')
  expect(hiddenField(form)).toBe('')
  expect(form).not.toContain('A fist')
})

const older = 'This flyer was made before the change of time'

test('a change of time marks the flyer, and the way back takes the mark away', async () => {
  const rally = await anEventWithFlyer()
  await edit(rally, { startsLocal: '2023-01-13T11:00' })
  expect(await eventPage(rally)).toContain(older)
  expect(await page(`/events/${rally.id}/revisions/1`)).not.toContain(older)
  expect(await page(`/events/${rally.id}/revisions/2`)).toContain(older)
  await edit(rally, { startsLocal: '2023-01-13T12:00' })
  expect(await eventPage(rally)).not.toContain(older)
})

test('a preview asks whether the flyer is still right, and the answer is remembered until the next change', async () => {
  const rally = await anEventWithFlyer()
  const moved = { startsLocal: '2023-01-13T11:00' }
  const preview = await (await edit(rally, moved, null, 'preview')).text()
  expect(preview).toContain('The flyer was made before the change of time. Is it still right?')
  expect(preview).toContain('name="flyerRight"')
  await edit(rally, { ...moved, flyerRight: 'on' })
  expect(await eventPage(rally)).not.toContain(older)
  await edit(rally, { startsLocal: '2023-01-13T10:00' })
  expect(await eventPage(rally)).toContain(older)
})

test('a flyer is called right later, of which nobody is told', async () => {
  const rally = await anEventWithFlyer()
  const moved = { startsLocal: '2023-01-13T11:00' }
  await edit(rally, moved)
  expect(await page(rally.manage)).toContain('/edit#flyer-older"')
  expect(await page(`${rally.manage}/edit`)).toContain('name="flyerRight"')
  expect((await edit(rally, { ...moved, flyerRight: 'on' })).status).toBe(303)
  expect(await eventPage(rally)).not.toContain(older)
  expect(await page(`${rally.manage}/edit`)).not.toContain('name="flyerRight"')
  expect(await page(`/events/${rally.id}/history`)).toContain('The flyer is still right.')
  // twice is no change
  expect((await edit(rally, { ...moved, flyerRight: 'on' })).status).toBe(422)
})

test('a new flyer has no mark', async () => {
  const rally = await anEventWithFlyer()
  await edit(rally, { startsLocal: '2023-01-13T11:00' })
  shade += 100
  await edit(rally, { startsLocal: '2023-01-13T11:00' }, aPng())
  expect(await eventPage(rally)).not.toContain(older)
})

test('a cancellation marks the flyer', async () => {
  const rally = await anEventWithFlyer()
  await world.post(`${rally.manage}/cancellation`, { reason: 'Rain', baseRevision: '1' })
  expect(await eventPage(rally)).toContain('This flyer was made before the change of status')
})

test('no picture of an event that is hidden is public, and its organizer sees it still', async () => {
  world = await aWatchedOverWorld()
  const rally = await anEventWithFlyer()
  const path = pathOf(await eventPage(rally))
  await takeDown(world, rally.id, 'hiding')
  expect(await statusOf(path)).toBe(404)
  expect(await statusOf(`${rally.manage}${path}`)).toBe(200)
  const other = await aPublishedEvent(world, { title: 'Vigil' })
  expect(await statusOf(`${other.manage}${path}`)).toBe(404)
})

test('a moderator sees the flyer of a post before anybody else', async () => {
  world = await aModeratedWorld()
  await anEventWithFlyer()
  const queue = await aQueue(world)
  const html = await page(queue)
  const path = pathOf(html)
  expect(html).toContain(`src="${queue}${path}"`)
  expect([await statusOf(path), await statusOf(`${queue}${path}`)]).toEqual([404, 200])
})

test('nothing of a picture is left of an event that is removed, or was never confirmed', async () => {
  world = await aWatchedOverWorld()
  const rally = await anEventWithFlyer()
  const path = pathOf(await eventPage(rally))
  const hash = path.split('/')[2] ?? ''
  await takeDown(world, rally.id, 'removal')
  expect(await statusOf(path)).toBe(404)
  await forgetPictures(world.app)
  expect([await kept(), await world.app.pictures?.get(hash, '480.webp')]).toEqual([[], undefined])

  shade += 100
  await send('/events', aForm({ title: 'Never confirmed', flyerAlt: alt }), aPng())
  const [left] = await kept()
  world.clock.advance(90 * 24 * 60 * 60)
  await forgetUnconfirmed(world.app)
  await forgetPictures(world.app)
  expect([left !== undefined, await kept()]).toEqual([true, []])
  expect(await world.app.pictures?.get(left?.hash ?? '', '480.webp')).toBeUndefined()
})

test('tells the watchers of a new flyer, unless it is quiet', async () => {
  const rally = await aPublishedEvent(world)
  await aFollower(world, rally.id)
  await edit(rally, { flyerAlt: alt, tell: 'nobody' }, aPng())
  world.clock.advance(600)
  await world.work()
  expect(tellings(world)).toEqual([])
  shade += 100
  await edit(rally, { flyerAlt: 'Two fists' }, aPng())
  world.clock.advance(600)
  await world.work()
  expect(tellings(world).map(({ text }) => text.includes('Flyer'))).toEqual([true])
})

const feedsOf = async ({ id }: Rally) => ({
  ics: (await page(`/events/${id}.ics`)).replaceAll('\r\n ', ''),
  atom: await page('/calendar.atom'),
  json: JSON.parse(await page(`/events/${id}.json`)),
  feed: JSON.parse(await page('/calendar.json')),
  html: await eventPage({ id, manage: '' }),
})

test('feeds, JSON and previews of links have the flyer', async () => {
  const rally = await anEventWithFlyer()
  const { ics, atom, json, feed, html } = await feedsOf(rally)
  const hash = pathOf(html).split('/')[2]
  const jpeg = `${baseUrl}/pictures/${hash}/1200.jpg`
  expect(ics).toContain(`IMAGE;VALUE=URI;DISPLAY=FULLSIZE;FMTTYPE=image/jpeg:${jpeg}\r\n`)
  expect(atom).toContain(`<link rel="enclosure" href="${jpeg}" type="image/jpeg"/>`)
  expect(feed.items[0].image).toBe(jpeg)
  expect(json.flyer).toEqual({
    alt,
    olderThan: [],
    files: [
      { url: `${baseUrl}/pictures/${hash}/480.webp`, type: 'image/webp', width: 480, height: 640 },
      { url: `${baseUrl}/pictures/${hash}/960.webp`, type: 'image/webp', width: 600, height: 800 },
      { url: jpeg, type: 'image/jpeg', width: 600, height: 800 },
    ],
  })
  for (const { url } of json.flyer.files) expect(await statusOf(url)).toBe(200)
  expect(html.match(/<meta property="og:image" content="[^"]*"/g)).toEqual([
    `<meta property="og:image" content="${jpeg}"`,
  ])
  expect(html).toContain(`"image":["${jpeg}"]`)
  expect(json).not.toHaveProperty('flyerAlt')
})

test('an event without a flyer has no word of one in any copy', async () => {
  const rally = await aPublishedEvent(world)
  const { ics, atom, json, feed, html } = await feedsOf(rally)
  expect(ics).not.toContain('IMAGE')
  expect(atom).not.toContain('enclosure')
  expect([json.flyer, feed.items[0].image]).toEqual([undefined, undefined])
  expect(html).toContain(`<meta property="og:image" content="${baseUrl}/sign.png"`)
  expect(html).not.toMatch(/flyer/i)
})

test('after a change the mark is in every copy, and previews show the flyer no more', async () => {
  const rally = await anEventWithFlyer()
  await aFollower(world, rally.id)
  await edit(rally, { startsLocal: '2023-01-13T11:00' })
  world.clock.advance(600)
  await world.work()
  const { ics, atom, json, feed, html } = await feedsOf(rally)
  for (const copy of [ics.replaceAll('\\', ''), atom, feed.items[0].content_html, html])
    expect(copy).toContain(older)
  expect(json.flyer.olderThan).toEqual(['time'])
  expect(html).toContain(`<meta property="og:image" content="${baseUrl}/sign.png"`)
  expect(html).not.toContain('"image":')
  const [mail] = tellings(world)
  for (const part of [mail?.text, mail?.html])
    expect(part?.replaceAll(/\s+/g, ' ')).toContain(older)
  // nothing of a mail is loaded from elsewhere
  expect(mail?.html).not.toContain('/pictures/')
  expect(mail?.calendar).toContain('BEGIN:VEVENT')
  expect(mail?.calendar).not.toContain('IMAGE')
})
