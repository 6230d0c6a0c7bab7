// Pieces that were deflated apart are one gzip body that any client reads.

import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { zlibCompressor } from '../../src/runtime/node/compressor.ts'
import fc, { runs } from '../support/fast-check.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

test('any pieces in any row are one gzip member with the right checksum', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.string({ unit: 'binary', maxLength: 5000 }), { maxLength: 12 }),
      async texts => {
        const pieces = await Promise.all(texts.map(text => zlibCompressor.piece(bytes(text))))
        const whole = await zlibCompressor.gzip([...pieces, ...pieces])
        // zlib checks CRC-32 and length, and refuses a second member's remains
        expect(gunzipSync(whole).toString()).toBe(
          Buffer.from(
            [...texts, ...texts]
              .map(bytes)
              .map(part => Buffer.from(part))
              .reduce((a, b) => Buffer.concat([a, b]), Buffer.alloc(0)),
          ).toString(),
        )
      },
    ),
    { ...runs(60) },
  )
})

test('a browser’s decompressor reads them too', async () => {
  const pieces = await Promise.all(
    ['a'.repeat(70_000), '', 'ñ✊🏽'].map(text => zlibCompressor.piece(bytes(text))),
  )
  const stream = new Blob([await zlibCompressor.gzip(pieces)]).stream()
  const read = await new Response(stream.pipeThrough(new DecompressionStream('gzip'))).text()
  expect(read).toBe(`${'a'.repeat(70_000)}ñ✊🏽`)
})
