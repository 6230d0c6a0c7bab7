// Answers below /manage/:token about earlier revisions: the list, an earlier one put back, the newest undone.

import type { Context } from 'hono'
import {
  ManagedHistoryPage,
  RestorationPage,
} from '../../../templates/pages/managed-history-page.tsx'
import { previewRevision } from '../../actions/preview-revision.ts'
import { draftRestoration, restoreRevision, undoRevision } from '../../actions/restore-revision.ts'
import { isRefusal } from '../../domain/refusal.ts'
import type { App } from '../../ports.ts'
import { findRevision } from '../../store/revisions.ts'
import { listTerms } from '../../store/terms.ts'
import { readFields } from '../body.ts'
import { conflictOf } from '../conflicts.ts'
import { param, wantsJson } from '../context.ts'
import { effectsOf } from '../effects.ts'
import { readForm, restorationSchema } from '../form-schemas.ts'
import { historyPage } from '../history-entries.ts'
import { languageOf } from '../reader-language.ts'
import { errorsBeside, refuse, refuseAny, refuseConflict } from '../refuse.tsx'
import { showPage } from '../show-page.tsx'
import { doneManaging, type Managed, managedEvent, manageUrl, withOrganizer } from './manage.tsx'

export const showManagedHistory = withOrganizer(async (app, c, managed) => {
  const { id, revision } = managed.event
  const wording = { language: languageOf(app, c), terms: await listTerms(app.db) }
  const { entries, older } = await historyPage(app.db, id, {
    newest: revision.number,
    before: c.req.query('before'),
    wording,
  })
  return showPage(
    app,
    c,
    <ManagedHistoryPage
      managed={managedEvent(c, managed)}
      newest={revision.number}
      entries={entries}
      olderUrl={older === null ? null : `${manageUrl(c)}/history?before=${older}`}
    />,
  )
})

/** The second look: what would be told. */
export const showRestoration = withOrganizer((app, c, managed) =>
  restorationPage(app, c, managed, { note: '', errors: [], status: 200 }),
)

type Shown = {
  note: string
  errors: readonly { field: string; message: string }[]
  status: 200 | 422
}

async function restorationPage(
  app: App,
  c: Context,
  managed: Managed,
  { note, errors, status }: Shown,
): Promise<Response> {
  const number = numberIn(c)
  const earlier = await findRevision(app.db, managed.event.id, number)
  if (!earlier) return refuse(app, c, 'page-not-found')
  const wish = { number, note: '', baseRevision: null }
  const draft = await draftRestoration(app, managed.organizer, wish)
  if (isRefusal(draft) && draft.refused !== 'nothing-changed') return refuseAny(app, c, draft)
  const effects = isRefusal(draft)
    ? null
    : await effectsOf(app, c, {
        ...(await previewRevision(app, draft.event, draft.revision)),
        tell: 'everyone',
      })
  return showPage(
    app,
    c,
    <RestorationPage
      managed={managedEvent(c, managed)}
      earlier={earlier}
      newest={managed.event.revision.number}
      effects={effects}
      note={note}
      errors={errors}
    />,
    status,
  )
}

export const postRestoration = withOrganizer(async (app, c, managed) => {
  const fields = await readFields(c)
  if (!fields) return refuse(app, c, 'not-a-form')
  const { form, typed, invalid } = readForm(restorationSchema, fields, languageOf(app, c))
  if (!typed) return refuseAny(app, c, invalid)
  const { note, baseRevision } = typed
  const wish = { number: numberIn(c), note, baseRevision: baseRevision || null }
  const restored = form ? await restoreRevision(app, managed.organizer, wish) : invalid
  if (!isRefusal(restored))
    return wantsJson(c)
      ? c.json({ id: restored.id, revision: restored.revision.number })
      : doneManaging(c, 'put-back')
  if (restored.refused === 'revision-conflict') {
    if (!wantsJson(c)) return doneManaging(c, 'changed-meanwhile')
    const conflict = await conflictOf(app, restored.newest, { baseRevision }, languageOf(app, c))
    return refuseConflict(app, c, conflict)
  }
  const beside = wantsJson(c) ? null : errorsBeside(app, c, restored, {})
  if (!beside) return refuseAny(app, c, restored)
  return restorationPage(app, c, managed, { note, errors: beside.errors, status: 422 })
})

/** Once the mail goes out, people hear of a change back as well, so that it is looked at first. */
export const postRevisionUndo = withOrganizer(async (app, c, managed) => {
  const fields = await readFields(c)
  if (!fields) return refuse(app, c, 'not-a-form')
  const { form, invalid } = readForm(restorationSchema, fields, languageOf(app, c))
  if (!form) return refuseAny(app, c, invalid)
  const undone = await undoRevision(app, managed.organizer, form.baseRevision || null)
  if (!undone) {
    const before = managed.event.revision.number - 1
    return wantsJson(c) || before < 1
      ? refuse(app, c, 'told-already')
      : c.redirect(`${manageUrl(c)}/revisions/${before}/restoration`, 303)
  }
  if (!isRefusal(undone))
    return wantsJson(c)
      ? c.json({ id: undone.id, revision: undone.revision.number })
      : doneManaging(c, 'undone')
  if (undone.refused === 'revision-conflict' && !wantsJson(c))
    return doneManaging(c, 'changed-meanwhile')
  return refuseAny(app, c, undone)
})

const numberIn = (c: Context): number => Number(param(c, 'number'))
