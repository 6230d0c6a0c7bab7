// Draws the sign of a calendar whose host gave none: a leaf of a calendar, of rectangles, with no words in
// it.

import type { Bytes } from '../../ports.ts'
import { encodePng } from './png.ts'

/** Units that the sign is wide and high. */
const units = 16

type Rectangle = { x: number; y: number; width: number; height: number; colour: string }

/** @param band colour of the leaf's head. */
const rectangles = (band: string): Rectangle[] => [
  { x: 0, y: 0, width: units, height: units, colour: '#17150f' },
  { x: 3, y: 3, width: 10, height: 10, colour: '#fbf8f1' },
  { x: 3, y: 3, width: 10, height: 3, colour: band },
  { x: 8, y: 8, width: 3, height: 3, colour: '#17150f' },
]

export function drawnSvg(band: string): string {
  const drawn = rectangles(band).map(
    ({ x, y, width, height, colour }) =>
      `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${colour}"/>`,
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${units} ${units}">${drawn.join('')}</svg>\n`
}

/** @param size pixels, a multiple of 16. */
export function drawnPng(band: string, size: number): Promise<Bytes> {
  const all = rectangles(band)
  const pixels = new Uint8Array(size * size)
  const scale = size / units
  for (const [index, { x, y, width, height }] of all.entries())
    for (let row = y * scale; row < (y + height) * scale; row += 1)
      pixels.fill(index, row * size + x * scale, row * size + (x + width) * scale)
  return encodePng({ size, pixels, palette: all.map(({ colour }) => colour) })
}

/** An icon file of one picture in PNG, which every browser since 2010 reads. */
export async function drawnIcon(band: string): Promise<Bytes> {
  const size = 32
  const png = await drawnPng(band, size)
  const head = new DataView(new ArrayBuffer(22))
  head.setUint16(2, 1, true)
  head.setUint16(4, 1, true)
  head.setUint8(6, size)
  head.setUint8(7, size)
  head.setUint16(10, 1, true)
  head.setUint16(12, 8, true)
  head.setUint32(14, png.length, true)
  head.setUint32(18, head.byteLength, true)
  const icon = new Uint8Array(head.byteLength + png.length)
  icon.set(new Uint8Array(head.buffer))
  icon.set(png, head.byteLength)
  return icon
}
