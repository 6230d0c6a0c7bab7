// Recognizes a form from a page, which can ask about its dates, and reads the answer that it brings.

import type { Context } from 'hono'
import type { AskedDates } from '../actions/question-dates.ts'
import { askAboutDates, dateNotices } from '../domain/event/date-questions.ts'
import type { Revision } from '../domain/event/event.ts'
import type { FieldError } from '../domain/event/event-form.ts'
import type { Language } from '../domain/language.ts'
import type { App } from '../ports.ts'
import type { Fields } from './body.ts'
import { wantsJson } from './context.ts'
import { datesPressSchema, readForm } from './form-schemas.ts'

/**
 * Undefined for a program, whose post is taken: it asks for JSON, or names no page that the form is on.
 * Every browser names one (Fetch standard, Origin of a POST).
 */
export function askedDates(c: Context, fields: Fields, language: Language): AskedDates | undefined {
  const isPage = c.req.header('sec-fetch-site') ?? c.req.header('origin')
  if (wantsJson(c) || !isPage) return undefined
  const { form } = readForm(datesPressSchema, fields, language)
  return { right: form?.datesRight ?? '' }
}

/** The questions about saved dates, for the answer to a program. */
export function dateQuestionsOf(
  { clock }: App,
  { snapshot }: Revision,
  language: Language,
): FieldError[] {
  return askAboutDates(dateNotices(snapshot, clock.now(), language), language)
}
