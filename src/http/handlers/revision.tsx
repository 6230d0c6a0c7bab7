// Answers GET /manage/:token/edit and POST /manage/:token/revisions: an organizer edits the whole form.

import type { Context } from 'hono'
import { ManagedEditPage } from '../../../templates/pages/managed-edit-page.tsx'
import type { Conflict } from '../../../templates/parts/conflict-report.tsx'
import type { Preview } from '../../../templates/parts/edit-preview.tsx'
import { editEvent } from '../../actions/edit-event.ts'
import { dismissContradiction } from '../../actions/mend-contradiction.ts'
import { previewEdit } from '../../actions/preview-edit.ts'
import type { AskedDates, DatesInQuestion } from '../../actions/question-dates.ts'
import { draftContextOf } from '../../actions/read-edit.ts'
import { datesKey } from '../../domain/event/date-questions.ts'
import type { CalendarEvent, Revision } from '../../domain/event/event.ts'
import type { EditForm, FieldError } from '../../domain/event/event-form.ts'
import { olderThan } from '../../domain/event/flyer.ts'
import { mendDraft } from '../../domain/event/read-draft.ts'
import { isRefusal, type Refusal } from '../../domain/refusal.ts'
import type { App } from '../../ports.ts'
import { listTerms } from '../../store/terms.ts'
import { countTold } from '../../store/watcher-lists.ts'
import { askedDates, dateQuestionsOf } from '../asked-dates.ts'
import { type Fields, readFields } from '../body.ts'
import { conflictOf } from '../conflicts.ts'
import { wantsJson } from '../context.ts'
import { effectsOf } from '../effects.ts'
import { editSchema } from '../event-schemas.ts'
import { takeFlyer } from '../flyer-in-form.ts'
import { draftPressSchema, readForm } from '../form-schemas.ts'
import type { ProblemStatus } from '../problems.ts'
import { languageOf } from '../reader-language.ts'
import { errorsBeside, refuse, refuseAny, refuseConflict } from '../refuse.tsx'
import { showPage } from '../show-page.tsx'
import {
  dateOf,
  doneManaging,
  formOf,
  type Managed,
  managedEvent,
  reachOf,
  withOrganizerAnyTime,
} from './manage.tsx'

export const showEdit = withOrganizerAnyTime(async (app, c, managed) => {
  const { event } = managed
  const baseRevision = event.revision.number
  const date = c.req.query('date') ?? ''
  const shown = await formOf(app, event, date)
  const form: EditForm = { ...shown, date, note: '', baseRevision, tell: 'everyone' }
  return formPage(app, c, managed, { form, errors: [], status: 200 })
})

export const postRevision = withOrganizerAnyTime(async (app, c, managed) => {
  const { organizer, event } = managed
  const fields = await readFields(c)
  if (!fields) return refuse(app, c, 'not-a-form')
  const unkept = await takeFlyer(app, c, fields, event.revision.snapshot)
  const { form, typed, invalid } = await readEdit(app, c, event, fields)
  if (!typed) return refuseAny(app, c, invalid)
  const asked = askedDates(c, fields, languageOf(app, c))
  const edited =
    form && !unkept ? await editEvent(app, organizer, form, asked) : (unkept ?? invalid)
  if (isRefusal(edited)) return refuseEdit(app, c, managed, { form: typed, edited, asked })
  const done = edited.publication === 'hidden' ? 'saved-hidden' : 'saved'
  if (!wantsJson(c)) return doneManaging(c, edited.publishedAt === null ? 'saved-for-review' : done)
  const { id, revision } = edited
  const questions = isSameWhen(event.revision, revision)
    ? []
    : dateQuestionsOf(app, revision, languageOf(app, c))
  return c.json({ id, revision: revision.number, questions })
})

const isSameWhen = (one: Revision, other: Revision): boolean =>
  datesKey(one.snapshot) === datesKey(other.snapshot)

/** An edit, where a field that a program does not name stays as it is, and an empty one is emptied. */
async function readEdit(app: App, c: Context, event: CalendarEvent, fields: Fields) {
  const language = languageOf(app, c)
  const standing = await formOf(app, event, dateOf(fields))
  const read = readForm(editSchema, fields, language, standing)
  if (!standing.allDay || read.form?.allDay !== false) return read
  // the midnight of a whole day is no hour that anybody has named
  const { startsLocal: _, endsLocal: __, ...untimed } = standing
  return readForm(editSchema, fields, language, untimed)
}

/** POST /manage/:token/preview: what saving would do, above the form that is still to be saved. */
export const postPreview = withOrganizerAnyTime(async (app, c, managed) => {
  const { organizer, event } = managed
  const fields = await readFields(c)
  if (!fields) return refuse(app, c, 'not-a-form')
  const unkept = await takeFlyer(app, c, fields, event.revision.snapshot)
  const read = await readEdit(app, c, event, fields)
  if (!read.typed) return refuseAny(app, c, read.invalid)
  const asked = askedDates(c, fields, languageOf(app, c))
  if (!read.form || unkept) {
    const edited = unkept ?? read.invalid
    return refuseEdit(app, c, managed, { form: read.typed, edited, asked })
  }
  const form = await pressed(app, c, { organizer, event }, { form: read.form, fields })
  const previewed = await previewEdit(app, organizer, form, asked ?? { right: '' })
  if (isRefusal(previewed)) return refuseEdit(app, c, managed, { form, edited: previewed, asked })
  const { dates, reading, stale, older } = previewed
  const effects = await effectsOf(app, c, { ...previewed, tell: form.tell })
  const preview = { ...effects, reading, stale, older }
  return wantsJson(c)
    ? c.json({ ...preview, questions: dates?.questions ?? [] })
    : formPage(app, c, managed, {
        form,
        errors: [],
        dates,
        datesRight: asked?.right,
        preview,
        status: 200,
      })
})

/**
 * The form after the press of a button beside what it says against itself. A passage is mended in the
 * form alone; a sentence that is right is remembered at once, as it is while typing with a script: it
 * can do nothing until a text of the event holds that very sentence.
 */
async function pressed(
  app: App,
  c: Context,
  { organizer, event }: Managed,
  { form, fields }: { form: EditForm; fields: Fields },
): Promise<EditForm> {
  const press = readForm(draftPressSchema, fields, languageOf(app, c))
  if (!press.form) return form
  const { mend, right } = press.form
  if (right) await dismissContradiction(app, organizer, right)
  return mend ? mendDraft(form, mend, await draftContextOf(app, event)) : form
}

async function refuseEdit(
  app: App,
  c: Context,
  managed: Managed,
  { form, edited, asked }: { form: EditForm; edited: Refusal; asked: AskedDates | undefined },
): Promise<Response> {
  if (edited.refused === 'revision-conflict') {
    const conflict = await conflictOf(app, edited.newest, form, languageOf(app, c))
    const baseRevision = conflict.revision
    return wantsJson(c)
      ? refuseConflict(app, c, conflict)
      : formPage(app, c, managed, {
          form: { ...form, baseRevision },
          errors: [],
          datesRight: asked?.right,
          conflict,
          status: 409,
        })
  }
  if (edited.refused === 'dates-in-question')
    return formPage(app, c, managed, { form, errors: [], dates: edited, status: 422 })
  const beside = errorsBeside(app, c, edited, {
    'cannot-be-quiet': 'tell',
    'nothing-changed': 'note',
    'event-cancelled': 'title',
    'too-many-forms': 'flyer',
  })
  if (!beside || wantsJson(c)) return refuseAny(app, c, edited, beside)
  return formPage(app, c, managed, { form, ...beside, datesRight: asked?.right })
}

type Shown = {
  form: EditForm
  errors: readonly FieldError[]
  dates?: DatesInQuestion | null
  /** The dates that the person has said are right. */
  datesRight?: string | undefined
  conflict?: Conflict
  preview?: Preview
  status: ProblemStatus | 200
}

async function formPage(app: App, c: Context, managed: Managed, shown: Shown) {
  const { event } = managed
  const { form, errors, dates, datesRight, conflict, preview, status } = shown
  const { note, baseRevision, tell, moveTimetable } = form
  const page = (
    <ManagedEditPage
      managed={managedEvent(c, managed)}
      form={form}
      reach={reachOf(app, event, form)}
      errors={errors}
      dates={dates}
      datesRight={datesRight}
      terms={await listTerms(app.db)}
      edit={{
        note,
        baseRevision,
        tell,
        ...(moveTimetable && { moveTimetable }),
        people: await countTold(app.db, event.id),
        unpublished: event.publishedAt === null,
        conflict,
        preview,
        older: preview?.older ?? olderThan(event.revision.snapshot),
      }}
    />
  )
  return showPage(app, c, page, status)
}
