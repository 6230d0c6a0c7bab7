// The fields that each surface shows, from the table.

import type { Snapshot } from './event.ts'
import { fieldNames } from './field-names.ts'
import type { Surface } from './field-row.ts'
import { type FieldName, fields } from './fields.ts'

/** Names of the fields that a surface shows. */
export type ShownOn<S extends Surface> = {
  [F in FieldName]: S extends (typeof fields)[F]['shows'][number] ? F : never
}[FieldName]

/** The names of the fields that a surface shows, in the order of the table. */
export const shownOn = <S extends Surface>(surface: S): ShownOn<S>[] =>
  fieldNames.filter((name): name is ShownOn<S> =>
    fields[name].shows.some(shown => shown === surface),
  )

/** The values of the fields that programs are given. */
export const jsonFields = (snapshot: Snapshot) =>
  Object.fromEntries(shownOn('json').map(name => [name, snapshot[name]])) as Pick<
    Snapshot,
    ShownOn<'json'>
  >
