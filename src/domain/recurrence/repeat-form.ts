// Declares the fields with which a form says that an event repeats, as they were typed.

import type { RepeatFields } from './rule-of-form.ts'

/** `skip`: days without the event. `extra`: days beside those of the rule, with a time where it is another. */
export type RepeatForm = RepeatFields & { skip: readonly string[]; extra: readonly string[] }

/** In the order of the form. */
export const repeatFieldNames = [
  'repeats',
  'every',
  'weekdays',
  'monthlyBy',
  'repeatsUntil',
  'repeatsCount',
  'skip',
  'extra',
  'rrule',
] as const satisfies readonly (keyof RepeatForm)[]

export const emptyRepeatForm: RepeatForm = {
  repeats: '',
  every: '',
  weekdays: [],
  monthlyBy: '',
  repeatsUntil: '',
  repeatsCount: '',
  skip: [],
  extra: [],
  rrule: '',
}

/** The fields of a form that may lack them, as a form of before had none. */
export const repeatForm = (form: Partial<RepeatForm>): RepeatForm => ({
  ...emptyRepeatForm,
  ...Object.fromEntries(
    repeatFieldNames.flatMap(name => (form[name] === undefined ? [] : [[name, form[name]]])),
  ),
})

/** True where nothing says that the event repeats. Days that are skipped or added say it. */
export const isSingle = ({ repeats, rrule, skip, extra }: RepeatForm): boolean =>
  (repeats === '' || repeats === 'no') &&
  rrule.trim() === '' &&
  ![...skip, ...extra].some(day => day.trim())
