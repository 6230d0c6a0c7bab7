// Makes validators and names out of what they stand for.

import type { Bytes } from '../ports.ts'

/** 120 bits of SHA-256, as base64url. */
export async function digestOf(bytes: Bytes): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).slice(0, 15)
  return btoa(String.fromCharCode(...digest))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
}
