// Lists the fields that the reader of texts knows of: texts that it reads, and facts that it compares them
// with.

import type { Details } from './event.ts'
import { fieldNames } from './field-names.ts'
import { type FieldName, fields } from './fields.ts'

type FieldFor<Use extends 'read' | 'compared'> = {
  [F in FieldName]: (typeof fields)[F]['reading']['contradictions'] extends Use ? F : never
}[FieldName]

/** Fields whose text is read for contradictions. */
export type TextField = FieldFor<'read'>

/** The fields of an event that its texts can contradict, and the texts. */
export type ReadDetails = Pick<Details, FieldFor<'read' | 'compared'>>

export const textFields = fieldNames.filter(
  (name): name is TextField => fields[name].reading.contradictions === 'read',
)

export const isTextField = (name: string): name is TextField =>
  textFields.some(field => field === name)
