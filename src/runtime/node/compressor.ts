// Compresses on one machine by zlib, in its own threads. Pieces are deflated once and then joined.

import { promisify } from 'node:util'
import {
  brotliCompress,
  brotliCompressSync,
  constants,
  crc32,
  deflateRaw,
  gzip,
  gzipSync,
} from 'node:zlib'
import { joined } from '../../http/joined.ts'
import type { Bytes, CompressedPiece, Compressor } from '../../ports.ts'
import { joinCrc } from './join-crc.ts'

const deflate = promisify(deflateRaw)
const brotli = promisify(brotliCompress)
const gzipLater = promisify(gzip)

const brotliOptions = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }

/** Octets that are compressed at once: a call that waits holds 270 KB until the next collection of garbage. */
const atOnce = 64 * 1024

// RFC 1952 2.3: deflate, no name, no time, unknown system
const head = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255)
// RFC 1951 3.2.3: an empty block of fixed codes that is the last one
const lastBlock = Uint8Array.of(3, 0)

export const zlibCompressor: Compressor = {
  async piece(bytes: Bytes): Promise<CompressedPiece> {
    // a full flush ends on a byte and refers to nothing before, so that pieces can stand in any row
    const deflated = await deflate(bytes, { finishFlush: constants.Z_FULL_FLUSH })
    return { bytes: own(deflated), length: bytes.length, crc: crc32(bytes) }
  },
  async gzip(pieces) {
    let crc = 0
    let length = 0
    for (const piece of pieces) {
      crc = joinCrc(crc, piece.crc, piece.length)
      length += piece.length
    }
    const tail = new DataView(new ArrayBuffer(8))
    tail.setUint32(0, crc, true)
    tail.setUint32(4, length % 2 ** 32, true)
    return joined([
      head,
      ...pieces.map(piece => piece.bytes),
      lastBlock,
      new Uint8Array(tail.buffer),
    ])
  },
  async brotli(bytes) {
    return own(await brotli(bytes, brotliOptions))
  },
  page: {
    gzip: bytes => (bytes.length < atOnce ? own(gzipSync(bytes)) : gzipLater(bytes).then(own)),
    brotli: bytes =>
      bytes.length < atOnce
        ? own(brotliCompressSync(bytes, brotliOptions))
        : brotli(bytes, brotliOptions).then(own),
  },
  keeps: 48 * 1024 * 1024,
}

/** The bytes of a buffer that may be a slice of a larger one, which would be kept with it. */
function own(buffer: Buffer): Bytes {
  const bytes = new Uint8Array(buffer.length)
  bytes.set(buffer)
  return bytes
}
