// Compression with what every host has: a CompressionStream over the whole, for hosts that join nothing.

import type { Compressor } from '../ports.ts'

export const webCompressor: Compressor = {
  async piece(bytes) {
    return { bytes, length: bytes.length, crc: 0 }
  },
  async gzip(pieces) {
    const gzipped = new Blob(pieces.map(piece => piece.bytes))
      .stream()
      .pipeThrough(new CompressionStream('gzip'))
    return new Uint8Array<ArrayBuffer>(await new Response(gzipped).arrayBuffer())
  },
  keeps: 16 * 1024 * 1024,
}
