// Uploaded pictures on each host: every hostile file is refused, or comes out clean.

import { deflateSync } from 'node:zlib'
import { beforeAll, expect, test } from 'vitest'
import { freshPictures } from '#database'
import { webpFiles } from '../../src/domain/picture/picture.ts'
import { lookAt, octetsAtMost } from '../../src/domain/picture/upload.ts'
import type { Bytes, MadePicture, Pictures } from '../../src/ports.ts'
import {
  aJpeg,
  animatedPng,
  animatedWebp,
  aWebp,
  bytesOf,
  claiming,
  exif,
  joined,
  junk,
  latin1,
  png,
  pngChunk,
  withSegment,
} from '../support/pictures.ts'

let pictures: Pictures
let jpeg: Bytes
let webp: Bytes

beforeAll(async () => {
  pictures = freshPictures()
  jpeg = await aJpeg(pictures)
  webp = await aWebp(pictures)
})

const script = '<script>alert(1)</script><?php system("id"); ?>'
const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${script}</svg>`
const bitmap = joined(bytesOf('BM'), new Uint8Array(200))
/** Fifty megabytes of blanks in 50 KB. */
const packed = () => deflateSync(new Uint8Array(50_000_000).fill(32))

/** Files, and the fault that each is refused with. */
const refused: Record<string, [fault: string, file: () => Bytes]> = {
  'no octet': ['empty', () => new Uint8Array()],
  'one octet more than 8 MiB': [
    'too-large',
    () => joined(png(), junk(octetsAtMost - png().length + 1)),
  ],
  '4 MB of junk': ['not-a-picture', () => junk(4_000_000)],
  '4 MB of junk behind the first octets of a JPEG': [
    'broken',
    () => joined(bytesOf('\xff\xd8\xff'), junk(4_000_000)),
  ],
  'a page named .jpg': ['not-a-picture', () => bytesOf(`<!doctype html>${script}`)],
  'an SVG': ['not-a-picture', () => bytesOf(svg)],
  'an SVG behind an XML declaration': [
    'not-a-picture',
    () => bytesOf(`<?xml version="1.0"?>${svg}`),
  ],
  'a GIF': ['not-a-picture', () => joined(bytesOf('GIF89a'), new Uint8Array(40))],
  'a PDF': ['not-a-picture', () => bytesOf('%PDF-1.7\n%%EOF')],
  'a bitmap of Windows': ['not-a-picture', () => bitmap],
  'a TIFF': ['not-a-picture', () => joined(bytesOf('II*\0'), new Uint8Array(40))],
  'an AVIF': ['not-a-picture', () => joined(bytesOf('\0\0\0 ftypavif'), new Uint8Array(40))],
  'a HEIC of a telephone': ['heic', () => joined(bytesOf('\0\0\0$ftypheic'), new Uint8Array(40))],
  'a RIFF that is a sound': [
    'not-a-picture',
    () => joined(bytesOf('RIFF\0\0\0\0WAVE'), new Uint8Array(40)),
  ],
  'the signature of a PNG alone': ['broken', () => png().subarray(0, 8).slice()],
  'a PNG without pixels': ['broken', () => joined(png().subarray(0, 33), png().subarray(-12))],
  'a PNG of no width': ['broken', () => png({ claims: { width: 0, height: 80 } })],
  'a PNG that ends in its pixels': ['broken', () => png().subarray(0, -200).slice()],
  'a PNG whose pixels are no deflate': [
    'broken',
    () =>
      joined(
        png().subarray(0, 33),
        pngChunk('IDAT', junk(500)),
        pngChunk('IEND', new Uint8Array()),
      ),
  ],
  'a bomb: a PNG of 400 million pixels': [
    'too-many-pixels',
    () => png({ width: 8, height: 8, claims: { width: 20_000, height: 20_000 } }),
  ],
  'a PNG of 4 billion by 4 billion': [
    'too-many-pixels',
    () => png({ claims: { width: 0xffffffff, height: 0xffffffff } }),
  ],
  'a JPEG that says it has 65,500 by 65,500': [
    'too-many-pixels',
    () => claiming(jpeg, 65_500, 65_500),
  ],
  'a JPEG of no height': ['broken', () => claiming(jpeg, 100, 0)],
  'a JPEG cut in its pixels': ['broken', () => jpeg.slice(0, jpeg.length / 2)],
  'a JPEG cut in its header': ['broken', () => jpeg.slice(0, 30)],
  'a JPEG whose segments lead nowhere': [
    'broken',
    () => joined(bytesOf('\xff\xd8\xff\xe0\xff\xff'), new Uint8Array(900)),
  ],
  'a WebP cut in its pixels': ['broken', () => webp.slice(0, webp.length / 2)],
  'a WebP cut in its header': ['broken', () => webp.slice(0, 24)],
  'a WebP canvas of 16 million by 16 million': [
    'too-many-pixels',
    () => {
      const animated = animatedWebp([webp], 120, 80)
      return animated.map((byte, at) => (at >= 24 && at < 30 ? 0xff : byte))
    },
  ],
}

test.each(Object.entries(refused))('refuses %s', async (_, [fault, file]) => {
  expect(await pictures.make(file())).toEqual({ fault })
})

/** Files, and a mark of what was in each that must not come out. */
const cleaned: Record<string, [mark: string, file: () => Bytes]> = {
  'EXIF with the maker and the place': ['SECRETCAM', () => withSegment(jpeg, 0xe1, exif(1))],
  'a script in a comment': ['alert(1)', () => withSegment(jpeg, 0xfe, bytesOf(script))],
  'a script in XMP': [
    'alert(1)',
    () => withSegment(jpeg, 0xe1, bytesOf(`http://ns.adobe.com/xap/1.0/\0${script}`)),
  ],
  'a colour profile that is none': [
    'alert(1)',
    () => withSegment(jpeg, 0xe2, bytesOf(`ICC_PROFILE\0\x01\x01${script}`)),
  ],
  'a page behind a JPEG': ['alert(1)', () => joined(jpeg, bytesOf(script))],
  'an archive behind a PNG': ['PK\x03\x04', () => joined(png(), bytesOf(`PK\x03\x04${script}`))],
  'a script in the text of a PNG': [
    'alert(1)',
    () => png({ before: [pngChunk('tEXt', bytesOf(`Comment\0${script}`))] }),
  ],
  'a place in the EXIF of a PNG': [
    'SECRETCAM',
    () => png({ before: [pngChunk('eXIf', exif(1).subarray(6))] }),
  ],
  'a bomb in the packed text of a PNG': [
    'Comment',
    () => png({ before: [pngChunk('zTXt', joined(bytesOf('Comment\0\0'), packed()))] }),
  ],
  'more packed pixels than a PNG has': [
    'nothing of it',
    () => joined(png().subarray(0, -12), pngChunk('IDAT', packed()), png().subarray(-12)),
  ],
}

test.each(Object.entries(cleaned))('makes a clean picture of %s', async (_, [mark, file]) => {
  const upload = file()
  expect(mark === 'nothing of it' || latin1(upload).includes(mark)).toBe(true)
  const { picture, files } = taken(await pictures.make(upload))
  expect(picture).toMatchObject({ width: 120, height: 80 })
  for (const { bytes } of files) {
    const text = latin1(bytes)
    for (const trace of [mark, 'alert(1)', '<?php', 'Exif', 'ICC_PROFILE', 'http:', 'XMP'])
      expect(text).not.toContain(trace)
  }
})

test('makes each size that a picture fills, and one for what reads JPEG alone', async () => {
  const { picture, files } = taken(await pictures.make(png({ width: 1000, height: 700 })))
  expect(picture).toMatchObject({ width: 1000, height: 700 })
  expect(files.map(({ name, bytes }) => [name, lookAt(bytes)])).toEqual([
    ['480.webp', { type: 'image/webp', width: 480, height: 336 }],
    ['960.webp', { type: 'image/webp', width: 960, height: 672 }],
    ['1600.webp', { type: 'image/webp', width: 1000, height: 700 }],
    ['1200.jpg', { type: 'image/jpeg', width: 1000, height: 700 }],
  ])
})

test('turns a picture as its camera was held', async () => {
  const { picture } = taken(await pictures.make(withSegment(jpeg, 0xe1, exif(6))))
  expect(picture).toMatchObject({ width: 80, height: 120 })
})

test.each([
  ['one pixel', 1, 1],
  ['a strip one pixel wide', 1, 20_000],
  ['a strip one pixel high', 20_000, 1],
  ['the most pixels of an A3 page', 3508, 4961],
])('takes %s', async (_, width, height) => {
  const flat = png({ width, height, colour: 'grey', pixel: () => [90] })
  const { picture, files } = taken(await pictures.make(flat))
  expect(picture.width).toBeLessThanOrEqual(1600)
  expect(picture.height).toBeLessThanOrEqual(3200)
  expect(
    files.filter(({ name }) => name.endsWith('.webp')).map(({ bytes }) => lookAt(bytes)),
  ).toEqual(webpFiles(picture).map(({ name: _, ...size }) => ({ type: 'image/webp', ...size })))
})

test('takes a PNG of 16 bits a sample', async () => {
  expect(taken(await pictures.make(png({ depth: 16 }))).picture).toMatchObject({ width: 120 })
})

test('shows the first picture of a film', async () => {
  const blue = await aWebp(pictures, png({ width: 8, height: 8, pixel: () => [0, 0, 255] }))
  const red = await aWebp(pictures, png({ width: 8, height: 8, pixel: () => [255, 0, 0] }))
  const still = taken(await pictures.make(red))
  const film = taken(await pictures.make(animatedWebp([red, blue], 8, 8)))
  expect(film.picture).toEqual(still.picture)
  const stillPng = taken(
    await pictures.make(png({ width: 8, height: 8, pixel: () => [255, 0, 0] })),
  )
  expect(taken(await pictures.make(animatedPng())).picture).toEqual(stillPng.picture)
})

test('keeps a picture once, by what is in it, until it is forgotten', async () => {
  const made = taken(await pictures.make(png({ width: 33 })))
  const { hash } = made.picture
  expect(await pictures.get(hash, '480.webp')).toBeUndefined()
  expect([await pictures.put(made), await pictures.put(made)]).toEqual(['kept', 'kept'])
  const kept = await pictures.get(hash, '480.webp')
  expect(latin1(kept ?? new Uint8Array())).toBe(latin1(made.files[0]?.bytes ?? new Uint8Array()))
  expect(await pictures.get(hash, '960.webp')).toBeUndefined()
  await pictures.forget(hash)
  expect(await pictures.get(hash, '480.webp')).toBeUndefined()
  await pictures.forget(hash)
})

function taken(made: Awaited<ReturnType<Pictures['make']>>): MadePicture {
  if ('fault' in made) throw new Error(made.fault)
  return made
}
