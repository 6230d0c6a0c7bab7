// Answers GET and POST /manage/:token/move: another day, time or place, and nothing else.

import type { Context } from 'hono'
import {
  ManagedMovePage,
  type ManagedMovePageProps,
} from '../../../templates/pages/managed-move-page.tsx'
import { isMovedAlone } from '../../../templates/parts/managed-frame.tsx'
import { editEvent } from '../../actions/edit-event.ts'
import { type EditPreview, previewEdit } from '../../actions/preview-edit.ts'
import type { AskedDates } from '../../actions/question-dates.ts'
import { draftContextOf } from '../../actions/read-edit.ts'
import { isSure } from '../../domain/contradiction/contradiction.ts'
import type { CalendarEvent } from '../../domain/event/event.ts'
import type { EditForm } from '../../domain/event/event-form.ts'
import { mendDraft, readDraft } from '../../domain/event/read-draft.ts'
import { isRefusal, type Refusal } from '../../domain/refusal.ts'
import { isUrgent } from '../../domain/telling.ts'
import type { App } from '../../ports.ts'
import { listTerms } from '../../store/terms.ts'
import { countTold } from '../../store/watcher-lists.ts'
import { askedDates } from '../asked-dates.ts'
import { type Fields, readFields } from '../body.ts'
import { conflictOf } from '../conflicts.ts'
import { wantsJson } from '../context.ts'
import { effectsOf } from '../effects.ts'
import { moveSchema } from '../event-schemas.ts'
import { readForm } from '../form-schemas.ts'
import type { ProblemStatus } from '../problems.ts'
import { languageOf } from '../reader-language.ts'
import { errorsBeside, refuse, refuseAny, refuseConflict } from '../refuse.tsx'
import { showPage } from '../show-page.tsx'
import {
  doneManaging,
  formOf,
  type Managed,
  managedEvent,
  manageUrl,
  withOrganizer,
} from './manage.tsx'

export const showMove = withOrganizer(async (app, c, managed) => {
  if (!isMovedAlone(managedEvent(c, managed))) return c.redirect(`${manageUrl(c)}/edit`, 303)
  const form = { ...(await formOf(app, managed.event)), ...unsaid(managed.event) }
  return movePage(app, c, managed, { form, mend: true, errors: [], status: 200 })
})

const unsaid = ({ revision }: CalendarEvent) =>
  ({ note: '', baseRevision: revision.number, tell: 'everyone', moveTimetable: true }) as const

export const postMove = withOrganizer(async (app, c, managed) => {
  const fields = await readFields(c)
  if (!fields) return refuse(app, c, 'not-a-form')
  const read = await readMove(app, c, managed.event, fields)
  if (!read.typed) return refuseAny(app, c, read.invalid)
  const asked = askedDates(c, fields, languageOf(app, c))
  const form = read.isRead && read.mend ? await mended(app, managed.event, read.typed) : read.typed
  const edited = read.isRead ? await editEvent(app, managed.organizer, form, asked) : read.invalid
  if (isRefusal(edited))
    return refuseMove(app, c, managed, { form: read.typed, mend: read.mend, edited, asked })
  if (wantsJson(c)) return c.json({ id: edited.id, revision: edited.revision.number })
  return doneManaging(c, edited.publication === 'hidden' ? 'saved-hidden' : 'moved')
})

/** Shows the effects of saving above the form. */
export const postMovePreview = withOrganizer(async (app, c, managed) => {
  const fields = await readFields(c)
  if (!fields) return refuse(app, c, 'not-a-form')
  const read = await readMove(app, c, managed.event, fields)
  if (!read.typed) return refuseAny(app, c, read.invalid)
  const { typed: form, mend } = read
  const asked = askedDates(c, fields, languageOf(app, c))
  const previewed = read.isRead
    ? await previewEdit(app, managed.organizer, form, asked ?? { right: '' })
    : read.invalid
  if (isRefusal(previewed))
    return refuseMove(app, c, managed, { form, mend, edited: previewed, asked })
  const preview = await previewOf(app, c, previewed, form)
  const { dates } = previewed
  if (wantsJson(c)) return c.json({ ...preview, questions: dates?.questions ?? [] })
  return movePage(app, c, managed, {
    form,
    // asked for once the passages are seen, and on unless it was unticked there
    mend: true,
    errors: [],
    dates,
    datesRight: asked?.right,
    preview,
    status: 200,
  })
})

async function previewOf(app: App, c: Context, previewed: EditPreview, form: EditForm) {
  const { reading, stale, older } = previewed
  const sure = reading.open.filter(({ found }) => isSure(found))
  const effects = await effectsOf(app, c, { ...previewed, tell: form.tell })
  return { ...effects, reading: { ...reading, open: sure }, stale, older }
}

/** The fields of a move over the event as it stands. */
export async function readMove(app: App, c: Context, event: CalendarEvent, fields: Fields) {
  const standing = await formOf(app, event)
  const language = languageOf(app, c)
  const first = readForm(moveSchema, fields, language, standing)
  // the midnight of a whole day is no hour that anybody has named
  const isTimed = standing.allDay && first.form?.allDay === false
  const { startsLocal: _, endsLocal: __, ...untimed } = standing
  const read = isTimed ? readForm(moveSchema, fields, language, untimed) : first
  const { mend = false, ...typed } = read.typed ?? {}
  return {
    typed: read.typed && ({ ...standing, ...typed } as EditForm),
    isRead: read.form !== null,
    mend,
    invalid: read.invalid,
  }
}

/** The form with each sure passage put right, as the buttons on the organizer's page would one by one. */
async function mended(app: App, event: CalendarEvent, form: EditForm): Promise<EditForm> {
  const context = await draftContextOf(app, event)
  let right = form
  for (const { found } of readDraft(form, context).open)
    if (isSure(found)) right = mendDraft(right, found, context)
  return right
}

type RefusedMove = {
  form: EditForm
  mend: boolean
  edited: Refusal
  asked: AskedDates | undefined
}

async function refuseMove(
  app: App,
  c: Context,
  managed: Managed,
  { form, mend, edited, asked }: RefusedMove,
): Promise<Response> {
  const again = (shown: Partial<Shown> & Pick<Shown, 'status'>) =>
    movePage(app, c, managed, { form, mend, errors: [], datesRight: asked?.right, ...shown })
  if (edited.refused === 'revision-conflict') {
    const conflict = await conflictOf(app, edited.newest, form, languageOf(app, c))
    if (wantsJson(c)) return refuseConflict(app, c, conflict)
    return again({ form: { ...form, baseRevision: conflict.revision }, conflict, status: 409 })
  }
  if (edited.refused === 'dates-in-question')
    return again({ dates: edited, datesRight: undefined, status: 422 })
  const beside = errorsBeside(app, c, edited, {
    'cannot-be-quiet': 'tell',
    'nothing-changed': 'startsLocal',
    'event-cancelled': 'startsLocal',
  })
  if (!beside || wantsJson(c)) return refuseAny(app, c, edited, beside)
  return again(beside)
}

type Shown = Pick<
  ManagedMovePageProps,
  'form' | 'mend' | 'errors' | 'dates' | 'datesRight' | 'conflict' | 'preview'
> & { status: ProblemStatus | 200 }

async function movePage(app: App, c: Context, managed: Managed, { status, ...shown }: Shown) {
  const { event } = managed
  const isNear = isUrgent(event.revision, app.clock.now())
  return showPage(
    app,
    c,
    <ManagedMovePage
      {...shown}
      managed={managedEvent(c, managed)}
      terms={await listTerms(app.db)}
      people={await countTold(app.db, event.id)}
      minutes={isNear ? 0 : Math.ceil(app.config.settleSeconds / 60)}
    />,
    status,
  )
}
