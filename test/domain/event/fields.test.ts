// The table of event fields: which rows the compiler refuses, and what an older snapshot holds.

import { expect, test } from 'vitest'
import { netDifference } from '../../../src/domain/event/differences.ts'
import { fieldNames } from '../../../src/domain/event/field-names.ts'
import type { FieldRow } from '../../../src/domain/event/field-row.ts'
import { type Aspect, aspects, fields } from '../../../src/domain/event/fields.ts'
import { toSnapshot } from '../../../src/domain/event/snapshot.ts'
import { aRevision } from '../../support/an-event.ts'

type Row = FieldRow<Aspect>

const value = { kind: 'line', limit: 200, default: '' } as const
const change = { aspect: 'price', told: 'unless-quiet' } as const
const form = { section: 'more' } as const
const reading = { search: null, contradictions: null } as const

// each line below compiles only while the compiler refuses what stands beneath it
const rows: Row[] = [
  { value, change, form, shows: [], reading },
  // @ts-expect-error a row without an aspect
  { value, change: { told: 'always' }, form, shows: [], reading },
  // @ts-expect-error a row with an aspect that is in no list
  { value, change: { aspect: 'weather', told: 'always' }, form, shows: [], reading },
  // @ts-expect-error a row that does not say whether its change must be told
  { value, change: { aspect: 'price' }, form, shows: [], reading },
  // @ts-expect-error a row that is in no part of the form
  { value, change, form: {}, shows: [], reading },
  // @ts-expect-error a row that does not say where it is shown
  { value, change, form, reading },
  // @ts-expect-error a row that does not say by what it is read
  { value, change, form, shows: [], reading: { search: null } },
  // @ts-expect-error a row without a default for older snapshots
  { value: { kind: 'line', limit: 200 }, change, form, shows: [], reading },
  // @ts-expect-error a text without a limit
  { value: { kind: 'line', default: '' }, change, form, shows: [], reading },
]

test('the compiler refuses a row that leaves a part out', () => {
  expect(rows).toHaveLength(9)
})

test('every aspect but the state is that of a field', () => {
  const ofFields = new Set<string>(fieldNames.map(name => fields[name].change.aspect))
  expect(aspects.filter(aspect => !ofFields.has(aspect))).toEqual(['state'])
})

test.each(fieldNames)(
  'a snapshot from before the field %s has its default, and that is no change',
  name => {
    const stored = { ...aRevision().snapshot, [name]: fields[name].value.default }
    const { [name]: _, ...older } = stored
    const read = toSnapshot(JSON.stringify(older))
    expect(read).toEqual(stored)
    const saved = aRevision(stored, { number: 2 })
    expect(netDifference([aRevision(read)], [saved])).toEqual([])
  },
)

test('a snapshot that is no JSON is refused', () => {
  expect(() => toSnapshot('{"title":')).toThrow(SyntaxError)
})
