// Encodes text as the codewords of a QR code (ISO/IEC 18004): byte mode, error correction M, versions 1 to 10. Must
// not know how they are placed.

/** By version from 1: error-correction codewords a block, and the data codewords of each block. */
const blocks: readonly [correction: number, data: readonly number[]][] = [
  [10, [16]],
  [16, [28]],
  [26, [44]],
  [18, [32, 32]],
  [24, [43, 43]],
  [16, [27, 27, 27, 27]],
  [18, [31, 31, 31, 31]],
  [22, [38, 38, 39, 39]],
  [22, [36, 36, 36, 37, 37]],
  [26, [43, 43, 43, 43, 44]],
]

/** The smallest version that holds the text, and its bits; null for more than 213 bytes. */
export function qrBits(text: string): { version: number; bits: number[] } | null {
  const bytes = [...new TextEncoder().encode(text)]
  const version = 1 + blocks.findIndex(([, data], at) => bytes.length <= sum(data) - headOf(at + 1))
  const found = blocks[version - 1]
  if (!found) return null
  const codewords = interleaved(dataCodewords(bytes, version, sum(found[1])), found)
  return { version, bits: codewords.flatMap(one => bitsOf(one, 8)) }
}

/** Codewords that mode, length and terminator take, to the next whole one. */
const headOf = (version: number): number => (version < 10 ? 2 : 3)

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)

/** The numbers from 0. */
export const range = (count: number): number[] => Array.from({ length: count }, (_, at) => at)

/** The highest bit first. */
export const bitsOf = (value: number, length: number): number[] =>
  range(length).map(at => (value >> (length - 1 - at)) & 1)

/** Mode, length, bytes and terminator, filled up with the two pad codewords by turns. */
function dataCodewords(bytes: readonly number[], version: number, count: number): number[] {
  const length = bitsOf(bytes.length, version < 10 ? 8 : 16)
  const bits = [0, 1, 0, 0, ...length, ...bytes.flatMap(one => bitsOf(one, 8)), 0, 0, 0, 0]
  return range(count).map(at => {
    const own = bits.slice(at * 8, at * 8 + 8)
    const pad = (at - bits.length / 8) % 2 ? 0x11 : 0xec
    return own.length === 8 ? Number.parseInt(own.join(''), 2) : pad
  })
}

/** The codewords of all blocks by turns, then those of their error correction. */
function interleaved(codewords: readonly number[], [degree, sizes]: (typeof blocks)[number]) {
  const data = sizes.map((size, at) => {
    const from = sum(sizes.slice(0, at))
    return codewords.slice(from, from + size)
  })
  const corrections = data.map(block => correctionOf(block, degree))
  return [data, corrections].flatMap(group =>
    range(Math.max(...group.map(block => block.length))).flatMap(at =>
      group.flatMap(block => block.slice(at, at + 1)),
    ),
  )
}

/** The product in GF(256) by the polynomial 0x11d. */
function product(one: number, other: number): number {
  let result = 0
  for (const bit of bitsOf(other, 8))
    result = (result * 2) ^ (result > 127 ? 0x11d : 0) ^ (bit * one)
  return result
}

/** Reed-Solomon: the remainder of a block by the generator polynomial of that degree. */
function correctionOf(block: readonly number[], degree: number): number[] {
  let generator = [1]
  let root = 1
  for (const _ of range(degree)) {
    generator = [...generator, 0].map((one, at) => one ^ product(generator[at - 1] ?? 0, root))
    root = product(root, 2)
  }
  return block.reduce((rest, codeword) => {
    const factor = codeword ^ (rest[0] ?? 0)
    return generator.slice(1).map((one, at) => product(one, factor) ^ (rest[at + 1] ?? 0))
  }, new Array<number>(degree).fill(0))
}
