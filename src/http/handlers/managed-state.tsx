// Answers below /manage/:token whether the event is on: the forms, the second look, and the acts.

import type { Context } from 'hono'
import { ManagedStatePage, StateLookPage } from '../../../templates/pages/managed-state-page.tsx'
import type { RefusedState } from '../../../templates/parts/state-forms.tsx'
import {
  acts,
  cancelEvent,
  doubtEvent,
  draftState,
  postponeEvent,
  reinstateEvent,
} from '../../actions/change-state.ts'
import { previewRevision } from '../../actions/preview-revision.ts'
import { isRefusal, type Refusal } from '../../domain/refusal.ts'
import type { App } from '../../ports.ts'
import { readFields } from '../body.ts'
import { conflictOf } from '../conflicts.ts'
import { type Handler, wantsJson } from '../context.ts'
import { effectsOf } from '../effects.ts'
import { readForm, stateActSchema, stateSchema } from '../form-schemas.ts'
import type { ManageDone } from '../notices.ts'
import { languageOf } from '../reader-language.ts'
import { refuse, refuseAny, refuseConflict } from '../refuse.tsx'
import { showPage } from '../show-page.tsx'
import { doneManaging, type Managed, managedEvent, reachOf, withOrganizer } from './manage.tsx'

type Act = RefusedState['act']

export const showState = withOrganizer((app, c, managed) =>
  showPage(
    app,
    c,
    <ManagedStatePage
      managed={managedEvent(c, managed)}
      revision={managed.event.revision.number}
      reach={reachOf(app, managed.event)}
    />,
  ),
)

/** The second look. It changes nothing. */
export const postStateLook = withOrganizer(async (app, c, managed) => {
  const fields = await readFields(c)
  if (!fields) return refuse(app, c, 'not-a-form')
  const read = readForm(stateActSchema, fields, languageOf(app, c))
  if (!read.typed) return refuseAny(app, c, read.invalid)
  const { act, baseRevision, reason, note } = read.typed
  const typed = act === 'reinstatement' ? note : reason
  const wish = { ...acts[act], words: typed, baseRevision: baseRevision || null, reach: read.typed }
  const draft = read.form ? await draftState(app, managed.organizer, wish) : read.invalid
  if (isRefusal(draft))
    return refuseState(app, c, managed, { act, typed, baseRevision, refusal: draft })
  const preview = await previewRevision(app, draft.event, draft.revision)
  const effects = await effectsOf(app, c, { ...preview, tell: 'everyone' })
  if (wantsJson(c)) return c.json(effects)
  return showPage(
    app,
    c,
    <StateLookPage
      managed={managedEvent(c, managed)}
      act={act}
      typed={typed}
      reach={reachOf(app, draft.event) && read.typed}
      revision={draft.event.revision.number}
      effects={effects}
    />,
  )
})

const postState = (
  change: typeof cancelEvent,
  { act, done }: { act: Act; done: ManageDone },
): Handler =>
  withOrganizer(async (app, c, managed) => {
    const fields = await readFields(c)
    if (!fields) return refuse(app, c, 'not-a-form')
    const read = readForm(stateSchema, fields, languageOf(app, c))
    if (!read.typed) return refuseAny(app, c, read.invalid)
    const typed = read.typed.reason || read.typed.note
    const { baseRevision } = read.typed
    const changed = read.form
      ? await change(app, managed.organizer, typed, baseRevision || null, read.typed)
      : read.invalid
    if (isRefusal(changed))
      return refuseState(app, c, managed, { act, typed, baseRevision, refusal: changed })
    return wantsJson(c)
      ? c.json({ id: changed.id, revision: changed.revision.number })
      : doneManaging(c, done)
  })

export const postCancellation = postState(cancelEvent, { act: 'cancellation', done: 'cancelled' })
export const postPostponement = postState(postponeEvent, { act: 'postponement', done: 'postponed' })
export const postTentative = postState(doubtEvent, { act: 'tentative', done: 'tentative' })
export const postReinstatement = postState(reinstateEvent, {
  act: 'reinstatement',
  done: 'reinstated',
})

type Refused = { act: Act; typed: string; baseRevision: number; refusal: Refusal }

/** The forms again, with the words that were typed. */
async function refuseState(
  app: App,
  c: Context,
  managed: Managed,
  { act, typed, baseRevision, refusal }: Refused,
): Promise<Response> {
  const page = (event: Managed['event'], refused: RefusedState, status: 409 | 422) =>
    showPage(
      app,
      c,
      <ManagedStatePage
        managed={managedEvent(c, { ...managed, event })}
        revision={event.revision.number}
        refused={refused}
        reach={reachOf(app, event)}
      />,
      status,
    )
  if (refusal.refused === 'revision-conflict') {
    const { newest } = refusal
    const conflict = await conflictOf(app, newest, { baseRevision }, languageOf(app, c))
    if (wantsJson(c)) return refuseConflict(app, c, conflict)
    return page(newest, { act, typed, errors: [], conflict }, 409)
  }
  if (refusal.refused !== 'invalid-fields' || wantsJson(c)) return refuseAny(app, c, refusal)
  return page(managed.event, { act, typed, errors: refusal.errors }, 422)
}
