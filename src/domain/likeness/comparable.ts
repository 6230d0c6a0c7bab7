// Reads from a form that is still being typed what events are compared by.

import type { Instant } from '../event/event.ts'
import type { EventForm } from '../event/event-form.ts'
import { readWhen } from '../event/read-when.ts'
import type { Language } from '../language.ts'
import type { Comparable } from './likeness.ts'

/** Null while there is no title, or no time that can be read. */
export function comparableForm(
  form: EventForm,
  language: Language,
  now?: Instant,
): Comparable | null {
  const read = readWhen(form, language, now)
  if ('errors' in read || form.title.trim() === '') return null
  return { ...form, ...read.when }
}
