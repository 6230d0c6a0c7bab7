// Answers POST /readings and /manage/:token/readings: what a form that is being typed says against itself.

import type { Context } from 'hono'
import { type Alike, findAlike } from '../../actions/find-alike.ts'
import { draftContextOf } from '../../actions/read-edit.ts'
import {
  contradictionWords,
  correctionWords,
  unreadWords,
} from '../../domain/contradiction-words.ts'
import { whenWords } from '../../domain/date-words.ts'
import type { EventForm } from '../../domain/event/event-form.ts'
import { type DraftContext, readDraft } from '../../domain/event/read-draft.ts'
import { readWhen } from '../../domain/event/read-when.ts'
import { type Language, wordsOf } from '../../domain/language.ts'
import { alikeWords } from '../../domain/likeness/alike-words.ts'
import { comparableForm } from '../../domain/likeness/comparable.ts'
import { textOf } from '../../domain/mend-text.ts'
import type { App } from '../../ports.ts'
import { readFields } from '../body.ts'
import type { Handler } from '../context.ts'
import { eventSchema, typedEditSchema } from '../event-schemas.ts'
import { readForm } from '../form-schemas.ts'
import { languageOf } from '../reader-language.ts'
import { refuse, refuseAny } from '../refuse.tsx'
import { formOf, withOrganizerAnyTime } from './manage.tsx'
import { withZone } from './submission.tsx'

export const postReading: Handler = async (app, c) => {
  const fields = await readFields(c)
  if (!fields) return refuse(app, c, 'not-a-form')
  const language = languageOf(app, c)
  const read = readForm(eventSchema, fields, language)
  if (!read.form) return refuseAny(app, c, read.invalid)
  const context = { language, state: 'announced' as const, dismissed: new Set<string>() }
  const form = withZone(app, read.form)
  const typed = comparableForm(form, language)
  const alike = typed ? await findAlike(app, typed, new Set(read.form.notSame)) : []
  return answer(app, c, form, { ...context, earlier: [], alike })
}

export const postEditReading = withOrganizerAnyTime(async (app, c, { event }) => {
  const fields = await readFields(c)
  if (!fields) return refuse(app, c, 'not-a-form')
  const standing = await formOf(app, event)
  const read = readForm(typedEditSchema, fields, languageOf(app, c), standing)
  if (!read.form) return refuseAny(app, c, read.invalid)
  return answer(app, c, read.form, { ...(await draftContextOf(app, event)), alike: [] })
})

type Read = DraftContext & { alike: readonly Alike[] }

function answer(app: App, c: Context, typed: EventForm, context: Read): Response {
  const { language, alike } = context
  const form = withZone(app, typed)
  const { open, unread } = readDraft(form, context)
  return c.json({
    found: open.map(({ found: one, sentence }) => ({
      ...one,
      sentence,
      words: contradictionWords(one, language),
      change: correctionWords(one, language),
      dismiss: wordsOf(language).contradictions.dismiss,
    })),
    unread: unread.map(one => ({
      in: one.in,
      words: unreadWords(one, textOf(form, one.in), language),
    })),
    when: whenOf(form, language),
    alike: alike.map(one => alikeJson(one, language)),
  })
}

/** The dates in words, with their weekday; null while they cannot be read. */
function whenOf(form: EventForm, language: Language): string | null {
  const read = readWhen(form, language)
  return 'errors' in read ? null : whenWords(read.when, language)
}

/** `words` and `dismiss` are what a page shows: which event it is, and the button that says it is another. */
export function alikeJson({ event, points, reasons }: Alike, language: Language) {
  const { title, startsLocal, placeName } = event.revision.snapshot
  return {
    id: event.id,
    title,
    startsLocal,
    placeName,
    points,
    words: alikeWords({ snapshot: event.revision.snapshot, points, reasons }, language),
    dismiss: wordsOf(language).alike.other,
  }
}
