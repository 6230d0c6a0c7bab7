// Pictures as Node alone makes and keeps them: colours, the queue of decodes, a full disk, the file beside the
// database.

import { mkdtempSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import type { Bytes, MadePicture } from '../../src/ports.ts'
import { openPictures, picturesPath } from '../../src/runtime/node/pictures.ts'
import { aJpeg, junk, png } from '../support/pictures.ts'

const square = { width: 16, height: 16 } as const

async function made(upload: Uint8Array): Promise<MadePicture> {
  const pictures = openPictures(':memory:')
  const answer = await pictures.make(Uint8Array.from(upload))
  if ('fault' in answer) throw new Error(answer.fault)
  return answer
}

const firstPixel = async ({ files }: MadePicture): Promise<number[]> => [
  ...(await sharp(files[0]?.bytes).raw().toBuffer()).subarray(0, 3),
]

test('shows what is transparent on white', async () => {
  const clear = await made(png({ ...square, colour: 'rgba', pixel: () => [0, 0, 0, 0] }))
  const white = await made(png({ ...square, pixel: () => [255, 255, 255] }))
  expect(clear.picture).toEqual(white.picture)
})

test('takes the JPEG of a printer, in four colours', async () => {
  const red = sharp(png({ ...square, pixel: () => [255, 0, 0] }))
  const printed = await made(await red.toColourspace('cmyk').jpeg().toBuffer())
  const [r = 0, g = 0, b = 0] = await firstPixel(printed)
  expect([r > 200, g < 80, b < 80]).toEqual([true, true, true])
  const { space, channels } = await sharp(printed.files[0]?.bytes).metadata()
  expect([space, channels]).toEqual(['srgb', 3])
})

test('makes the colours of a profile those of every screen, and leaves the profile out', async () => {
  const wide = await sharp(png({ ...square, pixel: () => [200, 40, 40] }))
    .withIccProfile('p3')
    .png()
    .toBuffer()
  expect((await sharp(wide).metadata()).icc).toBeDefined()
  const plain = await made(wide)
  const [r = 0] = await firstPixel(plain)
  expect(Math.abs(r - 200)).toBeLessThan(8)
  expect((await sharp(plain.files[0]?.bytes).metadata()).icc).toBeUndefined()
})

test('decodes one at a time, lets two wait, and says to all others that it is busy', async () => {
  const pictures = openPictures(':memory:')
  const jpeg = await aJpeg(pictures, png({ width: 600, height: 400 }))
  const answers = await Promise.all(Array.from({ length: 5 }, () => pictures.make(jpeg)))
  expect(answers.map(answer => ('fault' in answer ? answer.fault : 'made'))).toEqual([
    'made',
    'made',
    'made',
    'busy',
    'busy',
  ])
  expect(await pictures.make(jpeg)).toHaveProperty('picture')
})

test('says that the disk is full, and keeps nothing of the picture', async () => {
  const pictures = openPictures(':memory:')
  const small = await made(png(square))
  expect(await pictures.put(small)).toBe('kept')
  pictures.raw.pragma('max_page_count = 8')
  const { picture, files } = small
  const hash = 'f'.repeat(64)
  const large: MadePicture = {
    picture: { ...picture, hash },
    files: [...files, { name: '1600.webp', bytes: junk(60_000) }],
  }
  expect(await pictures.put(large)).toBe('full')
  expect(await pictures.get(hash, '480.webp')).toBeUndefined()
  expect(await pictures.get(picture.hash, '480.webp')).toBeDefined()
})

test('keeps pictures in a file of their own for the host alone, and overwrites what is forgotten', async () => {
  const path = picturesPath(join(mkdtempSync(join(tmpdir(), 'pictures-')), 'turnout.db'))
  const pictures = openPictures(path)
  const mark: Bytes = Uint8Array.from('a mark in the bytes', one => one.charCodeAt(0))
  const hash = 'e'.repeat(64)
  await pictures.put({
    picture: { hash, width: 1, height: 1 },
    files: [{ name: '480.webp', bytes: mark }],
  })
  const files = [path, `${path}-wal`]
  const onDisk = () => files.map(file => readFileSync(file, 'latin1')).join('')
  for (const file of files) expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(onDisk()).toContain('a mark in the bytes')
  await pictures.forget(hash)
  expect(onDisk()).not.toContain('a mark in the bytes')
  pictures.close()
})
