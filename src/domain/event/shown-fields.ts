// Lists the fields that each surface shows, from the table.

import type { Snapshot } from './event.ts'
import { fieldNames, fieldValue } from './field-names.ts'
import type { Surface } from './field-row.ts'
import { type FieldName, fields } from './fields.ts'
import { isLeftOut } from './snapshot.ts'

/** Names of the fields that a surface shows. */
export type ShownOn<S extends Surface> = {
  [F in FieldName]: S extends (typeof fields)[F]['shows'][number] ? F : never
}[FieldName]

/** The names of the fields that a surface shows, in the order of the table. */
export const shownOn = <S extends Surface>(surface: S): ShownOn<S>[] =>
  fieldNames.filter((name): name is ShownOn<S> =>
    fields[name].shows.some(shown => shown === surface),
  )

/** Fields that JSON has under two names: the first of their terms, and all of them. */
type Paired = {
  [F in FieldName]: (typeof fields)[F]['value'] extends { plural: string } ? F : never
}[FieldName]

type SparseField = {
  [F in FieldName]: (typeof fields)[F] extends { sparse: true } ? F : never
}[FieldName]

/** Fields that are given to programs once they are stated. */
export const isSparse = (name: FieldName): name is SparseField => 'sparse' in fields[name]

type JsonFields = Omit<Pick<Snapshot, ShownOn<'json'>>, Paired | SparseField> &
  Partial<Pick<Snapshot, SparseField>> & {
    [F in Paired]: string
  } & { [F in Paired as (typeof fields)[F]['value']['plural']]: string[] }

/** The values of the fields that programs are given. */
export const jsonFields = (snapshot: Snapshot): JsonFields =>
  Object.fromEntries(
    shownOn('json')
      .filter(name => !isLeftOut(name, snapshot))
      .flatMap((name): [string, unknown][] => {
        const plural = pluralOf(name)
        const all = [snapshot[name]].flat()
        return plural
          ? [
              [name, all[0] ?? ''],
              [plural, all],
            ]
          : [[name, snapshot[name]]]
      }),
  ) as JsonFields

/** The second name of a field in JSON, which has all of its terms. */
export function pluralOf(name: FieldName): string | undefined {
  const value = fieldValue(name)
  return value.kind === 'terms' ? value.plural : undefined
}
