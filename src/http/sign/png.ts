// Encodes a square of few colours as PNG (ISO/IEC 15948), with the compression that every host has.

import type { Bytes } from '../../ports.ts'

/** `pixels`: row by row, an index into the palette each. `palette`: colours as `#rrggbb`. */
type Square = { size: number; pixels: Uint8Array; palette: readonly string[] }

export async function encodePng({ size, pixels, palette }: Square): Promise<Bytes> {
  const header = new DataView(new ArrayBuffer(13))
  header.setUint32(0, size)
  header.setUint32(4, size)
  header.setUint8(8, 8)
  // indexed colours
  header.setUint8(9, 3)
  // each row begins with its filter: none
  const rows = new Uint8Array(size * (size + 1))
  for (let row = 0; row < size; row += 1)
    rows.set(pixels.subarray(row * size, (row + 1) * size), row * (size + 1) + 1)
  const colours = palette.flatMap(colour =>
    [1, 3, 5].map(at => Number.parseInt(colour.slice(at, at + 2), 16)),
  )
  return joined([
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', new Uint8Array(header.buffer)),
    chunk('PLTE', Uint8Array.from(colours)),
    chunk('IDAT', await deflated(rows)),
    chunk('IEND', new Uint8Array()),
  ])
}

async function deflated(bytes: Bytes): Promise<Bytes> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

function chunk(type: string, data: Bytes): Bytes {
  const named = joined([new TextEncoder().encode(type), data])
  return joined([uint32(data.length), named, uint32(crc32(named))])
}

function uint32(value: number): Bytes {
  const view = new DataView(new ArrayBuffer(4))
  view.setUint32(0, value)
  return new Uint8Array(view.buffer)
}

/** The CRC of each chunk (annex D), bit by bit: a sign is drawn once. */
function crc32(bytes: Bytes): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return (crc ^ 0xffffffff) >>> 0
}

function joined(parts: readonly Uint8Array[]): Bytes {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
