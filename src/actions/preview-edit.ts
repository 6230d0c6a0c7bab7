// Previews an edit: the change in words, how many people would hear of it, and the mail. Writes nothing.

import type { RenderedMail } from '../../templates/mail/mail-document.ts'
import { personalise } from '../../templates/mail/personalise.ts'
import { type Change, notesOf } from '../domain/event/differences.ts'
import type { EditForm } from '../domain/event/event-form.ts'
import type { Aspect } from '../domain/event/fields.ts'
import { olderThan, withFlyerFacts } from '../domain/event/flyer.ts'
import { type ReadDraft, readDraft } from '../domain/event/read-draft.ts'
import { type StaleTranslation, staleTranslations } from '../domain/event/translation.ts'
import { tracedChanges } from '../domain/recurrence/series-changes.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import { composeChange } from '../mail/composing/change-mail.ts'
import type { App } from '../ports.ts'
import { listEndorsements } from '../store/endorsements.ts'
import type { Organizer } from '../store/organizers.ts'
import { listRevisions } from '../store/revisions.ts'
import { countByHeldRevision } from '../store/watcher-lists.ts'
import { marked } from './commit-revision.ts'
import { draftEdit, questionNewDates } from './edit-event.ts'
import type { AskedDates, DatesInQuestion } from './question-dates.ts'
import { draftContextOf } from './read-edit.ts'

export type EditPreview = {
  /** Changes that most watchers have not heard yet, this edit included. */
  changes: Change[]
  /** The mail as an endorser, or else a follower, would get it; null when nobody would. */
  mail: Pick<RenderedMail, 'subject' | 'text'> | null
  people: number
  /** Of them: how many are behind already, and would hear of more than the mail that is shown. */
  behind: number
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
  const { db, config } = app
  const draft = await draftEdit(app, organizer, form)
  if (isRefusal(draft)) return draft
  const { event } = draft
  const dates = questionNewDates(app, draft, asked)
  if (dates?.refused === 'invalid-fields') return dates
  const reading = readDraft(form, await draftContextOf(app, event))
  const held = await countByHeldRevision(db, event.id)
  const people = held.reduce((sum, { watchers }) => sum + watchers, 0)
  const [most] = held.toSorted((a, b) => b.watchers - a.watchers || b.revision - a.revision)
  const earlier = await listRevisions(db, event.id)
  const revision = marked(event, earlier, draft.revision)
  const standing = [...earlier, revision]
  const base = standing.find(({ number }) => number === most?.revision) ?? event.revision
  const since = standing.filter(({ number }) => number > base.number)
  const traced = tracedChanges([base], since, app.clock.now())
  const changes = traced.map(({ change }) => change)
  const stale = staleTranslations(event.revision.snapshot, draft.revision.snapshot)
  // also where the form says that the flyer is right, so that the answer stays to be seen
  const older = olderThan(withFlyerFacts(draft.revision.snapshot, event.revision.snapshot))
  const asks = { reading, stale, dates, older }
  if (changes.length === 0) return { changes, mail: null, people, behind: 0, ...asks }
  const letter = await composeChange(
    app,
    { ...event, revision },
    { changes, notes: notesOf(traced), language: config.calendarLanguage },
  )
  const [endorsement] = await listEndorsements(db, event.id)
  const watchUrl = `${config.baseUrl}/watch/…`
  const { subject, text } = personalise(letter, {
    watchUrl,
    stopUrl: `${watchUrl}/stop`,
    organization: endorsement?.organization ?? null,
  })
  const behind = people - (most?.watchers ?? 0)
  return { changes, mail: { subject, text }, people, behind, ...asks }
}
