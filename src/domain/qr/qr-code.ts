// Places the codewords of a QR code (ISO/IEC 18004) under the mask that scanners read best. Must not know how it is
// drawn.

import { bitsOf, qrBits, range } from './codewords.ts'

/** Rows of modules, 1 for dark; without the quiet zone of four modules. */
export type Modules = number[][]

/** Null for text of more than 213 bytes. */
export function qrCode(text: string): Modules | null {
  const encoded = qrBits(text)
  if (!encoded) return null
  const all = masks.map((_, mask) => drawn(encoded, mask))
  return all.reduce((best, one) => (penalty(one) < penalty(best) ? one : best))
}

const masks: readonly ((row: number, column: number) => boolean)[] = [
  (row, column) => (row + column) % 2 === 0,
  row => row % 2 === 0,
  (_, column) => column % 3 === 0,
  (row, column) => (row + column) % 3 === 0,
  (row, column) => (Math.floor(row / 2) + Math.floor(column / 3)) % 2 === 0,
  (row, column) => ((row * column) % 2) + ((row * column) % 3) === 0,
  (row, column) => (((row * column) % 2) + ((row * column) % 3)) % 2 === 0,
  (row, column) => (((row + column) % 2) + ((row * column) % 3)) % 2 === 0,
]

function drawn(
  { version, bits }: { version: number; bits: readonly number[] },
  mask: number,
): Modules {
  const size = 17 + version * 4
  const modules: Modules = range(size).map(() => new Array<number>(size).fill(unset))
  drawPatterns(modules, version)
  drawInformation(modules, version, mask)
  drawData(modules, bits, mask)
  return modules
}

const unset = -1

function put(modules: Modules, row: number, column: number, dark: number): void {
  const line = modules[row]
  if (line && column in line) line[column] = dark
}

/** Timing, finders with their separators, alignment. */
function drawPatterns(modules: Modules, version: number): void {
  const far = modules.length - 7
  for (const at of modules.keys()) {
    put(modules, 6, at, 1 - (at % 2))
    put(modules, at, 6, 1 - (at % 2))
  }
  const places = version === 1 ? [] : version < 7 ? [6, far] : [6, (far + 6) / 2, far]
  // a finder stands in three of the corners
  for (const row of places)
    for (const column of places)
      if (Math.min(row, column) > 6 || ![6, far].includes(Math.max(row, column)))
        drawRings(modules, row, column, [1, 0, 1])
  for (const [row, column] of [
    [3, 3],
    [3, far + 3],
    [far + 3, 3],
  ] as const)
    drawRings(modules, row, column, [1, 1, 0, 1, 0])
}

/** Squares around a middle, by their distance from it. */
function drawRings(modules: Modules, row: number, column: number, rings: readonly number[]): void {
  for (const [ring, dark] of [...rings.entries()].reverse())
    for (const down of range(ring * 2 + 1))
      for (const right of range(ring * 2 + 1))
        put(modules, row + down - ring, column + right - ring, dark)
}

/** The bits and the remainder of their division, as both kinds of information are protected. */
function protectedBits(
  value: number,
  length: number,
  { degree, by }: { degree: number; by: number },
) {
  let rest = value << degree
  for (const at of range(length)) {
    const top = length + degree - 1 - at
    if ((rest >> top) & 1) rest ^= by << (top - degree)
  }
  return (value << degree) | rest
}

/** Error correction M and the mask, twice; from version 7 on the version, twice. */
function drawInformation(modules: Modules, version: number, mask: number): void {
  const size = modules.length
  const format = protectedBits(mask, 5, { degree: 10, by: 0x537 }) ^ 0x5412
  for (const [at, bit] of bitsOf(format, 15).reverse().entries()) {
    const near = at < 6 ? at : at < 8 ? at + 1 : at < 9 ? 7 : 14 - at
    if (at < 8) put(modules, near, 8, bit)
    else put(modules, 8, near, bit)
    if (at < 8) put(modules, 8, size - 1 - at, bit)
    else put(modules, size - 15 + at, 8, bit)
  }
  put(modules, size - 8, 8, 1)
  if (version < 7) return
  const bits = bitsOf(protectedBits(version, 6, { degree: 12, by: 0x1f25 }), 18).reverse()
  for (const [at, bit] of bits.entries()) {
    put(modules, Math.floor(at / 3), size - 11 + (at % 3), bit)
    put(modules, size - 11 + (at % 3), Math.floor(at / 3), bit)
  }
}

/** Two columns at a time from the right, up and down by turns, past the timing column. */
function drawData(modules: Modules, bits: readonly number[], mask: number): void {
  const size = modules.length
  const isMasked = masks[mask]
  let taken = 0
  for (const pair of range((size - 1) / 2)) {
    const right = size - 1 - pair * 2 - (size - 1 - pair * 2 > 6 ? 0 : 1)
    for (const step of range(size))
      for (const column of [right, right - 1]) {
        const row = pair % 2 === 0 ? size - 1 - step : step
        if (modules[row]?.[column] !== unset) continue
        put(modules, row, column, (bits[taken++] ?? 0) ^ Number(isMasked?.(row, column)))
      }
  }
}

/** Scores how hard it is to read: runs, blocks, likenesses of a finder, too much of one colour. */
function penalty(modules: Modules): number {
  const size = modules.length
  const columns = range(size).map(at => modules.map(row => row[at] ?? 0))
  const lines = [...modules, ...columns].map(line => line.join(''))
  const runs = lines.flatMap(line => line.match(/0{5,}|1{5,}/g) ?? [])
  const finders = lines.flatMap(line => [...line.matchAll(/(?=00001011101|10111010000)/g)])
  const blocks = modules
    .slice(1)
    .flatMap((row, at) =>
      row.filter(
        (dark, column) =>
          column > 0 &&
          [row[column - 1], modules[at]?.[column], modules[at]?.[column - 1]].every(
            one => one === dark,
          ),
      ),
    )
  const dark = modules.flat().filter(one => one === 1).length / (size * size)
  return (
    runs.reduce((all, run) => all + run.length - 2, 0) +
    finders.length * 40 +
    blocks.length * 3 +
    Math.floor(Math.abs(dark * 20 - 10)) * 10
  )
}
