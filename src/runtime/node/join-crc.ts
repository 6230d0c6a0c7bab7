// Computes the CRC-32 of two texts in a row from the CRC-32 of each, without reading them again. Source:
// crc32_combine of zlib 1.2.12 and later (Mark Adler).

const polynomial = 0xedb88320

/** @param length bytes of the second text. */
export function joinCrc(first: number, second: number, length: number): number {
  return (multiply(shiftBy(length), first) ^ second) >>> 0
}

/** x to the power of 8 × length, modulo the polynomial. */
function shiftBy(length: number): number {
  let power = 0x80000000 // x^0
  let rest = length
  for (let bit = 3; rest > 0; bit++, rest = Math.floor(rest / 2))
    if (rest % 2 === 1) power = multiply(squares[bit % 32] ?? 0, power)
  return power
}

/** The product of two polynomials modulo the CRC's, bits reflected. */
function multiply(a: number, b: number): number {
  let product = 0
  let other = b
  for (let mask = 0x80000000; mask !== 0; mask >>>= 1) {
    if (a & mask) product ^= other
    other = other & 1 ? (other >>> 1) ^ polynomial : other >>> 1
  }
  return product >>> 0
}

/** x^(2^n) modulo the polynomial, for n from 0 to 31. */
const squares: number[] = []
for (let n = 0, power = 0x40000000; n < 32; n++, power = multiply(power, power)) squares.push(power)
