// Derives the schemas of the event form and of an edit from the table of event fields.

import * as v from 'valibot'
import {
  type EditForm,
  type EventForm,
  type PostForm,
  type TypedName,
  typedName,
} from '../domain/event/event-form.ts'
import { fieldNames } from '../domain/event/field-names.ts'
import type { FieldValue } from '../domain/event/field-row.ts'
import { fields } from '../domain/event/fields.ts'
import type { RepeatForm } from '../domain/recurrence/repeat-form.ts'
import { limits } from '../domain/text-limits.ts'
import { base, box, parts, saidBase, say, text, texts } from './form-shapes.ts'

const eventFields = Object.fromEntries(
  fieldNames.map(name => [typedName(name), shapeOf(fields[name].value)]),
) as { [F in TypedName]: v.GenericSchema<unknown, EventForm[F]> }

type FieldSchema = v.GenericSchema<unknown, EventForm[TypedName]>

function shapeOf(value: FieldValue): FieldSchema {
  switch (value.kind) {
    case 'flag':
      return box
    case 'choice':
      return text(limits.choice)
    case 'wall-time':
      return parts(value.limit)
    case 'terms':
      return texts(value.limit)
    default:
      return text(value.limit)
  }
}

/** How an event repeats; a day a line may be many in one field. */
const repeatFields = {
  repeats: text(limits.choice),
  every: text(limits.choice),
  weekdays: texts(limits.choice),
  monthlyBy: text(limits.choice),
  repeatsUntil: text(limits.choice),
  repeatsCount: text(limits.choice),
  skip: texts(limits.days),
  extra: texts(limits.days),
  rrule: text(limits.rule),
} satisfies { [F in keyof RepeatForm]: v.GenericSchema<unknown, RepeatForm[F]> }

const flyerAnswers = { flyerRemove: box, flyerRight: box }

/** A post. `notSame`: ids of events that its poster has said are others. */
export const eventSchema = v.object({
  ...eventFields,
  ...repeatFields,
  ...flyerAnswers,
  notSame: texts(limits.choice),
}) satisfies v.GenericSchema<unknown, PostForm>
const editFields = {
  date: text(limits.choice),
  applies: text(limits.choice),
  ...flyerAnswers,
  moveTimetable: box,
  note: text(limits.note),
  tell: v.optional(
    v.picklist(
      ['everyone', 'nobody', 'now'],
      say(words => words.unknownTell),
    ),
    'everyone',
  ),
}
export const editSchema = v.object({
  ...eventFields,
  ...editFields,
  baseRevision: saidBase,
}) satisfies v.GenericSchema<unknown, EditForm>
/** A move: the fields of an edit that say when and where. `mend`: the text is corrected as well. */
export const moveSchema = v.object({
  startsLocal: eventFields.startsLocal,
  endsLocal: eventFields.endsLocal,
  allDay: eventFields.allDay,
  placeName: eventFields.placeName,
  address: eventFields.address,
  city: eventFields.city,
  ...editFields,
  baseRevision: saidBase,
  mend: box,
})
/** An edit that is still being typed. */
export const typedEditSchema = v.object({ ...eventFields, ...editFields, baseRevision: base })
