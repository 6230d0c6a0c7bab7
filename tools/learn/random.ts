// Draws numbers that repeat themselves: the same seed draws the same on every machine.

export type Random = () => number

/** Mulberry32: numbers in [0, 1) from 32 bits of state. */
export function seeded(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** So many different whole numbers below `total`, ascending. */
export function draw(random: Random, wanted: number, total: number): Int32Array {
  const drawn = new Int32Array(Math.min(wanted, total))
  let taken = 0
  for (let one = 0; taken < drawn.length; one++) {
    if (random() * (total - one) < drawn.length - taken) drawn[taken++] = one
  }
  return drawn
}
