// Makes the form of another event like one that is here: its fields, without its day and its people.

import { timeWords } from '../date-words.ts'
import type { Language } from '../language.ts'
import type { Snapshot } from './event.ts'
import { type EventForm, typedForm } from './event-form.ts'

/** The hours stay, because the day is what is another; its organizer and address stay out. */
export function formLike(snapshot: Snapshot, language: Language): EventForm {
  const { startsLocal, endsLocal, allDay } = snapshot
  const hour = (local: string | null): string =>
    local === null || allDay ? '' : timeWords(local, language).replaceAll('\u00a0', ' ')
  const isShort =
    endsLocal !== null && Date.parse(`${endsLocal}Z`) - Date.parse(`${startsLocal}Z`) < dayMillis
  return {
    ...typedForm(snapshot, ''),
    startsLocal: hour(startsLocal),
    endsLocal: isShort ? hour(endsLocal) : '',
    organizer: '',
    showContact: false,
    // it says the day of the other
    flyerKept: '',
    flyerAlt: '',
  }
}

const dayMillis = 24 * 60 * 60 * 1000
