// POST /readings and /manage/:token/readings: what a form that is being typed says against itself.

import type { Context } from 'hono'
import { contradictionPhrases, contradictionWords } from '../../domain/contradiction-words.ts'
import type { Snapshot } from '../../domain/event.ts'
import { type DraftContext, readDraft } from '../../domain/read-draft.ts'
import type { App } from '../../ports.ts'
import { dismissedSentences } from '../../store/contradictions.ts'
import { listRevisions } from '../../store/revisions.ts'
import { readFields } from '../body.ts'
import type { Handler } from '../context.ts'
import { eventSchema, readForm } from '../form-schemas.ts'
import { refuse, refuseFields } from '../refuse.tsx'
import { withOrganizer } from './manage.tsx'

export const postReading: Handler = (app, c) =>
  answer(app, c, { dismissed: new Set(), earlier: [] })

export const postEditReading = withOrganizer(async (app, c, { event }) => {
  const revisions = await listRevisions(app.db, event.id)
  return answer(app, c, {
    dismissed: await dismissedSentences(app.db, event.id),
    earlier: revisions.map(revision => revision.snapshot),
    state: event.revision.snapshot.state,
  })
})

async function answer(
  app: App,
  c: Context,
  known: Pick<DraftContext, 'dismissed' | 'earlier'> & { state?: Snapshot['state'] },
): Promise<Response> {
  const fields = await readFields(c)
  if (!fields) return refuse(app, c, 'not-a-form')
  const read = readForm(eventSchema, fields)
  if ('errors' in read) return refuseFields(app, c, read.errors)
  const { calendarLanguage: language, calendarZone } = app.config
  const say = contradictionPhrases[language]
  const form = { ...read.form, zone: read.form.zone || calendarZone }
  const found = readDraft(form, { language, state: 'announced', ...known })
  return c.json(
    found.map(({ found: one, sentence }) => ({
      ...one,
      sentence,
      words: contradictionWords(one, language),
      change: one.suggestion ? say.change(one.suggestion) : say.remove(one.text),
      dismiss: say.dismiss,
    })),
  )
}
