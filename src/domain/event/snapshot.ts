// Reads snapshots back from the JSON that they are kept as.

import type { Snapshot } from './event.ts'
import { fieldNames, fieldValue } from './field-names.ts'
import { fields, stateFields } from './fields.ts'

/** The snapshot of a removed event: every field at its default. */
export const emptySnapshot: Snapshot = Object.fromEntries([
  ...fieldNames.map(name => [name, fields[name].value.default]),
  ...Object.entries(stateFields).map(([name, field]) => [name, field.default]),
])

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
