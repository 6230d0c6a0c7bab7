// Answers POST below /manage/:token, besides saving the form: state, links, telling now.

import { ManagePage } from '../../../templates/pages/manage-page.tsx'
import type { RefusedState } from '../../../templates/parts/state-forms.tsx'
import { cancelEvent, postponeEvent, reinstateEvent } from '../../actions/change-state.ts'
import { dismissContradiction, mendContradiction } from '../../actions/mend-contradiction.ts'
import { tellNow } from '../../actions/organizer-actions.ts'
import { inviteOrganizer, withdrawLink } from '../../actions/share-organizing.ts'
import { isRefusal } from '../../domain/refusal.ts'
import { readFields } from '../body.ts'
import { conflictOf } from '../conflicts.ts'
import type { Handler } from '../context.ts'
import { param, wantsJson } from '../context.ts'
import {
  organizerSchema,
  passageSchema,
  readForm,
  sentenceSchema,
  stateSchema,
} from '../form-schemas.ts'
import type { ManageDone } from '../notices.ts'
import { problemOf } from '../problems.ts'
import { languageOf } from '../reader-language.ts'
import { errorsBeside, refuse, refuseAny, refuseConflict } from '../refuse.tsx'
import { showPage } from '../show-page.tsx'
import { doneManaging, managePage, withOrganizer, withOrganizerAnyTime } from './manage.tsx'

type ChangeState = typeof cancelEvent

const postState = (
  change: ChangeState,
  { act, done }: { act: RefusedState['act']; done: ManageDone },
): Handler =>
  withOrganizer(async (app, c, managed) => {
    const fields = await readFields(c)
    if (!fields) return refuse(app, c, 'not-a-form')
    const read = readForm(stateSchema, fields, languageOf(app, c))
    if (!read.typed) return refuseAny(app, c, read.invalid)
    const typed = read.typed.reason || read.typed.note
    const baseRevision = read.typed.baseRevision || null
    const changed = read.form
      ? await change(app, managed.organizer, typed, baseRevision)
      : read.invalid
    if (!isRefusal(changed))
      return wantsJson(c)
        ? c.json({ id: changed.id, revision: changed.revision.number })
        : doneManaging(c, done)
    if (changed.refused === 'revision-conflict') {
      const { newest } = changed
      const conflict = await conflictOf(
        app,
        newest,
        { baseRevision: baseRevision ?? 0 },
        languageOf(app, c),
      )
      if (wantsJson(c)) return refuseConflict(app, c, conflict)
      const refusedState = { act, typed, errors: [], conflict }
      const page = await managePage(app, c, { ...managed, event: newest }, { refusedState })
      return showPage(app, c, <ManagePage {...page} />, 409)
    }
    if (changed.refused !== 'invalid-fields' || wantsJson(c)) return refuseAny(app, c, changed)
    const refusedState = { act, typed, errors: changed.errors }
    return showPage(
      app,
      c,
      <ManagePage {...(await managePage(app, c, managed, { refusedState }))} />,
      422,
    )
  })

export const postCancellation = postState(cancelEvent, { act: 'cancellation', done: 'cancelled' })
export const postPostponement = postState(postponeEvent, { act: 'postponement', done: 'postponed' })
export const postReinstatement = postState(reinstateEvent, {
  act: 'reinstatement',
  done: 'reinstated',
})

export const postTelling = withOrganizer(async (app, c, { organizer }) => {
  return doneManaging(c, await tellNow(app, organizer))
})

/** "Change it": one press puts the suggestion in the text's place. */
export const postMending = withOrganizerAnyTime(async (app, c, { organizer }) => {
  const fields = await readFields(c)
  if (!fields) return refuse(app, c, 'not-a-form')
  const { form, invalid } = readForm(passageSchema, fields, languageOf(app, c))
  if (!form) return refuseAny(app, c, invalid)
  const mended = await mendContradiction(app, organizer, form)
  return isRefusal(mended) ? refuse(app, c, problemOf(mended)) : doneManaging(c, 'mended')
})

/** "It is right as it is." */
export const postDismissal = withOrganizerAnyTime(async (app, c, { organizer }) => {
  const fields = await readFields(c)
  if (!fields) return refuse(app, c, 'not-a-form')
  const { form, invalid } = readForm(sentenceSchema, fields, languageOf(app, c))
  if (!form) return refuseAny(app, c, invalid)
  await dismissContradiction(app, organizer, form.sentence)
  return doneManaging(c, 'dismissed')
})

export const postOrganizer = withOrganizer(async (app, c, managed) => {
  const fields = await readFields(c)
  if (!fields) return refuse(app, c, 'not-a-form')
  const { form, typed, invalid } = readForm(organizerSchema, fields, languageOf(app, c))
  if (!typed) return refuseAny(app, c, invalid)
  const refusal = form ? await inviteOrganizer(app, managed.organizer, form) : invalid
  if (!refusal) return doneManaging(c, 'invited')
  const beside = errorsBeside(app, c, refusal, {
    'already-an-organizer': 'email',
    'too-much-mail': 'email',
  })
  if (!beside || wantsJson(c)) return refuseAny(app, c, refusal, beside)
  const addOrganizer = { ...typed, errors: beside.errors }
  const page = await managePage(app, c, managed, { addOrganizer })
  return showPage(app, c, <ManagePage {...page} />, beside.status)
})

export const postLinkWithdrawal = withOrganizer(async (app, c, { organizer }) => {
  const id = param(c, 'organizer')
  const refusal = await withdrawLink(app, organizer, id)
  if (refusal) return refuse(app, c, problemOf(refusal))
  // whoever took their own link away has no page here any more
  return id === organizer.id
    ? c.redirect(`/events/${organizer.eventId}`, 303)
    : doneManaging(c, 'link-withdrawn')
})
