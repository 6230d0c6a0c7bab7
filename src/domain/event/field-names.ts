// Looks into the table of fields by name.

import type { FieldValue } from './field-row.ts'
import { type FieldName, fields, type StateFieldName, stateFields } from './fields.ts'

/** The names of all fields, in the order of the table. */
export const fieldNames = Object.keys(fields) as FieldName[]

/** The value of a field, of any kind that there is. */
export const fieldValue = (name: FieldName): FieldValue => fields[name].value

type RequiredField = {
  [F in FieldName]: (typeof fields)[F]['form'] extends { required: true } ? F : never
}[FieldName]

/** Tells whether a form without the field is refused. */
export function isRequired(name: FieldName): name is RequiredField {
  const { form } = fields[name]
  return 'required' in form
}

export const stateFieldNames = Object.keys(stateFields) as StateFieldName[]
