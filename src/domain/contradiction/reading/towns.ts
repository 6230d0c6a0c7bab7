// Recognizes names of towns: GeoNames' towns from 5,000 people in the Americas, Spain and countries that
// mostly post in English, cities from 50,000 elsewhere. `tools/learn/towns.ts` writes the set.

import towns from './towns.json' with { type: 'json' }

/** A Bloom filter (1970): it never denies a town, and takes one other name of thirty for one. */
export const isTown = (folded: string): boolean =>
  places(folded, towns.hashes, towns.bits).every(place => bits(place))

const bytes = Uint8Array.from(atob(towns.filter), byte => byte.charCodeAt(0))
const bits = (place: number) => ((bytes[place >> 3] ?? 0) & (1 << (place & 7))) !== 0

/** The filter's bits for a name, by two hashes of it (Kirsch and Mitzenmacher, 2006). */
export function places(name: string, hashes: number, size: number): number[] {
  const [first, step] = [fnv(name), fnv(`${name}\n`) | 1]
  return Array.from({ length: hashes }, (_, i) => (first + Math.imul(i, step)) >>> 0).map(
    hash => hash % size,
  )
}

/** FNV-1a, 32 bits. */
function fnv(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}
