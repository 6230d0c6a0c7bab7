// What a person typed into the event form, exactly, so that a refused form loses nothing.

import type { Typed } from './field-row.ts'
import type { FieldName, fields } from './fields.ts'

/** Every field of the form as it was typed; names as on the wire. */
export type EventForm = {
  -readonly [F in FieldName as TypedName<F>]: Typed<(typeof fields)[F]['value']['kind']>
}

/** The name of a field on the wire. */
export type TypedName<F extends FieldName> = (typeof fields)[F]['value'] extends {
  typedAs: infer Name extends string
}
  ? Name
  : F

/** What an edit adds. */
export type EditForm = EventForm & {
  note: string
  baseRevision: number
  tell: 'everyone' | 'nobody' | 'now'
}

/** One thing that is wrong, beside its field, in words that say what to do. */
export type FieldError = { field: string; message: string }
