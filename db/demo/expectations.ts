// Compares what came with what the story expects.

import type { Contradiction } from '../../src/domain/contradiction/contradiction.ts'
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

/** The story's contradictions are found, each in its passage, and nothing else is. */
export function expectContradictions(found: readonly Contradiction[], { expected }: Story): void {
  const came = found.map(one => `${one.in} “${one.text}” says ${one.says}, event ${one.event}`)
  const wanted = expected.contradictionsAfterTheLastChange
  for (const { in: where, text, says, event } of wanted) {
    const same = found.some(
      one => one.in === where && one.text === text && one.says === says && one.event === event,
    )
    if (!same)
      throw new Unexpected(
        `Contradictions: expected ${where} “${text}” says ${says}, event ${event}; came ${came.join('; ') || 'none'}`,
      )
  }
  for (const text of expected.notContradictions)
    if (found.some(one => one.text.includes(text) || text.includes(one.text)))
      throw new Unexpected(`Contradictions: expected none in “${text}”, came ${came.join('; ')}`)
  if (found.length !== wanted.length)
    throw new Unexpected(`Contradictions: expected ${wanted.length}, came ${came.join('; ')}`)
}
