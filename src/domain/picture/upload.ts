// Reads type and size of an uploaded picture from its first bytes, so that no decoder sees anything else. Pure.

export const pictureTypes = ['image/jpeg', 'image/png', 'image/webp'] as const
export const octetsAtMost = 8 * 1024 * 1024
/** Pixels of an upload: an A3 page at 300 dots an inch has 17 million. */
export const pixelsAtMost = 50_000_000

/**
 * Refuses an upload.
 * - `heic`: what telephones make unless asked for JPEG; one host of two could read it.
 * - `broken`: a picture of a known type that ends too early or cannot be decoded.
 * - `busy`: others are being decoded; `full`: there is no room to keep it.
 */
export type PictureFault =
  | 'empty'
  | 'too-large'
  | 'not-a-picture'
  | 'heic'
  | 'too-many-pixels'
  | 'broken'
  | 'busy'
  | 'full'

type Size = { width: number; height: number }
type Seen = Size & { type: (typeof pictureTypes)[number] }

export function lookAt(bytes: Uint8Array): Seen | { fault: PictureFault } {
  if (bytes.length === 0) return { fault: 'empty' }
  if (bytes.length > octetsAtMost) return { fault: 'too-large' }
  const type = typeOf(bytes)
  if (!type) return { fault: isHeic(bytes) ? 'heic' : 'not-a-picture' }
  const size = measured[type](new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  if (!size || size.width === 0 || size.height === 0) return { fault: 'broken' }
  if (size.width * size.height > pixelsAtMost) return { fault: 'too-many-pixels' }
  return { type, ...size }
}

const ascii = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to))

function typeOf(bytes: Uint8Array): Seen['type'] | null {
  if (ascii(bytes, 0, 3) === '\xff\xd8\xff') return 'image/jpeg'
  if (ascii(bytes, 0, 8) === '\x89PNG\r\n\x1a\n') return 'image/png'
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP') return 'image/webp'
  return null
}

/** Brands of ISO 23008-12. */
const isHeic = (bytes: Uint8Array): boolean =>
  ascii(bytes, 4, 8) === 'ftyp' && /^(?:hei[cfmsx]|hev[cmsx]|mif1|msf1)/.test(ascii(bytes, 8, 12))

/** Null where the header ends too early. */
const measured: Record<Seen['type'], (view: DataView) => Size | null> = {
  'image/jpeg': jpegSize,
  // the first chunk is always IHDR (PNG 5.6)
  'image/png': view =>
    view.byteLength < 24 ? null : { width: view.getUint32(16), height: view.getUint32(20) },
  'image/webp': webpSize,
}

/** Walks the segments up to the frame header (ITU T.81 B.2.2). */
function jpegSize(view: DataView): Size | null {
  let at = 2
  while (at + 9 <= view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null
    const marker = view.getUint8(at + 1)
    // fill bytes
    if (marker === 0xff) {
      at++
      continue
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
    const isAlone = marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)
    at += isAlone ? 2 : 2 + view.getUint16(at + 2)
  }
  return null
}

/** RFC 9649: the first chunk is VP8X, VP8L or VP8. */
function webpSize(view: DataView): Size | null {
  if (view.byteLength < 30) return null
  const chunk = String.fromCharCode(...new Uint8Array(view.buffer, view.byteOffset + 12, 4))
  const uint24 = (at: number) => view.getUint16(at, true) + view.getUint8(at + 2) * 0x10000
  if (chunk === 'VP8X') return { width: uint24(24) + 1, height: uint24(27) + 1 }
  if (chunk === 'VP8L') {
    const bits = view.getUint32(21, true)
    return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 }
  }
  if (chunk !== 'VP8 ') return null
  return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
}
