// Reads snapshots back from the JSON that they are kept as.

import type { Snapshot } from './event.ts'
import { fieldNames } from './field-names.ts'
import { fields, stateFields } from './fields.ts'

/** The snapshot of a removed event: every field at its default. */
export const emptySnapshot: Snapshot = Object.fromEntries([
  ...fieldNames.map(name => [name, fields[name].value.default]),
  ...Object.entries(stateFields).map(([name, field]) => [name, field.default]),
])

/**
 * A snapshot from its JSON. A field that is younger than the snapshot has its default, so that no copy of the event
 * tells a change that never was. Throws SyntaxError for text that is no JSON.
 */
export const toSnapshot = (json: string): Snapshot => ({
  ...emptySnapshot,
  ...(JSON.parse(json) as Partial<Snapshot>),
})
