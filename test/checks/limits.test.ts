// docs/abuse.md says what the code does: one table in both.

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { limitTable } from '../../src/domain/limit-table.ts'
import { type Limit, type LimitId, limits } from '../../src/domain/limits.ts'

const spans = new Map([
  [60 * 60, 'an hour'],
  [24 * 60 * 60, 'a day'],
])

const within = ({ most, seconds }: Limit): string =>
  `${most.toLocaleString('en')} ${spans.get(seconds) ?? `in ${seconds} s`}`

const kept = { row: 'a row', cursor: 'the cursor', memory: 'memory' }

test('docs/abuse.md has every limit of the code with its reason, and no other', () => {
  const rows = Object.entries<Limit>(limits).map(([id, limit]) => {
    const row = limitTable[id as LimitId]
    return `| ${row.per} | ${row.what} | ${within(limit)} | ${kept[row.kept]} | ${row.why} |`
  })
  const doc = readFileSync('docs/abuse.md', 'utf8').split('\n')
  const head = doc.indexOf('| per | what | at most | kept as | because |')
  const table = doc.slice(head + 2, doc.indexOf('', head))
  expect(table).toEqual(rows)
})
