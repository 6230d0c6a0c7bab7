// POST /readings and /manage/:token/readings: what a form that is being typed says against itself.

import type { Context } from 'hono'
import { draftContextOf } from '../../actions/read-edit.ts'
import {
  contradictionPhrases,
  contradictionWords,
  unreadWords,
} from '../../domain/contradiction-words.ts'
import { textOf } from '../../domain/mend-text.ts'
import { type DraftContext, readDraft } from '../../domain/read-draft.ts'
import type { App } from '../../ports.ts'
import { readFields } from '../body.ts'
import type { Handler } from '../context.ts'
import { eventSchema, readForm } from '../form-schemas.ts'
import { refuse, refuseAny } from '../refuse.tsx'
import { withOrganizerAnyTime } from './manage.tsx'

export const postReading: Handler = (app, c) =>
  answer(app, c, {
    language: app.config.calendarLanguage,
    state: 'announced',
    dismissed: new Set(),
    earlier: [],
  })

export const postEditReading = withOrganizerAnyTime(async (app, c, { event }) =>
  answer(app, c, await draftContextOf(app, event)),
)

async function answer(app: App, c: Context, context: DraftContext): Promise<Response> {
  const fields = await readFields(c)
  if (!fields) return refuse(app, c, 'not-a-form')
  const { language } = context
  const read = readForm(eventSchema, fields, language)
  if (!read.form) return refuseAny(app, c, read.invalid)
  const say = contradictionPhrases[language]
  const form = { ...read.form, zone: read.form.zone || app.config.calendarZone }
  const { open, unread } = readDraft(form, context)
  return c.json({
    found: open.map(({ found: one, sentence }) => ({
      ...one,
      sentence,
      words: contradictionWords(one, language),
      change: one.suggestion ? say.change(one.suggestion) : say.remove(one.text),
      dismiss: say.dismiss,
    })),
    unread: unread.map(one => ({
      in: one.in,
      words: unreadWords(one, textOf(form, one.in), language),
    })),
  })
}
