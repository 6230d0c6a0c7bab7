// Compresses with what every host has: a CompressionStream over the whole, for hosts that join nothing.

import type { Bytes, Compressor } from '../ports.ts'

export const webCompressor: Compressor = {
  async piece(bytes) {
    return { bytes, length: bytes.length, crc: 0 }
  },
  gzip: pieces => gzip(pieces.map(piece => piece.bytes)),
  page: { gzip: bytes => gzip([bytes]) },
  keeps: 16 * 1024 * 1024,
}

async function gzip(parts: readonly Bytes[]): Promise<Bytes> {
  const gzipped = new Blob([...parts]).stream().pipeThrough(new CompressionStream('gzip'))
  return new Uint8Array<ArrayBuffer>(await new Response(gzipped).arrayBuffer())
}
