// Reads snapshots back from the JSON that they are kept as.

import type { Snapshot } from './event.ts'
import { fieldNames, fieldValue } from './field-names.ts'
import { type FieldName, fields, stateFields } from './fields.ts'

/** The snapshot of a removed event: every field at its default. */
export const emptySnapshot: Snapshot = Object.fromEntries([
  ...fieldNames.map(name => [name, fields[name].value.default]),
  ...Object.entries(stateFields).map(([name, field]) => [name, field.default]),
])

/** Fields that JSON leaves out while they have their default. */
export const isLeftOut = (name: FieldName, snapshot: Partial<Snapshot>): boolean =>
  'sparse' in fields[name] && snapshot[name] === fields[name].value.default

/** The JSON that a snapshot is kept as. */
export const snapshotJson = (snapshot: Snapshot): string =>
  JSON.stringify(snapshot, (name, value) =>
    name in fields && isLeftOut(name as FieldName, { [name]: value }) ? undefined : value,
  )

/**
 * A snapshot from its JSON. A field that is younger than the snapshot has its default, so that no copy of the event
 * tells a change that never was, and a single term stands alone in its list where the field takes several since. Throws
 * SyntaxError for text that is no JSON.
 */
export function toSnapshot(json: string): Snapshot {
  const kept = JSON.parse(json) as Partial<Snapshot>
  const listed = termLists.flatMap(name => {
    const value: unknown = kept[name]
    return typeof value === 'string' ? [[name, value === '' ? [] : [value]]] : []
  })
  return { ...emptySnapshot, ...kept, ...Object.fromEntries(listed) }
}

const termLists = fieldNames.filter(name => fieldValue(name).kind === 'terms')
