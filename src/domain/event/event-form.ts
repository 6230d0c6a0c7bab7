// Declares the event form exactly as it was typed, so that a refused form loses nothing.

import { type RepeatForm, repeatFieldNames } from '../recurrence/repeat-form.ts'
import type { Details } from './event.ts'
import { fieldNames } from './field-names.ts'
import { type Group, type Kind, type Section, sections, type Typed } from './field-row.ts'
import { type FieldName, fields } from './fields.ts'

/** Every field of the form as it was typed; names as on the wire. */
export type EventForm = {
  -readonly [F in FieldName as TypedName<F>]: Typed<(typeof fields)[F]['value']['kind']>
}

/** A new event as it was typed; ids of events that its poster has said are others. */
export type PostForm = EventForm &
  FlyerAnswers &
  Partial<RepeatForm> & { notSame?: readonly string[] }

/** Of a flyer that is there: it is to go; it is right as it is, whatever changed since. */
type FlyerAnswers = { flyerRemove?: boolean; flyerRight?: boolean }

/** The name of a field on the wire. */
export type TypedName<F extends FieldName = FieldName> = F extends FieldName
  ? (typeof fields)[F]['value'] extends { typedAs: infer Name extends string }
    ? Name
    : F
  : never

/** The name of a field on the wire. */
export function typedName(name: FieldName): TypedName {
  const { value } = fields[name]
  return ('typedAs' in value ? value.typedAs : name) as TypedName
}

/** The fields of a part of the form. */
export const fieldsIn = (section: Section): FieldName[] =>
  fieldNames.filter(name => fields[name].form.section === section)

/** The group of a field within its part of the form. */
export function groupOf(name: FieldName): Group | undefined {
  const { form } = fields[name]
  return 'group' in form ? form.group : undefined
}

/** Names on the wire, in the order of the form. */
export const formOrder: readonly string[] = sections.flatMap(section => [
  ...fieldsIn(section).map(name => typedName(name)),
  ...(section === 'when' ? repeatFieldNames : []),
])

/** A form in which nothing was typed. */
export const emptyForm = (): EventForm =>
  Object.fromEntries(
    fieldNames.map(name => [typedName(name), untyped[fields[name].value.kind]]),
  ) as EventForm

const untyped: { [K in Kind]: Typed<K> } = {
  line: '',
  name: '',
  text: '',
  url: '',
  'wall-time': '',
  zone: '',
  term: '',
  terms: [],
  flag: false,
  choice: '',
  language: '',
  timetable: '',
  point: '',
  contact: '',
  picture: '',
}

/** The form that holds some details; `contactEmail` is their contact, opened. */
export const typedForm = (details: Details, contactEmail: string): EventForm => ({
  ...(Object.fromEntries(
    fieldNames.map(name => [typedName(name), details[name] ?? '']),
  ) as EventForm),
  contactEmail,
})

/** The fields of an edit that are none of the event. */
export type EditForm = EventForm &
  FlyerAnswers & {
    /** Rows of the timetable that are not typed anew move by as much as the start. */
    moveTimetable?: boolean
    /** Of an event that repeats: the date that was edited, and how far the edit reaches. */
    date?: string
    applies?: string
    note: string
    baseRevision: number
    tell: 'everyone' | 'nobody' | 'now'
  }

/** One thing that is wrong, beside its field, in words that say what to do. */
export type FieldError = { field: string; message: string }
