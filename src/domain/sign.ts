// Reads a host's sign, a small picture, from its bytes. Must not know where they came from.

export type Sign = {
  type: 'image/svg+xml' | 'image/png'
  bytes: Uint8Array<ArrayBuffer>
}

/** Octets; each reader's browser loads it once. */
export const signBytesAtMost = 256 * 1024

const pngStart = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/** Undefined where it is too large, or neither PNG nor an SVG without scripts. */
export function readSign(bytes: Uint8Array<ArrayBuffer>): Sign | undefined {
  if (bytes.length > signBytesAtMost) return undefined
  // the width and height stand in the first chunk
  if (bytes.length > 24 && pngStart.every((one, at) => bytes[at] === one))
    return { type: 'image/png', bytes }
  const text = new TextDecoder().decode(bytes)
  const isSvg = /<svg[\s>]/.test(text) && !/<script|\son\w+\s*=/i.test(text)
  return isSvg ? { type: 'image/svg+xml', bytes } : undefined
}

/** Pixels of a PNG, `512x512`. */
export function sizesOf({ bytes }: Sign): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  return `${view.getUint32(16)}x${view.getUint32(20)}`
}
