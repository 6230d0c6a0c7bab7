// Floods the server, each request from a network of its own unless the flood is about one network.

import type { Answer } from './target.ts'

let networks = 0

/** An address in a /24 that nobody has used before. */
export function aNetwork(): string {
  networks += 1
  return `${20 + ((networks >> 16) & 127)}.${(networks >> 8) & 255}.${networks & 255}.9`
}

/** Sends that many, some at once, and counts the answers by their status. */
export async function flood(
  many: number,
  send: (n: number) => Promise<Answer>,
  atOnce = 32,
): Promise<Map<number, number>> {
  const counted = new Map<number, number>()
  let next = 0
  const sender = async () => {
    while (next < many) {
      const { status } = await send(next++)
      counted.set(status, (counted.get(status) ?? 0) + 1)
    }
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, many) }, sender))
  return counted
}
