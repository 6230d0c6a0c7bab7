// Previews an edit: what it would do, and what its texts say against it. Writes nothing.

import type { EditForm } from '../domain/event/event-form.ts'
import type { Aspect } from '../domain/event/fields.ts'
import { olderThan, withFlyerFacts } from '../domain/event/flyer.ts'
import { type ReadDraft, readDraft } from '../domain/event/read-draft.ts'
import { type StaleTranslation, staleTranslations } from '../domain/event/translation.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import type { App } from '../ports.ts'
import type { Organizer } from '../store/organizers.ts'
import { draftEdit, questionNewDates } from './edit-event.ts'
import { previewRevision, type RevisionPreview } from './preview-revision.ts'
import type { AskedDates, DatesInQuestion } from './question-dates.ts'
import { draftContextOf } from './read-edit.ts'

export type EditPreview = RevisionPreview & {
  /** Contradictions between the texts as typed and the fields as typed. */
  reading: ReadDraft
  /** Translations that it leaves as they were beside a text that it changes. */
  stale: StaleTranslation[]
  /** Questions about its dates before it is saved; null for none. */
  dates: DatesInQuestion | null
  /** Aspects that have changed since its flyer was made. */
  older: Aspect[]
}

export async function previewEdit(
  app: App,
  organizer: Organizer,
  form: EditForm,
  asked: AskedDates,
): Promise<EditPreview | Refusal> {
  const draft = await draftEdit(app, organizer, form)
  if (isRefusal(draft)) return draft
  const { event, revision } = draft
  const dates = questionNewDates(app, draft, asked)
  if (dates?.refused === 'invalid-fields') return dates
  return {
    ...(await previewRevision(app, event, revision)),
    reading: readDraft(form, await draftContextOf(app, event)),
    stale: staleTranslations(event.revision.snapshot, revision.snapshot),
    dates,
    // also where the form says that the flyer is right, so that the answer stays to be seen
    older: olderThan(withFlyerFacts(revision.snapshot, event.revision.snapshot)),
  }
}
