// Makes pictures in code, good ones and hostile ones, on either host. JPEG and WebP come out of the host's own
// encoder, and are then spoiled here.

import { deflateSync } from 'node:zlib'
import type { Bytes, Pictures } from '../../src/ports.ts'

export const bytesOf = (text: string): Bytes =>
  Uint8Array.from(text, character => character.charCodeAt(0))

export const latin1 = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes)

export function joined(...parts: readonly Uint8Array[]): Bytes {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

const uint32 = (value: number): Bytes => bytesAt(4, view => view.setUint32(0, value))

function bytesAt(length: number, write: (view: DataView) => void): Bytes {
  const bytes = new Uint8Array(length)
  write(new DataView(bytes.buffer))
  return bytes
}

function crc32(bytes: Uint8Array): number {
  let crc = -1
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return ~crc >>> 0
}

export function pngChunk(type: string, data: Uint8Array): Bytes {
  const named = joined(bytesOf(type), data)
  return joined(uint32(data.length), named, uint32(crc32(named)))
}

/** Names of samples in a pixel. */
const pngColours = { grey: [0, 1], rgb: [2, 3], rgba: [6, 4] } as const

type PngShape = {
  width?: number
  height?: number
  colour?: keyof typeof pngColours
  depth?: 8 | 16
  /** Samples of a pixel, of 8 bits each. */
  pixel?: (x: number, y: number) => readonly number[]
  /** Chunks before the pixels. */
  before?: readonly Uint8Array[]
  /** Size that the header says, when not the true one. */
  claims?: { width: number; height: number }
}

const signature = bytesOf('\x89PNG\r\n\x1a\n')

export function png(shape: PngShape = {}): Bytes {
  const { width = 120, height = 80, colour = 'rgb', depth = 8, before = [], claims } = shape
  const pixel = shape.pixel ?? ((x, y) => [(x * 2) % 256, (y * 3) % 256, (x + y) % 256, 255])
  const [type, samples] = pngColours[colour]
  const octets = depth / 8
  const rows = new Uint8Array(height * (1 + width * samples * octets))
  let at = 0
  for (let y = 0; y < height; y++) {
    at++
    for (let x = 0; x < width; x++)
      for (const sample of pixel(x, y).slice(0, samples))
        for (let octet = 0; octet < octets; octet++) rows[at++] = sample
  }
  const header = joined(
    uint32(claims?.width ?? width),
    uint32(claims?.height ?? height),
    Uint8Array.of(depth, type, 0, 0, 0),
  )
  return joined(
    signature,
    pngChunk('IHDR', header),
    ...before,
    pngChunk('IDAT', deflateSync(rows)),
    pngChunk('IEND', new Uint8Array()),
  )
}

/** The files that a host makes of a picture. */
async function madeFiles(pictures: Pictures, upload: Bytes): Promise<Map<string, Bytes>> {
  const made = await pictures.make(upload)
  if ('fault' in made) throw new Error(made.fault)
  // copies, because the slice of a Buffer shares its memory
  return new Map(made.files.map(({ name, bytes }) => [name, Uint8Array.from(bytes)]))
}

export const aJpeg = async (pictures: Pictures, upload: Bytes = png()): Promise<Bytes> =>
  (await madeFiles(pictures, upload)).get('1200.jpg') ?? new Uint8Array()

export const aWebp = async (pictures: Pictures, upload: Bytes = png()): Promise<Bytes> =>
  (await madeFiles(pictures, upload)).get('480.webp') ?? new Uint8Array()

/** A JPEG with one more segment behind its first marker (ITU T.81 B.1.1.4). */
export const withSegment = (jpeg: Bytes, marker: number, data: Uint8Array): Bytes =>
  joined(
    jpeg.subarray(0, 2),
    Uint8Array.of(0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 0xff),
    data,
    jpeg.subarray(2),
  )

/** EXIF (JEITA CP-3451): an orientation, the maker of the camera, and a place on the earth. */
export function exif(orientation: number): Bytes {
  const uint16 = (...values: number[]) =>
    bytesAt(values.length * 2, view => {
      for (const [i, value] of values.entries()) view.setUint16(i * 2, value)
    })
  const entry = (tag: number, type: number, count: number, value: Uint8Array) =>
    joined(uint16(tag, type), uint32(count), value)
  const maker = bytesOf('SECRETCAM\0')
  const makerAt = 8 + 2 + 3 * 12 + 4
  const gpsAt = makerAt + maker.length
  const ifd = joined(
    uint16(3),
    entry(0x010f, 2, maker.length, uint32(makerAt)),
    entry(0x0112, 3, 1, uint16(orientation, 0)),
    entry(0x8825, 4, 1, uint32(gpsAt)),
    uint32(0),
  )
  const gps = joined(
    uint16(1),
    entry(0x0002, 5, 3, uint32(gpsAt + 18)),
    uint32(0),
    ...[37, 1, 46, 1, 4711, 100].map(uint32),
  )
  return joined(bytesOf('Exif\0\0MM\0*'), uint32(8), ifd, maker, gps)
}

/** A JPEG whose frame header says another size. */
export function claiming(jpeg: Bytes, width: number, height: number): Bytes {
  const spoiled = jpeg.slice()
  const at = spoiled.findIndex(
    (byte, i) => byte === 0xff && [0xc0, 0xc2].includes(spoiled[i + 1] ?? 0),
  )
  new DataView(spoiled.buffer).setUint16(at + 5, height)
  new DataView(spoiled.buffer).setUint16(at + 7, width)
  return spoiled
}

const riffChunk = (type: string, data: Uint8Array): Bytes =>
  joined(
    bytesOf(type),
    bytesAt(4, view => view.setUint32(0, data.length, true)),
    data,
    new Uint8Array(data.length % 2),
  )

/** An animated WebP (RFC 9649 2.7.1.1) whose frames are whole WebP files of one size, without alpha. */
export function animatedWebp(frames: readonly Bytes[], width: number, height: number): Bytes {
  const uint24 = (value: number) => Uint8Array.of(value, value >> 8, value >> 16)
  const size = joined(uint24(width - 1), uint24(height - 1))
  const place = joined(uint24(0), uint24(0), size, uint24(100), Uint8Array.of(2))
  const body = joined(
    bytesOf('WEBP'),
    riffChunk('VP8X', joined(Uint8Array.of(2, 0, 0, 0), size)),
    riffChunk('ANIM', new Uint8Array(6)),
    ...frames.map(frame => riffChunk('ANMF', joined(place, frame.subarray(12)))),
  )
  return joined(
    bytesOf('RIFF'),
    bytesAt(4, view => view.setUint32(0, body.length, true)),
    body,
  )
}

/** An animated PNG (PNG 11.3.6), whose second frame is of another colour. */
export function animatedPng(): Bytes {
  const control = (sequence: number) =>
    joined(uint32(sequence), uint32(8), uint32(8), uint32(0), uint32(0), new Uint8Array(6))
  const red = png({
    ...{ width: 8, height: 8, pixel: () => [255, 0, 0] },
    before: [pngChunk('acTL', joined(uint32(2), uint32(0))), pngChunk('fcTL', control(0))],
  })
  const rows = new Uint8Array(8 * 25).map((_, i) => (i % 25 > 0 && (i % 25) % 3 === 0 ? 255 : 0))
  return joined(
    red.subarray(0, -12),
    pngChunk('fcTL', control(1)),
    pngChunk('fdAT', joined(uint32(2), deflateSync(rows))),
    pngChunk('IEND', new Uint8Array()),
  )
}

/** Numbers that no compression makes smaller, the same each time. */
export function junk(length: number): Bytes {
  let state = 1
  return new Uint8Array(length).map(() => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state >>> 24
  })
}
