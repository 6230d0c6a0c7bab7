// What the story expects, held against what came.

import type { Story } from './story.ts'
import { Unexpected } from './visitor.ts'

export function expectSame<T>(what: string, expected: T, came: T): void {
  if (came !== expected) throw new Unexpected(`${what}: expected ${expected}, came ${came}`)
}

/** Every difference that the story writes as `12:00 → 11:00` is in the mail, old value first. */
export function expectDifferences(what: string, text: string, { expected }: Story): void {
  const pairs = [...expected.mailsPerEndorser.matchAll(/([\w:]+) → ([\w:]+)/g)]
  if (pairs.length === 0)
    throw new Unexpected('The story: expected differences such as 12:00 → 11:00, came none')
  for (const [, was = '', now = ''] of pairs)
    if (!new RegExp(`\\b${was}\\b[\\s\\S]{1,120}?\\b${now}\\b`).test(text))
      throw new Unexpected(`${what}: expected “was ${was} …, now ${now} …”, came:\n${text}`)
}
