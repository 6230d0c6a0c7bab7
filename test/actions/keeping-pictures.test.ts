// Pictures as they are kept for events, shown to the public and forgotten, on each host.

import { beforeEach, expect, test } from 'vitest'
import { forgetPictures } from '../../src/actions/forget-pictures.ts'
import { keepPicture, readSignedPicture, signedPicture } from '../../src/actions/keep-picture.ts'
import type { Picture } from '../../src/domain/picture/picture.ts'
import type { App, Bytes } from '../../src/ports.ts'
import { notePictureOf } from '../../src/store/pictures.ts'
import { aPublishedEvent } from '../support/people.ts'
import { png } from '../support/pictures.ts'
import { aWorld, type World } from '../support/world.ts'

let world: World
beforeEach(async () => {
  world = await aWorld()
})

/** Each test has a picture of its own, because a bucket may be shared. */
let shade = 0
const aPng = (): Bytes => png({ width: 500, height: 40, pixel: () => [shade, 10, 200] })

async function kept(app: App = world.app): Promise<Picture> {
  shade++
  const { pictures } = app
  if (!pictures) throw new Error('no pictures')
  const picture = await keepPicture({ ...app, pictures }, aPng())
  if ('fault' in picture) throw new Error(picture.fault)
  return picture
}

const daySeconds = 24 * 60 * 60
const bytesOf = ({ hash }: Picture) => world.app.pictures?.get(hash, '480.webp')

test('gives the public each size of a picture of a public event, for a year', async () => {
  const picture = await kept()
  const path = `/pictures/${picture.hash}/480.webp`
  expect((await world.get(path)).status).toBe(404)
  const { id } = await aPublishedEvent(world)
  await world.app.db.commit([notePictureOf(world.app.db, id, picture.hash)])
  const answer = await world.get(path)
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'image/webp',
    'cache-control': 'public, max-age=31536000, immutable',
    'content-security-policy': "default-src 'none'; sandbox",
    'cross-origin-resource-policy': 'cross-origin',
    'x-content-type-options': 'nosniff',
  })
  const bytes = new Uint8Array(await answer.arrayBuffer())
  expect(String.fromCharCode(...bytes.subarray(8, 12))).toBe('WEBP')
  const again = await world.get(path, { 'if-none-match': answer.headers.get('etag') ?? '' })
  expect([again.status, await again.text()]).toEqual([304, ''])
  const jpeg = await world.get(`/pictures/${picture.hash}/1200.jpg`)
  expect([jpeg.status, jpeg.headers.get('content-type')]).toEqual([200, 'image/jpeg'])
  for (const file of ['1200.webp', '480.jpg', '1600.webp', '481.webp', '480.png', '480.webp.html'])
    expect((await world.get(`/pictures/${picture.hash}/${file}`)).status, file).toBe(404)
  expect((await world.get(`/pictures/${'0'.repeat(64)}/480.webp`)).status).toBe(404)
})

test('shows no picture of an event that is hidden or waits', async () => {
  const picture = await kept()
  const { id } = await aPublishedEvent(world)
  await world.app.db.commit([notePictureOf(world.app.db, id, picture.hash)])
  const path = `/pictures/${picture.hash}/480.webp`
  for (const publication of ['hidden', 'awaiting', 'removed'] as const) {
    await world.app.db.query.updateTable('events').set({ publication }).execute()
    expect((await world.get(path)).status, publication).toBe(404)
  }
})

test('forgets a picture that no event has a day after it came in last', async () => {
  const [unused, again, used] = [await kept(), await kept(), await kept()]
  const { id } = await aPublishedEvent(world)
  await world.app.db.commit([notePictureOf(world.app.db, id, used.hash)])
  world.clock.advance(daySeconds - 10)
  await forgetPictures(world.app)
  expect(await bytesOf(unused)).toBeDefined()
  shade -= 2
  expect(await kept()).toEqual(again)
  shade++
  world.clock.advance(20)
  await forgetPictures(world.app)
  expect([await bytesOf(unused), await bytesOf(again), await bytesOf(used)]).toEqual([
    undefined,
    expect.anything(),
    expect.anything(),
  ])
  expect(await readSignedPicture(world.app, await signedPicture(world.app, unused))).toBeNull()
})

test('keeps a picture while one of two events has it, and forgets it with the last one', async () => {
  const picture = await kept()
  const first = await aPublishedEvent(world)
  const second = await aPublishedEvent(world, { title: 'Vigil' })
  const { db } = world.app
  for (const { id } of [first, second]) await db.commit([notePictureOf(db, id, picture.hash)])
  const gone = (id: string) =>
    db.query.deleteFrom('event_pictures').where('event_id', '=', id).execute()
  await gone(first.id)
  await forgetPictures(world.app)
  expect(await bytesOf(picture)).toBeDefined()
  await gone(second.id)
  await forgetPictures(world.app)
  expect(await bytesOf(picture)).toBeUndefined()
})

test('takes back a picture by a signature of its own alone', async () => {
  const picture = await kept()
  const signed = await signedPicture(world.app, picture)
  expect(await readSignedPicture(world.app, signed)).toEqual(picture)
  const other = { ...picture, hash: 'a'.repeat(64) }
  for (const forged of [
    '',
    signed.replace(/\..*/, ''),
    signed.replace(picture.hash, other.hash),
    `${signed}x`,
    await signedPicture(world.app, other),
  ])
    expect(await readSignedPicture(world.app, forged), forged).toBeNull()
})

test('takes no more pictures of nobody than fit on a disk', async () => {
  const { db } = world.app
  const rows = Array.from({ length: 1000 }, (_, i) => ({ hash: `${i}`, kept_at: '2023' }))
  for (let i = 0; i < rows.length; i += 40)
    await db.query
      .insertInto('pictures')
      .values(rows.slice(i, i + 40))
      .execute()
  await expect(kept()).rejects.toThrow('full')
  const { id } = await aPublishedEvent(world)
  await db.commit([notePictureOf(db, id, '1')])
  expect(await kept()).toHaveProperty('hash')
})
